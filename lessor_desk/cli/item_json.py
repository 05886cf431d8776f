"""Items as the JSON that scripts read (product reference, command line)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from lessor_desk.checks.base import FindingClass
from lessor_desk.cli.checking.rows import finding_row
from lessor_desk.services.rows import ItemFinding, ItemRow, LinkRow, NoteRow, OpenItem, RevisionRow
from lessor_desk.workflow.states import Edition


def item_json(row: ItemRow) -> dict[str, Any]:
    """An item as `list` tells it; every class is counted, times are ISO 8601 in UTC.

    `waiting_since` is there if its source was asked for the rest, `edition` if it corrects or withdraws what
    was delivered.
    """
    return {
        "id": row.id,
        "number": row.number,
        "kind": row.kind.value,
        "headline": row.headline,
        "source": row.source,
        "status": row.status.value,
        "received_at": _time(row.received_at),
        "counts": {each.value: row.counts.get(each, 0) for each in FindingClass},
        "revision": row.revision,
        "locked_by": row.locked_by,
    } | _beyond(row)


def _beyond(row: ItemRow) -> dict[str, Any]:
    """What only some items have."""
    waiting = {"waiting_since": _time(row.waiting_since)} if row.waiting_since else {}
    return waiting | ({"edition": row.edition.value} if row.edition is not Edition.FIRST else {})


def open_item_json(item: OpenItem) -> dict[str, Any]:
    """An item as `show` tells it: with its text, findings, history and notes."""
    return item_json(item.row) | {
        "headline": item.text.headline,
        "body": item.text.body,
        "meta": dict(item.text.meta),
        "findings": [_finding(found) for found in item.findings],
        "history": [revision_json(revision) for revision in item.history],
        "notes": [note_json(note) for note in item.notes],
        "links": [_link(link) for link in item.links],
    }


def note_json(note: NoteRow) -> dict[str, Any]:
    """A note; on a passage, with the words that it was written on and where they are now, if they are."""
    told: dict[str, Any] = {"author": note.author, "at": _time(note.at), "text": note.text}
    if (passage := note.passage) is not None:
        span = passage.span
        place = {"start": span.start, "end": span.end} if span is not None else {}
        told["passage"] = {"field": passage.part, "words": passage.words, **place}
    return told


def _finding(found: ItemFinding) -> dict[str, Any]:
    return finding_row(found.finding) | {
        "field": found.part,
        "waived_by": found.waived_by,
        "waived_because": found.waived_because,
    }


def revision_json(revision: RevisionRow) -> dict[str, Any]:
    """A revision as `history` tells it, without its text."""
    return {
        "revision": revision.number,
        "author": revision.author,
        "at": _time(revision.at),
        "cause": revision.cause,
        "facts": dict(revision.facts),
        "digest": revision.digest,
    }


def _link(link: LinkRow) -> dict[str, Any]:
    return {
        "number": link.number,
        "relation": link.relation.value,
        "common_bytes": link.common_bytes,
    }


def _time(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")
