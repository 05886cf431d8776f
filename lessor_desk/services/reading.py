"""What the screens show: pages of queues, counts, one item whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date

from sqlalchemy import bindparam, insert, select
from sqlalchemy.orm import Session

from lessor_desk.checks.base import FindingClass
from lessor_desk.db import fulltext, queues, tallies
from lessor_desk.db.choice import Choice
from lessor_desk.db.errors import BusyError
from lessor_desk.db.labels import labels_of
from lessor_desk.db.leases import LEASE_COLUMNS, lease_of
from lessor_desk.db.models import Item, Ledger, Lock, Move, Opened, Revision
from lessor_desk.db.types import escaped
from lessor_desk.services import writing
from lessor_desk.services.authorship import authors
from lessor_desk.services.batches import words_beside
from lessor_desk.services.choosing import chosen
from lessor_desk.services.conflicts import conflicts_of
from lessor_desk.services.found import with_passages
from lessor_desk.services.item_rows import LIST_COLUMNS, item_row, revision_row
from lessor_desk.services.links import full_texts_of, links_of
from lessor_desk.services.notes import draft_of, notes_of
from lessor_desk.services.profiles import of_item
from lessor_desk.services.rows import ItemRow, News, OpenItem, Page, TakenRow
from lessor_desk.services.searching import searched
from lessor_desk.services.work import Work, known_editor, known_item
from lessor_desk.workflow.errors import UnknownItemError
from lessor_desk.workflow.locks import QUIET
from lessor_desk.workflow.queues import STATUSES
from lessor_desk.workflow.states import Order, Queue, Status
from lessor_desk.workflow.transitions import Act

__all__ = ["Page", "ReadingService"]

MOST_NEWS = 200  # changed items that are told one by one
MOST_AT_ONCE = 1000  # items asked for in one statement; databases limit its values
_NUMBER = re.compile(r"[0-9]{1,18}\Z")

# What opening an item asks, made once: to build a statement costs as much as to run it.
_ROWS = (
    select(*LIST_COLUMNS, *LEASE_COLUMNS, Opened.at)
    .outerjoin(Lock, Lock.item_number == Item.number)
    .outerjoin(Opened, (Opened.item_number == Item.number) & (Opened.editor == bindparam("reader")))
    .where(Item.number.in_(bindparam("numbers", expanding=True)))
)
_REVISIONS = select(Revision).where(Revision.item_number == bindparam("number")).order_by(Revision.number)
_TAKEN = (
    select(Move.editor, Move.at)
    .where(Move.item_number == bindparam("number"), Move.act == Act.CORRECT)
    .order_by(Move.id)
)


class ReadingService:
    """Lists and items, as frozen rows. Nothing here changes an item; opening one marks it as read."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def page(
        self,
        queue: Queue | None,
        *,
        editor: str,
        after: object | None = None,
        size: int = 200,
        classes: Iterable[FindingClass] = (),
        search: str = "",
        status: Status | None = None,
        source: str | None = None,
        backwards: bool = False,
        including: bool = False,
        share: float | None = None,
        order: Order = Order.URGENCY,
    ) -> Page:
        """A stretch of `queue` (None: of all items) in `order`.

        `after` is the `next_after` of the page before, or one of its `keys`: what follows it is read,
        with the item itself if `including` says so; `backwards`, what comes before it (None: the end of
        the queue). `share` 0 to 1: instead, what lies about so far down the queue. `classes` widen each
        other, all else narrows; `search` is read as `services.searching` says; its hits come by arrival
        alone, newest first unless `order` says otherwise.
        """
        asked = searched(search, today=self._today())
        step = -including if order is Order.OLDEST else including
        place = (after[0], after[1] + step) if isinstance(after, tuple) else None
        with self._work.reading() as session:
            choice = chosen(session, asked, queue, editor, classes, status, source)
            choice = replace(choice, order=order)
            if share is not None:
                place = queues.place_near(session, choice, share)
            if asked.terms and place is None and not backwards:
                places, total = queues.first_hits(session, choice, size=size)
            else:
                places = queues.places(session, choice, after=place, size=size, backwards=backwards)
                total = self._total(session, choice)
            rows = self._rows(session, (number for _, number in places), reader=editor)
            if asked.terms:
                rows = with_passages(session, rows, asked.terms)
            behind = fulltext.behind(session) if asked.terms else 0
        following = places[-1] if len(places) == size else None
        least = choice.capped and total >= queues.MOST_COUNTED
        return Page(rows, following, total, asked.unread, behind, tuple(places), asked.terms, least)

    def index(self, most: int = 500) -> bool:
        """Let searches see up to `most` items that they do not see yet; tells whether more are left."""
        return self._work.index(most) == most

    def _today(self) -> date:
        """The day in the zone of the desk."""
        return self._work.now().astimezone().date()

    def counts(self, editor: str) -> Mapping[Queue, int]:
        """How many items each queue has; MINE is that of `editor`."""
        with self._work.reading() as session:
            return {queue: self._count(session, Choice(queue, editor)) for queue in Queue}

    def class_counts(
        self, queue: Queue | None, *, editor: str, search: str = ""
    ) -> Mapping[FindingClass, int]:
        """How many items of `queue` have open flags, by class; a class without any is absent.

        Of a search, at most `db.queues.MOST_COUNTED` items are looked at.
        """
        with self._work.reading() as session:
            if queue is None or search:
                asked = searched(search, today=self._today())
                found = queues.with_flags(session, chosen(session, asked, queue, editor))
            elif queue is Queue.MINE:
                found = queues.with_flags(session, Choice(queue, editor))
            else:
                waiting = queue is Queue.WAITING
                found = {
                    each: sum(tallies.numbers(session, STATUSES[queue], each.value, waiting=waiting).values())
                    for each in FindingClass
                }
        return {each: number for each, number in found.items() if number}

    def find(self, number_or_id: int | str, *, reader: str | None = None) -> ItemRow:
        """The row of an item, by its number or its id. Raises UnknownItemError."""
        with self._work.reading() as session:
            [row] = self._rows(session, [number_of(session, number_or_id)], reader=reader)
        return row

    def look_up(self, search: str, *, size: int = 12) -> tuple[ItemRow, ...]:
        """The item of this number, then the newest items of any state that `search` asks for."""
        asked = searched(search, today=self._today())
        if not asked:
            return ()
        with self._work.reading() as session:
            choice = chosen(session, asked, None, "")
            numbers = [number for _, number in queues.places(session, choice, after=None, size=size)]
            if _NUMBER.match(search.strip()):
                numbers[:0] = session.scalars(select(Item.number).where(Item.number == int(search)))
            return self._rows(session, dict.fromkeys(numbers), reader=None)

    def open(self, number_or_id: int | str, *, reader: str | None = None, seen: bool = True) -> OpenItem:
        """The whole item with its newest text, a draft if there is one; `reader` has read it once `seen`.

        A window shows it first, and tells that it was read with `mark_read` afterwards.
        Raises UnknownItemError, UnknownEditorError.
        """
        with self._work.reading() as session:
            number = number_or_id if isinstance(number_or_id, int) else number_of(session, number_or_id)
            if reader is not None:
                known_editor(session, reader)
            opened = self._open(session, number, reader)
        if seen and reader is not None and not opened.row.read:
            self.mark_read(number, reader)
        return opened

    def mark_read(self, number: int, reader: str) -> None:
        """Remember that `reader` has seen the item; an import that keeps the store busy is not waited out."""
        with suppress(BusyError), self._work.store.filling() as session:
            if session.get(Opened, (reader, number)) is None:
                session.execute(insert(Opened).values(editor=reader, item_number=number, at=self._work.now()))

    def words_beside(self, number: int) -> tuple[str, ...]:
        """The words of what came in with item `number`, in which its lost letters are looked up."""
        with self._work.reading() as session:
            return words_beside(session, known_item(session, number))

    def rows(self, numbers: Iterable[int], *, reader: str | None = None) -> tuple[ItemRow, ...]:
        """The rows of the items of these numbers, in this order."""
        wanted = tuple(numbers)
        with self._work.reading() as session:
            return tuple(
                row
                for start in range(0, len(wanted), MOST_AT_ONCE)
                for row in self._rows(session, wanted[start : start + MOST_AT_ONCE], reader=reader)
            )

    def sequence(self) -> int:
        """The sequence of the latest change: where `news` begins."""
        with self._work.reading() as session:
            return session.scalars(select(Ledger.sequence)).one()

    def news(
        self,
        sequence: int,
        queue: Queue | None,
        *,
        editor: str,
        classes: Iterable[FindingClass] = (),
        search: str = "",
    ) -> News:
        """What has changed after `sequence`, for a list as `page` gives it: one row is read if nothing."""
        with self._work.reading() as session:
            latest = session.scalars(select(Ledger.sequence)).one()
            if latest == sequence:
                return News(latest)
            numbers = _changed(session, sequence, most=MOST_NEWS + 1)
            if not 0 < len(numbers) <= MOST_NEWS:  # none: items were taken out, or all may be counted anew
                return News(latest, many=True)
            asked = chosen(session, searched(search, today=self._today()), queue, editor, classes)
            choice = replace(asked, numbers=numbers)
            listed = queues.places(session, choice, after=None, size=len(numbers)) if numbers else ()
            rows = self._rows(session, numbers, reader=editor)
            return News(latest, rows, frozenset(number for _, number in listed))

    def changed_since(self, sequence: int) -> tuple[int, tuple[int, ...]]:
        """The sequence of the latest change now, and the numbers of the items changed after `sequence`."""
        with self._work.reading() as session:
            latest = session.scalars(select(Ledger.sequence)).one()
            if latest == sequence:
                return latest, ()
            return latest, _changed(session, sequence)

    def _rows(self, session: Session, numbers: Iterable[int], *, reader: str | None) -> tuple[ItemRow, ...]:
        numbers = tuple(numbers)
        now = self._work.now()
        labels = labels_of(session, numbers)
        found = {
            row.number: item_row(
                row,
                lease=lease_of(row.editor, row.since, row.held_at, row.alive_at),
                read=row.at is not None or reader in (None, row.changed_by),
                now=now,
                labels=labels.get(row.number, ()),
            )
            for row in session.execute(_ROWS, {"reader": reader, "numbers": numbers})
        }
        return tuple(found[number] for number in numbers)

    def _total(self, session: Session, choice: Choice) -> int:
        return queues.total(session, choice) if choice.filtered else self._count(session, choice)

    def _count(self, session: Session, choice: Choice) -> int:
        if choice.queue is Queue.MINE:
            return queues.total(session, choice)
        waiting = choice.queue is Queue.WAITING
        return sum(tallies.numbers(session, choice.statuses, waiting=waiting).values())

    def _open(self, session: Session, number: int, reader: str | None) -> OpenItem:
        item = known_item(session, number)
        [row] = self._rows(session, [number], reader=reader)
        profile = of_item(session, item)
        text, found = writing.newest_findings(session, item)
        links = links_of(session, number)
        revisions = session.scalars(_REVISIONS, {"number": number}).all()
        taken = session.execute(_TAKEN, {"number": number})
        lock = session.get(Lock, number) if row.locked_by is not None else None
        return OpenItem(
            row=row,
            text=text,
            findings=found,
            history=tuple(map(revision_row, revisions)),
            notes=notes_of(session, item, text),
            note_draft=draft_of(session, item, text, reader) if reader else None,
            authors=frozenset(
                name
                for revision in revisions
                if revision.number > item.version_start
                for name in authors(revision.author, revision.cause, revision.facts)
            ),
            drafted=writing.draft_of(session, item) is not None,
            profile=profile,
            taken=tuple(TakenRow(who, at) for who, at in taken),
            locked_since=lock.since if lock is not None else None,
            links=links,
            full_texts=full_texts_of(session, item, text.body, found, links),
            quiet_from=lock.changed_at + QUIET if lock is not None else None,
            conflicts=conflicts_of(session, item) if item.conflicts else (),
        )


def _changed(session: Session, sequence: int, *, most: int | None = None) -> tuple[int, ...]:
    """The numbers, in order, of the items changed after `sequence`; at most `most` of them.

    Asked for in the order of the changes: in that of the numbers SQLite would go through all items.
    """
    changed = select(Item.number).where(Item.sequence > sequence).order_by(Item.sequence)
    return tuple(sorted(session.scalars(changed.limit(most))))


def number_of(session: Session, number_or_id: int | str) -> int:
    """The number of the item that `number_or_id` means."""
    given = str(number_or_id).strip()
    meant = Item.number == int(given) if _NUMBER.match(given) else Item.id == escaped(given.lower())
    number = session.scalar(select(Item.number).where(meant))
    if number is None:
        raise UnknownItemError(item=given)
    return number
