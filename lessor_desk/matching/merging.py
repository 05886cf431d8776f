"""Making corrections again in another text: three texts, and what has no place is told, never dropped."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lessor_desk.text.edit import Edit, applied
from lessor_desk.text.span import Span

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Change:
    """What a person has changed: `before` has become `after`. Either may be empty."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Merged:
    """A text with the changes that were made in it again, and those that have no place in it."""

    text: str
    reapplied: tuple[Change, ...]
    left_out: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    """Words that two texts have alike: `size` of them, from `here` in one and `there` in the other."""

    here: int
    there: int
    size: int


def merged(base: str, ours: str, theirs: str, *, rest: str = "") -> Merged:
    """`theirs` with what was changed from `base` to `ours`, wherever the words around are those of `base`.

    What `theirs` has already needs nothing; what stands where it differs from `base` is left out. `rest` is
    how `theirs` goes on where `base` ends: what was added there has no place, unless `rest` begins with it.

    >>> merged("la 13è session.", "la 13e session.", "La 13è session.")
    Merged(text='La 13e session.', reapplied=(Change(before='13è', after='13e'),), left_out=())
    """
    old, new, other = _words(base), _words(ours), _words(theirs)
    blocks = _blocks(old, other)
    starts = [0]
    for word in other:
        starts.append(starts[-1] + len(word))
    edits: list[Edit] = []
    reapplied: list[Change] = []
    left_out: list[Change] = []
    for here, there in _changes(old, new):
        put = "".join(new[there.start : there.end])
        change = Change("".join(old[here.start : here.end]), put)
        if rest and here.start == len(old):
            if not rest.startswith(put):
                left_out.append(change)
            continue
        place = _place(here, blocks, len(old), len(other))
        if place is not None:
            edits.append(Edit(Span(starts[place.start], starts[place.end]), put))
            reapplied.append(change)
        elif not _there(here, put, blocks, other, len(old)):
            left_out.append(change)
    return Merged(applied(theirs, edits), tuple(reapplied), tuple(left_out))


def _words(text: str) -> list[str]:
    return _WORDS.findall(text)


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Span, Span]]:
    """Which words of `old` have become which of `new`."""
    here = there = 0
    for block in (*_blocks(old, new), _Block(len(old), len(new), 0)):
        if block.here > here or block.there > there:
            yield Span(here, block.here), Span(there, block.there)
        here, there = block.here + block.size, block.there + block.size


def _blocks(one: Sequence[str], other: Sequence[str]) -> list[_Block]:
    """The words that two texts have alike, in order."""
    from rapidfuzz.distance import Indel

    found = Indel.opcodes(one, other)
    return [_Block(o.src_start, o.dest_start, o.src_end - o.src_start) for o in found if o.tag == "equal"]


def _place(here: Span, blocks: Sequence[_Block], size: int, others: int) -> Span | None:
    """Where the words `here` stand in the other text, if they and the words beside them are alike there."""
    if size == others == 0:
        return here
    first, last = max(0, here.start - 1), min(size, here.end + 1)
    block = _holding(blocks, first)
    if block is None or block.here + block.size < last:
        return None
    shift = block.there - block.here
    if here.start == 0 and block.there != 0:
        return None
    if here.end == size and last + shift != others:
        return None
    return Span(here.start + shift, here.end + shift)


def _there(here: Span, put: str, blocks: Sequence[_Block], other: Sequence[str], size: int) -> bool:
    """Whether the other text has `put` where the words `here` would stand."""
    before = _holding(blocks, here.start - 1) if here.start else _Block(0, 0, 0)
    after = _holding(blocks, here.end) if here.end < size else _Block(size, len(other), 0)
    if before is None or after is None:
        return False
    start, end = here.start - before.here + before.there, here.end - after.here + after.there
    return "".join(other[start:end]) == put


def _holding(blocks: Sequence[_Block], place: int) -> _Block | None:
    number = bisect_right(blocks, place, key=lambda block: block.here) - 1
    if number < 0 or place >= blocks[number].here + blocks[number].size:
        return None
    return blocks[number]
