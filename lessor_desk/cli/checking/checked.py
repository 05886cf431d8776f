"""A file and what the checks say about it, item by item."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from lessor_desk.checks.analysis import analyze
from lessor_desk.checks.base import Edit, Finding
from lessor_desk.checks.repair import repaired, safe_edits
from lessor_desk.cli.checking.selection import Selection
from lessor_desk.ingest import Dispatch, Reading, read, split
from lessor_desk.services.rows import field_of


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
    """A file that was read, split and checked."""

    def __init__(self, path: str, reading: Reading, items: tuple[CheckedItem, ...]) -> None:
        self.path = path
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


def check_file(raw: bytes, *, path: str, name: str, selection: Selection) -> CheckedFile:
    """`raw`, the bytes of `path`, read and checked. Raises SetAside for what is no copy."""
    reading = read(raw, name=name)
    items = tuple(
        CheckedItem(number, dispatch, tuple(_parts(dispatch, selection)))
        for number, dispatch in enumerate(split(reading.text), 1)
    )
    return CheckedFile(path, reading, items)


def _parts(dispatch: Dispatch, selection: Selection) -> Iterator[CheckedPart]:
    texts = {"headline": dispatch.headline, "body": dispatch.body, **dispatch.meta}
    for name, text in sorted(texts.items(), key=lambda part: dispatch.places.get(part[0], 0)):
        if text:
            findings = analyze(text, field=field_of(dispatch.kind, name))
            yield CheckedPart(name, text, dispatch.places[name], selection.among(findings))
