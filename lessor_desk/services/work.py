"""What every service is given: the store, the clock, and the change of one item."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import update
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from lessor_desk.checks.levels import Levels, under
from lessor_desk.db import fulltext
from lessor_desk.db.models import Editor, Item, Lock
from lessor_desk.db.rule_levels import levels_of
from lessor_desk.db.store import Store, Transaction
from lessor_desk.services.begun import Begun, begun
from lessor_desk.services.change import Change
from lessor_desk.services.item_rows import editor_row
from lessor_desk.services.rows import EditorRow, ItemRow
from lessor_desk.workflow.errors import (
    FormerEditorError,
    StaleItemError,
    UnknownEditorError,
    UnknownItemError,
)

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


class Work:
    """Transactions over the store, and the time they happen at."""

    def __init__(self, store: Store, now: Clock) -> None:
        self.store = store
        self.now = now

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that only reads, under the levels of the desk."""
        with self.store.reading() as session, under(levels_of(session)):
            yield session

    @contextmanager
    def deciding(self) -> Iterator[Session]:
        """A transaction for what a person typed or decided, under the levels of the desk."""
        with self.store.deciding() as session, under(levels_of(session)):
            yield session

    def levels(self) -> Levels:
        """What the desk says of its rules."""
        with self.store.reading() as session:
            return levels_of(session)

    def index(self, most: int) -> int:
        """Make up to `most` items findable by their words that are not yet; tells how many it were."""
        with self.store.reading() as session:
            if not fulltext.behind(session):
                return 0
        with self.store.filling() as session:
            return fulltext.fill(session, most)

    @contextmanager
    def changing(
        self, seen: ItemRow, editor: str, *, as_seen: bool = True, rescue: bool = False
    ) -> Iterator[Change]:
        """A transaction in which `editor` changes the item that they saw as `seen`; `row()` is its end.

        `rescue`: what was typed is kept, also if its author works here no more. Raises UnknownItemError,
        UnknownEditorError, FormerEditorError and, if the item `as_seen` is to be changed, StaleItemError.
        """
        try:
            with self.store.changing() as transaction:
                found = known(transaction, seen.number, editor)
                if not (rescue or found.editor.works):
                    raise FormerEditorError(name=editor)
                with under(found.levels):
                    if as_seen and found.item.row_version != seen.row_version:
                        raise StaleItemError(number=seen.number)
                    change = Change(transaction, found, self.now())
                    yield change
                    change.finish()
        except StaleDataError as error:
            raise StaleItemError(number=seen.number) from error

    def renew(self, numbers: Iterable[int], editor: str) -> None:
        """Renew the leases of `editor` on these items; a lease that is another's by now is left alone."""
        held = [Lock.item_number.in_(tuple(numbers)), Lock.editor == editor]
        with self.store.filling() as session:
            session.execute(update(Lock).where(*held).values(alive_at=self.now()))


def known(transaction: Transaction, number: int, editor: str) -> Begun:
    """What a change of item `number` by `editor` begins with. Raises UnknownItemError, UnknownEditorError."""
    found = begun(transaction.connection, number, editor)
    if found is None:
        known_editor(transaction.session, editor)
        raise UnknownItemError(item=number)
    return found


def known_editor(session: Session, name: str) -> EditorRow:
    """The person called `name`. Raises UnknownEditorError."""
    editor = session.get(Editor, name)
    if editor is None:
        raise UnknownEditorError(name=name)
    return editor_row(editor)


def working_editor(session: Session, name: str) -> EditorRow:
    """The person called `name`, who works here. Raises UnknownEditorError, FormerEditorError."""
    editor = known_editor(session, name)
    if not editor.works:
        raise FormerEditorError(name=name)
    return editor


def known_item(session: Session, number: int) -> Item:
    """Item `number`. Raises UnknownItemError."""
    item = session.get(Item, number, with_for_update=True)
    if item is None:
        raise UnknownItemError(item=number)
    return item
