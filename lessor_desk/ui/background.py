"""One thread that does the slow work, and answers on the window's thread."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot

from lessor_desk.services.rows import Cancelled

__all__ = ["Background", "Cancelled"]

Result = TypeVar("Result")
log = logging.getLogger(__name__)

SOON = 30  # ms: what is shown is painted by then


class Background(QObject):
    """Work for one thread, done in the order of asking; the answers come on the thread of this object.

    The work is a plain function, so it is tested without Qt. After `close` no answer comes any more:
    a widget that is gone is never called.
    """

    _answered = Signal(object, object)  # the function to call, its argument

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._ending = False
        self._closed = threading.Event()
        self._open_questions = 0  # of this object's thread
        self._later: list[Callable[[], object]] = []  # what is begun in a moment
        self._moment = QTimer(self, singleShot=True, interval=SOON)
        self._moment.timeout.connect(self._begin_later)
        self._answered.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        *,
        soon: bool = False,
    ) -> None:
        """Do `work` in the thread; then call `done` with its result, or `failed` with its exception.

        `soon`: begin once nothing of the kind was asked for during `SOON`, so that what is going on now,
        and what is shown of it, comes first.
        """
        if self._ending:
            return
        self._open_questions += 1
        if soon:
            self._later.append(partial(self._pool.submit, self._work, work, done, failed))
            self._moment.start()
        else:
            self._pool.submit(self._work, work, done, failed)

    def give(self, value: Result, done: Callable[[Result], None]) -> None:
        """Call `done` with `value`, which is known already, when an answer would come."""
        if not self._ending:
            self._open_questions += 1
            self.tell(self._counted(done), value)

    @property
    def is_idle(self) -> bool:
        """Whether everything asked for was answered."""
        return self._open_questions == 0

    def tell(self, listener: Callable[[object], None], value: object) -> None:
        """From within the work: call `listener` with `value` on the thread of this object."""
        if not self._closed.is_set():
            self._answered.emit(listener, value)

    def close(self, last: Callable[[], None] | None = None) -> None:
        """Finish what was asked for, then `last`, in the thread; give the answers, take nothing more."""
        if self._ending:
            return
        self._ending = True
        self._begin_later()
        if last is not None:
            self._pool.submit(last)
        self._pool.shutdown(wait=True)
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)
        self._closed.set()

    def _begin_later(self) -> None:
        later, self._later = self._later, []
        for begin in later:
            begin()

    def _work(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        try:
            result = work()
        except Exception as error:
            log.info("%s: %s", self._name, type(error).__name__)
            self.tell(self._counted(failed), error)
        else:
            self.tell(self._counted(done), result)

    def _counted(self, listener: Callable[[Result], None]) -> Callable[[object], None]:
        def answered(value: object) -> None:
            self._open_questions -= 1
            listener(value)  # type: ignore[arg-type]

        return answered

    @Slot(object, object)
    def _answer(self, listener: Callable[[object], None], value: object) -> None:
        if not self._closed.is_set():
            listener(value)
