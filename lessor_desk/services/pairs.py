"""The pairs that the desk finds, as rows: each from both sides, and not too many of one item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import bindparam, delete, insert, or_, select, update
from sqlalchemy.orm import Session

from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import Base, Item, Link
from lessor_desk.matching.relations import Match, Relation

CHOICES = 8
"""Full texts that a cut one is linked with: of more, those that came next to it, before or after."""

BEGINNINGS = (Relation.FULL_TEXT, Relation.TEASER)
"""What one item is to another if one of them is the beginning of the other."""

# Said once: making a statement takes as long as the database does to answer it.
_LINKS = Base.metadata.tables[Link.__tablename__]
_STORED = select(
    *(Link.item_number, Link.other_number, Link.relation, Link.editor, Link.parted_by),
).where(Link.item_number.in_(bindparam("numbers", expanding=True)))
_FORGET = delete(_LINKS).where(
    _LINKS.c.item_number == bindparam("its_number"), _LINKS.c.other_number == bindparam("its_other")
)
_UNPROVEN = select(Item.number).where(
    Item.number.in_(bindparam("numbers", expanding=True)), or_(Item.truncation == 0, Item.blocking == 0)
)
_AT_ONCE = 400  # values in one statement
_T = TypeVar("_T")


def linked(
    session: Session, accounts: Accounts, pairs: Mapping[tuple[int, int], Match], now: datetime
) -> set[int]:
    """Store `pairs`, each from both sides. What a person has attached or parted stays as it is.

    Gives the items that have a full text now, or another one, and are not known to be cut.
    """
    both = {
        **pairs,
        **{(other, number): match.inverse for (number, other), match in pairs.items()},
    }
    stored: dict[tuple[int, int], Any] = {
        (link.item_number, link.other_number): link
        for part in parts(sorted({number for number, _ in both}))
        for link in session.connection().execute(_STORED, {"numbers": part})
    }
    left_out = _make_room(session, both, stored)
    fresh = []
    touched: set[int] = set()
    for (number, other), match in both.items():
        link = stored.get((number, other))
        if link is None:
            if frozenset((number, other)) in left_out:
                continue
            fresh.append(
                {
                    "item_number": number,
                    "other_number": other,
                    "relation": match.relation,
                    "common_bytes": match.common_bytes,
                    "at": now,
                }
            )
            touched.add(number)
        elif link.editor is None and link.relation not in BEGINNINGS and match.relation is not link.relation:
            known = session.get_one(Link, (number, other))
            known.relation, known.common_bytes = match.relation, match.common_bytes
            touched.add(number)
    if fresh:
        session.execute(insert(Link), fresh)
    session.flush()
    for part in parts(sorted(touched)):
        session.execute(
            update(Item)
            .where(Item.number.in_(part))
            .values(sequence=accounts.next_sequence())
            .execution_options(synchronize_session=False)
        )
    found = {number for (number, _), match in both.items() if match.relation is Relation.FULL_TEXT} & touched
    return {
        number
        for part in parts(sorted(found))
        for number in session.connection().execute(_UNPROVEN, {"numbers": part}).scalars()
    }


def _make_room(
    session: Session, both: Mapping[tuple[int, int], Match], stored: Mapping[tuple[int, int], Any]
) -> set[frozenset[int]]:
    """See that no item is linked with too many full texts; gives the pairs of `both` that are left out.

    What came nearer to an item takes the place of what came farther away, but for what a person has decided.
    """
    wanted: dict[int, set[int]] = {}
    for (number, other), match in both.items():
        if match.relation is Relation.FULL_TEXT and (number, other) not in stored:
            wanted.setdefault(number, set()).add(other)
    there: dict[int, set[int]] = {}
    for (number, other), link in stored.items():
        if link.relation is Relation.FULL_TEXT and not (link.editor or link.parted_by):
            there.setdefault(number, set()).add(other)
    left_out: set[frozenset[int]] = set()
    gone: list[dict[str, int]] = []
    for number, others in wanted.items():
        for other in farthest(number, there.get(number, set()) | others):
            if other in others:
                left_out.add(frozenset((number, other)))
            else:
                gone += [
                    {"its_number": number, "its_other": other},
                    {"its_number": other, "its_other": number},
                ]
    if gone:
        session.connection().execute(_FORGET, gone)
    return left_out


def farthest(number: int, full_texts: Iterable[int]) -> list[int]:
    """Those of `full_texts` that are too many for item `number`: those that came farthest from it."""
    return sorted(full_texts, key=lambda other: (abs(other - number), -other))[CHOICES:]


def parts(values: Sequence[_T]) -> Iterator[Sequence[_T]]:
    """`values` in stretches that one statement takes."""
    return (values[start : start + _AT_ONCE] for start in range(0, len(values), _AT_ONCE))
