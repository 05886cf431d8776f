"""Where the flags of a text lie while the text is being edited."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
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

    A key press in a text with thousands of flags moves those behind it, so places are kept in
    two plain lists and a flag is not rebuilt. An edit inside a flag stretches it and marks it
    touched: what was found there may no longer hold, so that its fix must wait.
    """

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._flags: list[T] = []
        self._touched: list[bool] = []
        self._longest = 0

    def __len__(self) -> int:
        return len(self._flags)

    def __iter__(self) -> Iterator[Mark[T]]:
        return map(Mark, self._starts, self._ends, self._flags, self._touched)

    def show(self, marks: Iterable[tuple[int, int, T]]) -> None:
        """Keep these (start, end, flag) in place of all others."""
        rows = sorted(marks, key=lambda row: row[:2])
        self._starts = [start for start, _, _ in rows]
        self._ends = [end for _, end, _ in rows]
        self._flags = [flag for _, _, flag in rows]
        self._touched = [False] * len(rows)
        self._longest = max((end - start for start, end, _ in rows), default=0)

    def between(self, start: int, end: int) -> Iterator[Mark[T]]:
        """The flags that touch places `start` to `end`, both included."""
        index = bisect_left(self._starts, start - self._longest)
        while index < len(self._starts) and self._starts[index] <= end:
            if self._ends[index] >= start:
                yield self._mark(index)
            index += 1

    def mark_of(self, flag: T) -> Mark[T] | None:
        """Where `flag` (this very one) lies now, or None if it is gone."""
        index = self._index(flag)
        return None if index is None else self._mark(index)

    def remove(self, gone: Collection[T]) -> None:
        """Forget the flags in `gone`."""
        kept = [index for index, flag in enumerate(self._flags) if flag not in gone]
        self._starts = [self._starts[index] for index in kept]
        self._ends = [self._ends[index] for index in kept]
        self._touched = [self._touched[index] for index in kept]
        self._flags = [self._flags[index] for index in kept]

    def move(self, at: int, removed: int, added: int) -> None:
        """Follow an edit: `added` units now stand where the `removed` ones after `at` stood."""
        gone, shift = at + removed, added - removed
        behind = bisect_left(self._starts, gone)
        near = bisect_left(self._starts, at - self._longest)
        if shift:
            self._starts[behind:] = [start + shift for start in self._starts[behind:]]
            self._ends[behind:] = [end + shift for end in self._ends[behind:]]
        emptied: list[int] = []
        for index in range(near, behind):
            start, end = self._starts[index], self._ends[index]
            if end <= at:
                continue
            self._touched[index] = True
            self._starts[index] = min(start, at)
            self._ends[index] = end + shift if end >= gone else at + added
            if self._ends[index] <= self._starts[index]:
                emptied.append(index)
            self._longest = max(self._longest, self._ends[index] - self._starts[index])
        for index in reversed(emptied):
            self._delete(index)

    def _mark(self, index: int) -> Mark[T]:
        return Mark(self._starts[index], self._ends[index], self._flags[index], self._touched[index])

    def _index(self, flag: T) -> int | None:
        return next((index for index, kept in enumerate(self._flags) if kept is flag), None)

    def _delete(self, index: int) -> None:
        for column in (self._starts, self._ends, self._flags, self._touched):
            del column[index]
