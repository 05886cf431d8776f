"""The labels of items, read for a whole page at once."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.orm import Session

from lessor_desk.db.models import ItemLabel

_LABELS = (
    select(ItemLabel.item_number, ItemLabel.label)
    .where(ItemLabel.item_number.in_(bindparam("numbers", expanding=True)))
    .order_by(ItemLabel.label)
)


def labels_of(session: Session | Connection, numbers: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """The labels of the items of `numbers`, by name; an item without any is absent."""
    found: dict[int, tuple[str, ...]] = {}
    for number, label in session.execute(_LABELS, {"numbers": tuple(numbers)}):
        found[number] = (*found.get(number, ()), label)
    return found
