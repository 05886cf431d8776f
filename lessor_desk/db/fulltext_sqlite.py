"""Full-text search on SQLite: FTS5 over `item_words`, by rowid, so that the newest come first at no cost.

The index holds no text of its own. `item_search_filled` says up to which number it goes; items above are
added by `fill`, in order; changes of items below are followed by triggers, whoever makes them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    String,
    column,
    func,
    literal,
    select,
    table,
    text,
)
from sqlalchemy.orm import Session

from lessor_desk.db.models import Item, SearchFilled

NAME = "item_search"
OWN_TABLES = frozenset({NAME, *(f"{NAME}_{part}" for part in ("data", "idx", "docsize", "config"))})
"""What FTS5 makes by itself; Alembic does not look at them."""

LISTED = 3  # letters of a beginning for which there is a list of hits; for longer ones, lists are merged

_WORDS = "item_words"
_BELOW = f"(SELECT number FROM {SearchFilled.__tablename__})"
_TAKE_OUT = (
    f"INSERT INTO {NAME} ({NAME}, rowid, words) SELECT 'delete', old.item_number, old.words "
    f"WHERE old.item_number <= {_BELOW};"
)
_PUT_IN = (
    f"INSERT INTO {NAME} (rowid, words) SELECT new.item_number, new.words WHERE new.item_number <= {_BELOW};"
)
_CREATE = (
    # The words are folded already. Prefixes of two and three letters have lists of their own.
    f"CREATE VIRTUAL TABLE {NAME} USING fts5(words, content='{_WORDS}', content_rowid='item_number', "
    "columnsize=0, prefix='2 3', tokenize=\"unicode61 remove_diacritics 0\")",
    f"CREATE TRIGGER {NAME}_changed AFTER UPDATE ON {_WORDS} BEGIN {_TAKE_OUT} {_PUT_IN} END",
    f"CREATE TRIGGER {NAME}_gone AFTER DELETE ON {_WORDS} BEGIN {_TAKE_OUT} END",
)
_DROP = (
    f"DROP TRIGGER IF EXISTS {NAME}_changed",
    f"DROP TRIGGER IF EXISTS {NAME}_gone",
    f"DROP TABLE IF EXISTS {NAME}",
)
_FILL = text(
    f"INSERT INTO {NAME} (rowid, words) SELECT item_number, words FROM {_WORDS} "
    "WHERE item_number > :after AND item_number <= :until"
)
_TABLE = table(NAME, column("rowid"), column(NAME, String), column("words", String))


class Index:
    """What `fulltext` asks of its twins."""

    SOURCE: ClassVar[FromClause] = _TABLE
    NUMBER: ClassVar[ColumnElement[int]] = _TABLE.c.rowid
    WORDS: ClassVar[ColumnElement[str]] = _TABLE.c.words

    @staticmethod
    def create(connection: Connection) -> None:
        for statement in _CREATE:
            connection.exec_driver_sql(statement)

    @staticmethod
    def drop(connection: Connection) -> None:
        for statement in _DROP:
            connection.exec_driver_sql(statement)

    @staticmethod
    def asked(terms: Sequence[tuple[tuple[str, ...], bool]]) -> str:
        """`terms` in the language of FTS5; words are letters and digits only, quoted all the same."""
        return " AND ".join(f'"{" ".join(words)}"{"*" if goes_on else ""}' for words, goes_on in terms)

    @staticmethod
    def condition(asked: str) -> ColumnElement[bool]:
        return _TABLE.c[NAME].op("MATCH", is_comparison=True)(literal(asked))

    @staticmethod
    def fill(session: Session, most: int) -> int:
        filled = session.get_one(SearchFilled, 1)
        newest = session.scalar(select(func.max(Item.number))) or 0
        until = min(newest, filled.number + most)
        if until <= filled.number:  # the newest may have been taken out again
            return 0
        session.execute(_FILL, {"after": filled.number, "until": until})
        added, filled.number = until - filled.number, until
        session.flush()
        return added

    @staticmethod
    def forget(session: Session) -> None:
        session.execute(text(f"INSERT INTO {NAME} ({NAME}) VALUES ('optimize')"))

    @staticmethod
    def behind(session: Session) -> int:
        newest = session.scalar(select(func.max(Item.number))) or 0
        return max(0, newest - session.get_one(SearchFilled, 1).number)
