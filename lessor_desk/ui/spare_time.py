"""What nobody waits for is done a piece at a time, while nobody does anything at the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from lessor_desk.ui.session import Session

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk

BETWEEN = 20  # ms from one piece to the next: whoever works goes first
Result = TypeVar("Result")


class SpareTime(QObject, Generic[Result]):
    """Does the pieces of one work one after the other, until nothing is left."""

    def __init__(
        self,
        session: Session,
        piece: Callable[[Desk], Result],
        answered: Callable[[Result], bool],
        failed: Callable[[Exception], None],
        parent: QObject,
    ) -> None:
        """`piece` does a little with the desk, in another thread; `answered` tells whether more is left.

        A piece that `failed` is the last, too. Of one that was under way when all was begun anew, nothing
        is told.
        """
        super().__init__(parent)
        self._session, self._piece, self._told, self._failed = session, piece, answered, failed
        self._asked = False  # whether a piece is being done
        self._wanted = False  # whether more is to be done
        self._next = QTimer(self, singleShot=True, interval=BETWEEN)
        self._next.timeout.connect(self._go_on)

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to do."""
        return not (self._wanted or self._asked)

    def begin(self) -> None:
        """There may be something to do; what was begun is begun anew."""
        self._wanted = True
        if not self._asked:
            self._next.start(BETWEEN)

    def stop(self) -> None:
        """Begin no piece any more."""
        self._wanted = False
        self._next.stop()

    def _go_on(self) -> None:
        if (calm_in := self._session.signs.calm_in) > 0:
            self._next.start(calm_in)
        else:
            self._asked, self._wanted = True, False
            self._session.beside(self._piece, self._answered, self._ended)

    def _answered(self, result: Result) -> None:
        self._asked = False
        if self._wanted or self._told(result):
            self.begin()

    def _ended(self, error: Exception) -> None:
        self._asked = False
        if self._wanted:
            self.begin()
        else:
            self._failed(error)
