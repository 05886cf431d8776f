"""What cannot be seen in a short passage, made visible and given a name."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import QCoreApplication

LONGEST = 90  # characters of a passage that are shown
NO_BREAK = re.compile("[\u00a0\u202f\u2007]")
_MARKS = {"\n": "¶", "\t": "→", "\u2028": "¶", "\u2029": "¶"}
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def shown(text: str) -> str:
    """`text` with a mark for every paragraph and tab, and the number of every control character.

    >>> shown("l\\x92or")
    'l[92]or'
    """
    return "".join(_shown(character) for character in shortened(text))


def shortened(text: str) -> str:
    """`text`, or its beginning and end where it is too long to be read at a glance."""
    if len(text) <= LONGEST:
        return text
    return f"{text[: LONGEST * 2 // 3]} … {text[-LONGEST // 3 :]}"


def spoken(text: str) -> str:
    """`text` for a screen reader: what cannot be heard is named."""
    return "".join(f" {name} " if (name := _name(c)) else c for c in shortened(text)).strip()


def _shown(character: str) -> str:
    if character in _MARKS:
        return _MARKS[character]
    if unicodedata.category(character) in _UNSEEN:
        return f"[{ord(character):02X}]"
    return character


def _name(character: str) -> str:
    translate = QCoreApplication.translate
    match character:
        case "\u00a0":
            return translate("visible", "no-break space")
        case "\u202f":
            return translate("visible", "narrow no-break space")
        case "\u00ad":
            return translate("visible", "soft hyphen")
        case "\u200b":
            return translate("visible", "zero-width space")
        case "\ufffd":
            return translate("visible", "lost character")
        case "\n":
            return translate("visible", "new paragraph")
    if unicodedata.category(character) in _UNSEEN:
        return translate("visible", "control character %1").replace("%1", f"{ord(character):02X}")
    return ""
