"""The labels of items, read for a whole page at once."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from lessor_desk.db.models import ItemLabel


def labels_of(session: Session, numbers: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """The labels of the items of `numbers`, by name; an item without any is absent."""
    query = select(ItemLabel.item_number, ItemLabel.label).where(ItemLabel.item_number.in_(tuple(numbers)))
    found: dict[int, tuple[str, ...]] = {}
    for number, label in session.execute(query.order_by(ItemLabel.label)):
        found[number] = (*found.get(number, ()), label)
    return found
