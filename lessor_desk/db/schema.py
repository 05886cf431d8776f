"""The schema as this program knows it, and how a database comes to have it."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, Connection, Engine, inspect, text

from lessor_desk.db import fulltext, heads, postgresql, sqlite
from lessor_desk.db.errors import NewerDatabaseError
from lessor_desk.db.models import Base, Ledger, SearchFilled
from lessor_desk.workflow.audit import BEGINNING

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008")  # of Alembic, oldest first
HEAD = REVISIONS[-1]


def prepare(url: URL) -> None:
    """See that `url` is a desk with the newest schema: create it, or copy and migrate it.

    Alembic is imported only if there is something to migrate. Raises the errors of `db.errors`.
    """
    if url.get_backend_name() == "sqlite":
        _prepare_file(url, sqlite.file_of(url))
    else:
        _prepare_server(url)


def create(connection: Connection) -> None:
    """Make an empty desk, unless another process has made it meanwhile."""
    if connection.dialect.name != "sqlite":
        postgresql.alone(connection)
    if inspect(connection).has_table("alembic_version"):
        return
    if connection.dialect.name == "sqlite":
        sqlite.marked(connection)
    Base.metadata.create_all(connection)
    connection.execute(Ledger.__table__.insert().values(**EMPTY_LEDGER))  # type: ignore[attr-defined]
    connection.execute(SearchFilled.__table__.insert().values(id=1, number=0))  # type: ignore[attr-defined]
    fulltext.create(connection)
    connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


EMPTY_LEDGER = {"id": 1, "items": 0, "sequence": 0, "audit_number": 0, "audit_hash": BEGINNING}


def _prepare_file(url: URL, file: Path) -> None:
    revision = sqlite.examined(file)
    if revision == HEAD:
        return
    if revision is None:
        sqlite.make_room(file)
        heads.forget(heads.beside(file))
        _in_one_transaction(sqlite.engine(url, durable=True))
        return
    _check_known(revision, file.name)
    sqlite.copied(file, revision)
    _migrate(sqlite.engine(url, durable=True, foreign_keys=False))


def _prepare_server(url: URL) -> None:
    from sqlalchemy import create_engine

    engine = create_engine(url)
    with engine.connect() as connection:
        found = inspect(connection).has_table("alembic_version")
        revision = connection.scalar(text("SELECT version_num FROM alembic_version")) if found else None
    if revision is None:
        _in_one_transaction(engine)
    elif revision != HEAD:
        _check_known(revision, str(url.database))
        _migrate(engine)
    else:
        engine.dispose()


def _check_known(revision: str, name: str) -> None:
    if revision not in REVISIONS:
        raise NewerDatabaseError(file=name)


def _in_one_transaction(engine: Engine) -> None:
    try:
        with engine.connect().execution_options(begin="IMMEDIATE") as connection, connection.begin():
            create(connection)
    finally:
        engine.dispose()


def _migrate(engine: Engine) -> None:
    from lessor_desk.db.migrating import upgrade

    try:
        upgrade(engine)
    finally:
        engine.dispose()
