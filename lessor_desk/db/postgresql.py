"""What is said to PostgreSQL alone, but for the search (`fulltext_postgresql`)."""

from __future__ import annotations

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError, OperationalError

from lessor_desk.db.errors import BusyError, DiskFullError, StoreError, UnreadableDatabaseError

_KEY = 0x4C444B31  # "LDK1": of the lock under which a desk is made or migrated
_FULL = "53100"
_BUSY = frozenset({"40001", "40P01", "55P03", "57014"})  # others were in the way, for too long or crosswise
_BARRED = ("08", "25006", "28", "3D000", "42501", "53", "57", "58")  # line, rights, resources, shutting down


def alone(connection: Connection) -> None:
    """Wait until no other process makes or migrates this database; none does until the transaction ends."""
    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _KEY})


def meaning(error: DBAPIError, name: str) -> StoreError | None:
    """What `error` of the server means to a person; None if it is a mistake of ours."""
    state = getattr(error.orig, "sqlstate", None) or ""
    if state == _FULL:
        return DiskFullError()
    if state in _BUSY:
        return BusyError()
    if state.startswith(_BARRED) or (not state and isinstance(error, OperationalError)):
        return UnreadableDatabaseError(file=name, reason=str(error.orig).partition("\n")[0])
    return None
