"""Words of French text, with their spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from lessor_desk.text.span import Span

ELIDED = ("lorsqu", "puisqu", "quoiqu", "jusqu", "qu", "l", "d", "j", "m", "t", "s", "n", "c")
"""What French elides before a vowel: `l’eau`, `qu’il`. The rest of the word is a word of its own."""


class WordKind(StrEnum):
    """What a word is made of."""

    WORD = "word"
    ELISION = "elision"  # `l’`, with its apostrophe
    FIGURE = "figure"  # `8.000`, `5,5`, `1 500`, `2e`
    ADDRESS = "address"  # a URL or an e-mail address


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text."""

    span: Span
    kind: WordKind


_LETTER = r"[^\W\d_]"
_MARK = "[\u0300-\u036f]"
_WORDS = re.compile(
    rf"""
    (?P<address>(?:https?://|www\.)[^\s<>«»"“”]*[^\s<>«»"“”.,;:!?…)\]’']
               |(?<![\w.+-])[\w+-]{{1,64}}(?:\.[\w+-]{{1,64}}){{0,8}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,8}})
   |(?P<figure>\d+(?:[.,:/]\d+|[\u00a0\u202f\ ]\d{{3}}(?!\d))*(?:{_LETTER}{{1,4}}(?!\w))?)
   |(?<!\w)(?P<elision>(?:{"|".join(ELIDED)})['’])(?={_LETTER}|«)
   |(?P<word>{_LETTER}(?:\w|{_MARK})*(?:[-'’](?:\w|{_MARK})+)*)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def words(text: str, start: int = 0) -> Iterator[Word]:
    """The words of `text` from `start` on, left to right; what lies between them is punctuation.

    A compound (`porte-parole`, `aujourd’hui`) is one word, an elision is split off, an inverted
    pronoun stays (`dit-il`).

    >>> [word.span.of("d’un 8.000") for word in words("d’un 8.000")]
    ['d’', 'un', '8.000']
    """
    for match in _WORDS.finditer(text, start):
        kind = match.lastgroup
        assert kind is not None
        yield Word(Span(*match.span()), WordKind(kind))


def blank_word_start(text: str, end: int) -> int:
    """Where the blank-separated word begins that ends before `end`, blanks before `end` skipped.

    The start is 0 in a text of blanks. No-break spaces are blanks too.

    >>> blank_word_start("de mÃ. ", 7)
    3
    """
    while end and text[end - 1].isspace():
        end -= 1
    before = text[max(0, end - _LONGEST) : end].rsplit(None, 1)
    if len(before) > 1:
        return end - len(before[1])
    while end and not text[end - 1].isspace():
        end -= 1
    return end


_LONGEST = 60  # code points: so far back it is looked at once
