"""A desk on a PostgreSQL server: schema, migrations, and what is said when the server does not answer."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from server import Server
from sqlalchemy import Connection, Engine, create_engine, inspect, select, text

from lessor_desk.db.errors import NewerDatabaseError, UnreadableDatabaseError
from lessor_desk.db.fulltext_postgresql import NAME
from lessor_desk.db.migrating import downgrade, upgrade
from lessor_desk.db.models import Base, Ledger
from lessor_desk.services.desk import Desk


@pytest.fixture
def empty(server: Server) -> Iterator[str]:
    """The URL of a database that nobody has made a desk of."""
    with server.database(empty=True) as url:
        yield url


@pytest.fixture
def engine(empty: str) -> Iterator[Engine]:
    made = create_engine(empty)
    yield made
    made.dispose()


def differences(connection: Connection) -> list[object]:
    """Between the schema and the models; the index of the search is none of theirs."""

    def ours(name: str | None, kind: str, _: object) -> bool:
        return (kind, name) != ("index", NAME)

    options = {"compare_type": True, "include_name": ours}
    return compare_metadata(MigrationContext.configure(connection, opts=options), Base.metadata)


def test_a_new_desk_and_a_migrated_one_have_the_schema_of_the_models(engine: Engine, empty: str) -> None:
    Desk.open(empty).close()
    with engine.connect() as connection:
        assert differences(connection) == []
        rows = connection.execute(select(Ledger.__table__)).all()
    downgrade(engine, "base")
    with engine.connect() as connection:
        assert inspect(connection).get_table_names() == ["alembic_version"]
    upgrade(engine)
    with engine.connect() as connection:
        assert differences(connection) == []
        assert connection.execute(select(Ledger.__table__)).all() == rows


def test_an_older_desk_is_migrated_with_what_is_in_it(engine: Engine, empty: str) -> None:
    with Desk.open(empty) as desk:
        desk.people.add("Éditeur A")
        report = desk.imports.bring_bytes("Le marché a rouvert..".encode(), name="a.txt", editor="Éditeur A")
        desk.review.send(desk.correction.fix(report.items[0], editor="Éditeur A"), editor="Éditeur A")
    downgrade(engine, "0001")
    with Desk.open(empty) as desk:
        assert desk.reading.page(None, editor="Éditeur A", search="marche").total == 1
        assert desk.reading.open(1).text.body == "Le marché a rouvert."
        assert desk.audit.verify().flaws == ()


@pytest.mark.parametrize("older", [False, True], ids=["new", "older"])
def test_those_who_open_a_desk_at_once_make_or_migrate_it_once(
    engine: Engine, empty: str, older: bool
) -> None:
    if older:
        Desk.open(empty).close()
        downgrade(engine, "0006")
    names = ["Chef B", "Chef D", "Éditeur A"]

    def work(name: str) -> None:
        with Desk.open(empty) as desk:
            desk.people.add(name)

    with ThreadPoolExecutor() as threads:
        list(threads.map(work, names))
    with Desk.open(empty) as desk:
        assert sorted(each.name for each in desk.people.editors()) == names
        assert desk.audit.verify().flaws == ()


def test_a_newer_desk_is_refused(engine: Engine, empty: str) -> None:
    Desk.open(empty).close()
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDatabaseError):
        Desk.open(empty)


def test_a_server_that_is_not_there_is_told(empty: str) -> None:
    with pytest.raises(UnreadableDatabaseError):
        Desk.open(empty.replace("desk_", "nothing_"))


def test_work_goes_on_after_the_server_has_cut_the_line(engine: Engine, empty: str) -> None:
    with Desk.open(empty) as desk:
        desk.people.add("Éditeur A")
        with engine.begin() as connection:
            others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            connection.execute(
                text(f"{others} WHERE pid <> pg_backend_pid() AND datname = current_database()")
            )
        with pytest.raises(UnreadableDatabaseError):
            desk.people.add("Éditeur C", by="Éditeur A")
        assert desk.people.add("Éditeur C", by="Éditeur A").name == "Éditeur C"
