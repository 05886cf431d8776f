"""Whether a few letters mean a text: blind to accents and case, and how well. No Qt here."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from lessor_desk.text.folding import folded

AT_WORD, INSIDE, SCATTERED = 3.0, 2.0, 1.0  # what a letter is worth, by where it was found
_SLIP, _TOO_SHORT_TO_SLIP = 4, 4  # letters that may be left out, in a word of more letters


@dataclass(frozen=True, slots=True)
class Match:
    """How well a text is meant (more is better), and the code points of it that were meant."""

    score: float
    places: tuple[int, ...]


class Folded:
    """A text folded for matching, letter by letter, so that what was found can be marked.

    >>> Folded("Élu à Œ").letters
    'elu a oe'
    """

    __slots__ = ("letters", "places")

    def __init__(self, text: str) -> None:
        pairs = [(letter, place) for place, sign in enumerate(text) for letter in folded(sign)]
        self.letters = "".join(letter for letter, _ in pairs)
        self.places = [place for _, place in pairs]


@functools.lru_cache(maxsize=4_000)  # what is offered is offered again with every key
def folded_text(text: str) -> Folded:
    """`text` folded, once."""
    return Folded(text)


def match(query: str, text: Folded) -> Match | None:
    """How `query` means `text`; None if it does not. Every word of the query must be found.

    >>> match("tronq", Folded("Voir les dépêches tronquées")).places
    (18, 19, 20, 21, 22)
    >>> match("vdt", Folded("Voir les dépêches tronquées")).places
    (0, 9, 18)
    >>> match("ségou", Folded("Voir les dépêches tronquées")) is None
    True
    """
    score, places = 0.0, set[int]()
    for word in folded(query).split():
        found = _whole(word, text.letters) or _scattered(word, text.letters)
        if found is None:
            return None
        worth, at = found
        score += worth
        places.update(text.places[each] for each in at)
    brevity = 1 / (2 + len(text.letters))  # among equals, what says least else
    return Match(score + brevity, tuple(sorted(places)))


def _whole(word: str, letters: str) -> tuple[float, list[int]] | None:
    """`word` in one piece, at the beginning of a word if it is at one."""
    first = at = letters.find(word)
    while at > 0 and letters[at - 1].isalnum():
        at = letters.find(word, at + 1)
    if at >= 0:
        return AT_WORD * len(word) + (0.5 if at == 0 else 0), list(range(at, at + len(word)))
    if first >= 0:
        return INSIDE * len(word), list(range(first, first + len(word)))
    return None


def _scattered(word: str, letters: str) -> tuple[float, list[int]] | None:
    """The letters of `word` in their order, in runs that begin where words begin.

    `vdt` means "Voir les Dépêches Tronquées". One slip is forgiven: a few letters left out in a word.
    """
    if len(word) < 2:
        return None
    found: list[int] = []
    slips = 0
    for letter in word:
        start = found[-1] + 1 if found else 0
        if found and letters[start : start + 1] == letter:
            found.append(start)
            continue
        at = _beginning(letter, letters, start)
        if at < 0 and found and not slips and len(word) > _TOO_SHORT_TO_SLIP:
            slips = 1
            at = letters.find(letter, start, start + _SLIP)
        if at < 0:
            return None
        found.append(at)
    return SCATTERED * len(word) - slips, found


def _beginning(letter: str, letters: str, start: int) -> int:
    """The next place from `start` on where a word begins with `letter`, or -1."""
    at = letters.find(letter, start)
    while at > 0 and letters[at - 1].isalnum():
        at = letters.find(letter, at + 1)
    return at
