"""Findings for people: where, what, and the words around it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import click

from lessor_desk.checks.base import Finding, Severity
from lessor_desk.checks.severity import severity
from lessor_desk.checks.wording import message
from lessor_desk.cli.checking.checked import CheckedFile, CheckedItem, CheckedPart
from lessor_desk.cli.output import shown
from lessor_desk.cli.wording import locale, say

_AROUND = 36  # code points of context on either side
_COLOURS = {Severity.BLOCKING: "red", Severity.CORRECT: "yellow", Severity.ADVICE: "blue"}


def text_lines(file: CheckedFile, *, colour: bool) -> Iterator[str]:
    """The lines that tell the findings of `file`; nothing in them can steer a terminal but our colours."""
    for item, part, finding in file.findings():
        yield from _finding_lines(file, item, part, finding, colour=colour)


def _finding_lines(
    file: CheckedFile, item: CheckedItem, part: CheckedPart, finding: Finding, *, colour: bool
) -> Iterator[str]:
    def styled(text: str, **style: object) -> str:
        return click.style(text, **style) if colour else text  # type: ignore[arg-type]

    start = part.start + finding.span.start
    place = file.place(start)
    grave = severity(finding)
    where = f"{shown(file.path)}:{place.line}:{place.column}:"
    item_name = say("check.item", n=item.number, kind=say(f"kind.{item.dispatch.kind.value}"))
    code = styled(finding.code, fg=_COLOURS[grave], bold=True)
    degree = say(f"severity.{grave.value}") + ", " + say(f"certainty.{finding.certainty.value}")
    yield f"{styled(where, bold=True)} {item_name} {code} [{degree}] {shown(message(finding, locale()))}"

    before, marked, after = _context(file.line(place.line), place.column - 1, len(finding.span))
    yield f"    {before}{styled(marked, fg=_COLOURS[grave])}{after}"
    yield f"    {' ' * _width(before)}{styled('^' * max(1, _width(marked)), fg=_COLOURS[grave])}"


def _context(line: str, start: int, length: int) -> tuple[str, str, str]:
    """What stands before, in and after a span of a line, safe to show and not too long."""
    end = min(len(line), start + length)
    shown_end = min(end, start + 2 * _AROUND)
    before = line[max(0, start - _AROUND) : start]
    after = line[end : end + _AROUND] if shown_end == end else ""
    opening = "…" if start > _AROUND else ""
    closing = "…" if shown_end < end or end + _AROUND < len(line) else ""
    return opening + shown(before), shown(line[start:shown_end]), shown(after) + closing


def _width(text: str) -> int:
    """How many columns of a terminal `text` takes."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )
