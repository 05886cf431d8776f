"""Three-way merge: what was changed on both sides of a common text, together, word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lessor_desk.text.comparison import edits
from lessor_desk.text.edit import Edit, applied
from lessor_desk.text.span import Span


@dataclass(frozen=True, slots=True)
class Overlap:
    """A passage of the common text that both sides changed, each in its own way. Nothing is guessed."""

    base: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Merged:
    """`text` holds all changes of both sides, but for `overlaps`, where it holds ours."""

    text: str
    overlaps: tuple[Overlap, ...] = ()


def merged(base: str, ours: str, theirs: str) -> Merged:
    """The changes from `base` to `ours` and those from `base` to `theirs`, made together.

    >>> merged("La 13è session a vu", "La 13e session a vu", "La 13è session a lu").text
    'La 13e session a lu'

    A change made on both sides is made once. Changes that touch each other are an overlap.
    """
    mine, other = edits(base, ours), edits(base, theirs)
    taken: list[Edit] = list(mine)
    overlaps: list[Overlap] = []
    for group in _touching(mine, other):
        if not group.mine:
            taken += group.other
        elif group.other and group.mine != group.other:
            overlaps.append(group.told(base))
    return Merged(applied(base, taken), tuple(overlaps))


@dataclass(slots=True)
class _Group:
    """Changes of both sides that touch each other, one after the other."""

    mine: list[Edit]
    other: list[Edit]

    def told(self, base: str) -> Overlap:
        every = self.mine + self.other
        passage = Span(min(edit.span.start for edit in every), max(edit.span.end for edit in every))
        return Overlap(passage.of(base), _made(base, passage, self.mine), _made(base, passage, self.other))


def _touching(mine: Sequence[Edit], other: Sequence[Edit]) -> Iterator[_Group]:
    """All changes, in groups of those that touch."""
    group, end = _Group([], []), -1
    for edit, is_mine in sorted([(edit, True) for edit in mine] + [(edit, False) for edit in other]):
        if edit.span.start > end and (group.mine or group.other):
            yield group
            group = _Group([], [])
        (group.mine if is_mine else group.other).append(edit)
        end = max(end, edit.span.end) if group.mine + group.other != [edit] else edit.span.end
    if group.mine or group.other:
        yield group


def _made(base: str, passage: Span, changes: Sequence[Edit]) -> str:
    moved = [Edit(Span(e.span.start - passage.start, e.span.end - passage.start), e.text) for e in changes]
    return applied(passage.of(base), moved)
