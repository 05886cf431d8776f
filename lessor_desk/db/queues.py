"""Pages of a queue in one of its orders, found by key and never by counting off.

A page of a search comes by order of arrival alone, as the index of the words gives it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, case, exists, func, or_, select, union_all
from sqlalchemy.orm import Session

from lessor_desk.checks.base import FindingClass
from lessor_desk.db import fulltext, tallies
from lessor_desk.db.models import COUNTED, Item, ItemLabel, Link, Revision, StoredFinding
from lessor_desk.matching.relations import Relation
from lessor_desk.text.terms import Term
from lessor_desk.workflow.queues import STATUSES
from lessor_desk.workflow.states import Order, Priority, Queue, Status

Place = tuple[int, int]  # priority and number of the last item of a page

MOST_COUNTED = 1000
"""Hits of a search are counted no further: nobody reads so many, and counting looks at each."""

_FEW = 3000  # items of a queue that are looked at one by one rather than all hits of a search


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
        """The states that its items are in."""
        statuses = STATUSES[self.queue] if self.queue is not None else tuple(Status)
        return statuses if not self.only else tuple(each for each in statuses if each in self.only)

    @property
    def filtered(self) -> bool:
        """Whether only a part of the queue is meant."""
        names = (self.sources, self.people, self.labels, self.assignees)
        narrowed = any(each is not None for each in (*names, *self.received))
        marked = self.classes or self.codes or self.lost or self.doubled
        return bool(marked or self.terms or self.only) or narrowed

    @property
    def by_arrival(self) -> bool:
        """Whether the numbers alone give the order."""
        return bool(self.terms) or self.order is not Order.URGENCY

    @property
    def capped(self) -> bool:
        """Whether its items are counted up to MOST_COUNTED only: they may be anywhere among all items."""
        return bool(self.terms) or (self.queue is None and self.filtered)


def places(
    session: Session, choice: Choice, *, after: Place | None, size: int, backwards: bool = False
) -> Sequence[Place]:
    """Priority and number of the items of `choice` that come after `after`, at most `size`, in order.

    `backwards`: of those that come before it, the nearest.
    """
    if not choice.statuses:
        return ()
    if choice.terms:
        return _hits(session, choice, after, size, backwards=backwards)
    # Each stretch is read off the index in order; what remains to be sorted is a few pages of keys.
    upwards = (choice.order is Order.OLDEST) is not backwards
    if choice.by_arrival:
        bound = () if after is None else (_past(Item.number, after[1], upwards=upwards),)
        queries = [
            _of_priority(status, priority, choice, size, *bound, upwards=upwards)
            for status in choice.statuses
            for priority in Priority
        ]
    else:
        queries = [
            _stretch(status, choice, size, *beyond, backwards=backwards)
            for status in choice.statuses
            for beyond in _beyond(after, backwards=backwards)
        ]
    stretches = [query.subquery() for query in queries]
    keys = union_all(*(select(each.c.priority, each.c.number) for each in stretches)).subquery()
    by = (keys.c.number,) if choice.by_arrival else (keys.c.priority, keys.c.number)
    up = upwards if choice.by_arrival else backwards
    ordered = select(keys.c.priority, keys.c.number).order_by(*(each if up else each.desc() for each in by))
    found = [(priority, number) for priority, number in session.execute(ordered.limit(size))]
    return found[::-1] if backwards else found


def place_near(session: Session, choice: Choice, share: float) -> Place | None:
    """A place about `share` (0 to 1) down the queue: numbers are given in order, so they tell it.

    Counting off would take longer the longer the queue is. None is the top.
    """
    top = places(session, choice, after=None, size=1)
    end = places(session, choice, after=None, size=1, backwards=True)
    if not top or not end:
        return None
    if choice.order is Order.OLDEST:
        return 0, round(top[0][1] + share * (end[0][1] - top[0][1])) - 1
    newest, oldest = max(top[0][1], end[0][1]), end[0][1]
    return end[0][0], round(newest - share * (newest - oldest)) + 1


def total(session: Session, choice: Choice) -> int:
    """How many items `choice` means, no more than MOST_COUNTED if it is `capped`; this looks at each one."""
    if not choice.statuses:
        return 0
    if choice.terms:
        some = _searching(session, choice).limit(MOST_COUNTED).subquery()
        return session.scalars(select(func.count()).select_from(some)).one()
    meant = (Item.status.in_(choice.statuses), *_narrowing(choice))
    if choice.capped:
        first = select(Item.number).where(*meant).limit(MOST_COUNTED).subquery()
        return session.scalars(select(func.count()).select_from(first)).one()
    return session.scalars(select(func.count()).select_from(Item).where(*meant)).one()


def with_flags(session: Session, choice: Choice) -> dict[FindingClass, int]:
    """How many items of `choice` have open flags, by class; this looks at each one.

    If it is `capped`, at MOST_COUNTED of its items.
    """
    sums = [func.coalesce(func.sum(case((column > 0, 1), else_=0)), 0) for column in COUNTED.values()]
    meant = (Item.status.in_(choice.statuses), *_narrowing(choice))
    if choice.capped:
        some = _searching(session, choice) if choice.terms else select(Item.number).where(*meant)
        first = some.limit(MOST_COUNTED).subquery()
        query = select(*sums).select_from(Item).join(first, first.c.number == Item.number)
    else:
        query = select(*sums).select_from(Item).where(*meant)
    return dict(zip(COUNTED, session.execute(query).one(), strict=True))


def _beyond(after: Place | None, *, backwards: bool) -> tuple[tuple[ColumnElement[bool], ...], ...]:
    """What comes after a place: the rest of its priority, and all lower ones; or what comes before.

    Compared as a pair, `(priority, number) < (…)`, SQLite would walk from the top of the priority.
    """
    if after is None:
        return ((),)
    priority, number = after
    if backwards:
        return (Item.priority == priority, Item.number > number), (Item.priority > priority,)
    return (Item.priority == priority, Item.number < number), (Item.priority < priority,)


def _stretch(
    status: Status, choice: Choice, size: int, *beyond: ColumnElement[bool], backwards: bool
) -> Select[int, int]:
    query = select(Item.priority, Item.number).where(Item.status == status, *beyond, *_narrowing(choice))
    if backwards:
        return query.order_by(Item.priority, Item.number).limit(size)
    return query.order_by(Item.priority.desc(), Item.number.desc()).limit(size)


def _of_priority(
    status: Status,
    priority: Priority,
    choice: Choice,
    size: int,
    *bound: ColumnElement[bool],
    upwards: bool,
) -> Select[int, int]:
    """Within one priority of one state the index gives the numbers in order."""
    here = (Item.status == status, Item.priority == priority.value)
    query = select(Item.priority, Item.number).where(*here, *bound, *_narrowing(choice))
    return query.order_by(Item.number if upwards else Item.number.desc()).limit(size)


def _past(column: SQLColumnExpression[int], number: int, *, upwards: bool) -> ColumnElement[bool]:
    return column > number if upwards else column < number


def _narrowing(choice: Choice) -> Iterator[ColumnElement[bool]]:
    """What `choice` asks of an item beyond its state."""
    if choice.queue is Queue.MINE:
        yield Item.reviewer == choice.editor
    if choice.queue is Queue.WAITING:
        yield Item.waiting.is_(True)
    if choice.classes:
        yield or_(*(COUNTED[each] > 0 for each in choice.classes))
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
        double = (Link.relation == Relation.DUPLICATE, Link.parted_by.is_(None))
        yield exists().where(Link.item_number == Item.number, *double)
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


def _hits(
    session: Session, choice: Choice, after: Place | None, size: int, *, backwards: bool
) -> Sequence[Place]:
    """The items of `choice` in which its words stand, by arrival, from the number of `after` on."""
    query = _searching(session, choice)
    number = query.selected_columns.number
    upwards = (choice.order is Order.OLDEST) is not backwards
    if after is not None:
        query = query.where(_past(number, after[1], upwards=upwards))
    found = session.scalars(query.order_by(number if upwards else number.desc()).limit(size)).all()
    return [(0, each) for each in (reversed(found) if backwards else found)]


def _searching(session: Session, choice: Choice) -> Select[int]:
    """The numbers of the items of `choice` in which its words stand, in no order.

    The hits are walked, newest first, and each item looked at; where the queue is short, its items are.
    """
    hits = fulltext.hits(session, choice.terms)
    asked = [Item.status.in_(choice.statuses), *_narrowing(choice)]
    there = sum(tallies.numbers(session, choice.statuses).values())
    if there <= _FEW:
        few = select(Item.number).where(*asked)
        return (
            select(hits.number.label("number"))
            .select_from(hits.source)
            .where(hits.condition, hits.number.in_(few))
        )
    item = select(Item.number).where(Item.number == hits.number, *asked).correlate(hits.source)
    return select(hits.number.label("number")).select_from(hits.source).where(hits.condition, item.exists())
