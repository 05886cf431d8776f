"""The recovery journal follows what is typed, and a full disk is told instead of stopping the typist."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from lessor_desk.services.rows import ItemText
from lessor_desk.ui.recovery import Journal, Unsaved
from lessor_desk.ui.session import Session

JOURNAL_EVERY = 300  # ms while typing


class Journalling(QObject):
    """Writes to the journal of this window; `due` asks for what is typed while somebody types."""

    due = Signal()
    failed = Signal(Exception)
    _could_not = Signal(Exception)  # in the thread of the file

    def __init__(self, session: Session, journal: Journal, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._journal = session, journal
        self._could_not.connect(self.failed, Qt.ConnectionType.QueuedConnection)
        journal.tell(self._could_not.emit)
        self._timer = QTimer(self, singleShot=True, interval=JOURNAL_EVERY)
        self._timer.timeout.connect(self.due)

    def typed(self) -> None:
        """Something was typed: it is `due` in a moment."""
        if not self._timer.isActive():
            self._timer.start()

    def keep(self, number: int, text: ItemText) -> None:
        """Hold `text` of item `number`, which may not reach the database."""
        self._timer.stop()
        unsaved = Unsaved(number, self._session.name, text.headline, text.body, dict(text.meta))
        self._journal.keep(unsaved)

    def drafted(self, number: int) -> None:
        """The text of item `number` is in the database, as a draft."""
        self._journal.drafted(number)

    def saved(self, number: int) -> None:
        """The text of item `number` is in the database as it stands: nothing is due."""
        self._timer.stop()
        self.drafted(number)

    def closed(self, number: int) -> None:
        """The draft of item `number` has become a revision."""
        self._journal.closed(number)

    def wait(self) -> None:
        """In another thread: wait until all of it is in the file."""
        self._journal.wait()
