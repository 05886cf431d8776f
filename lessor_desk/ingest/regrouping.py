"""Dispatches joined and divided by a person before they are accepted."""

from __future__ import annotations

from lessor_desk.ingest.dispatch import Dispatch, Line, dispatch, lines_of
from lessor_desk.workflow.states import Kind


def joined(dispatches: tuple[Dispatch, ...], index: int) -> tuple[Dispatch, ...]:
    """`dispatches` with the one at `index` and the next one made into one, of the first one's kind.

    Raises IndexError if either is not there.
    """
    if index < 0:
        raise IndexError(index)
    first, second = dispatches[index], dispatches[index + 1]
    gap = second.lines.start - first.lines.end
    lines = (*_lines(first), *lines_of("\n" * (gap - 1), number=first.lines.end) * bool(gap), *_lines(second))
    kind = Kind.ARTICLE if first.kind is Kind.ALERT else first.kind
    whole = dispatch(lines, kind, headline=bool(first.headline))
    return (*dispatches[:index], whole, *dispatches[index + 2 :])


def divided(dispatches: tuple[Dispatch, ...], index: int, line: int) -> tuple[Dispatch, ...]:
    """`dispatches` with the one at `index` cut in two above the input's line number `line`.

    Raises ValueError if one of the two would be empty, IndexError if there is no such dispatch.
    """
    if index < 0:
        raise IndexError(index)
    whole = dispatches[index]
    above = tuple(row for row in _lines(whole) if row.number < line)
    below = tuple(row for row in _lines(whole) if row.number >= line)
    if all(row.blank for row in above) or all(row.blank for row in below):
        raise ValueError(f"line {line} does not divide lines {whole.lines.start} to {whole.lines.end}")
    first = dispatch(above, whole.kind, headline=bool(whole.headline))
    return (*dispatches[:index], first, dispatch(below, whole.kind), *dispatches[index + 1 :])


def _lines(item: Dispatch) -> tuple[Line, ...]:
    return lines_of(item.text, number=item.lines.start, start=item.start)
