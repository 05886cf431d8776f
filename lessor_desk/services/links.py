"""The pairs of an item as the screens show them, and the full texts that it could be completed with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from lessor_desk.db.models import Item, Link, RevisionText
from lessor_desk.matching.agreement import agreement
from lessor_desk.matching.relations import Relation, Side, matched, reaches_the_end
from lessor_desk.services.openings import is_formula, newest_sides, side_of
from lessor_desk.services.rows import FullText, ItemFinding, LinkRow
from lessor_desk.workflow.states import Kind, Status

_KEPT, _SHOWN = 60, 300  # code points of the last words, and of what goes on after them
_BREAKS = re.compile(r"\s*[\n\r\u2028\u2029]\s*")
_AT_ONCE = 1000  # items asked for in one statement; databases limit its values
_ORDER = tuple(Relation)
_LINKED = (
    select(Link, Item, func.length(RevisionText.body).label("length"))
    .join(Item, Item.number == Link.other_number)
    .join(RevisionText, (RevisionText.item_number == Item.number) & (RevisionText.number == Item.revision))
    .where(Link.item_number == bindparam("number"), Link.parted_by.is_(None))
)


def links_of(session: Session, number: int) -> tuple[LinkRow, ...]:
    """What belongs to item `number`: full texts first, of each relation the longest match and the newest."""
    rows = [_row(link, item, length) for link, item, length in session.execute(_LINKED, {"number": number})]
    rows.sort(key=lambda row: (_ORDER.index(row.relation), -row.common_bytes, -row.number))
    return tuple(rows)


def duplicates_among(session: Session, numbers: Sequence[int]) -> int:
    """How many of the items of these numbers say the same as one that came before them."""
    query = select(func.count(func.distinct(Link.item_number))).where(
        Link.relation == Relation.DUPLICATE, Link.other_number < Link.item_number, Link.parted_by.is_(None)
    )
    stretches = (numbers[start : start + _AT_ONCE] for start in range(0, len(numbers), _AT_ONCE))
    return sum(session.scalar(query.where(Link.item_number.in_(stretch))) or 0 for stretch in stretches)


def full_texts_of(
    session: Session, item: Item, body: str, findings: Sequence[ItemFinding], links: Sequence[LinkRow]
) -> tuple[FullText, ...]:
    """The full texts among `links` that go on where `body` ends: from the same source first, then the newest.

    The first is preferred unless two of them tell different stories, what is common is only a formula that
    other items begin with as well, or a person has attached one that does not begin with all of `body`.
    Spiked ones are left out.
    """
    wanted = [
        link for link in links if link.relation is Relation.FULL_TEXT and link.status is not Status.SPIKED
    ]
    if not wanted:
        return ()
    side = side_of(item.kind, body, [each.finding for each in findings if each.part == "body"])
    sides = newest_sides(session, [link.number for link in wanted])
    wanted = [link for link in wanted if side.cut or _begins(side, sides[link.number])]
    wanted.sort(key=lambda link: (link.attached_by is None, link.source != item.source, -link.number))
    agreed = all(
        matched(sides[one.number], sides[other.number]) is not None for one, other in combinations(wanted, 2)
    )
    if agreed and wanted and wanted[0].attached_by is not None:
        agreed = reaches_the_end(body, sides[wanted[0].number].text)
    if agreed and wanted:
        agreed = not is_formula(session, side.kept, {item.number, *(link.number for link in links)})
    return tuple(
        _full_text(link, side, sides[link.number].text, preferred=agreed and place == 0)
        for place, link in enumerate(wanted)
    )


def _begins(side: Side, full: Side) -> bool:
    """Whether the text is no more than the beginning of a full one: it was not completed meanwhile."""
    found = matched(side, full)
    return found is not None and found.relation is Relation.FULL_TEXT


def _row(link: Link, item: Item, length: int) -> LinkRow:
    return LinkRow(
        number=item.number,
        id=item.id,
        relation=link.relation,
        common_bytes=link.common_bytes,
        kind=Kind(item.kind),
        headline=item.headline,
        opening=item.opening,
        source=item.source,
        status=item.status,
        received_at=item.received_at,
        length=length,
        attached_by=link.editor,
    )


def _full_text(link: LinkRow, side: Side, full: str, *, preferred: bool) -> FullText:
    kept = side.kept
    found = agreement(kept, full)
    rest = full[found.right :] if found.whole else full
    return FullText(
        link=link,
        kept=_on_one_line(kept[: found.left] if found.whole else kept)[-_KEPT:],
        continuation=_on_one_line(rest[: 2 * _SHOWN])[:_SHOWN],
        longer_by=len(full) - len(side.text),
        preferred=preferred,
    )


def _on_one_line(text: str) -> str:
    return _BREAKS.sub(" ", text)
