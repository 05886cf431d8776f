"""How far two texts agree from their beginning, letter by letter, where damage lets one tell."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from operator import eq

from lessor_desk.matching.datelines import dateline
from lessor_desk.matching.losses import alike, begins, is_damaged
from lessor_desk.matching.openings import places
from lessor_desk.text.folding import folded

_BEYOND_A_DATELINE = 80  # code points
_BEYOND = 200  # code points that are looked at beyond twice the length of the other text
_QUOTES = re.compile(r"\s*[«»“”\"]\s*")
_BLANKS = re.compile(r"\s+")
_NOT_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Agreement:
    """The opening that two texts share: `left` code points of the first are `right` of the second.

    `whole`: nothing of the first text is left after it but punctuation.
    """

    left: int
    right: int
    whole: bool


def agreement(left: str, right: str) -> Agreement:
    """How far `left` and `right` agree. Case, accents, blanks and punctuation do not count, nor a dateline.

    Where letters are lost in one of them, those of the other stand for them.

    >>> agreement("Le pr?sident a re", "LE PRÉSIDENT a reçu")
    Agreement(left=17, right=17, whole=True)
    """
    if len(left) > 2 * len(right) + _BEYOND:  # it cannot be all in the other: no more than that is looked at
        left = left[: 2 * len(right) + _BEYOND]
    found = _from_the_start(left, right)
    if found.whole or found.left > _BEYOND_A_DATELINE:
        return found
    here, there = dateline(left), dateline(right)
    if here or there:
        after = _from_the_start(left[here:], right[there:])
        if after.left > found.left:
            return Agreement(here + after.left, there + after.right, after.whole)
    return found


def _from_the_start(left: str, right: str) -> Agreement:
    marks, others = _signs(left), _signs(right[: 2 * len(left) + _BEYOND])
    shared = _shared(marks.text, others.text)
    number = _sound(marks, others, shared)
    if number == shared == len(marks.text):
        rest, other = left[marks.after(number) :], right[others.after(number) : others.before(number)]
        length = _length(rest, other, accents=_has_accents(left) and _has_accents(others.whole))
        if length is not None and _quoted_alike(marks, others, rest, other[:length]):
            return Agreement(len(left.rstrip()), others.after(number) + length, True)
    return Agreement(marks.after(number), others.after(number), False)


class Signs:
    """The signs of a text, and where each of them stands."""

    def __init__(self, text: str) -> None:
        self.whole = text
        found = places(text)
        self.text = "".join(sign for sign, _ in found)
        self._places = [place for _, place in found]

    def before(self, number: int) -> int:
        """Where sign `number` stands; the end of the text behind the last."""
        return self._places[number] if number < len(self._places) else len(self.whole)

    def after(self, number: int) -> int:
        """Where the first `number` signs end."""
        return self._places[number - 1] + 1 if number else 0

    def between(self, number: int) -> str:
        """What stands before sign `number`, after the one before it."""
        return self.whole[self.after(number) : self.before(number)]


@lru_cache(maxsize=64)
def _signs(text: str) -> Signs:
    """The signs of `text`: one text is compared with many."""
    return Signs(text)


def _shared(left: str, right: str) -> int:
    return sum(1 for _ in takewhile(bool, map(eq, left, right)))


def _sound(left: Signs, right: Signs, shared: int) -> int:
    """How many of the `shared` signs have nothing between them that differs."""
    ours, theirs = left.whole[: left.after(shared)], right.whole[: right.after(shared)]
    damaged = is_damaged(ours) or is_damaged(theirs)
    if not damaged and letters(ours) == letters(theirs):
        return shared
    accents = _has_accents(left.whole) and _has_accents(right.whole)
    for number in range(shared):
        one, other = left.between(number), right.between(number)
        if is_damaged(one) or is_damaged(other):
            same = one == other or alike(one, other, accents=accents)
        else:
            same = letters(one) == letters(other)
        if not same:
            return number
    return shared


def _has_accents(text: str) -> bool:
    """Whether letters other than those of ASCII are in `text`, whole or lost."""
    return any(not letter.isascii() and letter.isalpha() for letter in text) or is_damaged(text)


def _length(rest: str, other: str, *, accents: bool) -> int | None:
    """How many code points of `other` are `rest`, which comes after the last sign; None if they differ.

    Accents and blanks count here: what stops at `à` or `la` is not the beginning of `au` or `l’abattoir`.
    """
    if is_damaged(rest):
        return begins(rest, other, accents=accents)
    wanted = _exact(rest)
    if _exact(other).startswith(wanted):
        return next(place for place in range(len(other) + 1) if len(_exact(other[:place])) >= len(wanted))
    return begins(rest, other, accents=accents) if is_damaged(other) else None


def _quoted_alike(left: Signs, right: Signs, rest: str, other: str) -> bool:
    """Whether both open as many quotations; where a character is lost, it may have been one."""
    places = [(left.between(number), right.between(number)) for number in range(len(left.text))]
    places.append((rest, other))
    if not is_damaged(left.whole) and not any(is_damaged(other) for _, other in places):
        return left.whole.count("«") == sum(other.count("«") for _, other in places)
    return all(
        one.count("«") == other.count("«") or is_damaged(one) or is_damaged(other) for one, other in places
    )


def letters(text: str) -> str:
    """The letters and figures of `text`, folded, without what stands between them."""
    return _NOT_LETTERS.sub("", folded(text))


def _exact(text: str) -> str:
    """`text` as far as two copies of one text cannot differ in it."""
    plain = unicodedata.normalize("NFC", text).casefold().replace("’", "'").replace("ʼ", "'")
    return _BLANKS.sub(" ", _QUOTES.sub('"', plain)).rstrip()
