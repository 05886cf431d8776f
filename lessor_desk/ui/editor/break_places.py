"""Where an endless line is broken: behind a sentence or a blank, never within a letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain

from PySide6.QtCore import QTextBoundaryFinder

from lessor_desk.text.utf16 import from_utf16, to_utf16

NEAR = 64  # characters around a break where a blank is looked for
JOINER = "\u200d"
_BLANKS = " \t\u00a0\u2028"
_SENTENCE_END = re.compile(r"[.!?…](?:[\u00a0\u202f]?[»”’)\]])* ")
_SKINS = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"  # of the emoji before


def goes_with_the_letter_before(text: str) -> bool:
    """Whether `text` begins with an accent, or with what else makes one letter with the one before."""
    return bool(text) and (text[0] == JOINER or unicodedata.category(text[0])[0] == "M" or text[0] in _SKINS)


def break_places(line: str, limit: int) -> list[int]:
    """Where `line` is broken into pieces of at most `limit` characters: behind blanks, if there are any.

    Best behind a sentence, for a screen reader hears the end of a piece as that of a paragraph. A text
    interface of our own could hide it, but would read whole paragraphs where a line is asked for:
    `QAccessibleTextInterface.textAtOffset` cannot be written in Python (PySide 6.11).

    >>> break_places("un deux trois quatre", 16)
    [12]
    >>> break_places("Un deux. Trois", 12)
    [9]
    """
    places: list[int] = []
    done = 0
    while len(line) - done > limit:
        low, high, last = (done + max(1, limit * part // 8) for part in (4, 6, 7))
        blanks = chain(
            _sentence_ends_back(line, low, high), _blanks_back(line, low, high), _blanks_on(line, high, last)
        )
        done = next(blanks, None) or _letter_end(line, low, high)
        places.append(done)
    return places


def _sentence_ends_back(line: str, low: int, high: int) -> Iterator[int]:
    ends = [low + end.end() for end in _SENTENCE_END.finditer(line[low:high])]
    return (place for place in reversed(ends) if _begins_a_piece(line, place))


def _blanks_back(line: str, low: int, high: int) -> Iterator[int]:
    while (high := line.rfind(" ", low, high)) >= 0:
        if _begins_a_piece(line, high + 1):
            yield high + 1


def _blanks_on(line: str, low: int, high: int) -> Iterator[int]:
    while (low := line.find(" ", low, high - 1) + 1) > 0:
        if _begins_a_piece(line, low):
            yield low


def _begins_a_piece(line: str, place: int) -> bool:
    return line[place] not in _BLANKS and not goes_with_the_letter_before(line[place])


def _letter_end(line: str, low: int, high: int) -> int:
    """The end of a letter, accents and all, at `high` or before it."""
    start = max(low, high - NEAR)
    passage = line[start : high + NEAR]
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, passage)
    finder.setPosition(to_utf16(passage, high - start))
    if not finder.isAtBoundary() and (at := from_utf16(passage, finder.toPreviousBoundary())) > 0:
        return start + at
    return high
