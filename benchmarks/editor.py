"""How fast the editor pane answers: from a key press to the painted letter.

Against a bare QPlainTextEdit with the same text, font and size, in one run, so that the ratio
holds on any machine. The checks run in a process of their own; what their answer costs the
window (`findings shown`) is measured beside it, and spread over the keys between two answers.

    python benchmarks/editor.py [--keys 200]
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from lessor_desk.checks.base import Certainty, Finding, Fix, Safety
from lessor_desk.services.rows import ItemFinding, ItemRow, ItemText, OpenItem
from lessor_desk.text.edit import Edit
from lessor_desk.text.span import Span
from lessor_desk.ui import fonts
from lessor_desk.ui.editor.checked import checked
from lessor_desk.ui.editor.pane import EditorPane
from lessor_desk.ui.theme import theme
from lessor_desk.workflow.states import Kind, Status

WORDS = ["le", "marchÃ©", "rouvre", "et", "la", "route", "de", "SÃ©gou", "reste"]
KEYS_BETWEEN_ANSWERS = 4  # a fast typist: one answer in 120 ms of silence is rarer than this
SIZE = (648, 690)
MOJIBAKE = "Ã©"


def text_of(length: int, flags: int, paragraph: int = 600) -> tuple[str, tuple[ItemFinding, ...]]:
    """About `length` characters in paragraphs of `paragraph`, with `flags` damaged words."""
    step = max(1, length // max(1, flags))
    parts: list[str] = []
    size = in_paragraph = 0
    while size < length:
        word = "marchÃ©" if size // step > (size - 7) // step else "route"
        end = "\n" if in_paragraph > paragraph else " "
        in_paragraph = 0 if end == "\n" else in_paragraph + len(word) + 1
        parts.append(word + end)
        size += len(word) + 1
    text = "".join(parts)
    found = []
    at = text.find(MOJIBAKE)
    while at >= 0 and len(found) < flags:
        span = Span(at, at + 2)
        fix = Fix(Safety.SAFE, (Edit(span, "é"),))
        facts = {"page": "cp1252", "pages": "Windows-1252", "times": 1}
        found.append(ItemFinding("body", Finding("E101", span, Certainty.CERTAIN, (fix,), facts=facts)))
        at = text.find(MOJIBAKE, at + 2)
    return text, tuple(found)


def item(text: str, findings: tuple[ItemFinding, ...]) -> OpenItem:
    """An item with `text` as its body."""
    now = datetime.now(UTC)
    row = ItemRow(
        1,
        "1",
        Kind.ARTICLE,
        "",
        text[:200],
        "",
        Status.IN_REVIEW,
        now,
        {},
        lost=False,
        blocking=0,
        row_version=1,
        revision=1,
    )
    return OpenItem(row, ItemText("", text, {}), findings, (), (), frozenset(), drafted=False)


def typed(app: QApplication, edit: QPlainTextEdit, keys: int) -> list[float]:
    """Milliseconds from each key press to the painted letter."""
    edit.setFocus()
    cursor = edit.textCursor()
    cursor.setPosition(min(150, edit.document().characterCount() - 1))
    edit.setTextCursor(cursor)
    app.processEvents()
    took = []
    for number in range(keys):
        start = time.perf_counter()
        QTest.keyClick(edit, " " if number % 6 == 5 else "a")
        app.processEvents()
        took.append((time.perf_counter() - start) * 1000)
    return took


def bare(app: QApplication, text: str, keys: int) -> list[float]:
    """The same in a QPlainTextEdit that knows nothing."""
    edit = QPlainTextEdit()
    edit.setFont(fonts.copy(18))
    edit.resize(600, 520)
    edit.setPlainText(text)
    edit.show()
    app.processEvents()
    return typed(app, edit, keys)


def shown(
    app: QApplication, text: str, findings: tuple[ItemFinding, ...], keys: int
) -> tuple[list[float], float, float]:
    """Keys in the pane, the time to open the item, the time that new findings take."""
    pane = EditorPane()
    pane.resize(*SIZE)
    pane.show()
    app.processEvents()
    told = checked(ItemText("", text, {}), findings)
    opened = timed(lambda: (pane.show_item(item(text, findings), told), app.processEvents()))
    took = typed(app, pane.body, keys)
    pane.show_item(item(text, findings), told)
    app.processEvents()
    answer = min(
        timed(lambda: (pane.set_flags(told, pane.text_revision()), app.processEvents())) for _ in range(5)
    )
    return took, opened, answer


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that `work` takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def main() -> int:
    """Print one line for each size of text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keys", type=int, default=200)
    keys = parser.parse_args().keys
    app = QApplication([])
    theme().apply("light")
    heads = (
        "text",
        "flags",
        "bare",
        "pane",
        "ratio",
        "p95",
        "with findings",
        "findings",
        "open",
        "must reach",
    )
    print(" ".join(f"{head:>13}" for head in heads))
    for length, flags, wanted in ((2_000, 100, "1.4"), (50_000, 5_000, "2"), (1_000_000, 0, "16 and 50 ms")):
        paragraph = 1_900 if flags == 0 else 600
        text, findings = text_of(length, flags, paragraph)
        alone = statistics.median(bare(app, text, keys))
        took, opened, answer = shown(app, text, findings, keys)
        ours = statistics.median(took)
        late = statistics.quantiles(took, n=20)[-1]
        both = ours + answer / KEYS_BETWEEN_ANSWERS
        times = [f"{ms:.2f} ms" for ms in (alone, ours, late, answer, opened)]
        ratios = [f"{ours / alone:.2f}", f"{both / alone:.2f}"]
        figures = (length, len(findings), *times[:2], ratios[0], times[2], ratios[1], *times[3:], wanted)
        print(" ".join(f"{figure:>13}" for figure in figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
