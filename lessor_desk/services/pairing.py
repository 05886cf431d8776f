"""Which items belong together: found by the desk, attached or parted by a person."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from lessor_desk.db.models import Item, Link
from lessor_desk.matching.relations import Match, Relation, matched
from lessor_desk.services import openings, writing
from lessor_desk.services.change import Change
from lessor_desk.services.findings import findings_of
from lessor_desk.services.links import duplicates_among, full_texts_of, links_of
from lessor_desk.services.profiles import of_item
from lessor_desk.services.reading import number_of
from lessor_desk.services.rows import FullText, ItemRow, LinkRow
from lessor_desk.services.work import Work, known_item
from lessor_desk.services.writing import newest_findings
from lessor_desk.workflow.errors import OwnLinkError, UnknownLinkError


class PairingService:
    """Links between items. Neither text nor state changes, so nobody's lock stands in the way."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def links(self, number_or_id: int | str) -> tuple[LinkRow, ...]:
        """What belongs to an item. Raises UnknownItemError."""
        with self._work.reading() as session:
            return links_of(session, number_of(session, number_or_id))

    def full_texts(self, number_or_id: int | str) -> tuple[FullText, ...]:
        """What an item could be completed with whose end is missing, the best first.

        Raises UnknownItemError.
        """
        with self._work.reading() as session:
            item = known_item(session, number_of(session, number_or_id))
            text, found = newest_findings(session, item)
            return full_texts_of(session, item, text.body, found, links_of(session, item.number))

    def duplicates(self, numbers: Sequence[int]) -> int:
        """How many of the items of these numbers say the same as one that came before them."""
        with self._work.reading() as session:
            return duplicates_among(session, numbers)

    def attach(
        self, seen: ItemRow, other: int | str, *, editor: str, relation: Relation | None = None
    ) -> ItemRow:
        """Link the item with `other` by hand, which is its `relation`; None: what their texts show.

        Where they show nothing, the other is the full text of one that is cut, and else an update.
        Raises OwnLinkError for an item and itself, UnknownItemError, UnknownEditorError.
        """
        with self._work.changing(seen, editor, as_seen=False) as change:
            them = known_item(change.session, number_of(change.session, other))
            if them.number == change.item.number:
                raise OwnLinkError(number=them.number)
            match = _judged(change.session, change.item, them, relation)
            for one, two, told in ((change.item, them, match), (them, change.item, match.inverse)):
                link = _link(change, one.number, two.number)
                link.relation, link.common_bytes = told.relation, told.common_bytes
                link.editor, link.parted_by, link.at = editor, None, change.now
            change.record("attach", facts={"other": them.number, "relation": match.relation.value})
            _judge_both(change, them)
            them.sequence = change.accounts.next_sequence()
        return change.row()

    def part(self, seen: ItemRow, other: int | str, *, editor: str) -> ItemRow:
        """Undo the link with `other`; the desk does not make it again by itself. Raises UnknownLinkError."""
        with self._work.changing(seen, editor, as_seen=False) as change:
            them = known_item(change.session, number_of(change.session, other))
            pairs = ((change.item.number, them.number), (them.number, change.item.number))
            links = [link for pair in pairs if (link := change.session.get(Link, pair)) is not None]
            if not links or links[0].parted_by is not None:
                raise UnknownLinkError(number=change.item.number, other=them.number)
            for link in links:
                link.parted_by, link.at = editor, change.now
            change.record("part", facts={"other": them.number, "relation": links[0].relation.value})
            _judge_both(change, them)
            them.sequence = change.accounts.next_sequence()
        return change.row()


def _judge_both(change: Change, them: Item) -> None:
    """Their link may have shown that one of the two is cut, or does so now."""
    change.session.flush()
    item = change.item
    if item.status in writing.OPEN:
        text = writing.revision_text(change.session, item, item.revision)
        found = findings_of(item.kind, text, of_item(change.session, item))
        if found != writing.revision_findings(change.session, item, text):
            writing.count(change, text, found)
    writing.judge(change.session, change.accounts, them.number)


def _link(change: Change, number: int, other: int) -> Link:
    link = change.session.get(Link, (number, other))
    if link is None:
        link = Link(item_number=number, other_number=other)
        change.session.add(link)
    return link


def _judged(session: Session, item: Item, other: Item, relation: Relation | None) -> Match:
    """What `other` is to `item`: as said, or as their texts show."""
    sides = openings.newest_sides(session, [item.number, other.number])
    one, two = sides[item.number], sides[other.number]
    found = matched(one, two)
    if relation is not None:
        return Match(relation, found.common_bytes if found else 0)
    if found is not None:
        return found
    if one.cut != two.cut:
        return Match(Relation.FULL_TEXT if one.cut else Relation.TEASER, 0)
    return Match(Relation.UPDATE, 0)
