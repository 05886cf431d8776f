"""Opening a database: new, one's own, another's, damaged, newer, older."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lessor_desk.catalogue import sentence
from lessor_desk.db import schema, sqlite
from lessor_desk.db.errors import (
    BusyError,
    DamagedDatabaseError,
    DiskFullError,
    NewerDatabaseError,
    NotADeskError,
    UnreadableDatabaseError,
)
from lessor_desk.db.models import Source
from lessor_desk.db.store import Store
from lessor_desk.services.desk import Desk


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "desk.sqlite"


def opened(file: Path) -> None:
    Store(f"sqlite:///{file}").close()


def test_a_desk_is_made_with_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "neuf" / "dossier" / "desk.sqlite"
    opened(file)
    opened(file)
    assert sqlite.examined(file) == schema.HEAD


def test_an_empty_file_becomes_a_desk(file: Path) -> None:
    file.touch()
    opened(file)
    assert sqlite.examined(file) == schema.HEAD


_READS = """
import sqlite3, sys
desk = sqlite3.connect(sys.argv[1])
print(*(name for (name,) in desk.execute("SELECT name FROM editors ORDER BY name")))
desk.close()
"""


def read_elsewhere(file: Path) -> str:
    """The people of the desk in `file`, as another process reads them, which then closes it."""
    done = subprocess.run(
        [sys.executable, "-c", _READS, str(file)], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_a_process_that_closes_the_desk_takes_nothing_from_one_that_has_it_open_twice(file: Path) -> None:
    """SQLite's log is removed by whoever is the last: nobody is, while this process has the desk open."""
    with Desk.open(f"sqlite:///{file}") as desk:
        desk.people.add("A")
        with Desk.open(f"sqlite:///{file}") as beside:
            assert [each.name for each in beside.people.editors()] == ["A"]
        assert sqlite.examined(file) == schema.HEAD
        assert read_elsewhere(file) == "A"
        desk.people.add("B")
        assert read_elsewhere(file) == "A B"


@pytest.mark.parametrize(
    "content", [b"Le march\xc3\xa9 a rouvert.\n", b"SQLite format 2\0" + bytes(4096), b"\0", bytes(40_000)]
)
def test_another_file_is_refused_and_not_touched(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(NotADeskError):
        opened(file)
    assert file.read_bytes() == content
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_another_program_s_database_is_refused(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE items (number INTEGER PRIMARY KEY)")
    before = file.read_bytes()
    with pytest.raises(NotADeskError) as refused:
        opened(file)
    assert refused.value.facts == {"file": "desk.sqlite"}
    assert file.read_bytes() == before


def test_a_damaged_desk_is_told_from_another_file(file: Path) -> None:
    opened(file)
    content = file.read_bytes()
    file.write_bytes(content[:100] + b"\xff" * (len(content) - 100))
    with pytest.raises((DamagedDatabaseError, NotADeskError)):
        opened(file)


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDatabaseError):
        opened(tmp_path)


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:"])
def test_memory_is_no_database(url: str) -> None:
    with pytest.raises(NotADeskError):
        Store(url)


def test_a_newer_desk_is_refused_and_not_touched(file: Path) -> None:
    opened(file)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = file.read_bytes()
    with pytest.raises(NewerDatabaseError):
        opened(file)
    assert file.read_bytes() == before


def test_before_a_migration_the_file_is_copied_whole(file: Path) -> None:
    opened(file)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("INSERT INTO sources (name, created_at) VALUES ('Agence', '2026-03-02')")
        connection.commit()  # still in the write-ahead log, which a plain copy would miss
        copies = [sqlite.copied(file, "0001"), sqlite.copied(file, "0001")]
    assert [copy.name for copy in copies] == ["desk-before-0001.sqlite", "desk-before-0001-2.sqlite"]
    for copy in copies:
        with closing(sqlite3.connect(copy)) as connection:
            assert connection.execute("SELECT name FROM sources").fetchall() == [("Agence",)]


def test_what_people_do_is_durable_and_references_hold(file: Path) -> None:
    store = Store(f"sqlite:///{file}")
    for transaction, synchronous in ((store.deciding, 2), (store.filling, 1)):
        with transaction() as session:
            connection = session.connection()
            asked = {
                pragma: connection.exec_driver_sql(f"PRAGMA {pragma}").scalar()
                for pragma in ("journal_mode", "foreign_keys", "synchronous")
            }
            assert asked == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": synchronous}
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                another_writer(file)
    with store.reading() as session:
        session.connection()
        another_writer(file)
    store.close()


def another_writer(file: Path) -> None:
    with closing(sqlite3.connect(file, timeout=0)) as connection:
        connection.execute("BEGIN IMMEDIATE")


def test_a_busy_database_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "BUSY_TIMEOUT", 0.01)
    store = Store(f"sqlite:///{file}")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyError), store.deciding() as session:
            session.connection()
    store.close()


def test_a_full_disk_is_told_and_nothing_is_half_written(file: Path) -> None:
    store = Store(f"sqlite:///{file}")

    def fill() -> None:
        with store.deciding() as session:
            session.connection().exec_driver_sql("PRAGMA max_page_count = 1")
            for number in range(2000):
                session.add(Source(name=f"Agence {number} {'a' * 100}", created_at=datetime.now(UTC)))

    with pytest.raises(DiskFullError):
        fill()
    store.close()
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM sources").fetchone() == (0,)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    in_the_way = tmp_path / "fichier"
    in_the_way.touch()
    with pytest.raises(UnreadableDatabaseError):
        opened(in_the_way / "desk.sqlite")


def test_opening_does_not_load_alembic(file: Path) -> None:
    opened(file)
    program = (
        "import sys\n"
        "from lessor_desk.services.desk import Desk\n"
        "Desk.open(sys.argv[1]).close()\n"
        "assert 'alembic' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program, f"sqlite:///{file}"], check=True)


@pytest.mark.parametrize(
    ("code", "meant"),
    [
        (sqlite3.SQLITE_IOERR_WRITE, DiskFullError),
        (sqlite3.SQLITE_IOERR_SHMSIZE, DiskFullError),  # not even the log's index has room
        (sqlite3.SQLITE_IOERR_FSYNC, UnreadableDatabaseError),
        (sqlite3.SQLITE_IOERR_SHORT_READ, DamagedDatabaseError),
        (sqlite3.SQLITE_CORRUPT, DamagedDatabaseError),
    ],
)
def test_a_disk_in_trouble_is_no_damaged_database(code: int, meant: type[Exception]) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    assert isinstance(sqlite.meaning(error), meant)


def test_a_server_without_its_driver_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(UnreadableDatabaseError) as refused:
        Store("postgresql+psycopg://desk@localhost/desk")
    assert (refused.value.key, refused.value.facts) == ("unreadable_database.driver", {"package": "psycopg"})
    assert "psycopg" in sentence(f"refusals.{refused.value.key}", "fr", **refused.value.facts)
