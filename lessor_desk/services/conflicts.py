"""Texts that came too late: kept beside the item, shown to everyone, settled by a person."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from lessor_desk.db.models import Conflict, Item
from lessor_desk.services import writing
from lessor_desk.services.change import Change
from lessor_desk.services.item_rows import item_text
from lessor_desk.services.rows import ConflictRow, ItemText
from lessor_desk.workflow.errors import UnknownConflictError


def conflicts_of(session: Session, item: Item) -> tuple[ConflictRow, ...]:
    """The texts kept beside `item` that nobody has settled, oldest first."""
    query = select(Conflict).where(Conflict.item_number == item.number, Conflict.settled_at.is_(None))
    return tuple(map(_row, session.scalars(query.order_by(Conflict.id))))


def keep(change: Change, text: ItemText, base: int) -> bool:
    """Keep `text`, which its author made from revision `base`; whether it was not there in any form.

    What stands in the item, in one of its revisions or beside it already is not kept twice.
    """
    session, item = change.session, change.item
    if text == writing.newest_text(session, item) or writing.has_revision(session, item, text.digest()):
        return False
    kept = conflicts_of(session, item)
    if any(each.text == text for each in kept):
        return False
    session.add(
        Conflict(
            item_number=item.number,
            editor=change.editor.name,
            at=change.now,
            base=base,
            headline=text.headline,
            body=text.body,
            meta=dict(text.meta),
        )
    )
    item.conflicts = len(kept) + 1
    change.record("conflict", facts={"base": base, "kept": text.digest()})
    return True


def settled(change: Change, conflict: int) -> ConflictRow:
    """Settle the text `conflict`, which stays in the database, and give it back.

    Raises UnknownConflictError if it is not kept beside this item, or was settled.
    """
    found = change.session.get(Conflict, conflict)
    if found is None or found.item_number != change.item.number or found.settled_at is not None:
        raise UnknownConflictError(number=change.item.number)
    found.settled_at, found.settled_by = change.now, change.editor.name
    change.item.conflicts -= 1
    change.record("settle", facts={"kept": _row(found).text.digest()})
    return _row(found)


def _row(found: Conflict) -> ConflictRow:
    return ConflictRow(found.id, found.editor, found.at, found.base, item_text(found))
