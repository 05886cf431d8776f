"""An examination of the desk: what a person reads, and may send to whoever helps. No copy text is in it.

Each line is `doctor.` + its key in the catalogue. Names of folders are shortened: the home is `~`.
"""

from __future__ import annotations

import platform
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from sqlalchemy import func, make_url, select

from lessor_desk import __version__
from lessor_desk.checks.registry import RULES_VERSION
from lessor_desk.db import copies, sqlite
from lessor_desk.db.errors import StoreError
from lessor_desk.db.models import Item, Revision
from lessor_desk.db.rule_levels import counted_by, levels_of
from lessor_desk.db.schema import HEAD
from lessor_desk.db.store import Store
from lessor_desk.resources import built
from lessor_desk.services import backups, places
from lessor_desk.services.audit import AuditService
from lessor_desk.services.work import Clock, Work, utc_now

LITTLE_ROOM = 500_000_000  # bytes
OLD = timedelta(days=7)  # a backup
_BUILT = ("icons.json",)


class Verdict(StrEnum):
    """How a line is to be taken."""

    FINE = "fine"
    LOOK = "look"  # something to think about
    BAD = "bad"  # something to do


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the report: the sentence is `doctor.` + `key` of the catalogue, with `facts`."""

    key: str
    verdict: Verdict = Verdict.FINE
    facts: dict[str, str | int] = field(default_factory=dict)


def examined(url: str, *, now: Clock = utc_now, report: copies.Report | None = None) -> Iterator[Line]:
    """The report on the program and the desk at `url`, line by line. What cannot be found out is a line too.

    The audit and the file are read from end to end every time: nothing else proves them. `report` is told how
    far that is, of the file in steps, then of the audit in entries; what it raises ends the examination.
    """
    return _lines(url, now(), report or copies.silent)


def _lines(url: str, now: datetime, report: copies.Report) -> Iterator[Line]:
    yield Line("program", facts={"version": __version__, "rules": RULES_VERSION, "schema": HEAD})
    yield Line("python", facts={"version": platform.python_version(), "system": platform.platform()})
    if missing := [name for name in _BUILT if not built(name).is_file()]:
        yield Line("not_built", Verdict.BAD, {"names": ", ".join(missing)})
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        yield Line("server", facts={"server": parsed.render_as_string(hide_password=True)})
        yield from _desk(url, report)
        return
    try:
        file = sqlite.file_of(parsed)
        revision = sqlite.examined(file)
    except StoreError as error:
        yield Line("unreadable", Verdict.BAD, {"why": error.key})
        return
    yield from _place(file)
    if revision is None:
        yield Line("no_desk", Verdict.LOOK)
        return
    yield from _soundness(file, revision, report)
    yield from _desk(url, report)
    yield _backups(url, now)


def _place(file: Path) -> Iterator[Line]:
    size = file.stat().st_size if file.exists() else 0
    yield Line("file", facts={"file": _short(file), "megabytes": round(size / 1e6)})
    if (why := places.unsafe(file)) is not None:
        yield Line(f"place.{why}", Verdict.BAD)
    folder = next((each for each in file.absolute().parents if each.is_dir()), None)
    if folder is not None:
        free = shutil.disk_usage(folder).free
        verdict = Verdict.BAD if free < LITTLE_ROOM else Verdict.FINE
        yield Line("room", verdict, {"megabytes": round(free / 1e6)})


def _soundness(file: Path, revision: str, report: copies.Report) -> Iterator[Line]:
    if revision != HEAD:
        yield Line("other_schema", Verdict.LOOK, {"schema": revision})
    try:
        faults = copies.faults_of(file, report)
    except StoreError as error:
        faults = [error.key]
    for fault in faults:
        yield Line("damaged", Verdict.BAD, {"fault": fault})
    if not faults:
        yield Line("sound")


def _desk(url: str, report: copies.Report) -> Iterator[Line]:
    """How much there is; the desk is migrated by opening it, so only one of this program is opened."""
    try:
        if (
            make_url(url).get_backend_name() == "sqlite"
            and sqlite.examined(sqlite.file_of(make_url(url))) != HEAD
        ):
            return
        store = Store(url)
    except StoreError as error:
        yield Line("unreadable", Verdict.BAD, {"why": error.key})
        return
    try:
        with store.reading() as session:
            items = session.scalar(select(func.count()).select_from(Item)) or 0
            revisions = session.scalar(select(func.count()).select_from(Revision)) or 0
            older = Item.rules != counted_by(levels_of(session))
            stale = session.scalar(select(func.count()).select_from(Item).where(older)) or 0
        yield Line("holds", facts={"n": items})
        yield Line("revisions", facts={"n": revisions})
        if stale:
            yield Line("older_rules", Verdict.LOOK, {"n": stale})
        proof = AuditService(Work(store, utc_now)).verify(report=report)
        if proof.flaws:
            yield Line("audit_flaws", Verdict.BAD, {"n": len(proof.flaws), "first": proof.flaws[0].number})
        else:
            yield Line("audit_sound", facts={"n": proof.number})
    finally:
        store.close()


def _backups(url: str, now: datetime) -> Line:
    made = backups.listed(backups.folder_of(url))
    if not made:
        return Line("no_backup", Verdict.LOOK)
    newest = made[0]
    verdict = Verdict.LOOK if now - newest.made_at > OLD else Verdict.FINE
    day = newest.made_at.astimezone().strftime("%Y-%m-%d %H:%M")
    return Line("backup", verdict, {"n": len(made), "day": day})


def _short(file: Path) -> str:
    """The path without the name of its user."""
    whole = file.absolute()
    try:
        return str(Path("~") / whole.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(whole)
