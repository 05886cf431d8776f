"""Which items belong together: how their texts begin, and the pairs that were made."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from lessor_desk.db.base import Base
from lessor_desk.db.types import Name, Signs
from lessor_desk.matching.relations import Relation

_DOUBLE = text("relation = 'duplicate' AND parted_by IS NULL")


class Opening(Base):
    """How the text of an item begins: see matching.openings. Texts that begin alike stand side by side.

    Openings of older texts stay: what is found by one is always compared.
    """

    __tablename__ = "openings"

    signs: Mapped[Signs] = mapped_column(primary_key=True)
    item_number: Mapped[int] = mapped_column(ForeignKey("items.number"), primary_key=True)

    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - the form that SQLAlchemy reads


class Link(Base):
    """What `other_number` is to `item_number`; its mirror image is a row of its own.

    `editor` attached it by hand, None: the desk found it. `parted_by` has undone it, and it is not made again
    by itself.
    """

    __tablename__ = "links"

    item_number: Mapped[int] = mapped_column(ForeignKey("items.number"), primary_key=True)
    other_number: Mapped[int] = mapped_column(ForeignKey("items.number"), primary_key=True)
    relation: Mapped[Relation]
    common_bytes: Mapped[int]  # of UTF-8 that both begin with
    at: Mapped[datetime]
    editor: Mapped[Name | None] = mapped_column(ForeignKey("editors.name", onupdate="CASCADE"))
    parted_by: Mapped[Name | None] = mapped_column(ForeignKey("editors.name", onupdate="CASCADE"))

    __table_args__ = (
        Index("ix_links_duplicates", "item_number", sqlite_where=_DOUBLE, postgresql_where=_DOUBLE),
    )
