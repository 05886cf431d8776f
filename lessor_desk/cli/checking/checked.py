"""A file and what the checks say about it, item by item."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lessor_desk.checks.analysis import SIEVE, analyze
from lessor_desk.checks.base import Edit, Finding
from lessor_desk.checks.repair import repaired, safe_edits
from lessor_desk.cli.checking.selection import Selection
from lessor_desk.ingest import Dispatch, Reading, read, split
from lessor_desk.services.rows import LACKING, field_of
from lessor_desk.text.folding import folded
from lessor_desk.text.vocabulary import Vocabulary

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

    @property
    def lacks_letters(self) -> bool:
        """Whether a letter is lost in it."""
        return any(finding.code in LACKING for part in self.parts for finding in part.findings)

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

    @property
    def lacks_letters(self) -> bool:
        """Whether the words of other files may say more than its findings do."""
        return any(item.lacks_letters for item in self.items)

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
        CheckedItem(number, dispatch, tuple(_parts(dispatch, None, None)))
        for number, dispatch in enumerate(split(reading.text), 1)
    )
    return CheckedFile(path, reading, items, source)


def judged(
    file: CheckedFile, profile: Profile | None, batch: Vocabulary | None, selection: Selection
) -> CheckedFile:
    """`file` with the findings that are wanted, judged by the `profile` of its source.

    Lost letters are looked up in `batch` too, the words of all files.
    """
    items = tuple(
        replace(item, parts=tuple(_among(selection, _judged(item, profile, batch)))) for item in file.items
    )
    return CheckedFile(file.path, file.reading, items, file.source)


def words_of(files: Iterable[CheckedFile]) -> Vocabulary:
    """The words of all texts of `files` that are undamaged."""
    words = Vocabulary()
    for file in files:
        for item in file.items:
            for part in item.parts:
                if not SIEVE.hits(part.text):
                    words.add(part.text)
    return words


def _judged(item: CheckedItem, profile: Profile | None, batch: Vocabulary | None) -> Iterable[CheckedPart]:
    lacking = batch is not None and item.lacks_letters
    return _parts(item.dispatch, profile, batch if lacking else None) if profile or lacking else item.parts


def _among(selection: Selection, parts: Iterable[CheckedPart]) -> Iterator[CheckedPart]:
    return (replace(part, findings=selection.among(part.findings)) for part in parts)


def _parts(dispatch: Dispatch, profile: Profile | None, batch: Vocabulary | None) -> Iterator[CheckedPart]:
    texts = {"headline": dispatch.headline, "body": dispatch.body, **dispatch.meta}
    if profile is not None and profile.closing:
        closed = any(folded(value.strip()) == profile.closing for value in dispatch.meta.values())
        profile = replace(profile, closing="") if closed else profile
    for name, text in sorted(texts.items(), key=lambda part: dispatch.places.get(part[0], 0)):
        if text:
            findings = analyze(text, field=field_of(dispatch.kind, name), profile=profile, vocabulary=batch)
            yield CheckedPart(name, text, dispatch.places[name], findings)
