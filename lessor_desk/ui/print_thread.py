"""Printing in a thread of its own: a text of a megabyte takes two seconds to lay out on pages."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

log = logging.getLogger(__name__)


class PrintThread(QThread):
    """Does `work`, then tells that it was printed, or why not. What is laid out in it must be made in it.

    A thread of Qt's, as the layout of a document starts timers.
    """

    printed = Signal()
    failed = Signal(Exception)

    def __init__(self, work: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        try:
            self._work()
        except Exception as error:
            log.exception("printing failed")
            self.failed.emit(error)
        else:
            self.printed.emit()
