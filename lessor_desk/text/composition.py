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
    places: list[_Place] = []
    shift = 0
    for number, edit in enumerate(first):
        span, length = edit.span, len(edit.text)
        places.append((span.start + shift, span.start + shift + length, 0, number))
        shift += length - len(span)
    places += [(edit.span.start, edit.span.end, 1, number) for number, edit in enumerate(second)]
    places.sort()

    result: list[Composed] = []
    group: list[_Place] = []
    end = 0
    for place in places:
        if group and place[0] >= end:
            result.append(_one(group, between, alignment, first, second))
            group = []
        end = max(end, place[1]) if group else place[1]
        group.append(place)
    if group:
        result.append(_one(group, between, alignment, first, second))
    return tuple(result)


_Place = tuple[int, int, int, int]
"""From where to where an edit reaches in the text between the two steps, which step, which edit."""


def _one(
    group: list[_Place],
    between: str,
    alignment: Alignment,
    first: Sequence[Edit],
    second: Sequence[Edit],
) -> Composed:
    firsts = tuple([number for _, _, step, number in group if step == 0])
    seconds = tuple([number for _, _, step, number in group if step == 1])
    if not seconds:
        return Composed(first[firsts[0]], firsts, ())
    span = Span(group[0][0], max([end for _, end, _, _ in group]))
    last = second[seconds[0]]
    if len(seconds) == 1 and last.span == span:
        text = last.text
    else:
        inner = [Edit(second[number].span.shifted(-span.start), second[number].text) for number in seconds]
        text = applied(span.of(between), inner)
    return Composed(Edit(alignment.before(span), text), firsts, seconds)
