"""Where the flags of a text lie while the text is being edited."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Mark(NamedTuple, Generic[T]):
    """A flag and its half-open place in UTF-16 units; `touched` since it was found."""

    start: int
    end: int
    flag: T
    touched: bool


class FlagTrack(Generic[T]):
    """Flags in order of place, moved with every edit until new findings come.

    A key press in a text with thousands of flags moves all those behind it. So the flags from
    `_edge` on lie `_shift` further than is written down, and typing on in one place changes that
    one number. An edit inside a flag stretches it and marks it touched: what was found there may
    no longer hold, so that its fix must wait.
    """

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._flags: list[T] = []
        self._touched: list[bool] = []
        self._longest = 0
        self._edge = self._shift = 0
        self._touched_range: tuple[int, int] | None = None

    def __len__(self) -> int:
        return len(self._flags)

    def __iter__(self) -> Iterator[Mark[T]]:
        self._move_edge(len(self._flags))
        return map(Mark, self._starts, self._ends, self._flags, self._touched)

    def show(self, marks: Iterable[tuple[int, int, T]]) -> None:
        """Keep these (start, end, flag) in place of all others."""
        rows = sorted(marks, key=itemgetter(0, 1))
        self._starts = [start for start, _, _ in rows]
        self._ends = [end for _, end, _ in rows]
        self._flags = [flag for _, _, flag in rows]
        self._touched = [False] * len(rows)
        self._longest = max((end - start for start, end, _ in rows), default=0)
        self._edge = self._shift = 0
        self._touched_range = None

    @property
    def disturbed(self) -> bool:
        """Whether a flag was touched or taken away since `show`: the places may no longer be right."""
        return self._touched_range is not None

    def replace(self, first: int, last: int, marks: Sequence[tuple[int, int, T]]) -> bool:
        """Keep `marks`, in order of place, in place of the flags from `first` up to but without `last`.

        Answer no, and change nothing, if flags beside these were touched: their places must be told too.
        """
        if self._touched_range and not first <= self._touched_range[0] <= self._touched_range[1] < last:
            return False
        self._move_edge(last)
        self._starts[first:last] = [start for start, _, _ in marks]
        self._ends[first:last] = [end for _, end, _ in marks]
        self._flags[first:last] = [flag for _, _, flag in marks]
        self._touched[first:last] = [False] * len(marks)
        self._longest = max(self._longest, *(end - start for start, end, _ in marks), 0)
        self._edge = first + len(marks)
        self._touched_range = None
        return True

    def between(self, start: int, end: int) -> Iterator[Mark[T]]:
        """The flags that touch places `start` to `end`, both included."""
        for index in range(self._first_from(start - self._longest), len(self._flags)):
            mark = self._mark(index)
            if mark.start > end:
                return
            if mark.end >= start:
                yield mark

    def mark_of(self, flag: T) -> Mark[T] | None:
        """Where `flag` (this very one) lies now, or None if it is gone."""
        try:
            return self._mark(self._flags.index(flag))
        except ValueError:
            return None

    def remove(self, gone: Collection[T]) -> None:
        """Forget the flags in `gone`."""
        self._keep([index for index, flag in enumerate(self._flags) if flag not in gone])

    def move(self, at: int, removed: int, added: int) -> None:
        """Follow an edit: `added` units now stand where the `removed` ones after `at` stood."""
        gone, shift = at + removed, added - removed
        near, behind = self._first_from(at - self._longest), self._first_from(gone)
        self._move_edge(behind)
        self._shift += shift
        emptied = False
        for index in range(near, behind):
            start, end = self._starts[index], self._ends[index]
            if end <= at:
                continue
            start, end = min(start, at), end + shift if end >= gone else at + added
            self._starts[index], self._ends[index], self._touched[index] = start, end, True
            self._disturb(index, index)
            self._longest = max(self._longest, end - start)
            emptied |= end <= start
        if emptied:
            self._keep([index for index, mark in enumerate(self) if mark.start < mark.end])

    def _first_from(self, place: int) -> int:
        """The index of the first flag that does not begin before `place`."""
        index = bisect_left(self._starts, place, 0, self._edge)
        if index < self._edge:
            return index
        return bisect_left(self._starts, place - self._shift, self._edge)

    def _mark(self, index: int) -> Mark[T]:
        shift = self._shift if index >= self._edge else 0
        start, end = self._starts[index] + shift, self._ends[index] + shift
        return Mark(start, end, self._flags[index], self._touched[index])

    def _move_edge(self, index: int) -> None:
        """Write down the places before `index` as they are, and leave those from it on to `_shift`."""
        shift = self._shift if index > self._edge else -self._shift
        between = slice(min(index, self._edge), max(index, self._edge))
        if shift:
            self._starts[between] = [start + shift for start in self._starts[between]]
            self._ends[between] = [end + shift for end in self._ends[between]]
        self._edge = index

    def _disturb(self, first: int, last: int) -> None:
        before = self._touched_range or (first, last)
        self._touched_range = min(before[0], first), max(before[1], last)

    def _keep(self, indexes: list[int]) -> None:
        self._disturb(0, len(self._flags))
        self._move_edge(len(self._flags))
        self._starts = [self._starts[index] for index in indexes]
        self._ends = [self._ends[index] for index in indexes]
        self._touched = [self._touched[index] for index in indexes]
        self._flags = [self._flags[index] for index in indexes]
        self._edge, self._shift = len(indexes), 0
