"""All that is said to SQLite alone. PostgreSQL does without: `store.py` asks here only for SQLite."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, FromClause, create_engine, event
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler

from lessor_desk.db.errors import (
    BusyError,
    DamagedDatabaseError,
    DiskFullError,
    NotADeskError,
    StoreError,
    UnreadableDatabaseError,
)

APPLICATION = 0x4C444B31  # "LDK1": what `PRAGMA application_id` of a desk's file says
ERRORS = (sqlite3.Error,)  # what the driver raises while it connects
BUSY_TIMEOUT = 10.0  # seconds that a write waits for another process

_SMALLEST = 512  # bytes of a page
_NO_ROOM = frozenset({sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_SHMSIZE})
_UNREAD = frozenset(
    {sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ, sqlite3.SQLITE_IOERR_CORRUPTFS}
)


class _Hinting(SQLiteCompiler):
    """Says by which index to go where a statement has a hint; SQLAlchemy leaves them out for SQLite."""

    def get_from_hint_text(self, table: FromClause, text: str | None) -> str | None:
        return text


def file_of(url: URL) -> Path:
    """The file that `url` names. Raises NotADeskError for a database in memory."""
    if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
        raise NotADeskError("memory")
    return Path(url.database)


def examined(file: Path) -> str | None:
    """The schema revision of the desk in `file`; None if there is no desk yet.

    Raises NotADeskError, UnreadableDatabaseError or DamagedDatabaseError; the file is not touched.

    Only SQLite opens it: whoever else closes a file takes all locks away that this process has on it. Another
    process would think itself the last at a desk that is open here, and remove the log that is written to.
    """
    with explained(file):
        size = file.stat().st_size if file.exists() else 0
        if size == 0:
            return None
        if size < _SMALLEST:  # SQLite would take it for an empty one
            raise NotADeskError(file=file.name)
        with closing(_connected(file)) as connection:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
            if application == 0 and not tables:
                return None
            if application != APPLICATION or "alembic_version" not in tables:
                raise NotADeskError(file=file.name)
            (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            return str(revision)


def files(file: Path) -> frozenset[tuple[int, int]]:
    """The database in `file` and what SQLite keeps beside it, as far as it is there: device and inode."""
    parts = [file.with_name(file.name + ending) for ending in ("", "-wal", "-shm")]
    return frozenset((told.st_dev, told.st_ino) for part in parts if (told := _status(part)) is not None)


def make_room(file: Path) -> None:
    """Make the folder that `file` is to be in."""
    with explained(file):
        file.parent.mkdir(parents=True, exist_ok=True)


def marked(connection: Connection) -> None:
    """Write into the file that it is a desk's."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")


def copied(file: Path, revision: str) -> Path:
    """A whole copy of the desk in `file`, beside it, as it was at schema `revision`; an old one is kept."""
    target = file.with_name(f"{file.stem}-before-{revision}{file.suffix}")
    counter = 1
    while target.exists():
        counter += 1
        target = file.with_name(f"{file.stem}-before-{revision}-{counter}{file.suffix}")
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    with explained(file):
        with closing(_connected(file)) as old, closing(sqlite3.connect(part)) as new:
            old.backup(new)
        part.replace(target)
    return target


def overwrite(connection: Connection) -> None:
    """From now on this connection overwrites with zeros what it deletes."""
    connection.exec_driver_sql("PRAGMA secure_delete = ON")


def settle_log(engine: Engine) -> None:
    """Bring the write-ahead log into the file and empty it, as far as nobody is reading just now."""
    with closing(engine.raw_connection()) as connection:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def engine(url: URL, *, durable: bool, foreign_keys: bool = True) -> Engine:
    """An engine on the file of `url`. `durable`: a commit is on the disk before it returns.

    Transactions begin as its execution option `begin` says: see `writing`.
    """
    made = create_engine(url, connect_args={"timeout": BUSY_TIMEOUT, "check_same_thread": False})
    made.dialect.statement_compiler = _Hinting

    @event.listens_for(made, "connect")
    def set_up(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # the driver begins nothing by itself
        for pragma in (
            "journal_mode = WAL",
            f"synchronous = {'FULL' if durable else 'NORMAL'}",
            f"foreign_keys = {'ON' if foreign_keys else 'OFF'}",
            "cache_size = -16384",
            "temp_store = MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(made, "begin")
    def begin(connection: Connection) -> None:
        how = connection.get_execution_options().get("begin", "DEFERRED")
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.execute(f"BEGIN {how}")  # every decision begins: not through all layers for that

    return made


def writing(made: Engine) -> Engine:
    """`made`, but its transactions begin as those that write; on another database it is the same.

    In WAL a reader that turns writer fails at once when another has written meanwhile, whatever the busy
    timeout.
    """
    return made.execution_options(begin="IMMEDIATE")


def meaning(error: BaseException | None, name: str = "") -> StoreError | None:
    """What `error` of the driver means to a person; None if it is a mistake of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    reason = str(error)
    match None if code is None else code & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return BusyError()
        case sqlite3.SQLITE_FULL:
            return DiskFullError()
        case sqlite3.SQLITE_NOTADB:
            return NotADeskError(file=name)
        case sqlite3.SQLITE_IOERR if code in _NO_ROOM:
            return DiskFullError()
        case sqlite3.SQLITE_IOERR if code not in _UNREAD:
            return UnreadableDatabaseError("disk", reason=reason)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_IOERR:
            return DamagedDatabaseError(reason=reason)
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return UnreadableDatabaseError(file=name, reason=reason)
    return None


@contextmanager
def explained(file: Path) -> Iterator[None]:
    """Turns errors about `file` into ours."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableDatabaseError(file=file.name, reason=reason) from error
    except sqlite3.Error as error:
        raise meaning(error, file.name) or DamagedDatabaseError(reason=str(error)) from error


def _connected(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, timeout=BUSY_TIMEOUT)


def _status(file: Path) -> os.stat_result | None:
    try:
        return file.stat()
    except OSError:
        return None
