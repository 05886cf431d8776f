"""Which items of a queue are meant, and what that asks of an item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Integer, exists, literal_column, or_

from lessor_desk.checks.base import FindingClass
from lessor_desk.db.models import COUNTED, Item, ItemLabel, Link, Revision, StoredFinding
from lessor_desk.matching.relations import Relation
from lessor_desk.text.terms import Term
from lessor_desk.workflow.queues import STATUSES
from lessor_desk.workflow.states import Order, Queue, Status

# Written out, not bound: the indexes over the few are made with these very words.
_NONE = literal_column("0", Integer)
DOUBLE = (Link.relation == literal_column(f"'{Relation.DUPLICATE.value}'"), Link.parted_by.is_(None))
"""That a link tells of a duplicate."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which items are meant. `queue` None: all of them.

    What is of one kind widens, kinds narrow each other; all `terms` must occur. `people` had a hand in the
    text, or have the item assigned; `received` is half-open, in UTC.
    """

    queue: Queue | None
    editor: str
    classes: frozenset[FindingClass] = frozenset()
    terms: tuple[Term, ...] = ()
    only: frozenset[Status] = frozenset()
    sources: frozenset[str] | None = None
    people: frozenset[str] | None = None
    labels: frozenset[str] | None = None
    codes: frozenset[str] = frozenset()
    received: tuple[datetime | None, datetime | None] = (None, None)
    numbers: tuple[int, ...] | None = None  # only these items
    assignees: frozenset[str] | None = None
    lost: bool = False  # only what has letters that are gone for good
    doubled: bool = False  # only duplicates of other items
    order: Order = Order.URGENCY

    @property
    def statuses(self) -> tuple[Status, ...]:
        """The states that its items are in; none if it asks for names of which there are none."""
        if any(names is not None and not names for names in self._names):
            return ()
        statuses = STATUSES[self.queue] if self.queue is not None else tuple(Status)
        return statuses if not self.only else tuple(each for each in statuses if each in self.only)

    @property
    def filtered(self) -> bool:
        """Whether only a part of the queue is meant."""
        narrowed = any(each is not None for each in (*self._names, *self.received))
        marked = self.classes or self.codes or self.lost or self.doubled
        return bool(marked or self.terms or self.only) or narrowed

    @property
    def _names(self) -> tuple[frozenset[str] | None, ...]:
        return (self.sources, self.people, self.labels, self.assignees)

    @property
    def by_arrival(self) -> bool:
        """Whether the numbers alone give the order."""
        return bool(self.terms) or self.order is not Order.URGENCY

    @property
    def capped(self) -> bool:
        """Whether its items are counted up to MOST_COUNTED only: they may be anywhere among all items."""
        return bool(self.terms) or (self.queue is None and self.filtered)


def narrowing(choice: Choice) -> Iterator[ColumnElement[bool]]:
    """What `choice` asks of an item beyond its state."""
    if choice.queue is Queue.MINE:
        yield Item.reviewer == choice.editor
    if choice.queue is Queue.WAITING:
        yield Item.waiting.is_(True)
    if choice.classes:
        yield or_(*(COUNTED[each] > _NONE for each in choice.classes))
    if choice.numbers is not None:
        yield Item.number.in_(choice.numbers)
    if choice.sources is not None:
        yield Item.source.in_(choice.sources)
    if choice.people is not None:
        wrote = exists().where(Revision.item_number == Item.number, Revision.author.in_(choice.people))
        yield or_(Item.assignee.in_(choice.people), Item.reviewer.in_(choice.people), wrote)
    if choice.assignees is not None:
        yield Item.assignee.in_(choice.assignees)
    if choice.lost:
        yield Item.lost.is_(True)
    if choice.doubled:
        yield exists().where(Link.item_number == Item.number, *DOUBLE)
    if choice.labels is not None:
        yield exists().where(ItemLabel.item_number == Item.number, ItemLabel.label.in_(choice.labels))
    if choice.codes:
        found = StoredFinding.code.in_(choice.codes)
        yield exists().where(StoredFinding.item_number == Item.number, found)
    since, until = choice.received
    if since is not None:
        yield Item.received_at >= since
    if until is not None:
        yield Item.received_at < until
