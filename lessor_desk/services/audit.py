"""The audit read from end to end: proved, or printed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Text, cast, select
from sqlalchemy.orm import Session

from lessor_desk.db import heads
from lessor_desk.db.models import AuditEntry, Ledger
from lessor_desk.services.work import Work
from lessor_desk.workflow.audit import Chain, Entry, Flaw, Proof

STRETCH = 2000  # entries read at once

Report = Callable[[int, int], None]

# As they are written, not as they are meant: what a stranger's hand has written may mean nothing.
_COLUMNS = (
    AuditEntry.number,
    cast(AuditEntry.at, Text).label("at"),
    AuditEntry.editor,
    AuditEntry.action,
    AuditEntry.item,
    AuditEntry.revision,
    AuditEntry.digest,
    AuditEntry.reason,
    cast(AuditEntry.facts, Text).label("facts"),
    AuditEntry.hash,
)


class AuditService:
    """Who did what when. Nothing here writes."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def verify(self, expected: tuple[int, str] | None = None, report: Report | None = None) -> Proof:
        """Read the whole chain; the proof names each entry that was altered, removed or inserted.

        `report` is told how many entries of how many are read, and what it raises stops the reading. The
        end of the chain is compared with the one that is kept beside the database, on SQLite.

        Whoever rewrites all of it, ledger included, leaves no flaw: `expected` is the number and hash of
        an entry as it was told before.
        """
        head = self._work.store.head
        ends = heads.told(head) if head is not None else None  # before: what is written now is no flaw
        with self._work.reading() as session:
            end = session.get_one(Ledger, 1)
            chain = Chain(end.audit_number, end.audit_hash, expected, ends or ())
            for read, row in enumerate(_rows(session)):
                if report is not None and not read % STRETCH:
                    report(read, max(read, end.audit_number))
                chain.follow(row.number, _entry(row), str(row.hash))
            return chain.proof()

    @property
    def beside(self) -> str | None:
        """The name of the file that keeps the end of the chain beside the database; None on a server."""
        head = self._work.store.head
        return head.name if head is not None else None

    def entries(self) -> Iterator[tuple[Entry, str]]:
        """Every entry that can be read, oldest first, with its hash."""
        with self._work.reading() as session:
            for row in _rows(session):
                if (entry := _entry(row)) is not None:
                    yield entry, row.hash

    def end(self) -> tuple[int, str]:
        """The number and the hash of the latest entry."""
        with self._work.reading() as session:
            end = session.get_one(Ledger, 1)
            return end.audit_number, end.audit_hash


__all__ = ["AuditService", "Entry", "Flaw", "Proof"]


def _rows(session: Session) -> Iterator[Any]:
    after: int | None = None
    while True:
        query = select(*_COLUMNS).order_by(AuditEntry.number).limit(STRETCH)
        rows = session.execute(query if after is None else query.where(AuditEntry.number > after)).all()
        yield from rows
        if len(rows) < STRETCH:
            return
        after = rows[-1].number


def _entry(row: Any) -> Entry | None:
    """The entry that a row holds; None if it holds none."""
    said = (row.editor, row.action, row.item, row.revision, row.digest, row.reason)
    if any(isinstance(each, bytes | float) for each in said):
        return None
    try:
        at = datetime.fromisoformat(row.at)
        facts = json.loads(row.facts)
    except (TypeError, ValueError):
        return None
    at = at.replace(tzinfo=UTC) if at.tzinfo is None else at
    return Entry(
        row.number, at, row.editor, row.action, row.item, row.revision, row.digest, row.reason, facts
    )
