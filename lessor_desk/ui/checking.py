"""The open item is checked while it is edited: asked a moment after the last key, shown as it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from lessor_desk.services.rows import OpenItem
from lessor_desk.ui.analysis import Analyst
from lessor_desk.ui.answers import Question
from lessor_desk.ui.editor.checked import Checked
from lessor_desk.ui.session import Session
from lessor_desk.workflow.states import Kind

if TYPE_CHECKING:
    from lessor_desk.checks.profile import Profile
    from lessor_desk.ui.editor.pane import EditorPane

CHECK_AFTER = 120  # ms after the last key


class Checking(QObject):
    """Asks the analyst about the text of the pane, with what is known of its source and its batch."""

    def __init__(self, session: Session, pane: EditorPane, analyst: Analyst, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._pane, self._analyst = session, pane, analyst
        self._number: int | None = None  # the item shown
        self._kind = Kind.ARTICLE
        self._profile: Profile | None = None  # of its source
        self._batch: tuple[str, ...] | None = None  # the words of what came with it, once it lacks letters
        self._checked_alone = False  # whether the last check had no such words
        self._soon = QTimer(self, singleShot=True, interval=CHECK_AFTER)
        self._soon.timeout.connect(self.check)
        analyst.found.connect(self._found)

    def begin(self, item: OpenItem, told: Checked) -> None:
        """`item` is shown, of which the store has `told`: it knew the words of the batch."""
        self._number, self._kind = item.row.number, item.row.kind
        self._profile, self._batch = item.profile, None
        self._checked_alone = False
        self._soon.stop()
        self._analyst.forget()  # what was asked before may know older levels, sources and articles
        if told.lacks_letters:
            self._ask_for_batch(item.row.number)

    def end(self) -> None:
        """No item is shown."""
        self._number = None

    def check_soon(self) -> None:
        """Check once no key has come for a moment."""
        self._soon.start()

    def check(self) -> None:
        """Check the text as it stands."""
        if self._number is not None:
            text, revision = self._pane.item_text(), self._pane.text_revision()
            aside = self._pane.set_aside
            batch = self._batch or ()
            self._checked_alone = not batch
            asked = Question(self._number, revision, self._kind, text, aside, self._profile, batch=batch)
            self._analyst.ask(asked)

    def _found(self, number: int, text_revision: int, told: Checked) -> None:
        if number == self._number:
            self._pane.set_flags(told, text_revision)
            if self._batch is None and told.lacks_letters:
                self._ask_for_batch(number)

    def _ask_for_batch(self, number: int) -> None:
        """Read the words of what came in with the item; check once more what was checked without them."""
        self._batch = ()

        def take(words: tuple[str, ...]) -> None:
            if words and number == self._number:
                self._batch = words
                if self._checked_alone:
                    self.check()

        self._session.ask(lambda desk: desk.reading.words_beside(number), take)
