"""Findings as the JSON that scripts read (product reference, command line)."""

from __future__ import annotations

from typing import Any

from lessor_desk.checks.base import Finding
from lessor_desk.checks.severity import severity
from lessor_desk.checks.wording import message
from lessor_desk.cli.checking.checked import CheckedFile, CheckedItem, CheckedPart
from lessor_desk.cli.wording import locale


def finding_row(finding: Finding, shift: int = 0) -> dict[str, Any]:
    """`finding` with its places moved by `shift` code points; fixes come most likely first."""
    return {
        "code": finding.code,
        "class": finding.finding_class.value,
        "start": finding.span.start + shift,
        "end": finding.span.end + shift,
        "severity": severity(finding).value,
        "certainty": finding.certainty.value,
        "message": message(finding, locale()),
        "fixes": [
            {
                "safety": fix.safety.value,
                "edits": [
                    {"start": edit.span.start + shift, "end": edit.span.end + shift, "text": edit.text}
                    for edit in fix.edits
                ],
            }
            for fix in finding.fixes
        ],
    }


def item_row(file: CheckedFile, item: CheckedItem) -> dict[str, Any]:
    """The line of an item of a file: as that of a record whose text is the item's lines as they came.

    Each finding also tells its `field` (headline, body, byline…), and `line` and `column` in the file.
    """
    return {
        "path": file.path,
        "item": item.number,
        "id": f"{file.path}#{item.number}",
        "kind": item.dispatch.kind.value,
        "findings": [_placed_row(file, item, part, found) for part in item.parts for found in part.findings],
        "repaired": item.repaired(),
    }


def _placed_row(file: CheckedFile, item: CheckedItem, part: CheckedPart, finding: Finding) -> dict[str, Any]:
    place = file.place(part.start + finding.span.start)
    where = {"field": part.name, "line": place.line, "column": place.column}
    return finding_row(finding, part.start - item.dispatch.start) | where
