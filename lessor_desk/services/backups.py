"""Backups of a desk: made while it is worked at, listed, restored. Only what a backup made is restored.

A desk on a server is backed up with the server's own tools.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import URL, make_url, select

from lessor_desk.db import copies, heads, sqlite
from lessor_desk.db.errors import DamagedDatabaseError, NewerDatabaseError, NotABackupError, StoreError
from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import Editor, Item
from lessor_desk.db.schema import REVISIONS
from lessor_desk.db.store import Store
from lessor_desk.services.work import Clock, utc_now
from lessor_desk.workflow.errors import RoleError
from lessor_desk.workflow.states import Role

FOLDER = "backups"  # beside the desk's file, unless another one is named
_SUFFIX = ".backup.sqlite"
_BEFORE = "before-restoring"
_DAILY = "daily"
_ROOM = ".lessor-desk-restoring-"  # a folder beside the desk while a backup is made ready
_LONG = 86_400.0  # seconds after which nobody is at it any more
ROOM = 3  # times the desk's size that must be free for a daily backup
DAYS = 7  # daily backups that are kept


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup: its file, when it was made (UTC), how large it is (bytes)."""

    file: Path
    made_at: datetime
    size: int


def folder_of(url: str) -> Path:
    """Where the backups of the desk at `url` lie if nobody says otherwise. Raises NotABackupError."""
    return _desk_file(url).parent / FOLDER


def make(
    url: str,
    target: Path | None = None,
    *,
    name: str = "",
    now: Clock = utc_now,
    report: copies.Report = copies.silent,
) -> Backup:
    """Back up the desk at `url` into the folder or the file `target`. Nothing is written over.

    Raises NotABackupError for a desk on a server, the errors of `db.errors`, and what `report` raises:
    nothing is left of a copy that was stopped.
    """
    source = _desk_file(url)
    if sqlite.examined(source) is None:
        raise NotABackupError("nothing", file=source.name)
    wanted = target if target is not None else source.parent / FOLDER
    file = wanted if wanted.suffix and not wanted.is_dir() else wanted / _name(source, name, now())
    file = _free(file)
    sqlite.make_room(file)
    _sweep(file.parent)
    copies.copy_whole(source, file, report)
    return _backup(file)


def listed(folder: Path) -> tuple[Backup, ...]:
    """The backups in `folder`, the newest first; what is something else is left out."""
    found = []
    if folder.is_dir():
        for file in folder.glob(f"*{_SUFFIX}"):
            try:
                copies.revision_of_copy(file)
            except StoreError:
                continue
            found.append(_backup(file))
    return tuple(sorted(found, key=lambda backup: (backup.made_at, backup.file.name), reverse=True))


def tidy(folder: Path, keep: int) -> int:
    """Remove all but the newest `keep` backups of `folder`, and tell how many went.

    Those that restoring made before it began are kept.
    """
    old = [backup for backup in listed(folder) if _BEFORE not in backup.file.name][keep:]
    for backup in old:
        backup.file.unlink(missing_ok=True)
    return len(old)


def make_daily(url: str, *, now: Clock = utc_now, report: copies.Report = copies.silent) -> Backup | None:
    """Back up the desk at `url` unless that was done today or nothing is in it; the last `DAYS` are kept.

    What `report` raises stops it; the next time it is made from the beginning.

    Backups that a person made, or a restoring, are never removed. None: there was nothing to do, a desk on
    a server and one without room for a copy included.
    """
    try:
        folder, today = folder_of(url), now().astimezone().date()
        made = listed(folder)
        if any(each.made_at.astimezone().date() == today for each in made) or not _holds_items(url):
            return None
        file = _desk_file(url)
        if shutil.disk_usage(file.parent).free < ROOM * file.stat().st_size:
            return None
        backup = make(url, name=_DAILY, now=now, report=report)
    except NotABackupError:
        return None
    for old in [each for each in (backup, *made) if _DAILY in each.file.name][DAYS:]:
        old.file.unlink(missing_ok=True)
    return backup


def restore(url: str, file: Path, *, editor: str | None, now: Clock = utc_now) -> Backup | None:
    """Let the desk at `url` be what the backup `file` holds; give the backup of what it was before.

    It happens all at once or not at all, and stands in the audit. A backup of an older program is migrated
    first; a desk that is damaged is put aside as it is. Raises RoleError if `editor` is no administrator of
    the desk as it was, NotABackupError, NotADeskError, NewerDatabaseError, DamagedDatabaseError, BusyError.
    """
    target = _desk_file(url)
    revision = copies.revision_of_copy(file)
    if revision not in REVISIONS:
        raise NewerDatabaseError(file=file.name)
    sqlite.make_room(target)
    _sweep(target.parent)
    before = _set_aside(url, target, editor, now)
    with tempfile.TemporaryDirectory(prefix=_ROOM, dir=target.parent) as room:
        ready = Path(room) / "desk.sqlite"
        copies.copy_whole(file, ready)
        _record(ready, file.name, editor, now)
        if sqlite.examined(target) is None:
            Store(url).close()  # there is something to pour into
        head = heads.beside(target)
        known = head.read_bytes() if head.is_file() else None
        heads.forget(head)  # of the chain as it was: it would call entries of that cut off
        try:
            copies.pour(ready, target)
        except BaseException:
            if known is not None:
                head.write_bytes(known)
            raise
        heads.follow(head, heads.beside(ready))
    return before


def _record(ready: Path, name: str, editor: str | None, now: Clock) -> None:
    """Migrate the copy, if an older program made it, and let its audit tell that the backup was restored."""
    store = Store(f"sqlite:///{ready}")
    try:
        with store.deciding() as session:
            accounts = Accounts(session.connection())
            accounts.next_sequence()
            accounts.record("restore", at=now(), editor=editor, facts={"file": name})
            accounts.close()
    finally:
        store.close()


def _sweep(folder: Path) -> None:
    """Remove what copies and restorings left in `folder` that were killed long ago."""
    long_ago = time.time() - _LONG
    with suppress(OSError):
        for left in (*folder.glob(f"*{_SUFFIX}.*{copies.PART}*"), *folder.glob(f"{_ROOM}*")):
            if left.stat().st_mtime < long_ago:
                if left.is_dir():
                    shutil.rmtree(left, ignore_errors=True)
                else:
                    left.unlink()


def _set_aside(url: str, target: Path, editor: str | None, now: Clock) -> Backup | None:
    """A backup of the desk as it is, or the file itself if it is damaged; None if there is no desk yet."""
    try:
        if sqlite.examined(target) is None:
            return None
        _check_administrator(url, editor)
        return make(url, name=_BEFORE, now=now)
    except DamagedDatabaseError:
        kept = _free(
            target.parent / FOLDER / f"{target.stem}-damaged-{now().astimezone():%Y-%m-%d-%H%M%S}.sqlite"
        )
        sqlite.make_room(kept)
        for ending in ("", "-wal", "-shm"):
            part = target.with_name(target.name + ending)
            if part.exists():
                part.rename(kept.with_name(kept.name + ending))
        return _backup(kept)


def _holds_items(url: str) -> bool:
    file = _desk_file(url)
    if sqlite.examined(file) is None:
        return False
    store = Store(url)
    try:
        with store.reading() as session:
            return session.scalar(select(Item.number).limit(1)) is not None
    finally:
        store.close()


def _check_administrator(url: str, editor: str | None) -> None:
    """Only an administrator replaces a desk at which people work."""
    store = Store(url)
    try:
        with store.reading() as session:
            roles = {row.name: row.roles for row in session.execute(select(Editor.name, Editor.roles))}
    finally:
        store.close()
    if roles and Role.ADMIN.value not in roles.get(editor or "", ()):
        raise RoleError({Role.ADMIN})


def _desk_file(url: str) -> Path:
    parsed: URL = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        raise NotABackupError("server")
    return sqlite.file_of(parsed)


def _name(source: Path, name: str, at: datetime) -> str:
    told = f"-{name}" if name else ""
    return f"{source.stem}{told}-{at.astimezone():%Y-%m-%d-%H%M%S}{_SUFFIX}"


def _free(file: Path) -> Path:
    """`file`, or the first name after it that nothing has."""
    stem, counter, free = file.name.removesuffix(_SUFFIX).removesuffix(".sqlite"), 1, file
    while free.exists():
        counter += 1
        free = file.with_name(f"{stem}-{counter}{file.name[len(stem) :]}")
    return free


def _backup(file: Path) -> Backup:
    told: os.stat_result = file.stat()
    return Backup(file, datetime.fromtimestamp(told.st_mtime, UTC), told.st_size)
