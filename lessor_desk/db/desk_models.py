"""The desk itself: its people, what they decided, what is counted, and the chained audit."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from lessor_desk.checks.base import Severity
from lessor_desk.db.base import Base
from lessor_desk.db.types import CopyText, Name, Sha256, Uuid, Word, Word128
from lessor_desk.workflow.deciding import Eyes
from lessor_desk.workflow.states import Status
from lessor_desk.workflow.transitions import Act


class Editor(Base):
    """A person at the desk."""

    __tablename__ = "editors"

    name: Mapped[Name] = mapped_column(primary_key=True)
    id: Mapped[Uuid] = mapped_column(unique=True)
    roles: Mapped[list[str]] = mapped_column(JSON)
    added_at: Mapped[datetime]


class Passphrase(Base):
    """What a person's passphrase is checked by, and how often it was missed. See workflow.signing_in."""

    __tablename__ = "passphrases"

    editor: Mapped[Name] = mapped_column(ForeignKey("editors.name", onupdate="CASCADE"), primary_key=True)
    salt: Mapped[Word]  # hexadecimal, as `hash`
    hash: Mapped[Word128]
    cost: Mapped[int]  # scrypt's n
    set_at: Mapped[datetime]
    misses: Mapped[int] = mapped_column(default=0)
    missed_at: Mapped[datetime | None]


class Setting(Base):
    """A setting of the whole desk: see services.settings."""

    __tablename__ = "settings"

    name: Mapped[Word] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)


class Move(Base):
    """A change of an item's state. `taken_back_at`: its author has taken it back."""

    __tablename__ = "moves"

    id: Mapped[int] = mapped_column(primary_key=True)
    item_number: Mapped[int] = mapped_column(ForeignKey("items.number"))
    act: Mapped[Act]
    before: Mapped[Status]
    after: Mapped[Status]
    editor: Mapped[Name] = mapped_column(ForeignKey("editors.name", onupdate="CASCADE"))
    at: Mapped[datetime]
    revision: Mapped[int]  # the newest then
    note: Mapped[CopyText]
    taken_back_at: Mapped[datetime | None]

    __table_args__ = (Index("ix_moves_item_number_id", "item_number", "id"),)


class Approval(Base):
    """A chief editor's yes to one revision, bound to the hash of its text. One for an item at a time."""

    __tablename__ = "approvals"

    item_number: Mapped[int] = mapped_column(ForeignKey("items.number"), primary_key=True)
    revision: Mapped[int]
    digest: Mapped[Sha256]
    editor: Mapped[Name] = mapped_column(ForeignKey("editors.name", onupdate="CASCADE"))
    at: Mapped[datetime]
    eyes: Mapped[Eyes] = mapped_column(default=Eyes.FOUR, server_default="four")


class AuditEntry(Base):
    """Who did what when. Never changed, never removed; `hash` chains it to the entry before.

    Without foreign keys: it outlives what it tells of. See workflow.audit.
    """

    __tablename__ = "audit"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    editor: Mapped[Name | None]
    action: Mapped[Word]
    item: Mapped[Uuid | None] = mapped_column(index=True)
    revision: Mapped[int | None]
    digest: Mapped[Sha256 | None]
    reason: Mapped[CopyText]
    facts: Mapped[dict[str, Any]] = mapped_column(JSON)
    hash: Mapped[Sha256] = mapped_column(unique=True)


class RuleLevel(Base):
    """What the desk says of a rule or a class of rules: its severity (None: the usual one), whether it is on.

    `changes` counts how often it was changed; such a row is never removed.
    """

    __tablename__ = "rule_levels"

    rule: Mapped[Word] = mapped_column(primary_key=True)  # a code or the name of a class
    severity: Mapped[Severity | None]
    enabled: Mapped[bool]
    changes: Mapped[int]


class Tally(Base):
    """How many items are in a state (`what` is "items") or have open flags of a class in that state."""

    __tablename__ = "tallies"

    status: Mapped[Status] = mapped_column(primary_key=True)
    waiting: Mapped[bool] = mapped_column(primary_key=True)
    what: Mapped[Word] = mapped_column(primary_key=True)
    number: Mapped[int]


class Ledger(Base):
    """The one row that every writing transaction moves on: a number once given is never given again."""

    __tablename__ = "ledger"

    id: Mapped[int] = mapped_column(primary_key=True)
    items: Mapped[int]
    sequence: Mapped[int]
    latest_at: Mapped[datetime | None]  # of an entry in the audit
    audit_number: Mapped[int]
    audit_hash: Mapped[Sha256]
