"""Which lines of a file were read in which code page."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from lessor_desk.ingest.decoding import Part
from lessor_desk.text.codepages import title
from lessor_desk.text.span import Span

_LINE_END = re.compile(r"\r\n?|\n")
_MOST_RUNS = 6  # stretches of lines that are told one by one

LinePage = tuple[int, str, int]
"""A line's number from 0, a page that characters beyond ASCII in it were read in, and how many bytes."""


def line_pages(read: Sequence[Part]) -> tuple[LinePage, ...]:
    """The pages of each line that has characters beyond ASCII, in the order of the text."""
    found: Counter[tuple[int, str]] = Counter()
    number = 0
    for part in read:
        for place, line in enumerate(_LINE_END.split(part.text)):
            number += place > 0
            if not line.isascii():
                letters = "".join(letter for letter in line if letter > "\x7f")
                found[number, part.codec] += len(letters.encode(part.codec, "surrogatepass"))
    return tuple((line, codec, size) for (line, codec), size in found.items())


def pages_within(pages: Sequence[LinePage], lines: Span) -> tuple[str, ...]:
    """The pages that the lines `lines` were read in, the one of most bytes first."""
    sizes: Counter[str] = Counter()
    for _, codec, size in pages[bisect_left(pages, (lines.start,)) : bisect_left(pages, (lines.end,))]:
        sizes[codec] += size
    return tuple(codec for codec, _ in sizes.most_common())


def is_in_parts(pages: Sequence[LinePage], main: str) -> bool:
    """Whether whole lines were read in another page than `main`, not only bytes that strayed into one."""
    return bool({line for line, _, _ in pages} - {line for line, codec, _ in pages if codec == main})


def told(pages: Sequence[LinePage]) -> str:
    """Which lines were read in which page, for people: `UTF-8 1–12, Windows-1252 13`."""
    runs = list(_runs(pages))
    shown = [f"{title(codec)} {_numbers(first, last)}" for codec, first, last in runs[:_MOST_RUNS]]
    return ", ".join(shown) + (", …" if len(runs) > _MOST_RUNS else "")


def _runs(pages: Sequence[LinePage]) -> Iterator[tuple[str, int, int]]:
    """Lines after each other of one page: the page, the first and the last line, from 1."""
    strongest: dict[int, tuple[int, str]] = {}
    for line, codec, size in pages:
        strongest[line] = max(strongest.get(line, (0, "")), (size, codec))
    for codec, run in groupby(strongest.items(), key=lambda item: item[1][1]):
        lines = [line for line, _ in run]
        yield codec, lines[0] + 1, lines[-1] + 1


def _numbers(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"
