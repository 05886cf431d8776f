"""Pages of a queue in one of its orders, found by key and never by counting off.

A page of a search comes by order of arrival alone, as the index of the words gives it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, case, func, select, union_all
from sqlalchemy.orm import Session

from lessor_desk.checks.base import FindingClass
from lessor_desk.db import hits
from lessor_desk.db.choice import DOUBLE, Choice, narrowing
from lessor_desk.db.models import COUNTED, Item, Link
from lessor_desk.db.seeking import only_compared
from lessor_desk.workflow.states import Order, Priority, Status

Asked = TypeVar("Asked", bound=Select[*tuple[Any, ...]])
_LOST = "ix_items_lost"
_FEW = {FindingClass.ENCODING: "ix_items_encoding", FindingClass.TRUNCATION: "ix_items_truncation"}

Place = tuple[int, int]  # priority and number of the last item of a page

MOST_COUNTED = 1000
"""Hits of a search are counted no further: nobody reads so many, and counting looks at each."""


def places(
    session: Session, choice: Choice, *, after: Place | None, size: int, backwards: bool = False
) -> Sequence[Place]:
    """Priority and number of the items of `choice` that come after `after`, at most `size`, in order.

    `backwards`: of those that come before it, the nearest.
    """
    if not choice.statuses:
        return ()
    upwards = (choice.order is Order.OLDEST) is not backwards
    if choice.terms:
        start = None if after is None else after[1]
        numbers = hits.numbers(session, choice, after=start, size=size, upwards=upwards)
        return [(0, number) for number in (reversed(numbers) if backwards else numbers)]
    # Each stretch is read off the index in order; what remains to be sorted is a few pages of keys.
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


def first_hits(session: Session, choice: Choice, *, size: int) -> tuple[Sequence[Place], int]:
    """The first page of a search for words, and its `total`; quicker than one after the other."""
    if not choice.statuses:
        return (), 0
    upwards = choice.order is Order.OLDEST
    numbers, there = hits.first(session, choice, size=size, most=MOST_COUNTED, upwards=upwards)
    return [(0, number) for number in numbers], there


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
        return hits.counted(session, choice, MOST_COUNTED)
    meant = (Item.status.in_(choice.statuses), *narrowing(choice))
    if choice.capped:
        numbers = (
            _doubles(choice) if choice.doubled else _among_few(select(Item.number).where(*meant), choice)
        )
        first = numbers.limit(MOST_COUNTED).subquery()
        return session.scalars(select(func.count()).select_from(first)).one()
    counted = select(func.count()).select_from(Item).where(*meant)
    return session.scalars(_among_few(counted, choice)).one()


def with_flags(session: Session, choice: Choice) -> dict[FindingClass, int]:
    """How many items of `choice` have open flags, by class; this looks at each one.

    If it is `capped`, at MOST_COUNTED of its items.
    """
    sums = [func.coalesce(func.sum(case((column > 0, 1), else_=0)), 0) for column in COUNTED.values()]
    meant = (Item.status.in_(choice.statuses), *narrowing(choice))
    if choice.capped:
        some = hits.some(session, choice) if choice.terms else select(Item.number).where(*meant)
        first = some.limit(MOST_COUNTED).subquery()
        query = select(*sums).select_from(Item).join(first, first.c.number == Item.number)
    else:
        query = select(*sums).select_from(Item).where(*meant)
    return dict(zip(COUNTED, session.execute(query).one(), strict=True))


def _among_few(query: Asked, choice: Choice) -> Asked:
    """`query` over items, by the index over the few that `choice` asks for, if it asks for such.

    SQLite knows not how few they are, and might as well take that of the queues.
    """
    index = (
        _LOST if choice.lost else _FEW.get(next(iter(choice.classes))) if len(choice.classes) == 1 else None
    )
    if index is None or choice.numbers is not None:
        return query
    return query.with_hint(Item, f"INDEXED BY {index}", "sqlite")


def _doubles(choice: Choice) -> Select[int]:
    """The numbers of the items of `choice`, which asks for duplicates: found from these, not among all."""
    pairs = select(Link.item_number).distinct().join(Item, Item.number == Link.item_number).where(*DOUBLE)
    beyond = narrowing(replace(choice, doubled=False))
    return pairs.where(only_compared(Item.status).in_(choice.statuses), *beyond)


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


def _state(choice: Choice) -> SQLColumnExpression[Status]:
    """The state of an item: the index goes by it, unless only some numbers are meant."""
    return Item.status if choice.numbers is None else only_compared(Item.status)


def _stretch(
    status: Status, choice: Choice, size: int, *beyond: ColumnElement[bool], backwards: bool
) -> Select[int, int]:
    here = _state(choice) == status
    query = select(Item.priority, Item.number).where(here, *beyond, *narrowing(choice))
    query = _among_few(query, choice)
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
    here = (_state(choice) == status, Item.priority == priority.value)
    query = select(Item.priority, Item.number).where(*here, *bound, *narrowing(choice))
    query = _among_few(query, choice)
    return query.order_by(Item.number if upwards else Item.number.desc()).limit(size)


def _past(column: SQLColumnExpression[int], number: int, *, upwards: bool) -> ColumnElement[bool]:
    return column > number if upwards else column < number
