"""The manual's table of keys, printed from the declarations: English and French side by side."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTranslator

from lessor_desk import resources
from lessor_desk.ui.key_cap import key_text
from lessor_desk.ui.keyboard import groups

_HEAD = """# The keyboard of Lessor Desk

Printed by `scripts/keyboard` from the declarations of the actions; do not edit it by hand. Every key that
belongs to an action can be changed in the preferences (Keyboard). The single keys work where popover, card
or comparison has the focus, never in the text.
"""


def markdown(app: QCoreApplication) -> str:
    """The page. `app` speaks French meanwhile, whatever it spoke before."""
    translator = QTranslator()
    translator.load(str(resources.path("i18n", "lessor-desk_fr.qm")))
    app.installTranslator(translator)
    french = [(title, list(lines)) for title, lines in groups.page()]
    parts = [_HEAD]
    for (title, texts), (titre, lines) in zip(groups.english(), french, strict=True):
        parts.append(f"\n## {title} · {titre}\n\n| touches | français | English |\n| --- | --- | --- |\n")
        parts.extend(
            f"| {' · '.join(map(key_text, line.keys))} | {line.text} | {text} |\n"
            for line, text in zip(lines, texts, strict=True)
        )
    app.removeTranslator(translator)
    return "".join(parts)
