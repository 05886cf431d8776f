"""The revisions of an item: one of them undone while the later ones stay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from lessor_desk.db.models import Item, Revision, RevisionText
from lessor_desk.services import writing
from lessor_desk.services.authorship import words_before
from lessor_desk.services.changes import Step
from lessor_desk.services.comparing import Told, amounts
from lessor_desk.services.item_rows import item_text, revision_row
from lessor_desk.services.revising import revise
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.services.work import Work, known_item
from lessor_desk.text.merging import Overlap, merged
from lessor_desk.workflow.errors import FirstRevisionError, OverlapsError, SameTextError, UnknownRevisionError

_MOST_COMPARED = 12  # revisions
_LONGEST_COMPARED = 20_000  # code points
_TYPED = (
    select(Revision.number, Revision.parent)
    .where(
        Revision.item_number == bindparam("number"), Revision.cause == "typed", Revision.parent.is_not(None)
    )
    .order_by(Revision.number.desc())
    .limit(_MOST_COMPARED)
)


@dataclass(frozen=True, slots=True)
class PartOverlap:
    """A passage of `part` that the step and later ones both changed: as the step left it (`step`), as it was
    before (`before`) and as it is now (`now`)."""

    part: str
    step: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Undoing:
    """The text of an item without what `revision` changed; where there are `overlaps` it is as it is now."""

    revision: int
    now: ItemText
    text: ItemText
    overlaps: tuple[PartOverlap, ...]


class HistoryService:
    """Steps of an item's history taken back one by one."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def steps(self, seen: ItemRow) -> tuple[Step, ...]:
        """The revisions of this version with their texts, that which it began with first.

        Raises UnknownItemError, UnknownRevisionError once the texts are erased.
        """
        with self._work.reading() as session:
            item = known_item(session, seen.number)
            of_item = (Revision.item_number == item.number, Revision.number >= item.version_start)
            query = (
                select(Revision, RevisionText)
                .join(
                    RevisionText,
                    (RevisionText.item_number == Revision.item_number)
                    & (RevisionText.number == Revision.number),
                )
                .where(*of_item)
                .order_by(Revision.number)
            )
            steps = tuple(
                Step(revision_row(revision), item_text(text)) for revision, text in session.execute(query)
            )
            if not steps:
                raise UnknownRevisionError(number=item.number, revision=item.version_start)
            return steps

    def typed(self, number: int) -> Mapping[int, Mapping[Told, int]]:
        """What the latest revisions that were typed into item `number` have changed, by revision.

        Very long texts are left out. Raises UnknownItemError.
        """
        with self._work.reading() as session:
            item = known_item(session, number)
            found: dict[int, Mapping[Told, int]] = {}
            for revision, parent in session.execute(_TYPED, {"number": item.number}).all():
                before = writing.revision_text(session, item, parent or 1)
                after = writing.revision_text(session, item, revision)
                if max(len(before.body), len(after.body)) <= _LONGEST_COMPARED:
                    found[revision] = amounts(before, after)
            return found

    def preview_undo(self, seen: ItemRow, revision: int) -> Undoing:
        """The newest text without what `revision` changed.

        Raises UnknownRevisionError, FirstRevisionError for the text as it came, UnknownItemError.
        """
        with self._work.reading() as session:
            return _undoing(session, known_item(session, seen.number), revision)

    def undo_step(self, seen: ItemRow, revision: int, *, editor: str) -> ItemRow:
        """Make the newest text without what `revision` changed a revision of its own.

        Raises OverlapsError where later changes touch the same words (`preview_undo` shows them),
        SameTextError if nothing of that step is left, and as `preview_undo` and `save_draft`.
        """
        with self._work.changing(seen, editor) as change:
            found = _undoing(change.session, change.item, revision)
            if found.overlaps:
                raise OverlapsError(revision=revision, n=len(found.overlaps))
            if found.text == found.now:
                raise SameTextError(number=change.item.number)
            words = words_before(change.session, change.item, revision - 1)
            revise(change, found.text, "undo_step", {"revision": revision, **words})
        return change.row()


def _undoing(session: Session, item: Item, number: int) -> Undoing:
    if number == 1:
        raise FirstRevisionError
    step = writing.revision_text(session, item, number)
    parent = session.scalar(
        select(Revision.parent).where(Revision.item_number == item.number, Revision.number == number)
    )
    if parent is None:
        raise UnknownRevisionError(number=item.number, revision=number)
    before = writing.revision_text(session, item, parent)
    now = writing.newest_text(session, item)
    return undone(number, before, step, now)


def undone(number: int, before: ItemText, step: ItemText, now: ItemText) -> Undoing:
    """`now` without what was changed from `before` to `step`, in every part."""
    overlaps: list[PartOverlap] = []

    def part(name: str, old: str, new: str, current: str) -> str:
        found = merged(new, current, old)
        overlaps.extend(_told(name, each) for each in found.overlaps)
        return found.text

    headline = part("headline", before.headline, step.headline, now.headline)
    body = part("body", before.body, step.body, now.body)
    meta: dict[str, str] = {}
    for name in sorted({*before.meta, *step.meta, *now.meta}):
        value = part(name, before.meta.get(name, ""), step.meta.get(name, ""), now.meta.get(name, ""))
        if value or (name in now.meta and (name in before.meta or name not in step.meta)):
            meta[name] = value
    return Undoing(number, now, ItemText(headline, body, meta), tuple(overlaps))


def _told(part: str, overlap: Overlap) -> PartOverlap:
    return PartOverlap(part, step=overlap.base, before=overlap.theirs, now=overlap.ours)
