"""What the compare view shows, as values: paragraphs with their marks, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from lessor_desk.services.comparing import Comparison, PartComparison
from lessor_desk.text.comparison import Change, Row
from lessor_desk.text.span import Span

_LONGEST, _PIECE = 4000, 2000  # code points of a paragraph, and of the pieces it is cut into


class Mode(StrEnum):
    """How two texts are laid out."""

    SIDE_BY_SIDE = "side_by_side"
    IN_LINE = "in_line"
    BYTES = "bytes"


class Ink(StrEnum):
    """Whether marked words were there before or are there now; the names of colour tokens."""

    BEFORE = "rem"
    AFTER = "ins"


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked words of a block: change number `change` (from 0). `letters` are those that differ.

    `quiet`: they are framed while the change is looked at, and not marked else.
    """

    span: Span
    change: int
    ink: Ink
    letters: tuple[Span, ...] = ()
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs that are laid out together; places are code points of `text`."""

    text: str
    part: str  # headline, body or a meta field
    marks: tuple[Mark, ...] = ()
    count: int = 0  # of the changes in it
    mono: bool = False
    goes_on: bool = False  # the paragraph does, in the next block: it is so long that it was cut

    @property
    def ink(self) -> Ink:
        return self.marks[0].ink if self.marks else Ink.BEFORE


Pair = tuple[Block, Block | None]
"""What stands at the left and at the right; in line there is no right."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A comparison with its blocks in every mode, made where it takes nobody's time."""

    comparison: Comparison
    rows: Mapping[Mode, tuple[Pair, ...]]


def laid(comparison: Comparison) -> Laid:
    """`comparison` laid out in every mode."""
    return Laid(comparison, {mode: pairs(comparison, mode) for mode in Mode})


def pairs(comparison: Comparison, mode: Mode) -> tuple[Pair, ...]:
    """The blocks of `comparison`, row by row; rows that are blank on both sides are left out."""
    make = {Mode.SIDE_BY_SIDE: _beside, Mode.IN_LINE: _in_line, Mode.BYTES: _bytes}[mode]
    result: list[Pair] = []
    number = 0
    for part in comparison.parts:
        for row in part.rows:
            if row.changes or row.before.of(part.before).strip():
                result += make(part, row, number)
            number += len(row.changes)
    return tuple(result)


def changes_of(comparison: Comparison) -> tuple[tuple[PartComparison, Change], ...]:
    """All changes in order, each with its part: the numbers of the marks."""
    return tuple((part, change) for part in comparison.parts for change in part.changes)


def _beside(part: PartComparison, row: Row, number: int) -> Iterator[Pair]:
    cut = list(pieces(part.before, row))
    for place, piece in enumerate(cut, 1):
        left = _block(part.before, part.part, piece.before, piece.changes, number, Ink.BEFORE)
        right = _block(part.after, part.part, piece.after, piece.changes, number, Ink.AFTER)
        goes_on = place < len(cut)
        yield replace(left, goes_on=goes_on), replace(right, goes_on=goes_on)
        number += len(piece.changes)


def pieces(text: str, row: Row) -> Iterator[Row]:
    """`row`, cut at blanks that did not change where it is too long to be laid out at once."""
    start, shift = row.before.start, row.after.start - row.before.start
    after_start, first = row.after.start, 0
    if len(row.before) > _LONGEST:
        ends = [change.before.start for change in row.changes] + [row.before.end]
        done = row.before.start
        for number, end in enumerate(ends):
            while (cut := text.find(" ", max(done, start + _PIECE), end)) >= 0:
                yield Row(Span(start, cut + 1), Span(after_start, cut + 1 + shift), row.changes[first:number])
                start, after_start, first = cut + 1, cut + 1 + shift, number
            if number < len(row.changes):
                change = row.changes[number]
                done, shift = change.before.end, change.after.end - change.before.end
    yield Row(Span(start, row.before.end), Span(after_start, row.after.end), row.changes[first:])


def _block(text: str, part: str, span: Span, changes: Sequence[Change], number: int, ink: Ink) -> Block:
    marks = []
    for place, change in enumerate(changes, number):
        words = change.before if ink is Ink.BEFORE else change.after
        letters = change.letters_before if ink is Ink.BEFORE else change.letters_after
        marks.append(
            Mark(
                words.shifted(-span.start),
                place,
                ink,
                tuple(letter.shifted(-span.start) for letter in letters),
            )
        )
    return Block(span.of(text), part, tuple(marks), len(changes))


def _in_line(part: PartComparison, row: Row, number: int) -> Iterator[Pair]:
    cut = list(pieces(part.before, row))
    for place, piece in enumerate(cut, 1):
        yield replace(_woven(part, piece, number), goes_on=place < len(cut)), None
        number += len(piece.changes)


def _woven(part: PartComparison, row: Row, number: int) -> Block:
    """Both texts in one: what was there, then what is there."""
    pieces: list[str] = []
    marks: list[Mark] = []
    length, done = 0, row.before.start

    def add(words: str, change: int, ink: Ink, letters: tuple[Span, ...], start: int) -> None:
        nonlocal length
        if words:
            here = tuple(letter.shifted(length - start) for letter in letters)
            marks.append(Mark(Span(length, length + len(words)), change, ink, here))
            pieces.append(words)
            length += len(words)

    for place, change in enumerate(row.changes, number):
        same = part.before[done : change.before.start]
        pieces.append(same)
        length += len(same)
        add(change.before.of(part.before), place, Ink.BEFORE, change.letters_before, change.before.start)
        if len(change.before) and len(change.after):
            pieces.append(" ")
            length += 1
        add(change.after.of(part.after), place, Ink.AFTER, change.letters_after, change.after.start)
        done = change.before.end
    pieces.append(part.before[done : row.before.end])
    return Block("".join(pieces), part.part, tuple(marks), len(row.changes))


def _bytes(part: PartComparison, row: Row, number: int) -> Iterator[Pair]:
    """Every change by itself: its words, and under them their bytes in UTF-8."""
    for place, change in enumerate(row.changes, number):
        yield (
            _hex(
                part.part,
                change.before.of(part.before),
                place,
                Ink.BEFORE,
                change.letters_before,
                change.before,
            ),
            _hex(
                part.part, change.after.of(part.after), place, Ink.AFTER, change.letters_after, change.after
            ),
        )


def _hex(part: str, words: str, change: int, ink: Ink, letters: tuple[Span, ...], span: Span) -> Block:
    shown = words.replace("\n", "¶")
    figures: list[str] = []
    places: list[int] = []  # where the bytes of each letter begin in the line of figures
    at = len(shown) + 1
    for letter in words:
        places.append(at)
        figures.append(" ".join(f"{byte:02X}" for byte in letter.encode("utf-8", "surrogatepass")))
        at += len(figures[-1]) + 1
    places.append(at)
    differing = [letter.shifted(-span.start) for letter in letters]
    of_bytes = differing or ([Span(0, len(words))] if words else [])
    marks = [Mark(Span(0, len(shown)), change, ink, tuple(differing))] if shown else []
    marks += [Mark(Span(places[letter.start], places[letter.end] - 1), change, ink) for letter in of_bytes]
    return Block(f"{shown}\n{' '.join(figures)}", part, tuple(marks), 1, mono=True)
