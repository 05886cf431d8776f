"""The index of openings: items are found by how their text begins, and linked with those they belong to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, insert, or_, select
from sqlalchemy.orm import Session

from lessor_desk.checks.analysis import analyze
from lessor_desk.checks.base import Finding, FindingClass
from lessor_desk.checks.repair import repaired
from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import Item, Opening, RevisionText, StoredFinding
from lessor_desk.matching.openings import FEWEST, opening, shelved, shelves
from lessor_desk.matching.openings import MOST as LONGEST
from lessor_desk.matching.relations import Match, Relation, Side, matched
from lessor_desk.services.item_rows import item_finding
from lessor_desk.services.pairs import BEGINNINGS, farthest, linked, parts
from lessor_desk.services.rows import ItemFinding, field_of
from lessor_desk.workflow.states import Kind

ALIKE = 50
"""Texts that begin with all that there is of another; more of them share a formula, and are a crowd."""

_NEWEST = 12
"""How many of a crowd are looked at: a teaser and its article come within days."""

_CROWD = 20_000
"""In a crowd of more nothing is looked for: that opening is a letterhead."""

# Said once: making a statement takes as long as the database does to answer it.
_WITH_SIGNS = select(Opening.signs, Opening.item_number).where(
    Opening.signs.in_(bindparam("signs", expanding=True))
)
_BEGUN_WITH = (
    select(Opening.item_number)
    .where(Opening.signs >= bindparam("first"), Opening.signs < bindparam("last"))
    .limit(bindparam("most"))
)
_NEWEST_BEGUN_WITH = (
    select(Opening.item_number)
    .where(Opening.signs >= bindparam("first"), Opening.signs < bindparam("last"))
    .order_by(Opening.item_number.desc())
    .limit(_NEWEST + 1)
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
_LAST = "\U0010ffff"


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
    text was found, and which are not known to be cut: it may show that they are.
    """
    items = [item for item in items if item.opening]
    rows = {(shelved(item.opening), item.number) for item in items}
    if revised:
        rows -= _known(session, items)
    if rows:
        stored = [{"signs": signs, "item_number": number} for signs, number in sorted(rows)]
        session.execute(insert(Opening), stored)
    pairs = _pairs(session, items)
    return linked(session, accounts, pairs, now) if pairs else set()


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
    sides = _sides(session, {number for found in alike.values() for number in found})
    result: dict[tuple[int, int], Match] = {}
    for item in items:
        matches = {
            other: match
            for other, crowded in alike.get(item.number, {}).items()
            if other in sides
            and (match := _best(matched(item.side, side) for side in sides[other]))
            and (match.relation in BEGINNINGS or not crowded)
        }
        full_texts = [other for other, match in matches.items() if match.relation is Relation.FULL_TEXT]
        for other in farthest(item.number, full_texts):
            del matches[other]
        for other, match in matches.items():
            if (other, item.number) not in result:
                result[item.number, other] = match
    return result


def _alike(session: Session, items: Sequence[Begun]) -> dict[int, dict[int, bool]]:
    """For each item the others that begin with all of its opening, or whose whole opening it begins with.

    True for those that are the newest of a crowd.
    """
    wanted: dict[str, list[int]] = {}
    for item in items:
        for shelf in shelves(item.opening):
            wanted.setdefault(shelf, []).append(item.number)
    found: dict[int, dict[int, bool]] = {item.number: {} for item in items}
    for signs, others in _same(session, wanted).items():
        crowded = len(others) > ALIKE
        near = dict.fromkeys(sorted(others)[-_NEWEST:] if crowded else others, crowded)
        for number in wanted[signs]:
            found[number] = near | found[number]
    for item in items:
        if len(item.opening) < LONGEST:
            others = _range(session, item.opening)
            if len(others) <= ALIKE:
                found[item.number].update(dict.fromkeys(others, False))
            elif item.side.beginning:
                found[item.number] |= dict.fromkeys(_newest(session, item.opening), True)
        found[item.number].pop(item.number, None)
    return found


def _same(session: Session, openings: Iterable[str]) -> dict[str, list[int]]:
    """The items that are filed under each of `openings`."""
    result: dict[str, list[int]] = {}
    for part in parts(sorted(openings)):
        for signs, number in session.connection().execute(_WITH_SIGNS, {"signs": part}):
            result.setdefault(signs, []).append(number)
    return result


def _range(session: Session, signs: str, most: int = ALIKE + 2) -> list[int]:
    """The items that begin with `signs`, at most so many."""
    within = {"first": signs, "last": signs + _LAST, "most": most}
    return list(session.connection().execute(_BEGUN_WITH, within).scalars())


def _newest(session: Session, signs: str) -> list[int]:
    """The newest of the crowd that begins with `signs`; none of one that is too large."""
    if len(_range(session, signs, _CROWD + 1)) > _CROWD:
        return []
    within = {"first": signs, "last": signs + _LAST}
    return list(session.connection().execute(_NEWEST_BEGUN_WITH, within).scalars())


def _sides(session: Session, numbers: Iterable[int]) -> dict[int, tuple[Side, ...]]:
    """The items as they are now, and as they arrived if their text has changed since."""
    result: dict[int, tuple[Side, ...]] = {}
    for part in parts(sorted(numbers)):
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
    return next((match for match in there if match.relation in BEGINNINGS), there[0] if there else None)
