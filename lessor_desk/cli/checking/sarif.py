"""Findings as SARIF 2.1.0, the form that code hosts and editors read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from lessor_desk import __version__
from lessor_desk.checks.base import Edit, Finding, Severity
from lessor_desk.checks.registry import CHECKS
from lessor_desk.checks.severity import severity
from lessor_desk.checks.wording import message, title
from lessor_desk.cli.checking.checked import CheckedFile, CheckedItem, CheckedPart
from lessor_desk.cli.wording import locale

_LEVELS = {Severity.BLOCKING: "error", Severity.CORRECT: "warning", Severity.ADVICE: "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(files: Iterable[CheckedFile], notices: Iterable[str]) -> dict[str, Any]:
    """The log of one run over `files`; `notices` say what could not be checked."""
    notes = [{"level": "error", "message": {"text": notice}} for notice in notices]
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver()},
                "columnKind": "unicodeCodePoints",
                "invocations": [{"executionSuccessful": not notes, "toolExecutionNotifications": notes}],
                "results": [_result(file, *found) for file in files for found in file.findings()],
            }
        ],
    }


def _driver() -> dict[str, Any]:
    return {
        "name": "lessor-desk",
        "semanticVersion": __version__,
        "rules": [
            {
                "id": check.code,
                "name": check.name,
                "shortDescription": {"text": title(check.code, locale())},
            }
            for check in CHECKS
        ],
    }


def _result(file: CheckedFile, item: CheckedItem, part: CheckedPart, finding: Finding) -> dict[str, Any]:
    start = part.start + finding.span.start
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": next(place for place, check in enumerate(CHECKS) if check.code == finding.code),
        "level": _LEVELS[severity(finding)],
        "message": {"text": message(finding, locale())},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(file.path)},
                    "region": _region(file, start, start + len(finding.span)),
                },
                "logicalLocations": [{"name": part.name, "fullyQualifiedName": f"{item.number}/{part.name}"}],
            }
        ],
        "properties": {"certainty": finding.certainty.value, "class": finding.finding_class.value},
    }
    if finding.fixes:
        result["fixes"] = [_fix(file, part, fix.edits) for fix in finding.fixes]
    return result


def _fix(file: CheckedFile, part: CheckedPart, edits: Iterable[Edit]) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(file, part.start + edit.span.start, part.start + edit.span.end),
            "insertedContent": {"text": edit.text},
        }
        for edit in edits
    ]
    change = {"artifactLocation": {"uri": _uri(file.path)}, "replacements": replacements}
    return {"artifactChanges": [change]}


def _region(file: CheckedFile, start: int, end: int) -> dict[str, int]:
    first, last = file.place(start), file.place(end)
    return {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column,
    }


def _uri(path: str) -> str:
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix(), errors="surrogateescape")
