"""Who has an item in hand: the table of the leases that `workflow.locks` speaks of."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, update

from lessor_desk.db.models import Base, Lock
from lessor_desk.db.prepared import Prepared, inserting
from lessor_desk.workflow.locks import Lease

LEASE_COLUMNS = (Lock.editor, Lock.since, Lock.changed_at.label("held_at"), Lock.alive_at)
"""The columns of a Lease, in their order."""

_LOCKS = Base.metadata.tables[Lock.__tablename__]
_THIS = _LOCKS.c.item_number == bindparam("item_number")
_TAKE = inserting(_LOCKS)
_KEEP = Prepared(
    update(_LOCKS)
    .where(_THIS)
    .values({name: bindparam(name) for name in ("editor", "since", "changed_at", "alive_at")})
)
_FREE = Prepared(delete(_LOCKS).where(_THIS))


def lease_of(editor: str | None, since: datetime, changed_at: datetime, alive_at: datetime) -> Lease | None:
    """The lease that a row of the table says; None if there was no row to join."""
    return None if editor is None else Lease(editor, since, changed_at, alive_at)


def write(connection: Connection, number: int, before: Lease | None, after: Lease | None) -> None:
    """Let the lease of item `number` be `after`, which the table has as `before`."""
    if after == before:
        return
    if after is None:
        _FREE.run(connection, {"item_number": number})
        return
    told = {
        "item_number": number,
        "editor": after.editor,
        "since": after.since,
        "changed_at": after.changed_at,
        "alive_at": after.alive_at,
    }
    (_TAKE if before is None else _KEEP).run(connection, told)
