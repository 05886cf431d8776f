"""Edits made after edits, told as edits of the first text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lessor_desk.text.edit import Alignment, Edit, applied, ordered
from lessor_desk.text.span import Span


@dataclass(frozen=True, slots=True)
class Composed:
    """One edit of the first text that does what `first` and then `second` do.

    `first` and `second` are positions in the sequences given to `composed`.
    """

    edit: Edit
    first: tuple[int, ...]
    second: tuple[int, ...]


def composed(text: str, first: Sequence[Edit], second: Sequence[Edit]) -> tuple[Composed, ...]:
    """`first`, edits of `text`, and then `second`, edits of the result, as edits of `text`.

    Edits of the two steps that share code points become one. Both must come ordered.

    >>> [step] = composed("Ã&copy;", [Edit(Span(1, 7), "©")], [Edit(Span(0, 2), "é")])
    >>> step.edit
    Edit(span=Span(start=0, end=7), text='é')

    Raises OverlapError if the edits of one step overlap.
    """
    first, second = ordered(first), ordered(second)
    between = applied(text, first)
    alignment = Alignment(first)
    places: list[tuple[Span, int, int]] = []  # where in `between`, which step, which edit
    shift = 0
    for number, edit in enumerate(first):
        start = edit.span.start + shift
        places.append((Span(start, start + len(edit.text)), 0, number))
        shift += len(edit.text) - len(edit.span)
    places += [(edit.span, 1, number) for number, edit in enumerate(second)]
    places.sort()

    result: list[Composed] = []
    group: list[tuple[Span, int, int]] = []
    end = 0
    for place in places:
        if group and place[0].start >= end:
            result.append(_one(group, between, alignment, first, second))
            group = []
        end = max(end, place[0].end) if group else place[0].end
        group.append(place)
    if group:
        result.append(_one(group, between, alignment, first, second))
    return tuple(result)


def _one(
    group: list[tuple[Span, int, int]],
    between: str,
    alignment: Alignment,
    first: Sequence[Edit],
    second: Sequence[Edit],
) -> Composed:
    firsts = tuple(number for _, step, number in group if step == 0)
    seconds = tuple(number for _, step, number in group if step == 1)
    if not seconds:
        return Composed(first[firsts[0]], firsts, ())
    start, end = group[0][0].start, max(span.end for span, _, _ in group)
    inner = [Edit(second[number].span.shifted(-start), second[number].text) for number in seconds]
    return Composed(
        Edit(alignment.before(Span(start, end)), applied(between[start:end], inner)), firsts, seconds
    )
