"""Where copy comes from: sources, imports, the bytes themselves, what was set aside."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, deferred, mapped_column

from lessor_desk.db.base import Base
from lessor_desk.db.types import CopyText, Name, Sha256, Word


class Source(Base):
    """Who sends, and how it damages what it sends.

    `learnt` is the profile that its items show, `evidence` what the learning goes on from; `decided` is
    what a person has set, which is never learnt over.
    """

    __tablename__ = "sources"

    name: Mapped[Name] = mapped_column(primary_key=True)
    created_at: Mapped[datetime]
    learnt: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    evidence: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    decided: Mapped[dict[str, Any] | None] = mapped_column(JSON)


class Import(Base):
    """One act of bringing files in. `ended_at` stays empty if the program was killed meanwhile."""

    __tablename__ = "imports"

    id: Mapped[int] = mapped_column(primary_key=True)
    editor: Mapped[Name] = mapped_column(ForeignKey("editors.name", onupdate="CASCADE"))
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    received: Mapped[int] = mapped_column(default=0)
    new: Mapped[int] = mapped_column(default=0)
    already_there: Mapped[int] = mapped_column(default=0)
    stopped: Mapped[bool] = mapped_column(default=False)


class Raw(Base):
    """The bytes of one file as they came, and how they were read. `erased_at`: only the hash is left."""

    __tablename__ = "raws"

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[Sha256] = mapped_column(unique=True)
    name: Mapped[CopyText]
    size: Mapped[int]
    data: Mapped[bytes | None] = deferred(mapped_column(LargeBinary))  # compressed by zlib
    code_page: Mapped[Word]
    line_ends: Mapped[Word]
    import_id: Mapped[int] = mapped_column(ForeignKey("imports.id"), index=True)
    erased_at: Mapped[datetime | None]


class SetAsideFile(Base):
    """A file that was no copy, and why. The sentence is `ingest.` + `reason` of the catalogue."""

    __tablename__ = "set_aside"

    id: Mapped[int] = mapped_column(primary_key=True)
    import_id: Mapped[int] = mapped_column(ForeignKey("imports.id"), index=True)
    name: Mapped[CopyText]
    reason: Mapped[Word]
    facts: Mapped[dict[str, Any]] = mapped_column(JSON)
    at: Mapped[datetime]
