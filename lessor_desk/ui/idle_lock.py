"""Locks the window after a while without a key, for whoever has a passphrase."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_SIGNS_OF_LIFE = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}
)
LOOK_EVERY = 5_000  # ms


class IdleLock(QObject):
    """Watches what reaches the window from outside: far fewer events than its widgets exchange."""

    def __init__(self, window: QWidget, minutes: Callable[[], int], lock: Callable[[], None]) -> None:
        """`minutes` without a sign of life, and `lock` is called; 0 minutes: never."""
        super().__init__(window)
        self._window, self._minutes, self._lock = window, minutes, lock
        self._latest = time.monotonic()
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Watch from now on."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
        self._latest = time.monotonic()
        self._timer.start()

    def look(self) -> None:
        """Lock if nobody has been here for long enough."""
        minutes = self._minutes()
        if minutes and time.monotonic() - self._latest >= minutes * 60:
            self._lock()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._latest = time.monotonic()
        return False
