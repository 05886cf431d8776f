"""Full-text search over the folded words of items: newest first, whatever the number of hits.

On SQLite an index of FTS5 (`fulltext_sqlite`), filled in batches after what it indexes is stored, and kept
by triggers from then on; on PostgreSQL a GIN index (`fulltext_postgresql`), which keeps itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, FromClause
from sqlalchemy.orm import Session

from lessor_desk.db import fulltext_postgresql, fulltext_sqlite
from lessor_desk.text.terms import Term

LISTED = fulltext_sqlite.LISTED


@dataclass(frozen=True, slots=True)
class Hits:
    """Where the hits of a search are read from, by which number, under which condition, and their words."""

    source: FromClause
    number: ColumnElement[int]
    words: ColumnElement[str]
    condition: ColumnElement[bool]


def create(connection: Connection) -> None:
    """Make the index; the tables are there."""
    _twin(connection.dialect.name).create(connection)


def drop(connection: Connection) -> None:
    """Take the index away."""
    _twin(connection.dialect.name).drop(connection)


def hits(session: Session, terms: Iterable[Term]) -> Hits:
    """The items in which all of `terms` stand."""
    twin = _twin(session.get_bind().dialect.name)
    asked = twin.asked([(term.words, term.open) for term in terms])
    return Hits(twin.SOURCE, twin.NUMBER, twin.WORDS, twin.condition(asked))


def long(session: Session, terms: Iterable[Term]) -> tuple[Term, ...]:
    """Those of `terms` for which the index merges lists before it gives the first hit.

    None where it is not known how the index parts the words of one of `terms`.
    """
    given = tuple(terms)
    if session.get_bind().dialect.name != "sqlite":
        return ()
    if not all(word.isascii() for term in given for word in term.words):
        return ()
    return tuple(term for term in given if term.open and len(term.words[-1]) > LISTED)


def fill(session: Session, most: int) -> int:
    """Index up to `most` items that are not indexed yet, oldest first; tells how many it were."""
    return _twin(session.get_bind().dialect.name).fill(session, most)


def forget(session: Session) -> None:
    """Let nothing be left of what was taken out: until then an index only marks it as gone."""
    _twin(session.get_bind().dialect.name).forget(session)


def behind(session: Session) -> int:
    """How many items a search does not see yet."""
    return _twin(session.get_bind().dialect.name).behind(session)


def _twin(dialect: str) -> type[fulltext_sqlite.Index] | type[fulltext_postgresql.Index]:
    return fulltext_sqlite.Index if dialect == "sqlite" else fulltext_postgresql.Index
