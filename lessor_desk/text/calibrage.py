"""How long copy is: signs, words, and lines of a set measure (in French *calibrage*)."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_][^ \t]*")  # from its first letter on
LONGEST = 200_000  # code points: of a longer text only the signs are counted


@dataclass(frozen=True, slots=True)
class Length:
    """`signs` are code points, blanks included and line ends not; None is what was not counted."""

    signs: int
    words: int | None = 0
    lines: int | None = 0


Counted = dict[str, Length]
"""The lengths of the paragraphs of a text."""


def length_of(text: str, measure: int) -> Length:
    """The length of `text` in lines of at most `measure` signs.

    A word is what stands between plain blanks and has a letter or a figure: no-break blanks bind. A line
    ends at a plain blank; a word that is longer than a line is broken.

    >>> length_of("L’œuvre de Ségou\\u00a0: 8\\u202f000 F.", 12)
    Length(signs=27, words=5, lines=3)
    """
    return counted(text, measure, {})[0]


def counted(text: str, measure: int, before: Counted) -> tuple[Length, Counted]:
    """`length_of`, and what to hand in as `before` the next time: a paragraph that stays is counted once."""
    if len(text) > LONGEST:
        return Length(len(text) - text.count("\n"), None, None), {}
    paragraphs = text.split("\n")
    now = {each: before.get(each) or _paragraph(each, measure) for each in set(paragraphs)}
    lengths = [now[each] for each in paragraphs]
    signs = sum(each.signs for each in lengths)
    words, lines = sum(each.words or 0 for each in lengths), sum(each.lines or 0 for each in lengths)
    return Length(signs, words, lines), now


def _paragraph(text: str, measure: int) -> Length:
    return Length(len(text), len(_WORD.findall(text)), _lines(text, measure))


def _lines(text: str, measure: int) -> int:
    text = text.rstrip(" \t")
    if not text:
        return 0
    lines, start = 1, 0
    while len(text) - start > measure:
        blank = text.rfind(" ", start + 1, start + measure + 1)
        start = blank + 1 if blank > 0 else start + measure
        lines += 1
    return lines
