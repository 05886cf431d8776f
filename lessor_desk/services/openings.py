"""The index of openings: items are found by how their text begins, and linked with those they belong to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy import bindparam, insert, or_, select, update
from sqlalchemy.orm import Session

from lessor_desk.checks.analysis import analyze
from lessor_desk.checks.base import Finding, FindingClass
from lessor_desk.checks.repair import repaired
from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import Item, Link, Opening, RevisionText, StoredFinding
from lessor_desk.matching.openings import FEWEST, opening, shelved, shelves
from lessor_desk.matching.openings import MOST as LONGEST
from lessor_desk.matching.relations import Match, Relation, Side, matched
from lessor_desk.services.item_rows import item_finding
from lessor_desk.services.rows import ItemFinding, field_of
from lessor_desk.workflow.states import Kind

ALIKE = 50
"""Texts that begin with all that there is of another; more of them share a formula and no story."""

CHOICES = 8
"""Full texts that a cut one is linked with; among more nobody could choose."""

# Said once: making a statement takes as long as the database does to answer it.
_WITH_SIGNS = select(Opening.signs, Opening.item_number).where(
    Opening.signs.in_(bindparam("signs", expanding=True))
)
_BEGUN_WITH = (
    select(Opening.item_number)
    .where(Opening.signs >= bindparam("first"), Opening.signs < bindparam("last"))
    .limit(ALIKE + 2)
)
_BODIES = (
    select(
        *(Item.number, Item.kind, Item.revision, Item.encoding, Item.truncation),
        *(RevisionText.number.label("seen"), RevisionText.body),
    )
    .join(RevisionText, RevisionText.item_number == Item.number)
    .where(
        Item.number.in_(bindparam("numbers", expanding=True)),
        or_(RevisionText.number == Item.revision, RevisionText.number == 1),
    )
    .order_by(Item.number, RevisionText.number.desc())
)
_FINDINGS = (
    select(StoredFinding)
    .where(StoredFinding.item_number.in_(bindparam("numbers", expanding=True)), StoredFinding.part == "body")
    .order_by(StoredFinding.item_number, StoredFinding.place)
)
_AT_ONCE = 400  # values in one statement
_T = TypeVar("_T")
_LAST = "\U0010ffff"
_BEGINNINGS = (Relation.FULL_TEXT, Relation.TEASER)


@dataclass(frozen=True, slots=True)
class Begun:
    """An item as it is looked up: the body of its newest revision, repaired, and how that begins."""

    number: int
    side: Side
    opening: str


def begun(number: int, kind: Kind, body: str, findings: Iterable[ItemFinding]) -> Begun:
    """Item `number`, whose `body` has these `findings`."""
    side = side_of(kind, body, [each.finding for each in findings if each.part == "body"])
    return Begun(number, side, opening(side.kept if side.beginning else side.text))


def side_of(kind: Kind, body: str, findings: Sequence[Finding]) -> Side:
    """`body` as it is compared: with its safe repairs, and whether its end is missing."""
    cut = any(each.finding_class is FindingClass.TRUNCATION for each in findings)
    return Side(repaired(body, findings), cut, kind is Kind.TEASER)


def enter(
    session: Session, accounts: Accounts, items: Sequence[Begun], now: datetime, *, revised: bool = False
) -> set[int]:
    """Put `items` into the index, and link each with those that are there and belong to it.

    Items that are `revised` may have been in it by an older text. Gives the numbers of items of which a full
    text was found: it may show that they are cut.
    """
    items = [item for item in items if item.opening]
    rows = {(shelved(item.opening), item.number) for item in items}
    if revised:
        rows -= _known(session, items)
    if rows:
        stored = [{"signs": signs, "item_number": number} for signs, number in sorted(rows)]
        session.execute(insert(Opening), stored)
    pairs = _pairs(session, items)
    return _link(session, accounts, pairs, now) if pairs else set()


def found(session: Session, item: Begun) -> dict[int, Match]:
    """What other items are to `item`, by their number."""
    pairs = _pairs(session, [item] if item.opening else [])
    return {other: match for (_, other), match in pairs.items()}


def is_formula(session: Session, kept: str, apart: Collection[int]) -> bool:
    """Whether items that are not `apart` begin like most of `kept`, so that little tells it from them."""
    own = opening(kept)
    if len(own) >= LONGEST:
        return False
    most = own[: max(FEWEST, 3 * len(own) // 4)]
    return len(set(_range(session, most)) - set(apart)) > 1


def newest_sides(session: Session, numbers: Iterable[int]) -> dict[int, Side]:
    """The items as they are now."""
    return {number: sides[0] for number, sides in _sides(session, numbers).items()}


def _known(session: Session, items: Sequence[Begun]) -> set[tuple[str, int]]:
    """The openings that the items are already found under."""
    query = select(Opening.signs, Opening.item_number).where(
        Opening.signs.in_({shelved(item.opening) for item in items}),
        Opening.item_number.in_([item.number for item in items]),
    )
    return {(signs, number) for signs, number in session.execute(query)}


def _pairs(session: Session, items: Sequence[Begun]) -> dict[tuple[int, int], Match]:
    """Which of `items` belong to which others; each pair once, from the side of the item."""
    alike = _alike(session, items)
    sides = _sides(session, {number for numbers in alike.values() for number in numbers})
    result: dict[tuple[int, int], Match] = {}
    for item in items:
        matches = {
            other: match
            for other in alike.get(item.number, ())
            if other in sides and (match := _best(matched(item.side, side) for side in sides[other]))
        }
        full_texts = sum(match.relation is Relation.FULL_TEXT for match in matches.values())
        for other, match in matches.items():
            if match.relation is Relation.FULL_TEXT and full_texts > CHOICES:
                continue
            if (other, item.number) not in result:
                result[item.number, other] = match
    return result


def _alike(session: Session, items: Sequence[Begun]) -> dict[int, set[int]]:
    """For each item the others that begin with all of its opening, or whose whole opening it begins with."""
    wanted: dict[str, list[int]] = {}
    for item in items:
        for shelf in shelves(item.opening):
            wanted.setdefault(shelf, []).append(item.number)
    found: dict[int, set[int]] = {item.number: set() for item in items}
    for signs, others in _same(session, wanted).items():
        if len(others) <= ALIKE:
            for number in wanted[signs]:
                found[number].update(others)
    for item in items:
        if len(item.opening) < LONGEST:
            others = _range(session, item.opening)
            if len(others) <= ALIKE:
                found[item.number].update(others)
        found[item.number].discard(item.number)
    return found


def _same(session: Session, openings: Iterable[str]) -> dict[str, list[int]]:
    """The items that are filed under each of `openings`."""
    result: dict[str, list[int]] = {}
    for part in _parts(sorted(openings)):
        for signs, number in session.connection().execute(_WITH_SIGNS, {"signs": part}):
            result.setdefault(signs, []).append(number)
    return result


def _range(session: Session, signs: str) -> list[int]:
    """The items that begin with `signs`, a few more than ALIKE at most."""
    found = session.connection().execute(_BEGUN_WITH, {"first": signs, "last": signs + _LAST})
    return list(found.scalars())


def _parts(values: Sequence[_T]) -> Iterator[Sequence[_T]]:
    return (values[start : start + _AT_ONCE] for start in range(0, len(values), _AT_ONCE))


def _sides(session: Session, numbers: Iterable[int]) -> dict[int, tuple[Side, ...]]:
    """The items as they are now, and as they arrived if their text has changed since."""
    result: dict[int, tuple[Side, ...]] = {}
    for part in _parts(sorted(numbers)):
        rows = session.connection().execute(_BODIES, {"numbers": part}).all()
        damaged = {row.number for row in rows if row.encoding or row.truncation}
        findings = _damage(session, damaged) if damaged else {}
        for row in rows:
            if row.seen == row.revision:
                said: Sequence[Finding] = findings.get(row.number, ())
            else:
                said = analyze(row.body, field=field_of(row.kind, "body"))
            result[row.number] = (*result.get(row.number, ()), side_of(row.kind, row.body, said))
    return result


def _damage(session: Session, numbers: Iterable[int]) -> dict[int, list[Finding]]:
    """What is stored of the damage in the bodies of the newest revisions."""
    result: dict[int, list[Finding]] = {}
    for stored in session.scalars(_FINDINGS, {"numbers": sorted(numbers)}):
        result.setdefault(stored.item_number, []).append(item_finding(stored).finding)
    return result


def _best(matches: Iterable[Match | None]) -> Match | None:
    """The first match, the newest text's; that a text is the whole of another goes before."""
    there = [match for match in matches if match is not None]
    return next((match for match in there if match.relation in _BEGINNINGS), there[0] if there else None)


def _link(
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
        for part in _parts(sorted({number for number, _ in both}))
        for link in session.scalars(select(Link).where(Link.item_number.in_(part)))
    }
    choices = Counter(number for (number, _), link in stored.items() if link.relation is Relation.FULL_TEXT)
    crowded = {
        frozenset(pair)
        for pair, match in both.items()
        if pair not in stored and match.relation is Relation.FULL_TEXT and choices[pair[0]] >= CHOICES
    }
    fresh = []
    touched: set[int] = set()
    for (number, other), match in both.items():
        link = stored.get((number, other))
        if link is None:
            if {number, other} in crowded:
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
        elif link.editor is None and link.relation not in _BEGINNINGS and match.relation is not link.relation:
            link.relation, link.common_bytes = match.relation, match.common_bytes
            touched.add(number)
    if fresh:
        session.execute(insert(Link), fresh)
    session.flush()
    for part in _parts(sorted(touched)):
        session.execute(
            update(Item)
            .where(Item.number.in_(part))
            .values(sequence=accounts.next_sequence())
            .execution_options(synchronize_session=False)
        )
    return {number for (number, _), match in both.items() if match.relation is Relation.FULL_TEXT} & touched
