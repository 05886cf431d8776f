"""Counts that are kept, not counted: items and items with open flags, by state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.orm import Session

from lessor_desk.checks.base import FindingClass
from lessor_desk.db.models import COUNTED, Base, Item, Tally
from lessor_desk.db.prepared import Prepared, inserting
from lessor_desk.workflow.states import Status

ITEMS = "items"  # the `what` of the count of all items

_COUNTED = tuple((each, column.key) for each, column in COUNTED.items())
_TALLIES = Base.metadata.tables[Tally.__tablename__]
_Key = tuple[Status, bool, str]
_KEY = ("status", "waiting", "what")
_BEGIN = inserting(_TALLIES)
_ADD = Prepared(
    update(_TALLIES)
    .where(*(_TALLIES.c[name] == bindparam(name) for name in _KEY))
    .values(number=_TALLIES.c.number + bindparam("number"))
)


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


def moved(connection: Connection, before: Iterable[Facets], after: Iterable[Facets]) -> None:
    """Count items under `after` that were counted under `before`; a new item has no before."""
    change: Counter[_Key] = Counter()
    for facets in after:
        change.update(_keys(facets))
    for facets in before:
        change.subtract(_keys(facets))
    moving = {key: by for key, by in change.items() if by}
    if not moving:
        return
    if _ADD.run(connection, *(_told(*each) for each in moving.items())) == len(moving):
        return
    known = {tuple(row) for row in connection.execute(select(*(_TALLIES.c[name] for name in _KEY)))}
    _BEGIN.run(connection, *(_told(key, by) for key, by in moving.items() if key not in known))


def _told(key: _Key, by: int) -> dict[str, object]:
    return {**dict(zip(_KEY, key, strict=True)), "number": by}


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
