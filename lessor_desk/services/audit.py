"""The audit read from end to end: proved, or printed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Text, cast, func, select
from sqlalchemy.exc import NoResultFound, OperationalError
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
            last, last_hash = _told_end(session)
            chain = Chain(last, last_hash, expected, ends or ())
            for read, row in enumerate(_rows(session)):
                if report is not None and not read % STRETCH:
                    report(read, max(read, last))
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


@dataclass(frozen=True, slots=True)
class _Unreadable:
    """A row of which the driver cannot even make text."""

    number: int
    hash: str  # "" if that is what cannot be read


def _told_end(session: Session) -> tuple[int, str]:
    """The end of the chain as the ledger tells it; if that cannot be read, the newest entry and no hash."""
    query = select(cast(Ledger.audit_number, Text), cast(Ledger.audit_hash, Text)).where(Ledger.id == 1)
    try:
        number, hash_ = session.execute(query).one()
        return int(number), str(hash_)
    except (NoResultFound, OperationalError, ValueError):
        return session.scalar(select(func.max(AuditEntry.number))) or 0, ""


def _rows(session: Session) -> Iterator[Any]:
    after: int | None = None
    while True:
        rows = _stretch(session, after)
        yield from rows
        if len(rows) < STRETCH:
            return
        after = rows[-1].number


def _stretch(session: Session, after: int | None) -> Sequence[Any]:
    behind = () if after is None else (AuditEntry.number > after,)
    try:
        return session.execute(
            select(*_COLUMNS).where(*behind).order_by(AuditEntry.number).limit(STRETCH)
        ).all()
    except OperationalError:
        numbers = select(AuditEntry.number).where(*behind).order_by(AuditEntry.number).limit(STRETCH)
        return [_alone(session, number) for number in session.scalars(numbers).all()]


def _alone(session: Session, number: int) -> Any:
    this = AuditEntry.number == number
    for columns in (_COLUMNS, (AuditEntry.number, AuditEntry.hash)):
        with suppress(OperationalError):
            row = session.execute(select(*columns).where(this)).one()
            return row if columns is _COLUMNS else _Unreadable(number, str(row.hash))
    return _Unreadable(number, "")


def _entry(row: Any) -> Entry | None:
    """The entry that a row holds; None if it holds none."""
    if isinstance(row, _Unreadable):
        return None
    said = (row.editor, row.action, row.item, row.revision, row.digest, row.reason)
    if any(isinstance(each, bytes | float) for each in said):
        return None
    try:
        at = datetime.fromisoformat(row.at)
        at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
        facts = json.loads(row.facts)
    except (TypeError, ValueError, OverflowError, RecursionError):
        return None
    if not isinstance(facts, dict) or any(isinstance(each, list | dict) for each in facts.values()):
        return None
    return Entry(
        row.number, at, row.editor, row.action, row.item, row.revision, row.digest, row.reason, facts
    )
