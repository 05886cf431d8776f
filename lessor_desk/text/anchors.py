"""Holding on to a passage while the text around it, and in it, is corrected."""

from __future__ import annotations

from lessor_desk.text.comparison import fine_edits
from lessor_desk.text.edit import Alignment
from lessor_desk.text.occurrences import occurrences
from lessor_desk.text.span import Span

_TELLING = 12  # code points of words that are found again by themselves: fewer may be others


def followed(span: Span, before: str, after: str) -> Span | None:
    """Where the passage `span` of `before` is in `after`; None if none of its letters is left.

    Letters put right within the passage belong to it, what is written beside it does not.

    >>> followed(Span(3, 9), "Le marché ouvre", "Hier, le marche ouvre")
    Span(start=9, end=15)
    """
    if after.startswith(before[: span.end]):
        return span
    if after.endswith(before[span.start :]):
        return span.shifted(len(after) - len(before))
    edits = fine_edits(before, after)
    gone = {place for edit in edits for place in range(*_within(edit.span, span))}
    if not any(before[n].strip() for n in range(span.start, span.end) if n not in gone):
        return None
    return Alignment(edits).after(span)


def found_again(words: str, text: str) -> Span | None:
    """Where `words` are in `text`, if they are many enough to be told, and there only."""
    places = occurrences(text, words, exact=True) if len(words) >= _TELLING else ()
    return places[0] if len(places) == 1 else None


def _within(edit: Span, span: Span) -> tuple[int, int]:
    return max(edit.start, span.start), min(edit.end, span.end)
