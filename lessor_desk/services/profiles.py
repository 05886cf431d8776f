"""What is known of each source within a transaction: learnt from its items, decided by a person.

The stored form of a profile is the one of `as_json`. What a person has decided goes before what was learnt.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from lessor_desk.checks.analysis import analyze
from lessor_desk.checks.base import Certainty, Finding
from lessor_desk.checks.profile import Limit, Profile, ProfileEvidence, Unit
from lessor_desk.checks.repair import repaired
from lessor_desk.checks.source_evidence import Evidence, seen_in
from lessor_desk.db.models import Item, Link, RevisionText, Source
from lessor_desk.matching.relations import Relation
from lessor_desk.services.rows import ItemFinding, ItemText, field_of
from lessor_desk.text.folding import folded

if TYPE_CHECKING:
    from lessor_desk.workflow.states import Kind

_LONGEST_FULL = 6000  # code points of a full text: no site cuts its teasers later
FROZEN = "frozen"  # how a person has decided so that nothing is learnt any more


def as_json(profile: Profile | None) -> dict[str, Any] | None:
    """What a store keeps of `profile`; `from_json` reads it."""
    if profile is None:
        return None
    limit = profile.limit
    return {
        "limit": [limit.least, limit.most, limit.unit.value, limit.whole_words] if limit else None,
        "suffix": profile.suffix,
        "marker": profile.marker,
        "stops": profile.stops,
        "closing": profile.closing,
        "pages": profile.pages,
        "certainty": profile.certainty.value,
        "items": profile.items,
        "cut": profile.cut,
    }


def from_json(kept: dict[str, Any] | None) -> Profile | None:
    """The profile that `as_json` told."""
    if kept is None:
        return None
    limit = kept["limit"]
    return Profile(
        Limit(limit[0], limit[1], Unit(limit[2]), limit[3]) if limit else None,
        kept["suffix"],
        kept["marker"],
        kept["stops"],
        kept["closing"],
        kept["pages"],
        Certainty(kept["certainty"]),
        kept["items"],
        kept["cut"],
    )


def in_force(source: Source) -> Profile | None:
    """The profile by which the items of `source` are judged."""
    if source.decided is not None:
        return from_json(source.decided["profile"])
    return from_json(source.learnt)


def profile_of(session: Session, name: str) -> Profile | None:
    """The profile by which the items of the source called `name` are judged; None if nothing is known."""
    source = session.get(Source, name)
    return None if source is None else in_force(source)


def of_item(session: Session, item: Item) -> Profile | None:
    """The profile by which `item` is judged: that of its source, with the full text that the desk has."""
    profile = profile_of(session, item.source)
    full = _full_text(session, item.number)
    return replace(profile or Profile(), full=full) if full else profile


def _full_text(session: Session, number: int) -> str:
    """How the text begins that is the full one of item `number`, as its newest revision has it, repaired."""
    query = (
        select(RevisionText.body, Item.encoding)
        .join(Item, (Item.number == RevisionText.item_number) & (Item.revision == RevisionText.number))
        .join(Link, Link.other_number == Item.number)
        .where(Link.item_number == number, Link.relation == Relation.FULL_TEXT, Link.parted_by.is_(None))
        .order_by(Link.common_bytes.desc(), Link.other_number.desc())
        .limit(1)
    )
    found = session.execute(query).first()
    if found is None:
        return ""
    full: str = found.body[:_LONGEST_FULL]
    return repaired(full, analyze(full)) if found.encoding else full


def shown_by(kind: Kind, text: ItemText, findings: Iterable[ItemFinding], order: int) -> Evidence:
    """What an item shows of its source; `order` is its number."""
    found: list[Finding] = [each.finding for each in findings if each.part == "body"]
    seen = seen_in(text.body, found, order, field=field_of(kind, "body"))
    line = text.meta.get("byline") or text.meta.get("source") or ""
    return replace(seen, closing=folded(line.strip())) if line else seen


def take_in(session: Session, name: str, seen: Iterable[Evidence]) -> bool:
    """Learn from what new items of the source called `name` have shown; whether that changed its profile.

    Nothing is learnt of a source whose profile a person has frozen.
    """
    source = session.get_one(Source, name, with_for_update=True)
    if source.decided is not None and source.decided["how"] == FROZEN:
        return False
    known = ProfileEvidence.from_json(source.evidence["items"] if source.evidence else ())
    known = known.merged(ProfileEvidence(seen))
    before, learnt = from_json(source.learnt), known.profile()
    source.evidence = {"items": known.as_json()}
    source.learnt = as_json(learnt)
    return source.decided is None and habits(before) != habits(learnt)


def leave_out(session: Session, name: str, numbers: Collection[int]) -> bool:
    """Forget what the items of `numbers` have shown of the source called `name`, as if they had not come.

    Tells whether that changed its profile.
    """
    source = session.get_one(Source, name, with_for_update=True)
    if source.evidence is None or (source.decided is not None and source.decided["how"] == FROZEN):
        return False
    known = ProfileEvidence.from_json(source.evidence["items"]).without(numbers)
    before, learnt = from_json(source.learnt), known.profile()
    source.evidence = {"items": known.as_json()} if known else None
    source.learnt = as_json(learnt)
    return source.decided is None and habits(before) != habits(learnt)


def habits(profile: Profile | None) -> Profile | None:
    """`profile` without its counts: what the judgement of an item depends on."""
    return None if profile is None else replace(profile, items=0, cut=0)
