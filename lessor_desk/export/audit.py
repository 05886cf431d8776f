"""The audit as text and as CSV that a spreadsheet shows and does not run."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from datetime import UTC

from lessor_desk.workflow.audit import Entry

Row = tuple[Entry, str]
HEAD = ("number", "at", "editor", "action", "item", "revision", "digest", "reason", "facts", "hash")
_RUNS = frozenset("=+-@\t\r\n|%＝＋－＠")  # what a spreadsheet may take for a formula or a command
_PARTED = re.compile(r"[;\t\n\r|][ \u00a0\"]*(?=[=+@%＝＋－＠-])")  # a cell may begin there, and would run
_BOM = "\ufeff"  # without it the most common spreadsheet reads UTF-8 as another code page


def as_csv(rows: Iterable[Row]) -> Iterator[str]:
    """Lines of CSV, each with its CR LF, for entries and their hashes; the first one names the columns."""
    yield _BOM + _line(HEAD)
    for entry, hash_ in rows:
        yield _line(map(harmless, _cells(entry, hash_)))


def as_text(rows: Iterable[Row]) -> Iterator[str]:
    """A line for each entry, without its end: number, time, who, what, and whatever else there is."""
    for entry, _ in rows:
        told = [str(entry.number), f"{entry.at.astimezone(UTC):%Y-%m-%d %H:%M:%SZ}", entry.editor or "-"]
        told.append(entry.action)
        if entry.item is not None:
            told.append(f"{entry.item}:{entry.revision}" if entry.revision is not None else entry.item)
        told += [f"{name}={value}" for name, value in sorted(entry.facts.items())]
        if entry.reason:
            told.append(json.dumps(entry.reason, ensure_ascii=False))
        yield "  ".join(told)


def harmless(cell: str) -> str:
    """`cell` such that a spreadsheet takes it for text, also one that parts cells at a semicolon or tab.

    >>> harmless("=1+1"), harmless(" @x"), harmless("2026")
    ("'=1+1", "' @x", '2026')
    >>> harmless("a;=1+1")
    "a;'=1+1"
    """
    first = cell.lstrip(" \u00a0")[:1]
    cell = _PARTED.sub(r"\g<0>'", cell)
    return f"'{cell}" if first and first in _RUNS else cell


def _cells(entry: Entry, hash_: str) -> tuple[str, ...]:
    return (
        str(entry.number),
        entry.at.astimezone(UTC).isoformat(),
        entry.editor or "",
        entry.action,
        entry.item or "",
        "" if entry.revision is None else str(entry.revision),
        entry.digest or "",
        entry.reason,
        json.dumps(dict(entry.facts), ensure_ascii=False, sort_keys=True),
        hash_,
    )


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow([cell.encode("utf-8", "backslashreplace").decode() for cell in cells])
    return line.getvalue()
