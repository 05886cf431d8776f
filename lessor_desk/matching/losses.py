"""What lost characters may stand for: something that can be lost, never nothing and never any letter.

Two passages are read side by side. A run of lost characters is worth one or more of those that code pages
break: accented letters, apostrophes, quotation marks. It proves nothing itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from lessor_desk.text.folding import folded

LOST = re.compile(
    "[^ ->@-~\n\téèàçêùôîâûïëöüñáíóúãõœæÉÈÀÇÊÙÔÎÂÛÏËŒÆɛɔɲŋƐƆƝŊ’«»\xa0\u202f\u2009\u0300-\u036f]"
)
"""A character that may be what is left of another one."""

_RUN = re.compile(rf"[^\x00-\x7f\s]*?(?:{LOST.pattern})[^\x00-\x7f\s]*")
"""Lost characters side by side, with what code pages make of them: the `â` of `â€™` is a letter as well."""

_PLAIN = frozenset("–—…“”‘„•·‑")  # may be lost, and may as well be punctuation that the other leaves out
_QUOTED = str.maketrans(dict.fromkeys("«»“”„", '"') | dict.fromkeys("’‘ʼ", "'"))
_MARKS = frozenset("\"'-.?")  # what is typed for characters that can be lost
_BARE = frozenset("aeiouyc")  # what is typed for accented letters


def is_damaged(text: str) -> bool:
    """Whether characters may be lost in `text`."""
    return LOST.search(text) is not None


def certain(text: str) -> int:
    """How many code points of `text` are certainly what was written."""
    return len(text) - sum(1 for _ in LOST.finditer(text))


def alike(one: str, other: str, *, accents: bool) -> bool:
    """Whether `one` may be `other`, but for case, accents, blanks and punctuation.

    `accents`: the writer of both has them, so that no bare letter stands for a lost one.
    """
    return _Passages(one, other, accents=accents, exact=False).reach(whole=True) is not None


def begins(one: str, other: str, *, accents: bool) -> int | None:
    """How many code points of `other` may be `one`, letter by letter with its accents; None if it goes on
    differently."""
    return _Passages(one, other, accents=accents, exact=True).reach(whole=False)


class _Passages:
    """Two short passages, and how far one goes in the other."""

    def __init__(self, one: str, other: str, *, accents: bool, exact: bool) -> None:
        self._one, self._other = unicodedata.normalize("NFC", one), other
        self._accents, self._exact = accents, exact
        ours, theirs = Counter(one.translate(_QUOTED)), Counter(other.translate(_QUOTED))
        self._spare = (ours - theirs) + (theirs - ours)  # marks that only one of them has, or has more of

    def reach(self, *, whole: bool) -> int | None:
        """Where the first passage may end in the second; `whole`: with it."""
        seen = {(0, 0)}
        ahead = [(0, 0)]
        ends: list[int] = []
        while ahead:
            here, there = ahead.pop()
            if here == len(self._one) and (not whole or there == len(self._other)):
                ends.append(there)
            for step in self._steps(here, there):
                if step not in seen:
                    seen.add(step)
                    ahead.append(step)
        return min(ends, default=None)

    def _steps(self, here: int, there: int) -> list[tuple[int, int]]:
        one, other = self._one, self._other
        steps: list[tuple[int, int]] = []
        if here < len(one) and there < len(other) and self._same(one[here], other[there]):
            steps.append((here + 1, there + 1))
        if here < len(one) and _is_free(one[here]):
            steps.append((here + 1, there))
        if there < len(other) and _is_free(other[there]):
            steps.append((here, there + 1))
        steps += [(end, reached) for end, reached in self._stands(one, here, other, there)]
        steps += [(reached, end) for end, reached in self._stands(other, there, one, here)]
        return steps

    def _same(self, ours: str, theirs: str) -> bool:
        if self._exact:
            return ours.casefold() == theirs.casefold()
        return folded(ours) == folded(theirs)

    def _stands(self, damaged: str, start: int, sound: str, place: int) -> list[tuple[int, int]]:
        """Where the run of lost characters at `start` ends, and where what it may stand for does."""
        run = _RUN.match(damaged, start)
        if run is None:
            return []
        end = run.end()
        glued = start > 0 and end < len(damaged)
        glued = glued and not damaged[start - 1].isspace() and not damaged[end].isspace()
        result: list[tuple[int, int]] = []
        reached = place
        while reached < len(sound) and reached - place < 2 * (end - start):
            if sound[reached : reached + 2].casefold() in ("oe", "ae"):
                result.append((end, reached + 2))
            if not self._can_be_lost(sound[reached], glued=glued):
                break
            reached += 1
            result.append((end, reached))
        return result

    def _can_be_lost(self, letter: str, *, glued: bool) -> bool:
        if letter.isspace():
            return glued or letter in "\xa0\u202f\u2009"
        mark = letter.translate(_QUOTED)
        if mark in _MARKS:
            return self._spare[mark] > 0
        if letter.isascii():
            return letter.casefold() in _BARE and (letter.isupper() or not self._accents)
        return True


def _is_free(letter: str) -> bool:
    """Whether `letter` counts for nothing: a blank, punctuation, a character that is not seen."""
    if LOST.match(letter) and letter not in _PLAIN:
        return unicodedata.category(letter) == "Cf"
    return not letter.isalnum()
