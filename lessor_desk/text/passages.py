"""A few words around what a search has found in a text."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from lessor_desk.text.folding import folded
from lessor_desk.text.terms import Term

_BEFORE, _AFTER = 4, 20  # words
_LETTER = re.compile(r"[^\W_]")


def stands_in(text: str, term: Term) -> bool:
    """Whether the words of `term` stand in `text`, one after the other."""
    return _found(folded(text), term) is not None


def passage(text: str, terms: Iterable[Term], plain: str = "") -> str:
    """The words of `text` around the first place where one of `terms` begins, on one line; "" if none does.

    `plain`: what `text` and more after it is when it is folded, if that is known; folding costs the most.

    >>> passage("Hier matin, à sept heures, le pont de Ségou a fermé.", [Term(("segou",))])
    '… heures, le pont de Ségou a fermé.'
    """
    words, terms, known = text.split(), tuple(terms), plain or folded(text)
    for term in terms:
        start = _found(known, term)
        at = len(words) if start is None else _number(known, start)
        if at < len(words) and term.words[0] in folded(words[at]):
            return _around(words, at)
    return passage(text, terms) if plain else ""


def _found(plain: str, term: Term) -> int | None:
    """Where `term` begins in a folded text."""
    if not term.words:
        return None
    for match in _pattern(term).finditer(plain):
        if not (match.start() and _LETTER.match(plain, match.start() - 1)):
            return match.start()
    return None


def _number(plain: str, start: int) -> int:
    """The number of the word, between blanks, that `plain` has at `start`."""
    before = plain[:start]
    return len(before.split()) - (before != "" and not before[-1].isspace())


def _around(words: list[str], at: int) -> str:
    first, end = max(0, at - _BEFORE), at + _AFTER
    return ("… " if first else "") + " ".join(words[first:end]) + (" …" if end < len(words) else "")


@functools.lru_cache(maxsize=64)
def _pattern(term: Term) -> re.Pattern[str]:
    """What `term` is in a folded text: whole words, the last of which may go on if it is open.

    What comes before it is for who asks: a pattern that begins with letters is found ten times as fast.
    """
    words = r"[\W_]+".join(map(re.escape, term.words))
    return re.compile(words + ("" if term.open else r"(?![^\W_])"))
