"""Names and signs of one code page taken for another, where no word of the text tells which page it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lessor_desk.checks.encoding.mojibake.confused_signs import confused_signs
from lessor_desk.checks.encoding.mojibake.confused_words import differing
from lessor_desk.checks.encoding.mojibake.lone_dots import lone_dots
from lessor_desk.checks.encoding.mojibake.pairs import NATURAL, pairs
from lessor_desk.text.span import Span


@dataclass(frozen=True, slots=True)
class Confusion:
    """Characters read in the page `read` that were written in `written`, and what they are.

    `word`: words that the language knows prove it. `sure`: so many that nothing else can be meant.
    `doubtful`: clean copy may, seldom, look the same.
    """

    span: Span
    text: str
    written: str
    read: str
    word: bool
    sure: bool
    doubtful: bool = False


def where_no_word_tells(text: str) -> tuple[Confusion, ...]:
    """Names that hold what no name can hold, signs, « … » for à, where no word tells which page it was."""
    return tuple(sorted((*_names(text), *signs(text), *_dots(text)), key=lambda each: each.span))


def _dots(text: str) -> Iterator[Confusion]:
    for place in lone_dots(text):
        span = Span(place, place + 1)
        yield Confusion(span, "à", "cp850", "cp1252", word=False, sure=False, doubtful=True)


def signs(text: str) -> Iterator[Confusion]:
    for sign in confused_signs(text):
        span = Span(sign.place, sign.place + 1)
        yield Confusion(
            span, sign.text, sign.written, sign.read, word=True, sure=False, doubtful=sign.doubtful
        )


# Signs that no word has inside, and the capitals that DOS text read as Windows-1252 has there.
INSIDE_A_NAME = re.compile(
    r"\b[A-Z](?:(?:[a-zà-ÿ]*[‚„†‡ˆ‰‹]|[a-zà-ÿ]+[ŠŽÈÇÅ]|Ç(?=[b-df-hj-np-tv-z]))[a-zà-ÿ]+)+\b"
)
IN_A_NAME = frozenset("‚„†‡ˆ‰‹ŠŽÈÇÅ")


def _names(text: str) -> tuple[Confusion, ...]:
    """Names that hold what no name can hold, where no word tells which page it was."""
    found: list[Confusion] = []
    for match in INSIDE_A_NAME.finditer(text):
        for pair in pairs():
            meant = match[0].translate(pair.table)
            if meant != match[0] and meant.isalpha() and meant[1:].islower() and _are_letters(meant):
                found += (
                    Confusion(
                        Span(match.start() + place, match.start() + place + 1),
                        meant[place],
                        pair.written,
                        pair.read,
                        word=False,
                        sure=False,
                    )
                    for place in differing(match[0], meant)
                )
                break
    return tuple(found)


def _are_letters(word: str) -> bool:
    return all(char.isascii() or char in NATURAL for char in word)
