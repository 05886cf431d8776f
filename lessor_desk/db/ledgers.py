"""The ledger of the desk: numbers that are given once, and the end of the audit's chain."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import insert
from sqlalchemy.orm import Session

from lessor_desk.db.models import AuditEntry, Ledger
from lessor_desk.workflow.audit import Entry


class Accounts:
    """The ledger within one writing transaction, held against other writers until it ends."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._ledger = session.get_one(Ledger, 1, with_for_update=True)
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
        """Add an entry to the audit."""
        number = self._ledger.audit_number + 1
        entry = Entry(number, at, editor, action, item, revision, digest, reason, dict(facts or {}))
        self._ledger.audit_number = number
        self._ledger.audit_hash = entry.hashed(self._ledger.audit_hash)
        self._entries.append(
            {
                "number": number,
                "at": at,
                "editor": editor,
                "action": action,
                "item": item,
                "revision": revision,
                "digest": digest,
                "reason": reason,
                "facts": entry.facts,
                "hash": self._ledger.audit_hash,
            }
        )

    def close(self) -> None:
        """Write what was recorded."""
        if self._entries:
            self._session.execute(insert(AuditEntry), self._entries)
            self._entries.clear()
