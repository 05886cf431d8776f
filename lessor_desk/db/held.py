"""An item that a transaction holds for itself, without a session that looks after it.

It is an Item as everywhere else. What is set on it is written by `write`, in one statement, and only there.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sqlalchemy import Connection, bindparam, inspect, update
from sqlalchemy.orm.attributes import set_committed_value

from lessor_desk.db.models import Base, Item
from lessor_desk.db.prepared import Prepared

_TABLE = Base.metadata.tables[Item.__tablename__]
_NAMES = tuple(each.key for each in _TABLE.columns)
COLUMNS = tuple(getattr(Item, name) for name in _NAMES)
"""What `held` is given the values of, in their order."""


def held(values: Sequence[object]) -> Item:
    """The item whose row, locked by this transaction, has `values` in COLUMNS."""
    item = Item()
    item.__dict__.update(zip(_NAMES, values, strict=True))  # nothing is set: as a session reads it
    return item


def write(connection: Connection, item: Item, seen: int) -> bool:
    """Write what was set on `item` since it was read or written; whether its row version was still `seen`."""
    names = frozenset(_NAMES) - inspect(item).unmodified
    if not names:
        return True
    told = {name: getattr(item, name) for name in names}
    written = _setting(names).run(connection, told | {"item": item.number, "seen": seen}) == 1
    for name, value in told.items():
        set_committed_value(item, name, value)
    return written


@cache
def _setting(names: frozenset[str]) -> Prepared:
    """The statement that sets these columns of an item that is still as it was seen."""
    still = (_TABLE.c.number == bindparam("item"), _TABLE.c.row_version == bindparam("seen"))
    return Prepared(update(_TABLE).where(*still).values({name: bindparam(name) for name in sorted(names)}))
