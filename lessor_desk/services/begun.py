"""What the change of an item begins with, read at once: a decision is a handful of statements, not twenty."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import bindparam, exists, select
from sqlalchemy.orm import Session

from lessor_desk.checks.levels import USUAL, Levels
from lessor_desk.db.labels import labels_of
from lessor_desk.db.ledgers import STANDING, Standing
from lessor_desk.db.models import Approval, Draft, Editor, Item, ItemLabel, Ledger, Lock, RuleLevel
from lessor_desk.db.rule_levels import levels_of
from lessor_desk.services.item_rows import editor_row
from lessor_desk.services.rows import EditorRow

_ALL = (
    select(
        Item,
        Editor,
        Lock,
        Draft,
        Approval,
        exists(select(RuleLevel.rule)).label("levelled"),
        exists(select(ItemLabel.label).where(ItemLabel.item_number == Item.number)).label("labelled"),
        *STANDING,
    )
    .select_from(Item)
    .join(Editor, Editor.name == bindparam("editor"))
    .join(Ledger, Ledger.id == 1)
    .outerjoin(Lock, Lock.item_number == Item.number)
    .outerjoin(Draft, Draft.item_number == Item.number)
    .outerjoin(Approval, Approval.item_number == Item.number)
    .where(Item.number == bindparam("number"))
    .with_for_update(of=(Item, Ledger))
)


@dataclass(frozen=True, slots=True)
class Begun:
    """An item with all that hangs on it singly, who changes it, and what the desk says of its rules."""

    item: Item
    editor: EditorRow
    standing: Standing  # of the ledger
    lock: Lock | None
    draft: Draft | None
    approval: Approval | None
    levels: Levels
    labels: tuple[str, ...]


def begun(session: Session, number: int, editor: str) -> Begun | None:
    """What a change of item `number` by `editor` begins with; None if one of the two is unknown."""
    row = session.execute(_ALL, {"number": number, "editor": editor}).one_or_none()
    if row is None:
        return None
    item, person, lock, draft, approval, levelled, labelled, *standing = row
    levels = levels_of(session) if levelled else USUAL
    labels = labels_of(session, [number]).get(number, ()) if labelled else ()
    return Begun(item, editor_row(person), Standing(*standing), lock, draft, approval, levels, labels)
