"""From the tables to the frozen rows of the screens."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Protocol

from lessor_desk.checks.base import Finding, Fix, Safety
from lessor_desk.db.models import COUNTED, Editor, Item, Revision, StoredFinding
from lessor_desk.services.rows import EditorRow, ItemFinding, ItemRow, ItemText, RevisionRow
from lessor_desk.text.edit import Edit
from lessor_desk.text.span import Span
from lessor_desk.workflow.locks import Lease
from lessor_desk.workflow.states import Priority, Role

OPENING = 200  # code points
_BREAKS = re.compile(r"[\n\r\t\v\f\x1c-\x1e\x85\u2028\u2029]+")

_COUNTED = tuple((each, column.key) for each, column in COUNTED.items())

LIST_COLUMNS = (
    Item.number,
    Item.id,
    Item.kind,
    Item.headline,
    Item.opening,
    Item.source,
    Item.status,
    Item.received_at,
    Item.encoding,
    Item.truncation,
    Item.spelling,
    Item.typography,
    Item.house_style,
    Item.lost,
    Item.blocking,
    Item.row_version,
    Item.revision,
    Item.waiting,
    Item.waiting_since,
    Item.priority,
    Item.assignee,
    Item.changed_at,
    Item.changed_by,
    Item.edition,
    Item.conflicts,
)


class Texted(Protocol):
    """A revision's text, or a draft."""

    headline: Any
    body: Any
    meta: Any


def item_row(
    item: Any,
    *,
    lease: Lease | None,
    read: bool,
    now: datetime,
    labels: tuple[str, ...] = (),
    follows: int | None = None,
) -> ItemRow:
    """The row of `item`, an Item or a result with LIST_COLUMNS."""
    counts = {each: number for each, name in _COUNTED if (number := getattr(item, name))}
    return ItemRow(
        number=item.number,
        id=item.id,
        kind=item.kind,
        headline=item.headline,
        opening=item.opening,
        source=item.source,
        status=item.status,
        received_at=item.received_at,
        counts=counts,
        lost=item.lost,
        blocking=item.blocking,
        row_version=item.row_version,
        revision=item.revision,
        read=read,
        locked_by=lease.editor if lease is not None and lease.holds(now) else None,
        waiting=item.waiting,
        waiting_since=item.waiting_since,
        changed_at=item.changed_at,
        changed_by=item.changed_by,
        priority=Priority(item.priority),
        assignee=item.assignee,
        labels=labels,
        edition=item.edition,
        conflicts=item.conflicts,
        follows=follows,
    )


def item_text(stored: Texted) -> ItemText:
    """The text that a revision or a draft holds."""
    return ItemText(stored.headline, stored.body, dict(stored.meta))


def opening_of(body: str) -> str:
    """The beginning of `body` on one line; blank only if the whole body is."""
    return _BREAKS.sub(" ", body.strip()[:OPENING])


def editor_row(editor: Editor, *, guarded: bool = False) -> EditorRow:
    """The row of a person; `guarded` by a passphrase."""
    return EditorRow(editor.name, frozenset(map(Role, editor.roles)), guarded)


def revision_row(revision: Revision) -> RevisionRow:
    """The row of a revision."""
    return RevisionRow(
        revision.number, revision.author, revision.at, revision.cause, revision.facts, revision.digest
    )


def stored_findings(number: int, findings: Iterable[ItemFinding]) -> list[dict[str, Any]]:
    """`findings` on item `number` as rows of the table."""
    return [
        {
            "item_number": number,
            "place": place,
            "part": found.part,
            "code": found.finding.code,
            "start": found.finding.span.start,
            "end": found.finding.span.end,
            "certainty": found.finding.certainty,
            "reason": found.finding.reason,
            "lost": found.finding.lost,
            "facts": dict(found.finding.facts),
            "fixes": [_stored_fix(fix) for fix in found.finding.fixes],
        }
        for place, found in enumerate(findings)
    ]


def item_finding(stored: StoredFinding) -> ItemFinding:
    """The finding that a row of the table holds."""
    fixes = tuple(_fix(fix) for fix in stored.fixes)
    span = Span(stored.start, stored.end)
    return ItemFinding(
        stored.part,
        Finding(
            stored.code,
            span,
            stored.certainty,
            fixes,
            stored.reason,
            stored.facts,
            stored.lost,
        ),
    )


def _stored_fix(fix: Fix) -> list[Any]:
    return [fix.safety.value, *([edit.span.start, edit.span.end, edit.text] for edit in fix.edits)]


def _fix(stored: list[Any]) -> Fix:
    safety, *edits = stored
    return Fix(Safety(safety), tuple(Edit(Span(start, end), text) for start, end, text in edits))
