"""The pairs that the desk finds, as rows: each from both sides, and not too many of one item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import Item, Link
from lessor_desk.matching.relations import Match, Relation

CHOICES = 8
"""Full texts that a cut one is linked with: of more, those that came next to it, before or after."""

BEGINNINGS = (Relation.FULL_TEXT, Relation.TEASER)
"""What one item is to another if one of them is the beginning of the other."""

_AT_ONCE = 400  # values in one statement
_T = TypeVar("_T")


def linked(
    session: Session, accounts: Accounts, pairs: Mapping[tuple[int, int], Match], now: datetime
) -> set[int]:
    """Store `pairs`, each from both sides. What a person has attached or parted stays as it is.

    Gives the items that have a full text now, or another one.
    """
    both = {
        **pairs,
        **{(other, number): match.inverse for (number, other), match in pairs.items()},
    }
    stored = {
        (link.item_number, link.other_number): link
        for part in parts(sorted({number for number, _ in both}))
        for link in session.scalars(select(Link).where(Link.item_number.in_(part)))
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
            link.relation, link.common_bytes = match.relation, match.common_bytes
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
    return {number for (number, _), match in both.items() if match.relation is Relation.FULL_TEXT} & touched


def _make_room(
    session: Session, both: Mapping[tuple[int, int], Match], stored: Mapping[tuple[int, int], Link]
) -> set[frozenset[int]]:
    """See that no item is linked with too many full texts; gives the pairs of `both` that are left out.

    What came nearer to an item takes the place of what came farther away, but for what a person has decided.
    """
    wanted: dict[int, set[int]] = {}
    for (number, other), match in both.items():
        if match.relation is Relation.FULL_TEXT and (number, other) not in stored:
            wanted.setdefault(number, set()).add(other)
    left_out: set[frozenset[int]] = set()
    for number, others in wanted.items():
        there = {
            other
            for (one, other), link in stored.items()
            if one == number and link.relation is Relation.FULL_TEXT and not (link.editor or link.parted_by)
        }
        too_many = set(farthest(number, there | others))
        left_out |= {frozenset((number, other)) for other in too_many & others}
        for other in too_many & there:
            pair = Link.item_number.in_((number, other)) & Link.other_number.in_((number, other))
            session.execute(delete(Link).where(pair))
    return left_out


def farthest(number: int, full_texts: Iterable[int]) -> list[int]:
    """Those of `full_texts` that are too many for item `number`: those that came farthest from it."""
    return sorted(full_texts, key=lambda other: (abs(other - number), -other))[CHOICES:]


def parts(values: Sequence[_T]) -> Iterator[Sequence[_T]]:
    """`values` in stretches that one statement takes."""
    return (values[start : start + _AT_ONCE] for start in range(0, len(values), _AT_ONCE))
