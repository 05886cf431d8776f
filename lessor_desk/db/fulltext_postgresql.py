"""Full-text search on PostgreSQL: a GIN index over the words of `item_words`, kept by the server itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from sqlalchemy import ColumnElement, Connection, FromClause, func, literal_column
from sqlalchemy.dialects.postgresql import REGCONFIG
from sqlalchemy.orm import Session

from lessor_desk.db.models import ItemWords

NAME = "ix_item_words_search"
_LONGEST = 200_000  # code points of an item that are indexed: the server takes 1 MB of different words
_PLAIN = literal_column("'simple'", REGCONFIG)  # words are folded already; nothing is stemmed


class Index:
    """What `fulltext` asks of its twins."""

    SOURCE: ClassVar[FromClause] = ItemWords.__table__
    NUMBER: ClassVar[ColumnElement[int]] = ItemWords.__table__.c.item_number
    WORDS: ClassVar[ColumnElement[str]] = ItemWords.__table__.c.words

    @staticmethod
    def create(connection: Connection) -> None:
        connection.exec_driver_sql(
            f"CREATE INDEX {NAME} ON item_words USING gin (to_tsvector('simple', left(words, {_LONGEST})))"
        )

    @staticmethod
    def drop(connection: Connection) -> None:
        connection.exec_driver_sql(f"DROP INDEX IF EXISTS {NAME}")

    @staticmethod
    def asked(terms: Sequence[tuple[tuple[str, ...], bool]]) -> str:
        """`terms` in the language of `to_tsquery`."""
        return " & ".join(
            "(" + " <-> ".join(f"'{word}'" for word in words) + (":*" if goes_on else "") + ")"
            for words, goes_on in terms
        )

    @staticmethod
    def condition(asked: str) -> ColumnElement[bool]:
        words = func.to_tsvector(_PLAIN, func.left(ItemWords.words, literal_column(str(_LONGEST))))
        return words.op("@@", is_comparison=True)(func.to_tsquery(_PLAIN, asked))

    @staticmethod
    def fill(session: Session, most: int) -> int:
        return 0

    @staticmethod
    def forget(session: Session) -> None:
        """The server takes out by itself what no row needs any more."""

    @staticmethod
    def behind(session: Session) -> int:
        return 0
