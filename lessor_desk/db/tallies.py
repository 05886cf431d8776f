"""Counts that are kept, not counted: items and items with open flags, by state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from sqlalchemy import Integer, Update, and_, bindparam, case, insert, or_, select, update
from sqlalchemy.orm import Session

from lessor_desk.checks.base import FindingClass
from lessor_desk.db.models import COUNTED, Base, Item, Tally
from lessor_desk.workflow.states import Status

ITEMS = "items"  # the `what` of the count of all items

_COUNTED = tuple((each, column.key) for each, column in COUNTED.items())
# Said once, on the table itself: a decision counts twice, and the mapper would look at each row.
_TALLIES = Base.metadata.tables[Tally.__tablename__]
_Key = tuple[Status, bool, str]
_KEY = ("status", "waiting", "what")


class Facets(NamedTuple):
    """What an item is counted under."""

    status: Status
    waiting: bool
    classes: frozenset[FindingClass]

    @classmethod
    def of(cls, item: Item) -> Facets:
        """What `item` is counted under as it is now."""
        classes = frozenset(each for each, name in _COUNTED if getattr(item, name))
        return cls(item.status, item.waiting, classes)


def moved(session: Session, before: Iterable[Facets], after: Iterable[Facets]) -> None:
    """Count items under `after` that were counted under `before`; a new item has no before."""
    change: Counter[_Key] = Counter()
    for facets in after:
        change.update(_keys(facets))
    for facets in before:
        change.subtract(_keys(facets))
    moving = [(key, by) for key, by in change.items() if by]
    connection = session.connection()
    if not moving or connection.execute(_adding(len(moving)), _placed(moving)).rowcount == len(moving):
        return
    known = {tuple(row) for row in connection.execute(select(*(_TALLIES.c[name] for name in _KEY)))}
    fresh = [{**dict(zip(_KEY, key, strict=True)), "number": by} for key, by in moving if key not in known]
    connection.execute(insert(_TALLIES), fresh)


@cache
def _adding(size: int) -> Update:
    """The statement that moves `size` counts at once."""
    places = [
        and_(*(_TALLIES.c[name] == bindparam(f"{name}_{place}") for name in _KEY)) for place in range(size)
    ]
    by = case(
        *((where, bindparam(f"by_{place}", type_=Integer)) for place, where in enumerate(places)), else_=0
    )
    return update(_TALLIES).where(or_(*places)).values(number=_TALLIES.c.number + by)


def _placed(moving: list[tuple[_Key, int]]) -> dict[str, object]:
    """What `_adding` is told."""
    told: dict[str, object] = {}
    for place, (key, by) in enumerate(moving):
        told |= {f"{name}_{place}": value for name, value in zip(_KEY, key, strict=True)}
        told[f"by_{place}"] = by
    return told


def numbers(
    session: Session, statuses: Iterable[Status], what: str = ITEMS, *, waiting: bool = False
) -> dict[Status, int]:
    """How many there are of `what` in each of `statuses`; `waiting`: of those asked of the source."""
    query = select(Tally.status, Tally.number).where(Tally.what == what, Tally.status.in_(tuple(statuses)))
    if waiting:
        query = query.where(Tally.waiting)
    found: Counter[Status] = Counter()
    for status, number in session.execute(query):
        found[status] += number
    return found


def _keys(facets: Facets) -> list[_Key]:
    whats = [ITEMS, *(each.value for each in facets.classes)]
    return [(facets.status, facets.waiting, what) for what in whats]
