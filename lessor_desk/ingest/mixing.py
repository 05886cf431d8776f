"""Files glued from parts of several code pages: which lines were written in which page.

The page that most of a file is in is known before. A line that reads well in it stays; the others are read
in every page, and the cheapest way through the file wins, on which each change of page has its price.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lessor_desk.ingest.decoding import Part, joined_text, parts
from lessor_desk.ingest.plausibility import implausibility, reads_well


class Page(NamedTuple):
    """How a stretch of bytes is read: in the page `main`, and what that cannot decode in `strays`."""

    main: str
    strays: str

    def parts(self, raw: bytes) -> tuple[Part, ...]:
        """`raw` in this page. A line that is no UTF-8 may hold UTF-8 by chance, or be in both pages."""
        if self.main != "utf-8":
            return parts(raw, self.main, self.strays)
        result: list[Part] = []
        done = 0
        for line in _LINES.finditer(raw):
            if is_utf8(line.group()):
                continue
            read = _cheaper(parts(line.group(), self.strays), parts(line.group(), "utf-8", self.strays))
            result += (*parts(raw[done : line.start()], "utf-8", self.strays), *read)
            done = line.end()
        return (*result, *parts(raw[done:], "utf-8", self.strays))

    def text(self, raw: bytes) -> str:
        return joined_text(self.parts(raw))


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with bytes beyond ASCII: where it begins, and what it costs in each page."""

    start: int
    costs: tuple[float, ...]


# Mac Roman `’É` and `“é` happen to be UTF-8, of Armenian and old Cyrillic: never beside a Latin letter.
_BY_CHANCE = re.compile("[A-Za-z][\u0480-\u04ff\u0540-\u057f]|[\u0480-\u04ff\u0540-\u057f][A-Za-z]")

_LINES = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*")

_CHANGE = 10.0  # what a change of page costs: a letter that is surely wrong
_ELSEWHERE = (
    10.0  # what each letter of a line that reads well costs, about, in a page that reads it otherwise
)
_MOST = 2000  # bytes of a line that are judged


def stretches(raw: bytes, main: Page, others: Sequence[Page]) -> tuple[tuple[bytes, Page], ...]:
    """`raw` as stretches of whole lines, each with its page; nearly always there is one, in `main`.

    >>> cp1252, dos = Page("cp1252", "latin1"), Page("cp850", "cp1252")
    >>> glued = "L’été à Ségou\\n".encode("cp1252") + "Le général a été reçu à Kati\\n".encode("cp850")
    >>> [page.main for _, page in stretches(glued, cp1252, [dos])]
    ['cp1252', 'cp850']
    """
    pages = (main, *(page for page in others if page != main))
    lines = list(_LINES.finditer(raw))
    sampled = [line.group()[:_MOST] for line in lines]
    well = [reads_well(main.text(line)) for line in sampled]
    if all(well) or len(lines) < 2:
        return ((raw, main),)
    costs = (_costs(line, pages, fine) for line, fine in zip(sampled, well, strict=True))
    judged = [_Line(match.start(), cost) for match, cost in zip(lines, costs, strict=True)]
    return tuple(_cut(raw, pages, judged, _cheapest(judged)))


def is_utf8(raw: bytes) -> bool:
    """Whether `raw` is UTF-8, and not by chance."""
    try:
        return not _BY_CHANCE.search(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _cheaper(one: tuple[Part, ...], other: tuple[Part, ...]) -> tuple[Part, ...]:
    first, second = joined_text(one), joined_text(other)
    return one if first == second or implausibility(first) <= implausibility(second) else other


def _costs(line: bytes, pages: Sequence[Page], well: bool) -> tuple[float, ...]:
    texts = [page.text(line) for page in pages]
    if well:
        wrong = _ELSEWHERE * sum(letter > "\x7f" for letter in texts[0])
        return tuple(0.0 if text == texts[0] else wrong for text in texts)
    known: dict[str, float] = {}
    for text in texts:
        if text not in known:
            known[text] = implausibility(text)
    return tuple(known[text] for text in texts)


def _cheapest(lines: Sequence[_Line]) -> list[int]:
    """The number of the page of each line, on the cheapest way through all of them."""
    totals = list(lines[0].costs)
    came_from: list[list[int]] = []
    for line in lines[1:]:
        best = min(range(len(totals)), key=totals.__getitem__)
        change = totals[best] + _CHANGE
        came_from.append([here if total <= change else best for here, total in enumerate(totals)])
        totals = [min(total, change) + cost for total, cost in zip(totals, line.costs, strict=True)]
    way = [min(range(len(totals)), key=totals.__getitem__)]
    for steps in reversed(came_from):
        way.append(steps[way[-1]])
    return way[::-1]


def _cut(
    raw: bytes, pages: Sequence[Page], lines: Sequence[_Line], way: Sequence[int]
) -> Iterator[tuple[bytes, Page]]:
    """The stretches of `raw`; ASCII between two of them goes to the first."""
    start, here = 0, way[0]
    for line, page in zip(lines, way, strict=True):
        if page != here:
            yield raw[start : line.start], pages[here]
            start, here = line.start, page
    yield raw[start:], pages[here]
