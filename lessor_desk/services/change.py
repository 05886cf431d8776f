"""One person's change of one item, within one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import insert
from sqlalchemy.orm import Session

from lessor_desk.db import tallies
from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import Base, Lock, Move
from lessor_desk.services.begun import Begun
from lessor_desk.services.item_rows import item_row, lease_of
from lessor_desk.services.rows import ItemRow
from lessor_desk.workflow import locks
from lessor_desk.workflow.locks import Lease
from lessor_desk.workflow.states import Status
from lessor_desk.workflow.transitions import Act, Transition, transition

_MOVE = insert(Base.metadata.tables[Move.__tablename__])  # the mapper would look at the row


class Change:
    """The item, the person and the time; what is done to the item goes through here.

    Counts, sequence and audit follow by themselves when the transaction ends.
    """

    def __init__(self, session: Session, begun: Begun, now: datetime) -> None:
        self.session = session
        self.item = begun.item
        self.editor = begun.editor
        self.now = now
        self.accounts = Accounts(session, begun.standing)
        self.draft = begun.draft  # what is being typed; `writing` keeps it
        self.approval = begun.approval
        self.labels = begun.labels
        self._lock = begun.lock
        self._before = tallies.Facets.of(begun.item)
        self._row_version = begun.item.row_version
        self._changed = False

    @property
    def lease(self) -> Lease | None:
        """Who has the item in hand."""
        return None if self._lock is None else lease_of(self._lock)

    def allowed(self, act: Act, *, note: str = "") -> Transition:
        """What `act` does here, if it may be done now. Raises what `transition` raises, and LockedError."""
        found = transition(self.item.status, act, self.editor.roles, note=note)
        locks.check_free(self.lease, self.editor.name, self.now)
        return found

    def move(
        self, act: Act, after: Status, *, note: str = "", facts: Mapping[str, str | int] | None = None
    ) -> None:
        """Bring the item into the state `after`, by `act`; `facts` go into the audit."""
        item = self.item
        self.session.connection().execute(
            _MOVE,
            {
                "item_number": item.number,
                "act": act,
                "before": item.status,
                "after": after,
                "editor": self.editor.name,
                "at": self.now,
                "revision": item.revision,
                "note": note,
            },
        )
        told = {"from": item.status.value, "to": after.value, **(facts or {})}
        self.record(act.value, reason=note, facts=told)
        self.enter(after)

    def enter(self, status: Status) -> None:
        """Set the item's state, as the one who changed it last."""
        self.item.status = status
        self.item.changed_at = self.now
        self.item.changed_by = self.editor.name
        self.touch()

    def touch(self) -> None:
        """State or text is no longer what others have seen."""
        self.item.row_version = self._row_version + 1
        self._changed = True

    def counted(self) -> None:
        """The flags were counted anew; state and text are what others have seen."""
        self._changed = True

    def hold(self) -> None:
        """Take the item in hand, or keep it in hand."""
        lease = locks.renewed(self.lease, self.editor.name, self.now)
        if self._lock is None:
            self._lock = Lock(item_number=self.item.number)
            self.session.add(self._lock)
        self._lock.editor, self._lock.since = lease.editor, lease.since
        self._lock.changed_at, self._lock.alive_at = lease.changed_at, lease.alive_at
        self.item.reviewer = self.editor.name
        self._changed = True

    def let_go(self) -> None:
        """Nobody has the item in hand any more."""
        if self._lock is not None:
            if self._lock in self.session.new:  # taken in hand by this very change
                self.session.expunge(self._lock)
            else:
                self.session.delete(self._lock)
            self._lock = None
            self._changed = True

    def approval_holds(self) -> bool:
        """Whether the item was approved with just the text that it has."""
        return self.approval is not None and self.approval.digest == self.item.digest

    def record(self, action: str, *, reason: str = "", facts: Mapping[str, str | int] | None = None) -> None:
        """Add an entry about the item to the audit."""
        self.accounts.record(
            action,
            at=self.now,
            editor=self.editor.name,
            item=self.item.id,
            revision=self.item.revision,
            digest=self.item.digest,
            reason=reason,
            facts=facts,
        )
        self._changed = True

    def finish(self) -> None:
        """Count and write what has changed since the last time, if anything has."""
        if not self._changed:
            return
        self.item.sequence = self.accounts.next_sequence()
        self.accounts.close()
        after = tallies.Facets.of(self.item)
        if after != self._before:
            tallies.moved(self.session, [self._before], [after])
            self._before = after
        self.session.flush()
        self._changed = False

    def row(self) -> ItemRow:
        """The item as it is now."""
        row = item_row(self.item, lease=self.lease, read=True, now=self.now, labels=self.labels)
        return replace(row, follows=self._row_version)
