"""Migrations by Alembic; imported only when there is something to migrate."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine

from lessor_desk.db import postgresql

FOLDER = Path(__file__).with_name("migrations")


def configuration(connection: Connection) -> Config:
    """Alembic's configuration for the migrations of the desk over `connection`."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the schema up to `revision`, in one transaction."""
    with engine.connect().execution_options(begin="IMMEDIATE") as connection, connection.begin():
        if connection.dialect.name != "sqlite":
            postgresql.alone(connection)
        command.upgrade(configuration(connection), revision)


def downgrade(engine: Engine, revision: str) -> None:
    """Bring the schema down to `revision` ("base": nothing is left), in one transaction."""
    with engine.connect().execution_options(begin="IMMEDIATE") as connection, connection.begin():
        command.downgrade(configuration(connection), revision)
