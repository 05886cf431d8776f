"""One person's change of one item, within one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from lessor_desk.db import held, leases, tallies
from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import Base, Draft, Move
from lessor_desk.db.prepared import inserting
from lessor_desk.db.store import Transaction
from lessor_desk.services.begun import Begun
from lessor_desk.services.item_rows import item_row
from lessor_desk.services.rows import ItemRow
from lessor_desk.workflow import locks
from lessor_desk.workflow.errors import StaleItemError
from lessor_desk.workflow.states import Status
from lessor_desk.workflow.transitions import Act, Transition, transition

_MOVE = inserting(Base.metadata.tables[Move.__tablename__])


class Change:
    """The item, the person and the time; what is done to the item goes through here.

    Counts, sequence and audit follow by themselves when the transaction ends.
    """

    def __init__(self, transaction: Transaction, begun: Begun, now: datetime) -> None:
        self._transaction = transaction
        self.item = begun.item
        self.editor = begun.editor
        self.now = now
        self.accounts = Accounts(transaction.connection, begun.standing)
        # What is being typed; `writing` keeps it.
        self.draft = self.session.get(Draft, begun.item.number) if begun.drafted else None
        self.approved = begun.approved  # the hash of the text that was approved; `review` keeps it
        self.labels = begun.labels
        self.lease = begun.lease  # who has the item in hand
        self._stored_lease = begun.lease
        self._before = tallies.Facets.of(begun.item)
        self._row_version = self._stored_version = begun.item.row_version
        self._changed = False

    @property
    def session(self) -> Session:
        """For the text and what hangs on it: see `Transaction`."""
        return self._transaction.session

    @property
    def connection(self) -> Connection:
        """For what is said at every decision."""
        return self._transaction.connection

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
        _MOVE.run(
            self.connection,
            {
                "item_number": item.number,
                "act": act,
                "before": item.status,
                "after": after,
                "editor": self.editor.name,
                "at": self.now,
                "revision": item.revision,
                "note": note,
                "taken_back_at": None,
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
        self.lease = locks.renewed(self.lease, self.editor.name, self.now)
        self.item.reviewer = self.editor.name
        self._changed = True

    def let_go(self) -> None:
        """Nobody has the item in hand any more."""
        if self.lease is not None:
            self.lease = None
            self._changed = True

    def approval_holds(self) -> bool:
        """Whether the item was approved with just the text that it has."""
        return self.approved == self.item.digest

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
            tallies.moved(self.connection, [self._before], [after])
            self._before = after
        leases.write(self.connection, self.item.number, self._stored_lease, self.lease)
        self._stored_lease = self.lease
        self.store()
        self._changed = False

    def store(self) -> None:
        """Write what was set on the item and what is in the session, for what is asked of the database next.

        Raises StaleItemError if the item was changed elsewhere, which its being held rules out.
        """
        if not held.write(self.connection, self.item, self._stored_version):
            raise StaleItemError(number=self.item.number)
        self._stored_version = self.item.row_version
        self._transaction.flush()

    def row(self) -> ItemRow:
        """The item as it is now."""
        return item_row(
            self.item,
            lease=self.lease,
            read=True,
            now=self.now,
            labels=self.labels,
            follows=self._row_version,
        )
