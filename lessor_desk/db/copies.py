"""Whole copies of an SQLite desk: written while others work, marked as copies, poured back.

Copying and checking take as long as the desk is large: they tell `report` of their course and stop at what it
raises. It may be called from another thread.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from lessor_desk.db import sqlite
from lessor_desk.db.errors import DamagedDatabaseError, NotABackupError
from lessor_desk.db.sqlite import explained

COPY = 0x434F5059  # "COPY": what `PRAGMA user_version` of a copy says; in a desk that is worked at it is 0
PART = ".part"  # how the name of a copy ends until it is whole
_PAGES = 2_048  # copied at a time, so that nobody who writes waits long
_ASKED_EVERY = 0.05  # seconds, whether a check is to go on

Report = Callable[[int, int], None]  # done and all, in pages or steps


def silent(_done: int, _all: int) -> None:
    """A report to nobody."""


def copy_whole(source: Path, target: Path, report: Report = silent) -> None:
    """Write a whole copy of the desk in `source` to `target`, sound and on the disk, or nothing.

    Others may read and write `source` meanwhile. Raises the errors of `db.errors`, and what `report` raises.
    """

    def copied(_status: int, left: int, pages: int) -> None:
        report(pages - left, 2 * pages)

    part = target.with_name(f"{target.name}.{os.getpid()}{PART}")  # another process may make the same
    part.unlink(missing_ok=True)
    try:
        with explained(source):
            with closing(_opened(source)) as old, closing(sqlite3.connect(part)) as new:
                _hold_still(old)
                old.backup(new, pages=_PAGES, sleep=0.005, progress=copied)
                new.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
                new.execute(f"PRAGMA user_version = {COPY}")
                new.commit()
            if faults := faults_of(part, lambda done, steps: report(steps + done, 2 * steps)):
                raise DamagedDatabaseError(reason=faults[0])
            with part.open("rb+") as written:
                os.fsync(written.fileno())
            part.replace(target)
    finally:
        for left in (part, part.with_name(f"{part.name}-journal")):
            left.unlink(missing_ok=True)


def revision_of_copy(file: Path) -> str:
    """The schema revision of the copy in `file`. Raises NotABackupError, NotADeskError and the like."""
    revision = sqlite.examined(file)
    if revision is None:
        raise NotABackupError(file=file.name)
    with explained(file), closing(_opened(file)) as connection:
        (mark,) = connection.execute("PRAGMA user_version").fetchone()
    if mark != COPY:
        raise NotABackupError(file=file.name)
    return revision


def pour(source: Path, target: Path) -> None:
    """Let the desk in `target`, at which others may be, hold what `source` holds: at once, or not at all."""
    with explained(target), closing(_opened(source)) as copy, closing(_opened(target)) as desk:
        copy.execute("PRAGMA user_version = 0")
        copy.commit()
        copy.backup(desk)
        desk.execute("PRAGMA journal_mode = WAL")


def faults_of(file: Path, report: Report = silent) -> list[str]:
    """What SQLite finds wrong with the file, at most a few lines; nothing if it is sound."""
    with explained(file), closing(_opened(file)) as connection:
        with _stopped_by(lambda: report(0, 2), connection):
            rows = connection.execute("PRAGMA quick_check(5)").fetchall()
        with _stopped_by(lambda: report(1, 2), connection):
            orphans = connection.execute("PRAGMA foreign_key_check").fetchmany(5)
    faults = [str(row[0]) for row in rows if row[0] != "ok"]
    return faults + [f"{table} {row}: {parent}" for table, row, parent, _ in orphans]


@contextmanager
def _stopped_by(asked: Callable[[], None], connection: sqlite3.Connection) -> Iterator[None]:
    """Ask while `connection` is at work: what `asked` raises interrupts it, and is raised."""
    raised: list[BaseException] = []
    over = threading.Event()

    def ask() -> None:
        while not over.wait(_ASKED_EVERY):
            try:
                asked()
            except BaseException as error:  # whatever it is: it is raised where the work was asked for
                raised.append(error)
                break
        while not over.wait(_ASKED_EVERY):
            connection.interrupt()  # it may not have begun yet

    asked()
    asking = threading.Thread(target=ask, name="asked", daemon=True)
    asking.start()
    try:
        yield
    except sqlite3.OperationalError:
        if not raised:
            raise
    finally:
        over.set()
        asking.join()
    if raised:
        raise raised[0]


def _hold_still(connection: sqlite3.Connection) -> None:
    """Let `connection` see the database as it is now until it closes.

    A copy that is written from another state begins anew with every commit of others: while people work at a
    large desk, it would never end.
    """
    connection.execute("BEGIN")
    connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()


def _opened(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, timeout=sqlite.BUSY_TIMEOUT)
