"""An item and what hangs on it. The columns of the list are here, the text is in tables of its own."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from lessor_desk.checks.base import Certainty, FindingClass
from lessor_desk.db.base import Base
from lessor_desk.db.types import CopyText, Name, Sha256, Uuid, Word
from lessor_desk.workflow.states import Edition, Kind, Status


def _few(name: str, where: str, *, server: str = "") -> Index:
    """An index over the items of which `where` is true, in the order of the queues."""
    queue = ("status", "priority", "number")
    return Index(f"ix_items_{name}", *queue, sqlite_where=text(where), postgresql_where=text(server or where))


class Item(Base):
    """An item as lists show it; all but the text. `number` is the order of arrival."""

    __tablename__ = "items"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    id: Mapped[Uuid] = mapped_column(unique=True)
    row_version: Mapped[int] = mapped_column()
    sequence: Mapped[int] = mapped_column(index=True)  # of the desk's latest change to this item

    kind: Mapped[Kind]
    headline: Mapped[CopyText]
    opening: Mapped[CopyText]
    source: Mapped[Name] = mapped_column(ForeignKey("sources.name", onupdate="CASCADE"))
    received_at: Mapped[datetime]
    import_id: Mapped[int | None] = mapped_column(ForeignKey("imports.id"), index=True)
    raw_id: Mapped[int | None] = mapped_column(ForeignKey("raws.id"), index=True)
    first_line: Mapped[int | None]  # of the raw's text, half-open as a span
    last_line: Mapped[int | None]

    status: Mapped[Status]
    priority: Mapped[int] = mapped_column(default=0)
    waiting: Mapped[bool] = mapped_column(default=False)
    waiting_since: Mapped[datetime | None]  # when its source was asked for what is missing
    reviewer: Mapped[Name | None] = mapped_column(ForeignKey("editors.name", onupdate="CASCADE"))
    assignee: Mapped[Name | None] = mapped_column(ForeignKey("editors.name", onupdate="CASCADE"))
    changed_at: Mapped[datetime | None]
    changed_by: Mapped[Name | None]

    revision: Mapped[int]
    version_start: Mapped[int]  # the first revision of this version; four eyes counts from there
    edition: Mapped[Edition] = mapped_column(default=Edition.FIRST, server_default="first")
    conflicts: Mapped[int] = mapped_column(default=0, server_default="0")  # nobody has settled yet
    digest: Mapped[Sha256]

    rules: Mapped[int]  # the version of the rules that counted what follows
    encoding: Mapped[int] = mapped_column(default=0)
    truncation: Mapped[int] = mapped_column(default=0)
    spelling: Mapped[int] = mapped_column(default=0)
    typography: Mapped[int] = mapped_column(default=0)
    house_style: Mapped[int] = mapped_column(default=0)
    lost: Mapped[bool] = mapped_column(default=False)
    blocking: Mapped[int] = mapped_column(default=0)

    # Counted up by hand: a waiver or a new count changes the row, but not what an editor has seen.
    __mapper_args__ = {  # noqa: RUF012 - the form that SQLAlchemy reads
        "version_id_col": row_version,
        "version_id_generator": False,
    }
    __table_args__ = (
        Index("ix_items_queue", "status", "priority", "number"),
        Index("ix_items_source", "source", "number"),
        Index("ix_items_reviewer", "reviewer", "status"),
        Index("ix_items_assignee", "assignee", "number"),
        # Of the few among many; what asks for them says it in the same words. See `choice`.
        _few("encoding", "encoding > 0"),
        _few("truncation", "truncation > 0"),
        _few("lost", "lost IS 1", server="lost IS true"),
    )


COUNTED = {
    FindingClass.ENCODING: Item.encoding,
    FindingClass.TRUNCATION: Item.truncation,
    FindingClass.SPELLING: Item.spelling,
    FindingClass.TYPOGRAPHY: Item.typography,
    FindingClass.HOUSE_STYLE: Item.house_style,
}


class Revision(Base):
    """One immutable state of an item's text; `parent` is the revision it was made from."""

    __tablename__ = "revisions"

    item_number: Mapped[int] = mapped_column(ForeignKey("items.number"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    parent: Mapped[int | None]
    author: Mapped[Name | None] = mapped_column(ForeignKey("editors.name", onupdate="CASCADE"))
    at: Mapped[datetime]
    cause: Mapped[Word]
    facts: Mapped[dict[str, Any]] = mapped_column(JSON)
    digest: Mapped[Sha256]


class RevisionText(Base):
    """The text of a revision. It is gone once the spike was emptied; the revision's hash stays."""

    __tablename__ = "revision_texts"

    item_number: Mapped[int] = mapped_column(ForeignKey("items.number"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    headline: Mapped[CopyText]
    body: Mapped[CopyText]
    meta: Mapped[dict[str, str]] = mapped_column(JSON)


class Draft(Base):
    """What is being typed, not yet a revision: one for an item."""

    __tablename__ = "drafts"

    item_number: Mapped[int] = mapped_column(ForeignKey("items.number"), primary_key=True)
    editor: Mapped[Name] = mapped_column(ForeignKey("editors.name", onupdate="CASCADE"))
    base: Mapped[int]  # the revision that it changes
    saved_at: Mapped[datetime]
    headline: Mapped[CopyText]
    body: Mapped[CopyText]
    meta: Mapped[dict[str, str]] = mapped_column(JSON)


class Lock(Base):
    """Who has an item in hand: see workflow.locks."""

    __tablename__ = "locks"

    item_number: Mapped[int] = mapped_column(ForeignKey("items.number"), primary_key=True)
    editor: Mapped[Name] = mapped_column(ForeignKey("editors.name", onupdate="CASCADE"))
    since: Mapped[datetime]
    changed_at: Mapped[datetime]
    alive_at: Mapped[datetime]


class Conflict(Base):
    """A text that came too late to be a revision: kept beside the item until a person settles it."""

    __tablename__ = "conflicts"

    id: Mapped[int] = mapped_column(primary_key=True)
    item_number: Mapped[int] = mapped_column(ForeignKey("items.number"), index=True)
    editor: Mapped[Name] = mapped_column(ForeignKey("editors.name", onupdate="CASCADE"))
    at: Mapped[datetime]
    base: Mapped[int]  # the revision that its author had seen
    headline: Mapped[CopyText]
    body: Mapped[CopyText]
    meta: Mapped[dict[str, str]] = mapped_column(JSON)
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[Name | None]


class StoredFinding(Base):
    """A finding on the item's newest revision; the item's `rules` says which rules found it."""

    __tablename__ = "findings"

    item_number: Mapped[int] = mapped_column(ForeignKey("items.number"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    part: Mapped[Word]
    code: Mapped[Word]
    start: Mapped[int]
    end: Mapped[int]
    certainty: Mapped[Certainty]
    reason: Mapped[Word]
    lost: Mapped[bool]
    facts: Mapped[dict[str, Any]] = mapped_column(JSON)
    fixes: Mapped[list[Any]] = mapped_column(JSON)


class Waiver(Base):
    """A flag set aside by a person. It holds on to the words, wherever they stand in the part."""

    __tablename__ = "waivers"

    item_number: Mapped[int] = mapped_column(ForeignKey("items.number"), primary_key=True)
    code: Mapped[Word] = mapped_column(primary_key=True)
    part: Mapped[Word] = mapped_column(primary_key=True)
    words: Mapped[CopyText] = mapped_column(primary_key=True)
    occurrence: Mapped[int] = mapped_column(primary_key=True)
    editor: Mapped[Name] = mapped_column(ForeignKey("editors.name", onupdate="CASCADE"))
    at: Mapped[datetime]
    reason: Mapped[CopyText]


class Anchored:
    """What is on a passage or, with `words` None, on the whole item.

    `start` and `end` count in `part` of revision `base`; where they are None the words were in no revision.
    """

    part: Mapped[Word | None]
    base: Mapped[int | None]
    start: Mapped[int | None]
    end: Mapped[int | None]
    words: Mapped[CopyText | None]


class Note(Anchored, Base):
    """A note on an item, numbered from 1."""

    __tablename__ = "notes"

    item_number: Mapped[int] = mapped_column(ForeignKey("items.number"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    author: Mapped[Name] = mapped_column(ForeignKey("editors.name", onupdate="CASCADE"))
    at: Mapped[datetime]
    text: Mapped[CopyText]


class NoteDraft(Anchored, Base):
    """A note that a person is writing, or has left unsent."""

    __tablename__ = "note_drafts"

    editor: Mapped[Name] = mapped_column(ForeignKey("editors.name", onupdate="CASCADE"), primary_key=True)
    item_number: Mapped[int] = mapped_column(ForeignKey("items.number"), primary_key=True, index=True)
    saved_at: Mapped[datetime]
    text: Mapped[CopyText]


class Opened(Base):
    """A person has read an item."""

    __tablename__ = "opened"

    editor: Mapped[Name] = mapped_column(ForeignKey("editors.name", onupdate="CASCADE"), primary_key=True)
    item_number: Mapped[int] = mapped_column(ForeignKey("items.number"), primary_key=True, index=True)
    at: Mapped[datetime]


class ItemWords(Base):
    """The words of an item's newest revision, folded: what a search looks through."""

    __tablename__ = "item_words"

    item_number: Mapped[int] = mapped_column(ForeignKey("items.number"), primary_key=True)
    words: Mapped[CopyText]


class SearchFilled(Base):
    """One row: the number of the newest item that the full-text index holds (SQLite; `fulltext_sqlite`)."""

    __tablename__ = "item_search_filled"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int]


class ItemLabel(Base):
    """A label that the desk has put on an item: its own words for what belongs together."""

    __tablename__ = "item_labels"

    item_number: Mapped[int] = mapped_column(ForeignKey("items.number"), primary_key=True)
    label: Mapped[Name] = mapped_column(primary_key=True, index=True)


class SavedView(Base):
    """A search that is kept under a name: for everybody, or for one person."""

    __tablename__ = "saved_views"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[Name]
    owner: Mapped[Name | None] = mapped_column(ForeignKey("editors.name", onupdate="CASCADE"))
    search: Mapped[CopyText]
    place: Mapped[int]


class BulkChange(Base):
    """An item that a repair of many was about to change, and the revision it had then."""

    __tablename__ = "bulk_changes"

    bulk: Mapped[Uuid] = mapped_column(primary_key=True)
    item_number: Mapped[int] = mapped_column(ForeignKey("items.number"), primary_key=True)
    base: Mapped[int]
    editor: Mapped[Name] = mapped_column(ForeignKey("editors.name", onupdate="CASCADE"))
    undone: Mapped[bool]

    __table_args__ = (Index("ix_bulk_changes_editor", "editor", "bulk"),)
