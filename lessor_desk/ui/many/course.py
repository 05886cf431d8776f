"""Work on many items, beside the window: its course is told, and it can be stopped."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject, Signal

from lessor_desk.services.rows import Cancelled
from lessor_desk.ui.session import Session

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk

Result = TypeVar("Result")
Report = Callable[[int, int], None]
TELL_EVERY = 0.1  # s between two reports


class Course(QObject):
    """One work after the other, in a thread with a desk of its own."""

    progressed = Signal(int, int)  # done, total
    began, ended = Signal(), Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._stopped = threading.Event()
        self._under_way = 0

    @property
    def is_under_way(self) -> bool:
        """Whether something is being done."""
        return self._under_way > 0

    def run(
        self,
        work: Callable[[Desk, Report], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do `work`, which tells how far it is by the `Report` that it is given; then `done` or `failed`."""
        self._stopped.clear()
        self._under_way += 1
        self.began.emit()
        told = 0.0

        def report(so_far: int, total: int) -> None:
            nonlocal told
            if self._stopped.is_set():
                raise Cancelled
            now = time.monotonic()
            if now - told >= TELL_EVERY or so_far == total:
                told = now
                self._session.tell_beside(self._tell, (so_far, total))

        def over(answer: Callable[[Result], None], value: Result) -> None:
            self._under_way -= 1
            self.ended.emit()
            answer(value)

        self._session.beside(
            lambda desk: work(desk, report),
            lambda result: over(done, result),
            lambda error: over(cast("Callable[[object], None]", failed), error),  # type: ignore[arg-type]
        )

    def stop(self) -> None:
        """What is done stays done, by whole items; nothing more is begun."""
        self._stopped.set()

    def _tell(self, value: object) -> None:
        so_far, total = cast("tuple[int, int]", value)
        self.progressed.emit(so_far, total)
