"""Drafts on their way into the store: one that did not get there is tried again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.ui.in_order import Act
from lessor_desk.ui.session import Session
from lessor_desk.workflow.errors import Refusal

TRY_AGAIN_AFTER = 2_000  # ms after a failed save

Do = Callable[[int, Act, Callable[[ItemRow], None], Callable[[Exception], None]], None]
"""Does something to an item in the store, then calls one of the two."""


class Drafts(QObject):
    """Saves texts by `do`; `is_newer`: whether an item was typed into since a revision of its text."""

    saving = Signal()
    saved = Signal(int, int)  # item, revision of the text
    not_saved = Signal(Exception)
    refused = Signal(int, object, object)  # item, ItemText, Refusal: the desk does not take it any more

    def __init__(
        self, session: Session, do: Do, is_newer: Callable[[int, int], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._do, self._is_newer = session, do, is_newer
        self._unsaved: dict[int, tuple[ItemText, int]] = {}  # what could not be saved, and its revision
        self._again = QTimer(self, singleShot=True, interval=TRY_AGAIN_AFTER)
        self._again.timeout.connect(self.try_again)

    @property
    def is_saved(self) -> bool:
        """Whether nothing waits to be tried again."""
        return not self._unsaved

    def save(self, number: int, text: ItemText, revision: int) -> None:
        """Bring `text`, of that revision, into the store as the draft of item `number`."""
        editor = self._session.name

        def done(_: ItemRow) -> None:
            self.saved.emit(number, revision)

        def failed(error: Exception) -> None:
            if isinstance(error, Refusal):
                self.refused.emit(number, text, error)
                return
            self.not_saved.emit(error)
            if not self._is_newer(number, revision):
                self._unsaved[number] = (text, revision)
                self._again.start()

        self.saving.emit()
        self._do(number, lambda desk, row: desk.correction.save_draft(row, text, editor=editor), done, failed)

    def try_again(self) -> None:
        """Save what could not be saved."""
        self._again.stop()
        unsaved, self._unsaved = self._unsaved, {}
        for number, (text, revision) in unsaved.items():
            self.save(number, text, revision)
