"""Lost letters and signs, resolved token by token in the order of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lessor_desk.checks.encoding.lost.completion import MARK, Known
from lessor_desk.checks.encoding.lost.readings import Place, Reading, closed, readings
from lessor_desk.text.span import Span
from lessor_desk.text.vocabulary import Vocabulary

_TOKEN = re.compile(rf"[^\W_]*{MARK}(?:[^\W_]|{MARK})*")
_RUN = re.compile(f"{MARK}+")
_AT_MOST = 6


@dataclass(frozen=True, slots=True)
class Guess:
    """What the run of marks at `span` may have been, most likely first.

    `single`: the words of the language leave one reading only; `word`: they know the first one;
    `name`: it begins with a capital, so that they need not know it.
    """

    span: Span
    texts: tuple[str, ...]
    single: bool
    word: bool
    name: bool = False


def guesses(text: str, batch: Vocabulary | None = None, *, only_signs: bool = False) -> tuple[Guess, ...]:
    """What each run of MARKs in `text`, which came in with the words of `batch`, may have been, in order.

    `only_signs`: the letters of Latin-1 have survived, so that only œ and signs can be missing.
    """
    known = Known.of(text, batch, kept="latin-1" if only_signs else "ascii")
    result: list[Guess] = []
    opened, done = "", 0
    for match in _TOKEN.finditer(text):
        opened = closed(opened, text[done : match.start()])
        ranked = readings(Place(text, match.start(), match.end(), opened, only_signs, known))
        opened = closed(opened, ranked[0].text)
        done = match.end()
        result += (_guess(match, run, ranked) for run in _RUN.finditer(match[0]))
    return tuple(result)


def _guess(token: re.Match[str], run: re.Match[str], ranked: list[Reading]) -> Guess:
    part = slice(*run.span())
    texts = tuple(dict.fromkeys(reading.text[part] for reading in ranked))
    of_words = {reading.text[part] for reading in ranked if reading.word}
    span = Span(*run.span()).shifted(token.start())
    single = len(of_words) == 1 and not ranked[0].hearsay
    return Guess(span, texts[:_AT_MOST], single, ranked[0].word, token[0][:1].isupper())
