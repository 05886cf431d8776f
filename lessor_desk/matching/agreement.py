"""How far two texts agree from their beginning, letter by letter, where damage lets one tell."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import takewhile
from operator import eq

from lessor_desk.matching.datelines import dateline
from lessor_desk.matching.openings import places
from lessor_desk.text.folding import folded

_MAY_BE_LOST = re.compile(
    "[^ ->@-~\n\téèàçêùôîâûïëöüñáíóúãõœæÉÈÀÇÊÙÔÎÂÛÏËŒÆɛɔɲŋƐƆƝŊ’«»\xa0\u202f\u2009\u0300-\u036f]"
)
_BEYOND_A_DATELINE = 80  # code points
_ANY = r"\w{0,2}"  # letters of which a damaged character may be left
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
    marks, others = Signs(left), Signs(right[: 2 * len(left) + 200])
    shared = _shared(marks.text, others.text)
    number = _sound(marks, others, shared)
    if number < shared:
        return Agreement(marks.after(number), others.after(number), False)
    rest, other = left[marks.after(number) :], right[others.after(number) : others.before(number)]
    if number == len(marks.text) and _goes_on(rest, other):
        reach = others.after(number) + _reach(rest, other)
        if _quoted_alike(left, right[:reach]):
            return Agreement(len(left.rstrip()), reach, True)
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


def _shared(left: str, right: str) -> int:
    return sum(1 for _ in takewhile(bool, map(eq, left, right)))


def _sound(left: Signs, right: Signs, shared: int) -> int:
    """How many of the `shared` signs have nothing between them that differs."""
    if letters(left.whole[: left.after(shared)]) == letters(right.whole[: right.after(shared)]):
        return shared
    for number in range(shared):
        if not _alike(left.between(number), right.between(number)):
            return number
    return shared


def _alike(one: str, other: str) -> bool:
    """Whether what stands between two signs is the same, or may be what damage has made of it."""
    ours, theirs = letters(one), letters(other)
    return (
        ours == theirs
        or re.fullmatch(_pattern(one), theirs) is not None
        or re.fullmatch(_pattern(other), ours) is not None
    )


def _pattern(text: str) -> str:
    """The letters of `text`, as a pattern in which whatever may be left of a letter stands for any."""
    if not _MAY_BE_LOST.search(text):
        return letters(text)
    return "".join(letters(each) if each.isascii() and each != "?" else _ANY for each in text)


def _goes_on(rest: str, other: str) -> bool:
    """Whether `rest`, after the last sign, begins what `other` has in that place.

    Accents and blanks count here: what stops at `à` or `la` is not the beginning of `au` or `l’abattoir`.
    """
    if _MAY_BE_LOST.search(rest) or _MAY_BE_LOST.search(other):
        return re.match(_pattern(rest), letters(other)) is not None or _alike(rest, other)
    return _exact(other).startswith(_exact(rest))


def _quoted_alike(left: str, right: str) -> bool:
    """Whether both open as many quotations, as far as damage lets one tell."""
    if _MAY_BE_LOST.search(left) or _MAY_BE_LOST.search(right):
        return True
    return left.count("«") == right.count("«")


def _reach(rest: str, other: str) -> int:
    """How many code points of `other` are what `rest` is; of damaged ones, what its letters are."""
    damaged = _MAY_BE_LOST.search(rest) or _MAY_BE_LOST.search(other)
    seen = letters if damaged else _exact
    wanted = len(seen(rest))
    for place in range(len(other) + 1):
        if len(seen(other[:place])) >= wanted:
            return place
    return len(other)


def letters(text: str) -> str:
    """The letters and figures of `text`, folded, without what stands between them."""
    return _NOT_LETTERS.sub("", folded(text))


def _exact(text: str) -> str:
    """`text` as far as two copies of one text cannot differ in it."""
    plain = unicodedata.normalize("NFC", text).casefold().replace("’", "'").replace("ʼ", "'")
    return _BLANKS.sub(" ", _QUOTES.sub('"', plain)).rstrip()
