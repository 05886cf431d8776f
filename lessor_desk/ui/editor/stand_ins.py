"""What a QTextDocument cannot hold, and what stands there instead.

Qt turns a carriage return, U+2029, U+FDD0 and U+FDD1 into a new paragraph, drops U+FEFF and
U+FFFE at the start of a string and every lone surrogate. In the document such a character is
replaced by one that the text does not use, of the same length in UTF-16: places stay the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain

_NOT_HELD = re.compile("[\r\u2029\ufdd0\ufdd1\ufeff\ufffe\uffff\ud800-\udfff]")
_PARAGRAPH = "\u2029"  # what Qt puts between two paragraphs
_NONCHARACTERS, _PRIVATE_USE = range(0xFDD2, 0xFDF0), range(0xE000, 0xF900)


class StandIns:
    """The stand-ins of one document.

    >>> stand_ins = StandIns()
    >>> held = stand_ins.encode("un\\rdeux")
    >>> "\\r" in held, stand_ins.decode(held) == "un\\rdeux"
    (False, True)
    """

    def __init__(self) -> None:
        self._stand_in: dict[str, str] = {}  # what is meant -> what is held
        self._meant: dict[int, str] = {}  # code point held -> what is meant

    def encode(self, text: str, beside: Callable[[], str] = str) -> str:
        """`text` as the document holds it; `beside` tells what the document holds already."""
        if not self._meant and not _NOT_HELD.search(text):
            return text
        wanted = set(_NOT_HELD.findall(text)) | {c for c in text if ord(c) in self._meant}
        for character in sorted(wanted - self._stand_in.keys()):
            self._appoint(character, text + beside())
        return text.translate({ord(c): self._stand_in[c] for c in wanted})

    def decode(self, held: str) -> str:
        """The text meant by `held`, with `\\n` between paragraphs."""
        text = held.replace(_PARAGRAPH, "\n")
        return text.translate(self._meant) if self._meant else text

    def _appoint(self, character: str, used: str) -> None:
        free = (
            code
            for code in chain(_NONCHARACTERS, _PRIVATE_USE)
            if code not in self._meant and chr(code) not in used
        )
        code = next(free)
        self._stand_in[character] = chr(code)
        self._meant[code] = character
