"""What nobody waits for is done a piece at a time, while nobody does anything at the window.

Under steady work a piece is done now and then all the same: else it would never be.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from math import ceil
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from lessor_desk.ui.session import Session

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk

BETWEEN = 20  # ms from one piece to the next: whoever works goes first
MOST = 2.0  # s that a piece waits for a calm moment
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
        self._stopped = False
        self._waits_since = 0.0  # as time.monotonic(): since when the next piece could be begun
        self._next = QTimer(self, singleShot=True, interval=BETWEEN)
        self._next.timeout.connect(self._go_on)

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to do."""
        return not (self._wanted or self._asked)

    def begin(self) -> None:
        """There may be something to do; what was begun is begun anew."""
        if self._stopped:
            return
        self._wanted = True
        if not self._asked and not self._next.isActive():
            self._waits_since = time.monotonic()
            self._next.start(BETWEEN)

    def stop(self) -> None:
        """Begin no piece any more, after the one that may be under way either: the window closes."""
        self._stopped, self._wanted = True, False
        self._next.stop()

    @property
    def _may_begin_in(self) -> int:
        """Milliseconds until the next piece may be begun; 0: now."""
        left = ceil((self._waits_since + MOST - time.monotonic()) * 1000)
        return max(0, min(self._session.signs.calm_in, left))

    def _go_on(self) -> None:
        if wait := self._may_begin_in:
            self._next.start(wait)
        else:
            self._asked, self._wanted = True, False
            self._session.beside(self._in_its_turn, self._answered, self._ended)

    def _in_its_turn(self, desk: Desk) -> tuple[Result] | None:
        """In the other thread: the piece, unless somebody has begun to work since it was asked for."""
        return None if self._may_begin_in else (self._piece(desk),)

    def _answered(self, done: tuple[Result] | None) -> None:
        self._asked = False
        if done is None and not self._stopped:
            self._wanted = True
            self._next.start(self._may_begin_in)
        elif self._wanted or (done is not None and self._told(*done)):
            self.begin()

    def _ended(self, error: Exception) -> None:
        self._asked = False
        if self._wanted:
            self.begin()
        else:
            self._failed(error)
