"""Edits: replacing spans of a text, all at once, and taking that back."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from lessor_desk.text.slots import setters
from lessor_desk.text.span import Span


class OverlapError(ValueError):
    """Two edits want the same code points."""


@dataclass(frozen=True, slots=True, order=True, init=False)
class Edit:
    """Put `text` in place of `span`; an empty span inserts, an empty text deletes."""

    span: Span
    text: str

    def __init__(self, span: Span, text: str) -> None:
        _set_span(self, span)
        _set_text(self, text)


_set_span, _set_text = setters(Edit)


def ordered(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """`edits` from left to right. Raises OverlapError if two of them touch the same code points."""
    result = tuple(edits)
    if _meeting(result) is None:  # as a rule they come in order
        return result
    result = tuple(sorted(result, key=_place_and_text))
    meeting = _meeting(result)
    if meeting is not None:
        raise OverlapError(f"{meeting} meets the one before it")
    return result


def _meeting(edits: tuple[Edit, ...]) -> Edit | None:
    """The first of `edits` that begins before the end of the one before it, or inserts where that does."""
    start = end = -1
    for edit in edits:
        span = edit.span
        if span.start < end or span.end == start:
            return edit
        start, end = span.start, span.end
    return None


def _place_and_text(edit: Edit) -> tuple[int, int, str]:
    """What edits are ordered by; quicker than asking the edits themselves."""
    return edit.span.start, edit.span.end, edit.text


def applied(text: str, edits: Iterable[Edit]) -> str:
    """`text` with all `edits` made; every span counts in `text` as it was before.

    >>> applied("mÃ© dÃ©", [Edit(Span(1, 3), "é"), Edit(Span(5, 7), "é")])
    'mé dé'

    Raises OverlapError, and ValueError for a span beyond the end.
    """
    parts: list[str] = []
    done = 0
    for edit in ordered(edits):
        if edit.span.end > len(text):
            raise ValueError(f"{edit} lies beyond the end, {len(text)}")
        parts += text[done : edit.span.start], edit.text
        done = edit.span.end
    parts.append(text[done:])
    return "".join(parts)


def inverted(text: str, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits that turn `applied(text, edits)` back into `text`."""
    result: list[Edit] = []
    shift = 0
    for edit in ordered(edits):
        start = edit.span.start + shift
        result.append(Edit(Span(start, start + len(edit.text)), edit.span.of(text)))
        shift += len(edit.text) - len(edit.span)
    return tuple(result)


class Alignment:
    """Where each place of an edited text was before the edits, and the reverse.

    Places are code point offsets. A place inside a replaced passage maps to the whole
    passage: starts go to its start, ends to its end, so that no span shrinks to nothing. What was
    deleted or inserted between two places belongs to neither.
    """

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._old: _Passages = [], []
        self._new: _Passages = [], []
        shift = 0
        for edit in ordered(edits):
            span, length = edit.span, len(edit.text)
            start, end = span.start, span.end
            self._old[0].append(start)
            self._old[1].append(end)
            self._new[0].append(start + shift)
            self._new[1].append(start + shift + length)
            shift += length - end + start

    def before(self, span: Span) -> Span:
        """The span of the text before the edits that `span` of the edited text came from."""
        return _moved(span, self._new, self._old)

    def after(self, span: Span) -> Span:
        """The span of the edited text that `span` of the text before the edits has become."""
        return _moved(span, self._old, self._new)


_Passages = tuple[list[int], list[int]]
"""Where passages begin, and where they end."""


def _moved(span: Span, here: _Passages, there: _Passages) -> Span:
    start, end = span.start, span.end
    index = bisect_right(here[0], start) - 1
    if index >= 0:
        before_it = start - here[1][index]
        start = there[0][index] if before_it < 0 else there[1][index] + before_it
    index = bisect_left(here[0], end) - 1
    if index >= 0:
        end = there[1][index] + max(0, end - here[1][index])
    return Span(start, max(start, end))
