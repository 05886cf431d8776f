"""What is decided about an item: sent, approved, sent back, spiked, opened again, or taken back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC
from typing import Any

from sqlalchemy import Row, bindparam, delete, select, update

from lessor_desk.db.decided import approved_since
from lessor_desk.db.models import Approval, Base, Move, Revision
from lessor_desk.db.prepared import Prepared, inserting
from lessor_desk.services import writing
from lessor_desk.services.authorship import authored
from lessor_desk.services.change import Change
from lessor_desk.services.notes import add_note
from lessor_desk.services.rows import ItemRow
from lessor_desk.services.settings import settings_of, working_people
from lessor_desk.services.work import Work
from lessor_desk.workflow.deciding import Eyes, check_complete, check_four_eyes
from lessor_desk.workflow.states import Edition, Status
from lessor_desk.workflow.taking_back import Writing, former_status, to_take_back
from lessor_desk.workflow.transitions import Act, transition

_MOVES = (
    select(Move.id, Move.act, Move.before, Move.after, Move.editor, Move.revision, Move.note)
    .where(Move.item_number == bindparam("number"), Move.taken_back_at.is_(None))
    .order_by(Move.id)
)
_MOVED = Base.metadata.tables[Move.__tablename__]
_TAKEN_BACK = Prepared(
    update(_MOVED).where(_MOVED.c.id == bindparam("move")).values(taken_back_at=bindparam("at"))
)
_APPROVED = Base.metadata.tables[Approval.__tablename__]
_APPROVE = inserting(_APPROVED)
_WITHDRAW = Prepared(delete(_APPROVED).where(_APPROVED.c.item_number == bindparam("item")))


class ReviewService:
    """The decisions of copy editors and chief editors; the rules are `workflow`'s."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def send(self, seen: ItemRow, *, editor: str) -> ItemRow:
        """Send the item for approval.

        Raises EmptyBodyError, BlockingFindingsError, StaleItemError, LockedError, RoleError, WrongStateError.
        """
        with self._work.changing(seen, editor) as change:
            change.allowed(Act.SEND)
            writing.settle(change)
            check_complete(Act.SEND, change.item.opening, change.item.blocking)
            _decide(change, Act.SEND, Status.TO_APPROVE)
        return change.row()

    def approve(self, seen: ItemRow, *, editor: str) -> ItemRow:
        """Approve the item as it was seen; from now on its text is read-only.

        Raises SameEditorError if `editor` wrote any revision after the first of this version, or words that
        one of them brought in, and the desk keeps four eyes; and what `send` raises.
        """
        with self._work.changing(seen, editor) as change:
            change.allowed(Act.APPROVE)
            writing.settle(change)
            eyes = _eyes(change)
            check_complete(Act.APPROVE, change.item.opening, change.item.blocking)
            _withdraw_approval(change)
            _bind_approval(change, eyes)
            _decide(change, Act.APPROVE, Status.APPROVED, facts={"eyes": eyes.value})
        return change.row()

    def send_back(self, seen: ItemRow, *, editor: str, note: str) -> ItemRow:
        """Send the item back with a note that says why.

        Raises NoteRequiredError, StaleItemError, LockedError, RoleError, WrongStateError.
        """
        with self._work.changing(seen, editor) as change:
            change.allowed(Act.SEND_BACK, note=note)
            writing.settle_draft(change)
            add_note(change, note)
            _decide(change, Act.SEND_BACK, Status.SENT_BACK, note)
        return change.row()

    def reopen(self, seen: ItemRow, *, editor: str, note: str) -> ItemRow:
        """Open an approved item again, with a note; the approval ends. Raises as `send_back`."""
        with self._work.changing(seen, editor) as change:
            change.allowed(Act.REOPEN, note=note)
            add_note(change, note)
            _withdraw_approval(change)
            _decide(change, Act.REOPEN, Status.IN_REVIEW, note)
            change.item.reviewer = editor
        return change.row()

    def rectify(self, seen: ItemRow, *, editor: str, note: str) -> ItemRow:
        """Open a correction (in French *rectificatif*) of a delivered item: a new version, in review.

        Raises as `send_back`.
        """
        return self._new_version(seen, editor, Act.RECTIFY, Edition.CORRECTION, note)

    def withdraw(self, seen: ItemRow, *, editor: str, note: str) -> ItemRow:
        """Open the withdrawal (in French *retrait*) of a delivered item: a new version, in review.

        Raises as `send_back`.
        """
        return self._new_version(seen, editor, Act.WITHDRAW, Edition.WITHDRAWAL, note)

    def spike(self, seen: ItemRow, *, editor: str, reason: str = "") -> ItemRow:
        """Set the item aside. Raises StaleItemError, LockedError, RoleError, WrongStateError."""
        with self._work.changing(seen, editor) as change:
            change.allowed(Act.SPIKE)
            writing.settle_draft(change)
            _decide(change, Act.SPIKE, Status.SPIKED, reason)
        return change.row()

    def unspike(self, seen: ItemRow, *, editor: str) -> ItemRow:
        """Bring a spiked item back to its former state. Raises as `spike`."""
        with self._work.changing(seen, editor) as change:
            change.allowed(Act.UNSPIKE)
            spiked = next(move for move in reversed(_moves(change)) if move.act is Act.SPIKE)
            _decide(change, Act.UNSPIKE, _former(change, spiked))
        return change.row()

    def take_back(self, seen: ItemRow, *, editor: str) -> ItemRow:
        """Take back what `editor` decided last, unless another person has changed state or text since.

        Raises NothingToTakeBackError, RoleError for who might not decide so now, UnknownItemError,
        UnknownEditorError.
        """
        with self._work.changing(seen, editor, as_seen=False) as change:
            moves = _moves(change)
            move = moves[to_take_back(moves, _writings(change, moves), editor)]
            transition(move.before, move.act, change.editor.roles, note=move.note)
            writing.settle_draft(change)
            status = _former(change, move)
            if move.act is Act.APPROVE:
                _withdraw_approval(change)
            _take_back(change, move, status)
            if status is Status.IN_REVIEW:
                change.item.reviewer = editor
        return change.row()

    def approved_today(self) -> int:
        """How many items were approved since midnight in the desk's zone, and still are, or are delivered."""
        midnight = self._work.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        with self._work.reading() as session:
            return approved_since(session, midnight.astimezone(UTC))

    def _new_version(self, seen: ItemRow, editor: str, act: Act, edition: Edition, note: str) -> ItemRow:
        with self._work.changing(seen, editor) as change:
            after = change.allowed(act, note=note).after
            add_note(change, note)
            _withdraw_approval(change)
            change.item.version_start = change.item.revision
            change.item.edition = edition
            _decide(change, act, after or Status.IN_REVIEW, note)
            change.item.reviewer = editor
        return change.row()


def undo_correct(change: Change, revision: int) -> None:
    """Bring back the state from which the first change of `revision` took the item, if that came last.

    The text is what it was then, and nobody has it in hand any more.
    """
    moves = _moves(change)
    if not moves or (moves[-1].act, moves[-1].editor) != (Act.CORRECT, change.editor.name):
        return
    move = moves[-1]
    if (move.revision, move.after) == (revision, change.item.status):
        _take_back(change, move, move.before)
        change.item.reviewer = None


def undo_deliver(change: Change) -> None:
    """Bring back the state before the delivery that came last: what was to leave has not left."""
    move = _moves(change)[-1]
    assert move.act is Act.DELIVER
    _take_back(change, move, move.before)


def _take_back(change: Change, move: Row[Any], status: Status) -> None:
    _TAKEN_BACK.run(change.connection, {"move": move.id, "at": change.now})
    change.record("take_back", facts={"act": move.act.value, "to": status.value})
    change.enter(status)
    change.let_go()


def _decide(
    change: Change, act: Act, after: Status, note: str = "", facts: Mapping[str, str | int] | None = None
) -> None:
    change.move(act, after, note=note, facts=facts)
    change.let_go()


def _former(change: Change, move: Row[Any]) -> Status:
    return former_status(move.before, approval_holds=change.approval_holds())


def _moves(change: Change) -> list[Row[Any]]:
    """The changes of state that nobody has taken back, oldest first."""
    return [*change.connection.execute(_MOVES, {"number": change.item.number})]


def _eyes(change: Change) -> Eyes:
    """With how many eyes the item is approved. Raises SameEditorError.

    The desk's rule is asked only where it has something to say.
    """
    approver, connection = change.editor.name, change.connection
    wrote = authored(connection, change.item)
    if all(each.editor != approver for each in wrote):
        return check_four_eyes(approver, wrote)
    return check_four_eyes(approver, wrote, settings_of(connection).eyes(working_people(connection)))


def _writings(change: Change, moves: list[Row[Any]]) -> list[Writing]:
    """Who changed the text since the oldest of `moves` that is the editor's: no other can be taken back."""
    item = change.item
    since = min((move.revision for move in moves if move.editor == change.editor.name), default=item.revision)
    writings: list[Writing] = []
    if item.revision > since:
        query = select(Revision.author, Revision.number).where(
            Revision.item_number == item.number, Revision.number > since
        )
        writings += [Writing(author, number) for author, number in change.connection.execute(query)]
    draft = change.draft
    if draft is not None:
        writings.append(Writing(draft.editor, item.revision + 1))
    return writings


def _bind_approval(change: Change, eyes: Eyes) -> None:
    """Approve the text that the item has now, bound to its hash."""
    item = change.item
    _APPROVE.run(
        change.connection,
        {
            "item_number": item.number,
            "revision": item.revision,
            "digest": item.digest,
            "editor": change.editor.name,
            "at": change.now,
            "eyes": eyes,
        },
    )
    change.approved = item.digest


def _withdraw_approval(change: Change) -> None:
    if change.approved is not None:
        _WITHDRAW.run(change.connection, {"item": change.item.number})
        change.approved = None
