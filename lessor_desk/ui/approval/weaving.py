"""The text with its changes in place: what was there, struck through, and what is there now.

A headline that was written new is not marked: all of it would be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lessor_desk.services.changes import ToldChanges
from lessor_desk.services.comparing import PartComparison
from lessor_desk.services.rows import ItemText
from lessor_desk.text.comparison import Change, Row
from lessor_desk.text.span import Span
from lessor_desk.ui.compare.blocks import Block, Ink, Mark, pieces

_RUNS = re.compile(r"[^\W_]+|(.)\1*", re.DOTALL)  # words without their signs; a sign, however often

_BEGINNING = 20_000  # code points


class Run(NamedTuple):
    """Letters of a block that stand in the text as it is now: at `at` of the block, at `now` of the text."""

    at: int
    now: int
    length: int


@dataclass(frozen=True, slots=True)
class Woven:
    """What the view shows: headline and body in blocks, and of the changed meta fields what they were.

    `runs` are, for each block, the letters in it that were not taken away.
    """

    blocks: tuple[Block, ...]
    fields_before: Mapping[str, str]
    runs: tuple[tuple[Run, ...], ...] = ()

    def place(self, part: str, span: Span) -> Iterator[tuple[int, Span]]:
        """Where `span` of the text as it is now stands: numbers of blocks, and places in them."""
        for number, (block, runs) in enumerate(zip(self.blocks, self.runs, strict=False)):
            if block.part != part:
                continue
            here = [
                (run.at + max(0, span.start - run.now), run.at + min(run.length, span.end - run.now))
                for run in runs
                if run.now < span.end and span.start < run.now + run.length
            ]
            if here:
                yield number, Span(here[0][0], here[-1][1])


def plain(text: ItemText) -> Woven:
    """`text` as it stands, before anything is known of its changes; of a very long one the beginning."""
    lines = [line for line in text.body[:_BEGINNING].split("\n") if line.strip()]
    blocks = [Block(text.headline, "headline"), *(Block(line, "body") for line in lines)]
    return Woven(tuple(blocks), {})


def woven(told: ToldChanges) -> Woven:
    """`told` as blocks; the marks carry the numbers of its changes."""
    blocks: list[Block] = []
    runs: list[tuple[Run, ...]] = []
    before: dict[str, str] = {}
    number = 0
    for part in told.parts:
        if part.part in ("headline", "body"):
            for block, kept in _blocks(part, number):
                blocks.append(block)
                runs.append(kept)
        else:
            before[part.part] = part.before
        number += len(part.changes)
    if not any(block.part == "headline" for block in blocks):
        blocks.insert(0, Block("", "headline"))
        runs.insert(0, ())
    return Woven(tuple(blocks), before, tuple(runs))


def _blocks(part: PartComparison, number: int) -> Iterator[tuple[Block, tuple[Run, ...]]]:
    for row in part.rows:
        if row.changes or row.before.of(part.before).strip():
            cut = list(pieces(part.before, row))
            for place, piece in enumerate(cut, 1):
                yield _block(part, piece, number, goes_on=place < len(cut))
                number += len(piece.changes)


def _block(part: PartComparison, row: Row, number: int, *, goes_on: bool) -> tuple[Block, tuple[Run, ...]]:
    text: list[str] = []
    marks: list[Mark] = []
    runs: list[Run] = []
    length, done, now = 0, row.before.start, row.after.start

    def add(words: str) -> Span:
        nonlocal length
        text.append(words)
        length += len(words)
        return Span(length - len(words), length)

    def kept(span: Span) -> Span:
        nonlocal now
        if len(span):
            runs.append(Run(span.start, now, len(span)))
        now += len(span)
        return span

    for place, change in enumerate(row.changes, number):
        old, new = differing(part, change)
        kept(add(part.before[done : old.start]))
        if len(old):
            marks.append(Mark(add(old.of(part.before)), place, Ink.BEFORE))
        if len(new):
            marks.append(Mark(kept(add(new.of(part.after))), place, Ink.AFTER, quiet=not part.before))
        done = old.end
    kept(add(part.before[done : row.before.end]))
    return Block("".join(text), part.part, tuple(marks), goes_on=goes_on), tuple(runs)


def differing(part: PartComparison, change: Change) -> tuple[Span, Span]:
    """What of the words of `change` is struck through, and what is put there.

    Whole words without the signs around them that stay; only signs where the words are the same: of
    `(Kati)..` and `(Kati).` the stops.
    """
    old, new = _runs(change.before.of(part.before)), _runs(change.after.of(part.after))
    first, last = _ends(old, new, words=True)
    if any(run[0].isalnum() for run in (*old[first : len(old) - last], *new[first : len(new) - last])):
        first, last = _ends(old, new, words=False)
    return _between(change.before, old, first, last), _between(change.after, new, first, last)


def _runs(words: str) -> list[str]:
    return [run.group() for run in _RUNS.finditer(words)]


def _ends(old: Sequence[str], new: Sequence[str], *, words: bool) -> tuple[int, int]:
    """How many runs both begin with, and how many others both end with; signs only unless `words`."""
    first = _same(old, new, words=words)
    return first, _same(old[first:][::-1], new[first:][::-1], words=words)


def _same(old: Sequence[str], new: Sequence[str], *, words: bool) -> int:
    for number, (one, other) in enumerate(zip(old, new, strict=False)):
        if one != other or (one[0].isalnum() and not words):
            return number
    return min(len(old), len(new))


def _between(whole: Span, runs: Sequence[str], first: int, last: int) -> Span:
    """`whole` without its `first` and `last` runs."""
    end = len(runs) - last
    start = whole.start + sum(map(len, runs[:first]))
    return Span(start, max(start, whole.start + sum(map(len, runs[:end]))))
