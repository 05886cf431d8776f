"""The database as the services use it: short transactions, one kind for each purpose."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Engine, create_engine, make_url, select
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.orm import Session

from lessor_desk.db import heads, sqlite
from lessor_desk.db.errors import StoreError, UnreadableDatabaseError
from lessor_desk.db.ledgers import MOVED
from lessor_desk.db.models import AuditEntry
from lessor_desk.db.schema import prepare


class Store:
    """A desk's database. On SQLite, what people do is durable at once, bulk with the next checkpoint."""

    def __init__(self, url: str) -> None:
        """Open the database at `url`, made or migrated if need be. Raises the errors of `db.errors`."""
        parsed = make_url(url)
        self.dialect = parsed.get_backend_name()
        self._name = Path(parsed.database or "").name
        with self._explained():
            prepare(parsed)
        self.head: Path | None = None  # the file that tells the end of the audit, on SQLite
        if self.dialect == "sqlite":
            self.head = heads.beside(sqlite.file_of(parsed))
            self._durable = sqlite.engine(parsed, durable=True)
            self._quick = sqlite.engine(parsed, durable=False)
        else:
            self._durable = self._quick = create_engine(parsed)

    def close(self) -> None:
        """Let the database go."""
        self._durable.dispose()
        self._quick.dispose()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that only reads, all of it from one state of the database."""
        with self._explained(), Session(self._durable, autoflush=False) as session:
            yield session

    @contextmanager
    def deciding(self) -> Iterator[Session]:
        """A transaction for what a person typed or decided."""
        with self._writing(self._durable) as session:
            yield session

    @contextmanager
    def filling(self) -> Iterator[Session]:
        """A transaction for what comes in bulk and can be brought in again."""
        with self._writing(self._quick) as session:
            yield session

    @contextmanager
    def erasing(self) -> Iterator[Session]:
        """A transaction for what is to be gone for ever: what is deleted is overwritten in the file too."""
        with self._writing(self._durable) as session:
            if self.dialect == "sqlite":
                sqlite.overwrite(session.connection())
            yield session
        if self.dialect == "sqlite":
            with self._explained():
                sqlite.settle_log(self._durable)

    @contextmanager
    def _writing(self, engine: Engine) -> Iterator[Session]:
        with (
            self._explained(),
            engine.connect().execution_options(begin="IMMEDIATE") as connection,
            Session(connection, autoflush=False, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session
        if engine is self._durable and self.head is not None and MOVED in session.info:
            before, after = session.info[MOVED]
            with suppress(StoreError):  # it is decided: that it is not kept there is no failure
                heads.moved(self.head, before, after, self._hash_of)

    def _hash_of(self, number: int) -> str | None:
        with self.reading() as session:
            return session.scalar(select(AuditEntry.hash).where(AuditEntry.number == number))

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turns what the database says into what a person can act upon."""
        try:
            yield
        except ModuleNotFoundError as error:
            if self.dialect == "sqlite":
                raise
            raise UnreadableDatabaseError("driver", package=error.name or "") from error
        except (DBAPIError, *sqlite.ERRORS) as error:
            cause = error.orig if isinstance(error, DBAPIError) else error
            if meant := sqlite.meaning(cause, self._name):
                raise meant from error
            if self.dialect != "sqlite" and isinstance(error, OperationalError):
                reason = str(cause).partition("\n")[0]
                raise UnreadableDatabaseError(file=self._name, reason=reason) from error
            raise
