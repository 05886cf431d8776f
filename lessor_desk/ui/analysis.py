"""Flags for the text being edited, made in a process of its own."""

from __future__ import annotations

import logging
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor

from PySide6.QtCore import QObject, Qt, Signal, Slot

from lessor_desk.services.apart import one_process
from lessor_desk.ui.answers import Answer, Question, Received, answer

log = logging.getLogger(__name__)


class Analyst(QObject):
    """Checks the newest text it was asked about; what was asked before and not begun is dropped."""

    found = Signal(int, int, object)  # item number, text revision, Checked
    _ended = Signal(object, object)  # Question, Future

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: ProcessPoolExecutor | None = None
        self._running: Question | None = None
        self._waiting: Question | None = None
        self._forgotten: Question | None = None  # under way, though nobody waits for it any more
        self._again: Question | None = None  # asked a second time, as the process ended over it
        self._received = Received()
        self._is_closed = False
        self._ended.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being checked."""
        return self._running is None

    def ask(self, question: Question) -> None:
        """Check the text of `question`; `found` answers, unless a newer question comes first."""
        if self._is_closed:
            return  # a timer of a window that is gone
        self._waiting = question
        if self._running is None:
            self._begin()

    def forget(self) -> None:
        """Answer nothing that was asked before: the flags are known from elsewhere, by newer rules."""
        self._waiting, self._forgotten = None, self._running

    def close(self) -> None:
        """End the process; no answer comes any more."""
        if self._is_closed:
            return
        self._is_closed, self._waiting = True, None
        self._ended.disconnect()
        if self._process is not None:
            self._process.shutdown(wait=True, cancel_futures=True)
            self._process = None

    def _begin(self) -> None:
        question, self._waiting = self._waiting, None
        if question is None:
            return
        self._running = question
        future = self._submitted(question)
        future.add_done_callback(lambda ended: self._ended.emit(question, ended))

    def _submitted(self, question: Question) -> Future[Answer]:
        """`question` on its way to the process, a new one if that has ended since the last question."""
        if self._process is not None:
            try:
                return self._process.submit(answer, question, self._received.serial)
            except BrokenExecutor:
                self._received = Received()
        self._process = one_process()
        return self._process.submit(answer, question, self._received.serial)

    @Slot(object, object)
    def _take(self, question: Question, ended: Future[Answer]) -> None:
        self._running = None
        if ended.cancelled():
            return
        if error := ended.exception():
            log.error("analysis failed: %s", type(error).__name__)
            self._process = None  # the next question starts a new one
            self._received = Received()
            if self._waiting is None and question is not self._again and question is not self._forgotten:
                self._waiting = self._again = question
        else:
            told = self._received.take(ended.result())
            superseded = self._waiting is not None and self._waiting.number == question.number
            if not superseded and question is not self._forgotten:
                self.found.emit(question.number, question.text_revision, told)
        self._begin()
