"""Lost letters and signs, resolved token by token in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from lessor_desk.checks.encoding.lost.completion import MARK, NOTHING, Known, completions
from lessor_desk.checks.encoding.lost.readings import QUOTATION_MARKS, Place, Reading, closed, readings
from lessor_desk.text.span import Span
from lessor_desk.text.vocabulary import Vocabulary

_TOKEN = re.compile(rf"[^\W_]*{MARK}(?:[^\W_]|{MARK})*")
_RUN = re.compile(f"{MARK}+")
_AT_MOST = 6
_LONGEST = 40  # code points of a token that is remembered


class Guess(NamedTuple):
    """What the run of marks at `span` may have been, most likely first.

    `single`: the words of the language leave one reading only; `word`: they know the first one;
    `name`: it begins with a capital, so that they need not know it.
    """

    span: Span
    texts: tuple[str, ...]
    single: bool
    word: bool
    name: bool = False


class _Run(NamedTuple):
    """A run of marks in a token, and what it may have been, as `Guess` has it."""

    start: int
    end: int
    texts: tuple[str, ...]
    single: bool
    word: bool
    name: bool


class _Resolved(NamedTuple):
    """The first reading of a token, and its runs of marks."""

    text: str
    runs: tuple[_Run, ...]


def guesses(text: str, batch: Vocabulary | None = None, *, only_signs: bool = False) -> tuple[Guess, ...]:
    """What each run of MARKs in `text`, which came in with the words of `batch`, may have been, in order.

    `only_signs`: the letters of Latin-1 have survived, so that only œ and signs can be missing.
    """
    known = Known.of(text, batch, kept="latin-1" if only_signs else "ascii")
    result: list[Guess] = []
    quoted = not QUOTATION_MARKS.isdisjoint(text)
    opened, done = "", 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if quoted:
            opened = closed(opened, text[done:start])
        resolved = _resolved(match[0], Place(text, start, end, opened, only_signs, known))
        opened = closed(opened, resolved.text)
        done = end
        for run in resolved.runs:
            result.append(Guess(Span(start + run.start, start + run.end), *run[2:]))
    return tuple(result)


def _resolved(token: str, place: Place) -> _Resolved:
    """What `token`, which stands at `place`, may have been."""
    if token[0] != MARK and len(token) <= _LONGEST and not _NUMBER.match(token):
        if token[-1] != MARK:
            by_itself = None if place.known.has_like(token) else _by_itself(token, place.only_signs)
        elif token[-2:-1] == MARK or place.known.has_like(token) or place.known.has_like(token[:-1]):
            by_itself = None
        else:
            by_itself = _by_itself(token, place.only_signs, place.after, place.opened)
        if by_itself is not None:
            return by_itself
    return _of_readings(token, readings(place))


# Whose sign or blank is lost: what stands around it tells.
_NUMBER = re.compile(rf"\d|[nN]{MARK}\Z")


@lru_cache(maxsize=1 << 12)
def _by_itself(token: str, only_signs: bool, after: str = "", opened: str = "") -> _Resolved | None:
    """What a token may have been that begins with what is left; None where its place tells more.

    What comes `after` it, and which quotation is `opened`, tells of a lost sign at its end, and more of its
    place whether a word has lost a capital.
    """
    for core in {token, token.rstrip(MARK)}:
        for word in completions(core) if MARK in core else ():
            if core[word.text.rfind("’", 0, -1) + 1] == MARK:
                return None
    place = Place(token + after, 0, len(token), opened, only_signs, NOTHING)
    return _of_readings(token, readings(place))


def _of_readings(token: str, ranked: Sequence[Reading]) -> _Resolved:
    name = token[:1].isupper()
    return _Resolved(ranked[0].text, tuple(_run(*run.span(), ranked, name) for run in _RUN.finditer(token)))


def _run(start: int, end: int, ranked: Sequence[Reading], name: bool) -> _Run:
    texts = tuple(dict.fromkeys(reading.text[start:end] for reading in ranked))
    of_words = {reading.text[start:end] for reading in ranked if reading.word}
    single = len(of_words) == 1 and not ranked[0].hearsay
    return _Run(start, end, texts[:_AT_MOST], single, ranked[0].word, name)
