"""What is decided about an item: sent, approved, sent back, spiked, and each of them taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from lessor_desk.services.rows import ItemFinding, ItemRow
from lessor_desk.ui.correcting import Act, Correction
from lessor_desk.ui.session import Session
from lessor_desk.workflow.errors import BlockingFindingsError, Refusal

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk
    from lessor_desk.ui.note_prompt import NotePrompt


Findings = tuple[ItemFinding, ...]


class Decisions(QObject):
    """The decisions of the window's editor; each can be taken back while nobody else has acted."""

    decided = Signal(str, object)  # what was done ("send", "approve", …), ItemRow as it now is
    taken_back = Signal(object)  # ItemRow
    blocked = Signal(object)  # BlockingFindingsError: the panel opens on what blocks
    refused = Signal(object)  # Refusal

    def __init__(self, session: Session, correction: Correction, prompt: NotePrompt, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._correction, self._prompt = session, correction, prompt
        self._done: list[int] = []  # numbers of the items decided about, the latest last
        self._under_way = 0  # decisions that the desk has not answered yet
        self._take_back_then = False  # the one under way is to be taken back at once

    def send(self) -> None:
        """Send the open item for approval."""
        self._decide("send", lambda desk, row: desk.review.send(row, editor=self._session.name))

    def approve(self) -> None:
        """Approve the open item."""
        self._decide("approve", lambda desk, row: desk.review.approve(row, editor=self._session.name))

    def spike(self) -> None:
        """Set the open item aside."""
        self._decide("spike", lambda desk, row: desk.review.spike(row, editor=self._session.name))

    def unspike(self) -> None:
        """Bring the open item back to its former state."""
        self._decide("unspike", lambda desk, row: desk.review.unspike(row, editor=self._session.name))

    def send_back(self) -> None:
        """Send the open item back, with the note that says why."""

        def answered(note: str) -> None:
            self._decide(
                "send_back",
                lambda desk, row: desk.review.send_back(row, editor=self._session.name, note=note),
            )

        self._ask(
            self.tr("Send back"),
            self.tr("Say what has to be done; the note goes with the item."),
            self.tr("Send back"),
            answered,
        )

    def reopen(self) -> None:
        """Open the approved item again, with the note that says why."""

        def answered(note: str) -> None:
            self._decide(
                "reopen", lambda desk, row: desk.review.reopen(row, editor=self._session.name, note=note)
            )

        self._ask(
            self.tr("Reopen"),
            self.tr("The approval ends; the item is in review again. Say why."),
            self.tr("Reopen"),
            answered,
        )

    def rectify(self) -> None:
        """Open a correction of the delivered item, with the note that says what was wrong."""

        def answered(note: str) -> None:
            self._decide(
                "rectify", lambda desk, row: desk.review.rectify(row, editor=self._session.name, note=note)
            )

        self._ask(
            self.tr("Correct what was delivered"),
            self.tr("A new version opens, in review. Say what was wrong."),
            self.tr("Open a correction"),
            answered,
        )

    def withdraw(self) -> None:
        """Open the withdrawal of the delivered item, with the note that says why."""

        def answered(note: str) -> None:
            self._decide(
                "withdraw", lambda desk, row: desk.review.withdraw(row, editor=self._session.name, note=note)
            )

        self._ask(
            self.tr("Withdraw what was delivered"),
            self.tr("A new version opens, in review: write what those who have the text need to know."),
            self.tr("Open a withdrawal"),
            answered,
        )

    def waive(self, findings: Findings, reason: str, done: Callable[[], None]) -> None:
        """Set `findings` aside together."""
        editor = self._session.name

        def all_of_them(desk: Desk, row: ItemRow) -> ItemRow:
            for finding in findings:
                row = desk.correction.waive(row, finding, editor=editor, reason=reason)
            return row

        self._correction.act(all_of_them, lambda row: done(), self._failed)

    def waive_blocking(self, findings: Findings, done: Callable[[Findings, str], None]) -> None:
        """Set `findings` aside, which block: that needs a chief and a reason, which is asked for."""
        self._ask(
            self.tr("Publish all the same"),
            self.tr("This flag blocks. Say why the text may go out as it is; the reason is kept."),
            self.tr("Set the flag aside"),
            lambda reason: self.waive(findings, reason, lambda: done(findings, reason)),
        )

    def unwaive(self, findings: Findings, done: Callable[[], None]) -> None:
        """Open `findings` again, which were set aside."""
        editor = self._session.name

        def all_of_them(desk: Desk, row: ItemRow) -> ItemRow:
            for finding in findings:
                row = desk.correction.unwaive(row, finding, editor=editor)
            return row

        self._correction.act(all_of_them, lambda row: done(), self._failed)

    def take_back(self) -> None:
        """Take back the latest decision that can still be taken back; one under way is waited for."""
        if self._under_way:
            self._take_back_then = True
            return
        if not self._done:
            from lessor_desk.workflow.errors import NothingToTakeBackError

            self.refused.emit(NothingToTakeBackError())
            return
        number, editor = self._done.pop(), self._session.name

        def work(desk: Desk) -> ItemRow:
            return desk.review.take_back(desk.reading.find(number), editor=editor)

        self._session.ask(work, self.taken_back.emit, self._failed)

    def _decide(self, what: str, work: Act) -> None:
        if self._correction.row is None:
            return
        self._under_way += 1

        def done(row: ItemRow) -> None:
            self._under_way -= 1
            self._done.append(row.number)
            self.decided.emit(what, row)
            if self._take_back_then and not self._under_way:
                self._take_back_then = False
                self.take_back()

        def failed(error: Exception) -> None:
            self._under_way -= 1
            self._take_back_then = False
            self._failed(error)

        self._correction.act(work, done, failed)

    def _ask(self, title: str, text: str, button: str, answered: Callable[[str], None]) -> None:
        self._prompt.ask(title, text, button, required=True, answered=answered)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, BlockingFindingsError):
            self.blocked.emit(error)
        elif isinstance(error, Refusal):
            self.refused.emit(error)
        else:
            self._session.failed.emit(error)
