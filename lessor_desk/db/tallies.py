"""Counts that are kept, not counted: items and items with open flags, by state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session

from lessor_desk.checks.base import FindingClass
from lessor_desk.db.models import COUNTED, Base, Item, Tally
from lessor_desk.workflow.states import Status

ITEMS = "items"  # the `what` of the count of all items

_COUNTED = tuple((each, column.key) for each, column in COUNTED.items())
# Said once, on the table itself: a decision counts twice, and the mapper would look at each row.
_TALLIES = Base.metadata.tables[Tally.__tablename__]
_ADD = (
    update(_TALLIES)
    .where(*(_TALLIES.c[name] == bindparam(f"its_{name}") for name in ("status", "waiting", "what")))
    .values(number=_TALLIES.c.number + bindparam("by"))
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


def moved(session: Session, before: Iterable[Facets], after: Iterable[Facets]) -> None:
    """Count items under `after` that were counted under `before`; a new item has no before."""
    change: Counter[tuple[Status, bool, str]] = Counter()
    for facets in after:
        change.update(_keys(facets))
    for facets in before:
        change.subtract(_keys(facets))
    for (status, waiting, what), by in change.items():
        if by == 0:
            continue
        place = {"its_status": status, "its_waiting": waiting, "its_what": what, "by": by}
        if session.connection().execute(_ADD, place).rowcount == 0:
            session.execute(insert(_TALLIES).values(status=status, waiting=waiting, what=what, number=by))


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


def _keys(facets: Facets) -> list[tuple[Status, bool, str]]:
    whats = [ITEMS, *(each.value for each in facets.classes)]
    return [(facets.status, facets.waiting, what) for what in whats]
