"""A file and what the checks say about it, item by item."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lessor_desk.checks.analysis import analyze
from lessor_desk.checks.base import Edit, Finding
from lessor_desk.checks.repair import repaired, safe_edits
from lessor_desk.cli.checking.selection import Selection
from lessor_desk.ingest import Dispatch, Reading, read, split
from lessor_desk.services.rows import field_of
from lessor_desk.text.folding import folded

if TYPE_CHECKING:
    from lessor_desk.checks.profile import Profile


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a file: line and column from 1, in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class CheckedPart:
    """A part of an item (`headline`, `body` or a meta field) and its findings."""

    name: str
    text: str
    start: int  # its place in the file's text
    findings: tuple[Finding, ...]

    def edits(self) -> tuple[Edit, ...]:
        """Its safe fixes, in places of the file's text."""
        return tuple(Edit(edit.span.shifted(self.start), edit.text) for edit in safe_edits(self.findings))


@dataclass(frozen=True, slots=True)
class CheckedItem:
    """The dispatch `number` (from 1) of a file, and its parts in the order of the file."""

    number: int
    dispatch: Dispatch
    parts: tuple[CheckedPart, ...]

    def repaired(self) -> str | None:
        """The item's lines after all safe fixes of damage; None if they change nothing."""
        lines, start = self.dispatch.text, self.dispatch.start
        for part in reversed(self.parts):
            first = part.start - start
            mended = repaired(part.text, part.findings)
            lines = lines[:first] + mended + lines[first + len(part.text) :]
        return lines if lines != self.dispatch.text else None


class CheckedFile:
    """A file that was read, split and checked; `source` is whom it is judged with."""

    def __init__(self, path: str, reading: Reading, items: tuple[CheckedItem, ...], source: str) -> None:
        self.path = path
        self.source = source
        self.reading = reading
        self.items = items
        self._line_starts = [0, *(place + 1 for place, char in enumerate(reading.text) if char == "\n")]

    @property
    def found(self) -> int:
        """How many findings there are."""
        return sum(len(part.findings) for item in self.items for part in item.parts)

    def edits(self) -> tuple[Edit, ...]:
        """All safe fixes, in places of the file's text."""
        return tuple(edit for item in self.items for part in item.parts for edit in part.edits())

    def findings(self) -> Iterator[tuple[CheckedItem, CheckedPart, Finding]]:
        """Every finding with its item and part, in the order of the file."""
        for item in self.items:
            for part in item.parts:
                for finding in part.findings:
                    yield item, part, finding

    def place(self, offset: int) -> Place:
        """Where the code point `offset` of the file's text stands."""
        line = bisect_right(self._line_starts, offset)
        return Place(line, offset - self._line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The line `number`, from 1, without its end."""
        start = self._line_starts[number - 1]
        end = self.reading.text.find("\n", start)
        return self.reading.text[start : end if end >= 0 else None]


def check_file(raw: bytes, *, path: str, name: str, source: str) -> CheckedFile:
    """`raw`, the bytes of `path`, read and checked. Raises SetAside for what is no copy.

    `source`: the files that share a name are judged as those of one sender.
    """
    reading = read(raw, name=name)
    items = tuple(
        CheckedItem(number, dispatch, tuple(_parts(dispatch, None)))
        for number, dispatch in enumerate(split(reading.text), 1)
    )
    return CheckedFile(path, reading, items, source)


def judged(file: CheckedFile, profile: Profile | None, selection: Selection) -> CheckedFile:
    """`file` with the findings that are wanted, judged by the `profile` of its source."""
    items = tuple(
        replace(item, parts=tuple(_among(selection, _judged(item, profile)))) for item in file.items
    )
    return CheckedFile(file.path, file.reading, items, file.source)


def _judged(item: CheckedItem, profile: Profile | None) -> Iterable[CheckedPart]:
    return item.parts if profile is None else _parts(item.dispatch, profile)


def _among(selection: Selection, parts: Iterable[CheckedPart]) -> Iterator[CheckedPart]:
    return (replace(part, findings=selection.among(part.findings)) for part in parts)


def _parts(dispatch: Dispatch, profile: Profile | None) -> Iterator[CheckedPart]:
    texts = {"headline": dispatch.headline, "body": dispatch.body, **dispatch.meta}
    if profile is not None and profile.closing:
        closed = any(folded(value.strip()) == profile.closing for value in dispatch.meta.values())
        profile = replace(profile, closing="") if closed else profile
    for name, text in sorted(texts.items(), key=lambda part: dispatch.places.get(part[0], 0)):
        if text:
            findings = analyze(text, field=field_of(dispatch.kind, name), profile=profile)
            yield CheckedPart(name, text, dispatch.places[name], findings)
