"""The ledger of the desk: numbers that are given once, and the end of the audit's chain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime, timedelta

from sqlalchemy import insert
from sqlalchemy.orm import Session

from lessor_desk.db.models import AuditEntry, Base, Ledger
from lessor_desk.workflow.audit import Entry

_FIELDS = tuple(each.name for each in fields(Entry))
_ENTER = insert(Base.metadata.tables[AuditEntry.__tablename__])  # the mapper would look at each row
SLACK = timedelta(minutes=1)  # transactions may overtake each other by so much without a word


class Accounts:
    """The ledger within one writing transaction, held against other writers until it ends."""

    def __init__(self, session: Session, ledger: Ledger | None = None) -> None:
        """`ledger` is its row, if it was read already and is held."""
        self._session = session
        self._ledger = ledger or session.get_one(Ledger, 1, with_for_update=True)
        self._entries: list[dict[str, object]] = []

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
        """Write what was recorded."""
        if self._entries:
            self._session.connection().execute(_ENTER, self._entries)
            self._entries.clear()

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
