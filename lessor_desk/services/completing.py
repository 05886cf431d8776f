"""What is done about a text whose end is missing: completed, ended as a brief, or asked of its source."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from lessor_desk.checks.base import Finding, FindingClass
from lessor_desk.db.models import Item, Revision
from lessor_desk.matching.relations import common_opening, reaches_the_end
from lessor_desk.services import writing
from lessor_desk.services.asking import Message, message_to_source
from lessor_desk.services.authorship import words_of
from lessor_desk.services.change import Change
from lessor_desk.services.completion import Completion, as_brief, from_full_text, from_pasted
from lessor_desk.services.item_rows import item_row
from lessor_desk.services.links import full_texts_of, links_of
from lessor_desk.services.reading import number_of
from lessor_desk.services.revising import revise
from lessor_desk.services.rows import ItemFinding, ItemRow, ItemText
from lessor_desk.services.work import Work, known_item
from lessor_desk.workflow.errors import (
    NoCommonOpeningError,
    NoFullTextError,
    NothingMissingError,
    OpeningEndsEarlyError,
    OwnLinkError,
    SeveralFullTextsError,
    WrongStateError,
)
from lessor_desk.workflow.states import Status

_SETTLED = (Status.APPROVED, Status.DELIVERED, Status.SPIKED)  # no text of these waits for anything
_SHOWN = 40  # code points of a common opening that are told
_AS_READ = ("arrival", "redecode")  # causes of revisions that are the source's own words


class CompletingService:
    """Each way to complete a text can be looked at before it is taken; each makes one revision."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def preview_full_text(
        self, seen: ItemRow, other: int | str | None = None, *, anyway: bool = False
    ) -> Completion:
        """What taking the text of `other` would make of the item; None: of the one that is preferred.

        `anyway`: even if the other does not begin with all of the item, up to its cut: what only the item
        says is then lost. Raises NoFullTextError, SeveralFullTextsError, NoCommonOpeningError,
        OpeningEndsEarlyError, OwnLinkError, UnknownItemError.
        """
        with self._work.reading() as session:
            item = known_item(session, seen.number)
            text, found = writing.newest_findings(session, item)
            return _from_full_text(session, item, text, found, other, anyway=anyway)

    def take_full_text(
        self, seen: ItemRow, other: int | str | None = None, *, editor: str, anyway: bool = False
    ) -> ItemRow:
        """Make the text of `other` a new revision of the item, with its corrections made again.

        Raises as `preview_full_text`, and StaleItemError, LockedError, RoleError, ApprovedTextError,
        WrongStateError.
        """
        with self._work.changing(seen, editor) as change:
            text, found = writing.newest_findings(change.session, change.item)
            _complete(change, _from_full_text(change.session, change.item, text, found, other, anyway=anyway))
        return change.row()

    def preview_pasted(self, seen: ItemRow, pasted: str) -> Completion:
        """What joining `pasted` to the text would make of it. Raises NothingPastedError, UnknownItemError."""
        with self._work.reading() as session:
            text, found = writing.newest_findings(session, known_item(session, seen.number))
            return from_pasted(text, pasted, _in_body(found))

    def paste(self, seen: ItemRow, pasted: str, *, editor: str) -> ItemRow:
        """Join `pasted` to the text. Raises NothingPastedError, and as `take_full_text`."""
        with self._work.changing(seen, editor) as change:
            text, found = writing.newest_findings(change.session, change.item)
            _complete(change, from_pasted(text, pasted, _in_body(found)))
        return change.row()

    def preview_brief(self, seen: ItemRow) -> Completion:
        """The text up to its last full sentence.

        Raises NotCutError, NoFullSentenceError, UnknownItemError.
        """
        with self._work.reading() as session:
            item = known_item(session, seen.number)
            text, found = writing.newest_findings(session, item)
            return as_brief(item.kind, text, _in_body(found))

    def run_as_brief(self, seen: ItemRow, *, editor: str) -> ItemRow:
        """End the text with its last full sentence. Raises as `preview_brief` and `take_full_text`."""
        with self._work.changing(seen, editor) as change:
            text, found = writing.newest_findings(change.session, change.item)
            _complete(change, as_brief(change.item.kind, text, _in_body(found)))
        return change.row()

    def message(self, number_or_id: int | str, *, editor: str, locale: str) -> Message:
        """What the source can be asked, in "fr" or "en". Nothing is changed. Raises as `ask`."""
        with self._work.reading() as session:
            item = known_item(session, number_of(session, number_or_id))
            text, found = _asked_about(session, item)
            row = item_row(item, lease=None, read=True, now=self._work.now())
            return message_to_source(row, text, found, editor=editor, locale=locale)

    def ask(self, seen: ItemRow, *, editor: str) -> ItemRow:
        """Mark the item as waiting for its source; one that waits already goes on waiting since then.

        It may be in another's hands, and neither text nor state changes. Raises WrongStateError for one that
        is approved, delivered or spiked, NothingMissingError, UnknownItemError.
        """
        with self._work.changing(seen, editor, as_seen=False) as change:
            _asked_about(change.session, change.item)
            if not change.item.waiting:
                change.item.waiting, change.item.waiting_since = True, change.now
            change.record("ask")
        return change.row()

    def stop_waiting(self, seen: ItemRow, *, editor: str) -> ItemRow:
        """Nothing is expected of the source any more. Raises UnknownItemError."""
        with self._work.changing(seen, editor, as_seen=False) as change:
            if change.item.waiting:
                writing.stop_waiting(change)
        return change.row()


def _complete(change: Change, completion: Completion) -> None:
    revise(change, completion.after, completion.cause, completion.facts)
    if change.item.waiting:
        writing.stop_waiting(change)


def _from_full_text(
    session: Session,
    item: Item,
    text: ItemText,
    found: tuple[ItemFinding, ...],
    other: int | str | None,
    *,
    anyway: bool,
) -> Completion:
    full = _chosen(session, item, text, found) if other is None else number_of(session, other)
    if full == item.number:
        raise OwnLinkError(number=full)
    them = known_item(session, full)
    body = writing.revision_text(session, them, them.revision).body
    arrived = _arrived(session, item).body
    if not (anyway or reaches_the_end(text.body, body) or reaches_the_end(arrived, body)):
        shared = max(common_opening(text.body, body), common_opening(arrived, body), key=len)
        if shared:
            raise OpeningEndsEarlyError(number=item.number, other=full, shared=_last_words(shared))
        raise NoCommonOpeningError(number=item.number, other=full)
    return from_full_text(text, arrived, body, {"other": full, **words_of(session, full, them.revision)})


def _last_words(opening: str) -> str:
    """The last words of an opening, on one line."""
    return " ".join(opening.split())[-_SHOWN:].lstrip()


def _asked_about(session: Session, item: Item) -> tuple[ItemText, tuple[ItemFinding, ...]]:
    """The newest text of `item` with its findings, if something is missing that its source has."""
    if item.status in _SETTLED:
        raise WrongStateError("ask")
    text, found = writing.newest_findings(session, item)
    if not any(map(_is_missing, found)):
        raise NothingMissingError(number=item.number)
    return text, found


def _is_missing(found: ItemFinding) -> bool:
    """Whether `found` says that the end is missing, or letters, and nobody has set it aside."""
    finding = found.finding
    return found.waived_by is None and (finding.lost or finding.finding_class is FindingClass.TRUNCATION)


def _chosen(session: Session, item: Item, text: ItemText, found: tuple[ItemFinding, ...]) -> int:
    candidates = full_texts_of(session, item, text.body, found, links_of(session, item.number))
    if not candidates:
        raise NoFullTextError(number=item.number)
    attached_alone = len(candidates) == 1 and candidates[0].link.attached_by is not None
    if not candidates[0].preferred and not attached_alone:
        numbers = ", ".join(str(each.link.number) for each in candidates)
        raise SeveralFullTextsError(number=item.number, others=numbers)
    return candidates[0].link.number


def _arrived(session: Session, item: Item) -> ItemText:
    """The text as it was read last from the bytes of its source."""
    query = select(Revision.number).where(Revision.item_number == item.number, Revision.cause.in_(_AS_READ))
    number = session.scalar(query.order_by(Revision.number.desc()).limit(1))
    return writing.revision_text(session, item, number or 1)


def _in_body(found: tuple[ItemFinding, ...]) -> tuple[Finding, ...]:
    return tuple(each.finding for each in found if each.part == "body")
