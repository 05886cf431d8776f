"""One import under way: files are read and checked, then stored in short transactions."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import Import, Item, Raw, SetAsideFile
from lessor_desk.db.types import fitting
from lessor_desk.services.arrivals import Arrivals, Checked, add_sources, checked, read_facts
from lessor_desk.services.profiles import habits, profile_of
from lessor_desk.services.recounting import batch_judged_again, judged_again
from lessor_desk.services.rows import FileNote, SetAsideRow
from lessor_desk.services.work import Work, working_editor

if TYPE_CHECKING:
    from lessor_desk.checks.profile import Profile
    from lessor_desk.ingest import Dispatch, Reading

BATCH = 50  # dispatches after which what is ready is committed

Accept = Callable[[str, tuple["Dispatch", ...]], tuple["Dispatch", ...]]


@dataclass(frozen=True, slots=True)
class Arriving:
    """A file that was read and checked, before it is in the store."""

    name: str
    source: str
    sha256: str
    size: int
    compressed: bytes
    code_page: str
    line_ends: str
    habits: Profile | None  # what was known of the source, by which they were checked
    dispatches: tuple[Checked, ...]


class Intake:
    """What one import has brought so far; `end` closes it."""

    def __init__(self, work: Work, editor: str) -> None:
        self._work = work
        self._editor = editor
        self._ready: list[Arriving] = []
        self._hashes: set[str] = set()
        self.numbers: list[int] = []
        self.new = self.already_there = 0
        self.aside: list[SetAsideRow] = []
        self.notes: list[FileNote] = []
        self._aside_stored = 0
        self._changed: set[str] = set()  # sources of which something else was learnt
        self.stopped = False
        with work.deciding() as session:
            working_editor(session, editor)
            begun = Import(editor=editor, started_at=work.now())
            session.add(begun)
            session.flush()
            self.id = begun.id

    def take(self, raw: bytes, name: str, source: str, accept: Accept | None) -> None:
        """Read, split and check `raw`; it is stored with the next batch. Raises ingest.SetAside."""
        from lessor_desk.ingest import read, split

        sha256, source = hashlib.sha256(raw).hexdigest(), fitting(source)
        known, profile = self._asked(sha256, source)
        if known or sha256 in self._hashes:
            self._store()
            self.already_there += self._items_of(sha256)
            return
        reading = read(raw, name=name)
        proposed = tuple(split(reading.text))
        dispatches = proposed if accept is None else accept(name, proposed)
        self._hashes.add(sha256)
        self.notes += (FileNote(name, note.key, dict(note.facts)) for note in reading.notes)
        self._ready.append(_arriving(raw, sha256, name, source, reading, dispatches, profile))
        if sum(len(file.dispatches) for file in self._ready) >= BATCH:
            self._store()

    def set_aside(self, name: str, reason: str, facts: dict[str, str | int]) -> None:
        """List a file that is no copy."""
        self.aside.append(SetAsideRow(name, reason, facts))

    def end(self) -> None:
        """Store what is ready, close the import, and judge again by what it has taught: sources and words."""
        self._store()
        now = self._work.now()
        with self._work.deciding() as session:
            ended = session.get_one(Import, self.id)
            ended.ended_at, ended.stopped = now, self.stopped
            ended.received = self.new + self.already_there + len(self.aside)
            ended.new, ended.already_there = self.new, self.already_there
            accounts = Accounts(session.connection())
            facts = {"import": self.id, "new": self.new, "already_there": self.already_there}
            accounts.record(
                "import", at=now, editor=self._editor, facts={**facts, "set_aside": len(self.aside)}
            )
            accounts.close()
        for source in sorted(self._changed):
            judged_again(self._work, source)
        batch_judged_again(self._work, self.id)

    def _store(self) -> None:
        """Commit what is ready: whole files, so that none is in by half."""
        ready, self._ready = self._ready, []
        aside = self.aside[self._aside_stored :]
        if not ready and not aside:
            return
        now = self._work.now()
        with self._work.store.filling() as session:
            session.add_all(
                SetAsideFile(
                    import_id=self.id, name=row.name, reason=row.reason, facts=dict(row.facts), at=now
                )
                for row in aside
            )
            arrivals = Arrivals(session, Accounts(session.connection()), self._editor, self.id, now)
            new = [file for file in ready if not self._come_meanwhile(session, file)]
            add_sources(session, (file.source for file in new), now)
            known = {name: habits(profile_of(session, name)) for name in {file.source for file in new}}
            otherwise: list[int] = []
            for file in new:
                raw = _kept_raw(session, file, self.id)
                for each in file.dispatches:
                    number = arrivals.add(each, source=file.source, raw_id=raw.id)
                    if file.habits != known[file.source]:
                        otherwise.append(number)
            arrivals.store(otherwise)
        self._aside_stored = len(self.aside)
        self.numbers += arrivals.numbers
        self._changed |= arrivals.changed
        self.new += len(arrivals.numbers)
        self._work.index(2 * BATCH)

    def _come_meanwhile(self, session: Session, file: Arriving) -> bool:
        """Whether another import was quicker with the same bytes; they are counted as there, then."""
        if not _is_there(session, file.sha256):
            return False
        self.already_there += len(file.dispatches)
        return True

    def _asked(self, sha256: str, source: str) -> tuple[bool, Profile | None]:
        """Whether these bytes have come before, and what is known of `source` just now.

        Others may teach the desk something at any time, so it is asked for each file, and again in `_store`.
        """
        with self._work.reading() as session:
            return _is_there(session, sha256), profile_of(session, source)

    def _items_of(self, sha256: str) -> int:
        with self._work.reading() as session:
            query = select(func.count()).select_from(Item).join(Raw, Raw.id == Item.raw_id)
            return session.scalars(query.where(Raw.sha256 == sha256)).one()


def _arriving(
    raw: bytes,
    sha256: str,
    name: str,
    source: str,
    reading: Reading,
    dispatches: Iterable[Dispatch],
    profile: Profile | None,
) -> Arriving:
    pages = reading.line_pages
    return Arriving(
        name,
        source,
        sha256,
        len(raw),
        zlib.compress(raw, 6),
        reading.code_page,
        reading.line_ends.value,
        habits(profile),
        tuple(checked(each, read_facts(pages, reading.certainty, each), profile) for each in dispatches),
    )


def _is_there(session: Session, sha256: str) -> bool:
    """Whether these bytes have come before and were not erased since."""
    query = select(Raw.id).where(Raw.sha256 == sha256, Raw.erased_at.is_(None))
    return session.scalar(query) is not None


def _kept_raw(session: Session, file: Arriving, import_id: int) -> Raw:
    """The row of the file's bytes: a new one, or the one that was erased, filled again."""
    erased = session.scalar(select(Raw).where(Raw.sha256 == file.sha256))
    raw = _raw(file, import_id)
    if erased is not None:
        raw.id = erased.id
        raw = session.merge(raw)
        raw.erased_at = None
    else:
        session.add(raw)
    session.flush()
    return raw


def _raw(file: Arriving, import_id: int) -> Raw:
    return Raw(
        sha256=file.sha256,
        name=file.name,
        size=file.size,
        data=file.compressed,
        code_page=file.code_page,
        line_ends=file.line_ends,
        import_id=import_id,
    )
