"""The schema: migrated it equals the models, and it goes up and down with rows in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_mock_engine, inspect, make_url, select, text
from sqlalchemy.dialects import postgresql

from lessor_desk.db import fulltext, schema, sqlite
from lessor_desk.db.fulltext_sqlite import OWN_TABLES
from lessor_desk.db.migrating import configuration, downgrade, upgrade
from lessor_desk.db.models import Base, Editor, Ledger
from lessor_desk.services.desk import Desk


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    url = make_url(f"sqlite:///{tmp_path / 'desk.sqlite'}")
    made = sqlite.engine(url, durable=False, foreign_keys=False)
    yield made
    made.dispose()


def differences(connection: Connection) -> list[object]:
    def ours(name: str | None, kind: str, _: object) -> bool:
        return kind != "table" or name not in OWN_TABLES

    opts = {"compare_type": True, "include_name": ours}
    context = MigrationContext.configure(connection, opts=opts)
    return compare_metadata(context, Base.metadata)


def test_the_migrated_schema_is_the_models(engine: Engine) -> None:
    upgrade(engine)
    with engine.connect() as connection:
        assert differences(connection) == []


def test_a_new_desk_has_the_migrated_schema(engine: Engine) -> None:
    with engine.begin() as connection:
        schema.create(connection)
    with engine.connect() as connection:
        assert differences(connection) == []
        created = dump(connection)
        rows = connection.execute(select(Ledger.__table__)).all()
    with engine.begin() as connection:
        fulltext.drop(connection)
        Base.metadata.drop_all(connection)
        connection.execute(text("DROP TABLE alembic_version"))
    upgrade(engine)
    with engine.connect() as connection:
        assert dump(connection) == created
        assert connection.execute(select(Ledger.__table__)).all() == rows


def dump(connection: Connection) -> list[list[str]]:
    """The schema as SQL, without layout and order of constraints."""
    found = connection.execute(text("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"))
    said = [" ".join(re.sub(r'["()]', " ", sql).split()) for (sql,) in found]
    return [sorted(part.strip() for part in sql.split(",")) for sql in said if "alembic_version" not in sql]


def test_the_program_knows_its_migrations(engine: Engine) -> None:
    with engine.connect() as connection:
        scripts = ScriptDirectory.from_config(configuration(connection))
        known = tuple(script.revision for script in reversed([*scripts.walk_revisions()]))
        assert known == schema.REVISIONS
        assert scripts.get_current_head() == schema.HEAD


def test_up_down_and_up_with_rows(tmp_path: Path, engine: Engine) -> None:
    with Desk.open(str(engine.url)) as desk:
        desk.people.add("Éditeur A")
        report = desk.imports.bring_bytes(b"Le march\xc3\xa9 a rouvert..", name="a.txt", editor="Éditeur A")
        desk.review.send(desk.correction.fix(report.items[0], editor="Éditeur A"), editor="Éditeur A")
    for revision in (*reversed(schema.REVISIONS[:-1]), "base"):
        downgrade(engine, revision)
    with engine.connect() as connection:
        assert inspect(connection).get_table_names() == ["alembic_version"]
    upgrade(engine)
    with engine.connect() as connection:
        assert differences(connection) == []
        assert connection.scalars(select(Editor.name)).all() == []


def test_the_models_are_fit_for_postgresql() -> None:
    written: list[str] = []
    mock = create_mock_engine(
        "postgresql+psycopg://",
        lambda sql, *_, **__: written.append(str(sql.compile(dialect=postgresql.dialect()))),
    )
    Base.metadata.create_all(mock, checkfirst=False)
    assert sum("CREATE TABLE" in statement for statement in written) == len(Base.metadata.tables)


def test_what_is_there_already_is_found_by_what_comes(tmp_path: Path, engine: Engine) -> None:
    full = "Le marché de Kita a rouvert hier sous une halle neuve, avec 300 places pour les maraîchères."
    with Desk.open(str(engine.url)) as desk:
        desk.people.add("Éditeur A")
        desk.imports.bring_bytes(full.encode(), name="a.txt", editor="Éditeur A")
    downgrade(engine, "0001")
    upgrade(engine)
    with Desk.open(str(engine.url)) as desk:
        cut = full.partition(" places")[0] + "."
        [row] = desk.imports.bring_bytes(cut.encode(), name="b.txt", editor="Éditeur A").items
        assert [link.number for link in desk.pairing.links(row.number)] == [1]
