"""The text of an item within a change: drafts, revisions, findings and their counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from lessor_desk.checks.levels import in_force
from lessor_desk.db import tallies
from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import (
    COUNTED,
    Draft,
    Item,
    ItemWords,
    Revision,
    RevisionText,
    StoredFinding,
    Waiver,
)
from lessor_desk.db.rule_levels import counted_by
from lessor_desk.db.tallies import Facets
from lessor_desk.services import openings
from lessor_desk.services.batches import Batches, found_on
from lessor_desk.services.change import Change
from lessor_desk.services.checklist import FROM_SOURCE
from lessor_desk.services.findings import Summary, Words, summary, told_words, with_waivers
from lessor_desk.services.holding_on import carried
from lessor_desk.services.item_rows import item_finding, item_text, opening_of, stored_findings
from lessor_desk.services.rows import ItemFinding, ItemText
from lessor_desk.text.folding import folded
from lessor_desk.workflow.errors import UnknownRevisionError
from lessor_desk.workflow.states import Status

OPEN = (Status.TO_REVIEW, Status.IN_REVIEW, Status.SENT_BACK, Status.TO_APPROVE)
"""The states of items that are judged again when more is known."""
_OWN_WORDS = frozenset({"typed", "named", "pasted", "completed"})  # causes of revisions that bring such words


def revision_text(session: Session, item: Item, number: int) -> ItemText:
    """The text of revision `number`. Raises UnknownRevisionError."""
    stored = session.get(RevisionText, (item.number, number))
    if stored is None:
        raise UnknownRevisionError(number=item.number, revision=number)
    return item_text(stored)


def has_revision(session: Session, item: Item, digest: str) -> bool:
    """Whether a revision of `item` has the text with this hash."""
    query = select(Revision.number).where(Revision.item_number == item.number, Revision.digest == digest)
    return session.scalar(query.limit(1)) is not None


def draft_of(session: Session, item: Item) -> Draft | None:
    """What is being typed on `item`."""
    return session.get(Draft, item.number)


def newest_text(session: Session, item: Item) -> ItemText:
    """The draft of `item` if there is one, else its newest revision."""
    draft = draft_of(session, item)
    return item_text(draft) if draft is not None else revision_text(session, item, item.revision)


def newest_findings(session: Session, item: Item) -> tuple[ItemText, tuple[ItemFinding, ...]]:
    """The newest text of `item`, a draft if there is one, and its findings, those set aside marked."""
    draft = draft_of(session, item)
    if draft is not None:
        text = item_text(draft)
        found = found_on(session, item, text)
    else:
        text = revision_text(session, item, item.revision)
        found = revision_findings(session, item, text)
    return text, with_waivers(text, found, waivers_of(session, item)) if found else found


def keep_draft(change: Change, text: ItemText) -> None:
    """Set the draft to `text`, by the editor of `change`. The draft of another has been settled before."""
    draft = change.draft
    if draft is None:
        if text.digest() == change.item.digest:
            return
        draft = change.draft = Draft(item_number=change.item.number, base=change.item.revision)
        change.session.add(draft)
    draft.editor, draft.saved_at = change.editor.name, change.now
    draft.headline, draft.body, draft.meta = text.headline, text.body, dict(text.meta)
    change.touch()


def settle_draft(change: Change, cause: str = "typed", facts: Mapping[str, str | int] | None = None) -> None:
    """Make the draft, if there is one, a revision by whoever typed it."""
    draft = change.draft
    if draft is None:
        return
    write(change, item_text(draft), cause, facts, author=draft.editor, at=draft.saved_at)
    drop_draft(change)


def drop_draft(change: Change) -> None:
    """Forget the draft: its text is a revision, or what it was made from."""
    if change.draft is not None:
        change.session.delete(change.draft)
        change.session.flush()
        change.draft = None


def write(
    change: Change,
    text: ItemText,
    cause: str,
    facts: Mapping[str, str | int] | None = None,
    *,
    author: str | None = None,
    at: datetime | None = None,
) -> None:
    """Make `text` the newest revision; a text that is no other makes none."""
    item, session = change.item, change.session
    digest = text.digest()
    if digest == item.digest:
        return
    held = session.scalars(select(Waiver).where(Waiver.item_number == item.number)).all()
    before = revision_text(session, item, item.revision) if held else text
    found_before = revision_findings(session, item, before) if held else ()
    drafted = _set_aside_in_drafts(session, item, held)
    number = item.revision + 1
    revision = Revision(
        item_number=item.number,
        number=number,
        parent=item.revision,
        author=author or change.editor.name,
        at=at or change.now,
        cause=cause,
        facts=dict(facts or {}),
        digest=digest,
    )
    session.add(revision)
    session.add(
        RevisionText(
            item_number=item.number,
            number=number,
            headline=text.headline,
            body=text.body,
            meta=dict(text.meta),
        )
    )
    item.revision, item.digest = number, digest
    item.headline, item.opening = text.headline, opening_of(text.body)
    change.touch()
    change.record("revise", facts={**(facts or {}), "cause": cause, "author": author or change.editor.name})
    searched = session.get(ItemWords, item.number)
    if searched is not None:
        searched.words = search_words(text)
    found = found_on(session, item, text)
    if held:
        words = {*map(words_held, held)}
        _let_follow(change, held, carried(words, before, found_before, text, found, drafted))
    count(change, text, found)
    change.store()
    begun = openings.begun(item.number, item.kind, text.body, found)
    paired = openings.enter(session, change.accounts, [begun], change.now, revised=True)
    for number in paired - {item.number}:
        judge(session, change.accounts, number)
    if item.number in paired:
        count(change, text, found_on(session, item, text))
    if item.waiting and not item.truncation:
        if cause in _OWN_WORDS:
            revision.facts = {**revision.facts, FROM_SOURCE: 1}
        stop_waiting(change)


def stop_waiting(change: Change) -> None:
    """Nothing is asked of the source any more."""
    change.item.waiting, change.item.waiting_since = False, None
    change.record("stop_waiting")


def count(change: Change, text: ItemText, found: tuple[ItemFinding, ...]) -> None:
    """Store what was `found` on `text`, the newest revision, and count it under the waivers there are."""
    item, session = change.item, change.session
    session.execute(delete(StoredFinding).where(StoredFinding.item_number == item.number))
    if found:
        session.execute(insert(StoredFinding), stored_findings(item.number, found))
    item.rules = counted_by(in_force())
    recount(change, text, found)


def recount(change: Change, text: ItemText, found: tuple[ItemFinding, ...]) -> None:
    """Count `found` on `text` under the waivers there are."""
    apply_summary(
        change.item, summary(text, with_waivers(text, found, waivers_of(change.session, change.item)))
    )


def judge(
    session: Session, accounts: Accounts, number: int, known: Batches | None = None
) -> openings.Begun | None:
    """Judge item `number` again, if it is open; how it is looked up now, if its findings have changed.

    Neither text nor state changes, and what was set aside stays so. `known`: the words of imports, for a run.
    One that older rules have counted is counted: whoever is about to count it sees by that to be too late.
    """
    item = session.get(Item, number, with_for_update=True)
    if item is None or item.status not in OPEN:
        return None
    text = revision_text(session, item, item.revision)
    found = found_on(session, item, text, known)
    changed = found != _stored(session, item)
    if not changed and item.rules == counted_by(in_force()):
        return None
    facets, told = Facets.of(item), _told(item)
    if changed:
        session.execute(delete(StoredFinding).where(StoredFinding.item_number == number))
        if found:
            session.execute(insert(StoredFinding), stored_findings(number, found))
    apply_summary(item, summary(text, with_waivers(text, found, waivers_of(session, item))))
    item.rules = counted_by(in_force())
    if changed or _told(item) != told:
        item.sequence = accounts.next_sequence()
        tallies.moved(session.connection(), [facets], [Facets.of(item)])
    session.flush()
    return openings.begun(number, item.kind, text.body, found) if changed else None


def _told(item: Item) -> tuple[object, ...]:
    """What `apply_summary` writes."""
    return (*(getattr(item, column.key) for column in COUNTED.values()), item.lost, item.blocking)


def apply_summary(item: Item, told: Summary) -> None:
    """Write what the list tells into the item's columns."""
    for finding_class, column in COUNTED.items():
        setattr(item, column.key, told.counts.get(finding_class, 0))
    item.lost, item.blocking = told.lost, told.blocking


def revision_findings(session: Session, item: Item, text: ItemText) -> tuple[ItemFinding, ...]:
    """The findings on `text`, the newest revision: as stored, or anew if other rules found those."""
    if item.rules != counted_by(in_force()):
        return found_on(session, item, text)
    return _stored(session, item)


def _stored(session: Session, item: Item) -> tuple[ItemFinding, ...]:
    stored = select(StoredFinding).where(StoredFinding.item_number == item.number)
    return tuple(map(item_finding, session.scalars(stored.order_by(StoredFinding.place))))


def settle(change: Change) -> None:
    """Make what was typed a revision, and see that the newest is counted by the rules of today."""
    settle_draft(change)
    item = change.item
    if item.rules != counted_by(in_force()):
        text = revision_text(change.session, item, item.revision)
        count(change, text, found_on(change.session, item, text))


def waivers_of(session: Session, item: Item) -> dict[Words, tuple[str, str]]:
    """Who set aside which words of `item`, and why."""
    stored = session.scalars(select(Waiver).where(Waiver.item_number == item.number))
    return {words_held(each): (each.editor, each.reason) for each in stored}


def words_held(waiver: Waiver) -> Words:
    """What `waiver` holds on to."""
    return Words(waiver.code, waiver.part, waiver.words, waiver.occurrence)


def _set_aside_in_drafts(session: Session, item: Item, held: Iterable[Waiver]) -> frozenset[Words]:
    """The words of those of `held` that are younger than the newest revision of `item`.

    What its own text has they are found in besides; the others were set aside in a draft upon it.
    """
    if not held:
        return frozenset()
    newest = select(Revision.at).where(Revision.item_number == item.number, Revision.number == item.revision)
    since = session.scalars(newest).one()
    return frozenset(words_held(waiver) for waiver in held if waiver.at >= since)


def _let_follow(change: Change, waivers: Iterable[Waiver], moved: Mapping[Words, Words | None]) -> None:
    """Let each of `waivers` hold on to what its words are now; one whose words have changed ends."""
    kept: list[dict[str, object]] = []
    for waiver in waivers:
        words = words_held(waiver)
        now = moved[words]
        if now == words:
            continue
        change.session.delete(waiver)
        if now is None:
            change.record("waiver_ends", facts=told_words(words))
        else:
            own = (waiver.item_number, waiver.editor, waiver.at, waiver.reason)
            kept.append(dict(zip(("item_number", "editor", "at", "reason"), own, strict=True)) | asdict(now))
    change.session.flush()
    change.session.add_all(Waiver(**values) for values in kept)
    change.session.flush()


def search_words(text: ItemText) -> str:
    """What a search looks through."""
    return folded("\n".join((text.headline, text.body, *text.meta.values())))
