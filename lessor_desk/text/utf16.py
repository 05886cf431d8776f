"""Places in code points and in UTF-16 units: Python counts the first, Qt the second.

A character beyond U+FFFF (most emoji) is one code point and two units. Lone surrogates, which
damaged copy may hold, count one in both.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_TWO_UNITS = re.compile("[\U00010000-\U0010ffff]")


def to_utf16(text: str, place: int) -> int:
    """The number of UTF-16 units before the code point at `place` (0 to len(text)).

    >>> to_utf16("a😀b", 2)
    3
    """
    if text.isascii():
        return place
    return place + sum(1 for _ in _TWO_UNITS.finditer(text, 0, place))


def from_utf16(text: str, place: int) -> int:
    """The number of code points before the UTF-16 unit at `place`.

    A place between the two units of a character is taken back to its start; a place beyond the
    end is the end.

    >>> from_utf16("a😀b", 3), from_utf16("a😀b", 2)
    (2, 1)
    """
    return Utf16Map(text).from_utf16(place)


class Utf16Map:
    """Both conversions for one text, for many places: built in one pass, a look-up is a bisection."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._wide = [] if text.isascii() else [match.start() for match in _TWO_UNITS.finditer(text)]
        self._wide_units = [place + before for before, place in enumerate(self._wide)]

    def to_utf16(self, place: int) -> int:
        """The number of UTF-16 units before the code point at `place`."""
        return place + bisect_left(self._wide, place)

    def from_utf16(self, place: int) -> int:
        """The number of code points before the unit at `place`; see the function of that name."""
        return min(place - bisect_left(self._wide_units, place), self._length)
