"""What the change of an item begins with, read at once: a decision is a handful of statements, not twenty."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, exists, select

from lessor_desk.checks.levels import USUAL, Levels
from lessor_desk.db.held import COLUMNS, held
from lessor_desk.db.labels import labels_of
from lessor_desk.db.leases import LEASE_COLUMNS, lease_of
from lessor_desk.db.ledgers import STANDING, Standing
from lessor_desk.db.models import Approval, Draft, Editor, Item, ItemLabel, Ledger, Lock, RuleLevel
from lessor_desk.db.rule_levels import levels_of
from lessor_desk.services.rows import EditorRow
from lessor_desk.workflow.locks import Lease
from lessor_desk.workflow.states import Role

_ALL = (
    select(
        Editor.roles,
        Approval.digest,
        exists(select(Draft.item_number).where(Draft.item_number == Item.number)).label("drafted"),
        exists(select(RuleLevel.rule)).label("levelled"),
        exists(select(ItemLabel.label).where(ItemLabel.item_number == Item.number)).label("labelled"),
        *LEASE_COLUMNS,
        *STANDING,
        *COLUMNS,
    )
    .select_from(Item)
    .join(Editor, Editor.name == bindparam("editor"))
    .join(Ledger, Ledger.id == 1)
    .outerjoin(Lock, Lock.item_number == Item.number)
    .outerjoin(Approval, Approval.item_number == Item.number)
    .where(Item.number == bindparam("number"))
    .with_for_update(of=(Item, Ledger))
)
_LEASE = slice(5, 5 + len(LEASE_COLUMNS))
_STANDING = slice(_LEASE.stop, _LEASE.stop + len(STANDING))


@dataclass(frozen=True, slots=True)
class Begun:
    """An item with all that hangs on it singly, who changes it, and what the desk says of its rules."""

    item: Item  # see `db.held`
    editor: EditorRow
    standing: Standing  # of the ledger
    lease: Lease | None
    approved: str | None  # the hash of the text that was approved
    drafted: bool
    levels: Levels
    labels: tuple[str, ...]


def begun(connection: Connection, number: int, editor: str) -> Begun | None:
    """What a change of item `number` by `editor` begins with; None if one of the two is unknown."""
    found = connection.execute(_ALL, {"number": number, "editor": editor}).one_or_none()
    if found is None:
        return None
    row: tuple[Any, ...] = tuple(found)
    roles, approved, drafted, levelled, labelled = row[: _LEASE.start]
    return Begun(
        held(row[_STANDING.stop :]),
        EditorRow(editor, frozenset(map(Role, roles))),
        Standing(*row[_STANDING]),
        lease_of(*row[_LEASE]),
        approved,
        drafted,
        levels_of(connection) if levelled else USUAL,
        labels_of(connection, [number]).get(number, ()) if labelled else (),
    )
