"""A half-open range of code points."""

from __future__ import annotations

from dataclasses import dataclass

from lessor_desk.text.slots import setters


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """Code points `start` to `end` of a text, `end` not included.

    >>> Span(3, 5).of("abcdef")
    'de'

    Raises ValueError if it does not satisfy 0 <= start <= end.
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start <= end:
            raise ValueError(f"not a span: {start}..{end}")
        _set_start(self, start)
        _set_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True  # an empty span is a place, not nothing

    def of(self, text: str) -> str:
        """The part of `text` that the span covers."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """The same span in a text that has `by` more code points before it."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: Span) -> bool:
        """Whether both have a code point in common."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end


_set_start, _set_end = setters(Span)
