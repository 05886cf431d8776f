"""The ledger of the desk: numbers that are given once, and the end of the audit's chain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, select, update

from lessor_desk.db.models import AuditEntry, Base, Ledger
from lessor_desk.db.prepared import Prepared, inserting
from lessor_desk.workflow.audit import Entry

_FIELDS = tuple(each.name for each in fields(Entry))
_ENTER = inserting(Base.metadata.tables[AuditEntry.__tablename__])
_STAND = Prepared(
    update(Base.metadata.tables[Ledger.__tablename__]).values(
        {name: bindparam(name) for name in ("items", "sequence", "latest_at", "audit_number", "audit_hash")}
    )
)
MOVED = "audit moved"  # in the `info` of a connection: the audit's end before the transaction, and after it
SLACK = timedelta(minutes=1)  # transactions may overtake each other by so much without a word


@dataclass(slots=True)
class Standing:
    """What the ledger says: its row, without the mapper, which would look at it again when all is written."""

    items: int
    sequence: int
    latest_at: datetime | None
    audit_number: int
    audit_hash: str

    def told(self) -> dict[str, object]:
        """By column."""
        return {
            "items": self.items,
            "sequence": self.sequence,
            "latest_at": self.latest_at,
            "audit_number": self.audit_number,
            "audit_hash": self.audit_hash,
        }


STANDING = (Ledger.items, Ledger.sequence, Ledger.latest_at, Ledger.audit_number, Ledger.audit_hash)
"""The columns of a Standing, in their order."""


class Accounts:
    """The ledger within one writing transaction, held against other writers until it ends."""

    def __init__(self, connection: Connection, standing: Standing | None = None) -> None:
        """`standing` is what the ledger says, if it was read already and is held."""
        self._connection = connection
        if standing is None:
            standing = Standing(*connection.execute(select(*STANDING).with_for_update()).one())
        self._ledger, self._written = standing, standing.told()
        self._began = standing.audit_number, standing.audit_hash
        self._entries: list[dict[str, object]] = []

    @property
    def latest(self) -> int:
        """The number of the latest entry of the audit, recorded here or before."""
        return self._ledger.audit_number

    def next_item(self) -> int:
        """A number for a new item."""
        self._ledger.items += 1
        return self._ledger.items

    def next_sequence(self) -> int:
        """The place of a change in the order of all changes."""
        self._ledger.sequence += 1
        return self._ledger.sequence

    def record(
        self,
        action: str,
        *,
        at: datetime,
        editor: str | None,
        item: str | None = None,
        revision: int | None = None,
        digest: str | None = None,
        reason: str = "",
        facts: Mapping[str, str | int] | None = None,
    ) -> None:
        """Add an entry to the audit; before it one that says so, if the clock was set back."""
        latest = self._ledger.latest_at
        self._ledger.latest_at = at
        if latest is not None and at < latest - SLACK:
            told = {"seconds": int((latest - at).total_seconds())}
            self._append("clock_set_back", at, None, None, None, None, "", told)
        self._append(action, at, editor, item, revision, digest, reason, dict(facts or {}))

    def close(self) -> None:
        """Write what was recorded, and where the ledger stands."""
        connection = self._connection
        if self._entries:
            _ENTER.run(connection, *self._entries)
            self._entries.clear()
        if (told := self._ledger.told()) != self._written:
            _STAND.run(connection, told)
            self._written = told
        after = self._ledger.audit_number, self._ledger.audit_hash
        before, _ = connection.info.get(MOVED, (self._began, None))
        if after != before:
            connection.info[MOVED] = before, after

    def _append(
        self,
        action: str,
        at: datetime,
        editor: str | None,
        item: str | None,
        revision: int | None,
        digest: str | None,
        reason: str,
        facts: Mapping[str, str | int],
    ) -> None:
        ledger = self._ledger
        ledger.audit_number += 1
        entry = Entry(ledger.audit_number, at, editor, action, item, revision, digest, reason, facts)
        ledger.audit_hash = entry.hashed(ledger.audit_hash)
        self._entries.append({name: getattr(entry, name) for name in _FIELDS} | {"hash": ledger.audit_hash})
