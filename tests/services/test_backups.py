"""Backups are whole, made while others work, and the only thing that can be restored."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lessor_desk.db import copies, errors
from lessor_desk.services import audit, backups, doctor, places
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import Cancelled
from lessor_desk.workflow.errors import RoleError, UnknownItemError

A, B = "Éditeur A", "Chef B"
COPY = "Le marché de Ségou a rouvert hier matin, après trois semaines de travaux."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "rédaction" / "desk.sqlite"


@pytest.fixture
def url(file: Path) -> str:
    return f"sqlite:///{file}"


def bring(desk: Desk, text: str = COPY) -> int:
    [row] = desk.imports.bring_bytes(text.encode(), name="copie.txt", editor=A).items
    return row.number


@pytest.fixture
def desk(url: str) -> Desk:
    with Desk.open(url) as desk:
        desk.people.add(A)
        yield desk


def test_a_backup_is_one_sound_file_with_all_that_was_there(desk: Desk, url: str, tmp_path: Path) -> None:
    number = bring(desk)
    made = backups.make(url)
    assert made.file.parent == backups.folder_of(url)
    assert [each.name for each in made.file.parent.iterdir()] == [made.file.name]
    with Desk.open(f"sqlite:///{made.file}") as copy:
        assert copy.reading.open(number).text.body == COPY
    bring(desk, COPY.replace("Ségou", "Kita"))
    assert backups.listed(made.file.parent) == (backups._backup(made.file),)


def test_nothing_is_written_over(desk: Desk, url: str, tmp_path: Path) -> None:
    target = tmp_path / "une.backup.sqlite"
    first, second = backups.make(url, target), backups.make(url, target)
    assert first.file == target
    assert second.file.name == "une-2.backup.sqlite"


def test_restoring_brings_back_what_was_and_keeps_what_is(desk: Desk, url: str) -> None:
    old = bring(desk)
    made = backups.make(url)
    young = bring(desk, COPY.replace("Ségou", "Kita"))
    before = backups.restore(url, made.file, editor=A)
    # the desk that is open all the while sees it at once
    assert desk.reading.open(old).text.body == COPY
    with pytest.raises(UnknownItemError):
        desk.reading.open(young)
    assert before is not None
    backups.restore(url, before.file, editor=A)
    assert desk.reading.open(young).row.number == young


def test_restoring_stands_in_the_audit(desk: Desk, url: str, file: Path) -> None:
    made = backups.make(url)
    backups.restore(url, made.file, editor=A)
    with sqlite3.connect(file) as connection:
        rows = connection.execute("SELECT action, editor FROM audit ORDER BY number").fetchall()
    assert rows[-1] == ("restore", A)


KILLED = """
import os, sys
from pathlib import Path
from lessor_desk.db import copies
from lessor_desk.services import backups

url, file, when = sys.argv[1:]
pour = copies.pour

def poured(*given):
    if when == "after":
        pour(*given)
    os.kill(os.getpid(), 9)

copies.pour = poured
backups.restore(url, Path(file), editor="Chef B")
"""


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_restoring_that_is_killed_leaves_one_desk_or_the_other(url: str, when: str) -> None:
    """Whole, with a chain that nothing is missing from, and with the restoring in it if it took place."""
    with Desk.open(url) as desk:
        desk.people.add(B)
    made = backups.make(url)
    with Desk.open(url) as desk:
        desk.people.add(A, by=B)
    done = subprocess.run([sys.executable, "-c", KILLED, url, made.file, when], check=False)
    assert done.returncode == -9
    with Desk.open(url) as desk:
        assert desk.audit.verify().flaws == ()
        restored = [entry.action for entry, _ in desk.audit.entries()][-1] == "restore"
        assert (len(desk.people.editors()), restored) == ((2, False) if when == "before" else (1, True))


def test_two_that_back_up_at_once_both_have_a_sound_copy(desk: Desk, url: str) -> None:
    first = [
        subprocess.Popen([sys.executable, "-c", BACKS_UP, url], stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    made = [Path(each.communicate()[0].strip()) for each in first]
    assert [each.returncode for each in first] == [0, 0]
    for file in made:
        assert copies.faults_of(file) == []
    assert not [*backups.folder_of(url).glob("*.part*")]


BACKS_UP = """
import sys
from datetime import UTC, datetime
from lessor_desk.services import backups
print(backups.make(sys.argv[1], now=lambda: datetime(2026, 3, 2, tzinfo=UTC)).file)
"""


def test_what_killed_backups_left_goes_with_a_later_one(desk: Desk, url: str) -> None:
    folder = backups.folder_of(url)
    folder.mkdir()
    old, new = folder / "desk-x.backup.sqlite.1.part", folder / "desk-y.backup.sqlite.2.part"
    other = folder / "photo.part"
    for file in (old, new, other):
        file.write_bytes(b"SQLite")
    for file in (old, other):
        os.utime(file, (0, 0))
    backups.make(url)
    assert [each.name for each in sorted(folder.glob("*.part"))] == [new.name, other.name]


def test_a_clock_that_was_ahead_keeps_no_day_from_its_backup(desk: Desk, url: str) -> None:
    bring(desk)
    ahead = backups.make_daily(url)
    assert ahead is not None
    os.utime(ahead.file, (4e9, 4e9))
    assert backups.make_daily(url) is not None
    assert backups.make_daily(url) is None


def test_only_an_administrator_restores(desk: Desk, url: str) -> None:
    desk.people.add(B, by=A)
    made = backups.make(url)
    for editor in (B, "Personne", None):
        with pytest.raises(RoleError):
            backups.restore(url, made.file, editor=editor)


def test_only_a_backup_is_restored(desk: Desk, url: str, file: Path, tmp_path: Path) -> None:
    with pytest.raises(errors.NotABackupError):
        backups.restore(url, file, editor=A)
    note = tmp_path / "note.txt"
    note.write_text("Rien.", encoding="utf-8")
    with pytest.raises(errors.NotADeskError):
        backups.restore(url, note, editor=A)
    with pytest.raises(errors.NotABackupError):
        backups.restore(url, tmp_path / "nulle-part.sqlite", editor=A)


def test_a_backup_of_a_newer_program_is_refused(desk: Desk, url: str) -> None:
    made = backups.make(url)
    with sqlite3.connect(made.file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(errors.NewerDatabaseError):
        backups.restore(url, made.file, editor=A)


def test_a_damaged_backup_is_refused_and_the_desk_stays(desk: Desk, url: str) -> None:
    number = bring(desk)
    made = backups.make(url)
    raw = bytearray(made.file.read_bytes())
    raw[8192:] = b"\xff" * (len(raw) - 8192)
    made.file.write_bytes(raw)
    with pytest.raises(errors.StoreError):
        backups.restore(url, made.file, editor=A)
    assert desk.reading.open(number).text.body == COPY


def test_a_damaged_desk_is_put_aside_and_replaced(url: str, file: Path) -> None:
    with Desk.open(url) as desk:
        desk.people.add(A)
        number = bring(desk)
        made = backups.make(url)
    raw = bytearray(file.read_bytes())
    raw[8192:] = b"\xff" * (len(raw) - 8192)
    file.write_bytes(raw)
    kept = backups.restore(url, made.file, editor=None)
    assert kept is not None
    assert kept.file.read_bytes() == bytes(raw)
    with Desk.open(url) as desk:
        assert desk.reading.open(number).text.body == COPY


def test_a_backup_goes_to_where_no_desk_is_yet(desk: Desk, url: str, tmp_path: Path) -> None:
    number = bring(desk)
    made = backups.make(url)
    elsewhere = f"sqlite:///{tmp_path / 'neuf' / 'desk.sqlite'}"
    assert backups.restore(elsewhere, made.file, editor=None) is None
    with Desk.open(elsewhere) as other:
        assert other.reading.open(number).text.body == COPY


def test_tidying_keeps_the_newest_and_what_restoring_made(desk: Desk, url: str) -> None:
    made = [backups.make(url) for _ in range(4)]
    backups.restore(url, made[0].file, editor=A)
    folder = backups.folder_of(url)
    assert backups.tidy(folder, 2) == 2
    assert len(backups.listed(folder)) == 3


def test_a_desk_on_a_server_is_told_so() -> None:
    with pytest.raises(errors.NotABackupError) as refused:
        backups.make("postgresql://desk@example.test/desk")
    assert refused.value.key == "not_a_backup.server"


# the doctor


def keys(url: str) -> dict[str, doctor.Verdict]:
    return {line.key: line.verdict for line in doctor.examined(url)}


def test_the_doctor_finds_a_sound_desk_sound(desk: Desk, url: str) -> None:
    bring(desk)
    found = keys(url)
    assert found["sound"] is doctor.Verdict.FINE
    assert found["holds"] is doctor.Verdict.FINE
    assert found["no_backup"] is doctor.Verdict.LOOK
    backups.make(url)
    assert keys(url)["backup"] is doctor.Verdict.FINE


def test_the_doctor_tells_of_damage_and_repairs_nothing(url: str, file: Path) -> None:
    with Desk.open(url) as desk:
        desk.people.add(A)
        bring(desk)
    raw = bytearray(file.read_bytes())
    raw[8192:] = b"\xff" * (len(raw) - 8192)
    file.write_bytes(raw)
    found = keys(url)
    assert doctor.Verdict.BAD in found.values()
    assert file.read_bytes() == bytes(raw)


def test_the_doctor_says_no_word_of_the_copy(desk: Desk, url: str) -> None:
    bring(desk)
    told = " ".join(str(line.facts) for line in doctor.examined(url))
    assert "marché" not in told
    assert A not in told


def test_the_doctor_makes_no_desk(url: str, file: Path) -> None:
    assert keys(url)["no_desk"] is doctor.Verdict.LOOK
    assert not file.exists()


def test_a_synced_folder_is_not_safe(tmp_path: Path) -> None:
    assert places.unsafe(tmp_path / "Dropbox" / "desk.sqlite") == "synced"
    assert places.unsafe(tmp_path / "OneDrive - Rédaction" / "desk.sqlite") == "synced"
    assert places.unsafe(tmp_path / "desk.sqlite") is None
    assert places.unsafe(tmp_path / "Dropbox.sqlite") is None


def test_a_desk_is_backed_up_once_a_day_and_a_week_is_kept(desk: Desk, url: str) -> None:
    def on(day: int) -> datetime:
        return datetime(2026, 3, day, 9, tzinfo=UTC)

    assert backups.make_daily(url, now=lambda: on(1)) is None, "nothing is in it yet"
    bring(desk)
    by_hand = backups.make(url)
    os.utime(by_hand.file, (on(1).timestamp(),) * 2)
    made = []
    for day in range(2, 12):
        backup = backups.make_daily(url, now=lambda day=day: on(day))
        os.utime(backup.file, (on(day).timestamp(),) * 2)
        made.append(backup.file)
        assert backups.make_daily(url, now=lambda day=day: on(day)) is None
    assert [file.exists() for file in made] == [False] * 3 + [True] * backups.DAYS
    assert by_hand.file.exists()


@pytest.mark.parametrize("call", [1, 2, 3], ids=["copied", "checked", "checked more"])
def test_nothing_is_left_of_a_copy_that_is_stopped(desk: Desk, url: str, call: int) -> None:
    bring(desk)
    told: list[tuple[int, int]] = []

    def report(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) == call:
            raise Cancelled

    with pytest.raises(Cancelled):
        backups.make_daily(url, report=report)
    assert len(told) == call
    assert not [*backups.folder_of(url).iterdir()]
    told.clear()
    backup = backups.make_daily(url, report=lambda done, total: told.append((done, total)))
    assert [each.name for each in backups.folder_of(url).iterdir()] == [backup.file.name]
    shares = [done / total for done, total in told]
    assert shares == sorted(shares)
    assert shares[-1] < 1


def test_a_copy_comes_to_its_end_while_others_write(
    desk: Desk, url: str, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is as the desk was when it began: begun anew with every commit, it would not end at a large desk."""
    monkeypatch.setattr(copies, "_PAGES", 40)
    number = bring(desk)
    told: list[float] = []
    with closing(sqlite3.connect(file)) as other:

        def report(done: int, total: int) -> None:
            told.append(done / total)
            assert len(told) < 100
            other.execute("UPDATE items SET headline = headline || 'x'")
            other.commit()

        copies.copy_whole(file, tmp_path / "copy.sqlite", report)
    assert told == sorted(told)
    assert len(told) > 3
    with closing(sqlite3.connect(tmp_path / "copy.sqlite")) as copied:
        assert copied.execute("SELECT number, headline FROM items").fetchall() == [(number, "")]


def test_a_check_stops_in_the_middle_of_what_the_database_does() -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    asked: list[None] = []

    def stop() -> None:
        asked.append(None)
        if len(asked) > 1:
            raise Cancelled

    with closing(sqlite3.connect(":memory:")) as connection:
        with pytest.raises(Cancelled), copies._stopped_by(stop, connection):
            connection.execute(endless).fetchall()
        with pytest.raises(sqlite3.OperationalError), copies._stopped_by(lambda: None, connection):
            connection.execute("SELECT nothing")
        assert connection.execute("SELECT 1").fetchall() == [(1,)]


def test_the_doctor_tells_how_far_it_is(desk: Desk, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "STRETCH", 2)
    bring(desk)
    told: list[tuple[int, int]] = []
    number = len(list(desk.audit.entries()))
    lines = [*doctor.examined(url, report=lambda done, total: told.append((done, total)))]
    assert "audit_sound" in {line.key for line in lines}
    assert [each for each in told if each[1] == number] == [(done, number) for done in range(0, number, 2)]


def test_the_doctor_reads_the_audit(desk: Desk, file: Path, url: str) -> None:
    bring(desk)
    assert "audit_sound" in {line.key for line in doctor.examined(url)}
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE audit SET action = 'spike' WHERE number = 2")
    [line] = [line for line in doctor.examined(url) if line.key == "audit_flaws"]
    assert line.facts["first"] == 2
