"""The database as the services use it: short transactions, one kind for each purpose."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import cached_property
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, make_url, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from lessor_desk.db import heads, postgresql, sqlite
from lessor_desk.db.errors import StoreError, UnreadableDatabaseError
from lessor_desk.db.ledgers import MOVED
from lessor_desk.db.models import AuditEntry
from lessor_desk.db.schema import prepare


class Transaction:
    """What is written together. The session is made when it is first asked for: most decisions do without."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.moved: tuple[heads.End, heads.End] | None = None  # the audit's end before it, and after it

    @cached_property
    def session(self) -> Session:
        """Of the mapped objects that this transaction reads and writes."""
        return Session(self.connection, autoflush=False, expire_on_commit=False)

    def flush(self) -> None:
        """Write what the session has in hand, if there is one."""
        if "session" in self.__dict__:
            self.session.flush()

    def close(self) -> None:
        """Let its objects go."""
        if "session" in self.__dict__:
            self.session.close()


class Store:
    """A desk's database. On SQLite, what people do is durable at once, bulk with the next checkpoint."""

    def __init__(self, url: str) -> None:
        """Open the database at `url`, made or migrated if need be. Raises the errors of `db.errors`."""
        parsed = make_url(url)
        self.dialect = parsed.get_backend_name()
        self._name = Path(parsed.database or "").name
        with self._explained():
            prepare(parsed)
        self._file = sqlite.file_of(parsed) if self.dialect == "sqlite" else None
        self.head: Path | None = None  # the file that tells the end of the audit, on SQLite
        if self.dialect == "sqlite":
            self.head = heads.beside(sqlite.file_of(parsed))
            self._durable = sqlite.engine(parsed, durable=True)
            self._quick = sqlite.engine(parsed, durable=False)
        else:
            self._durable = self._quick = create_engine(parsed)
        self._deciding, self._filling = map(sqlite.writing, (self._durable, self._quick))

    def close(self) -> None:
        """Let the database go."""
        self._durable.dispose()
        self._quick.dispose()

    def files(self) -> frozenset[tuple[int, int]]:
        """The files of the database by device and inode; none on a server. See `sqlite.examined`."""
        return sqlite.files(self._file) if self._file is not None else frozenset()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that only reads, all of it from one state of the database."""
        with self._explained(), Session(self._durable, autoflush=False) as session:
            yield session

    @contextmanager
    def changing(self) -> Iterator[Transaction]:
        """A transaction for what a person typed or decided."""
        with self._writing(self._deciding) as transaction:
            yield transaction
        if self.head is not None and transaction.moved is not None:
            with suppress(StoreError):  # it is decided: that it is not kept there is no failure
                heads.moved(self.head, *transaction.moved, self._hash_of)

    @contextmanager
    def deciding(self) -> Iterator[Session]:
        """The same, by way of a session."""
        with self.changing() as transaction:
            yield transaction.session

    @contextmanager
    def filling(self) -> Iterator[Session]:
        """A transaction for what comes in bulk and can be brought in again."""
        with self._writing(self._filling) as transaction:
            yield transaction.session

    @contextmanager
    def erasing(self) -> Iterator[Session]:
        """A transaction for what is to be gone for ever: what is deleted is overwritten in the file too."""
        with self.changing() as transaction:
            if self.dialect == "sqlite":
                sqlite.overwrite(transaction.connection)
            yield transaction.session
        if self.dialect == "sqlite":
            with self._explained():
                sqlite.settle_log(self._durable)

    @contextmanager
    def _writing(self, engine: Engine) -> Iterator[Transaction]:
        with self._explained(), engine.begin() as connection:
            connection.info.pop(MOVED, None)  # of a transaction that failed
            with closing(Transaction(connection)) as transaction:
                yield transaction
                transaction.flush()
                transaction.moved = connection.info.pop(MOVED, None)

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
            if meant := self._meaning(error):
                raise meant from error
            raise

    def _meaning(self, error: Exception) -> StoreError | None:
        if self.dialect != "sqlite":
            return postgresql.meaning(error, self._name) if isinstance(error, DBAPIError) else None
        return sqlite.meaning(error.orig if isinstance(error, DBAPIError) else error, self._name)
