"""Whether somebody is at work at the window, as its threads may ask: what can wait gives way to them."""

from __future__ import annotations

import threading
import time
from math import ceil

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QWindow

_SIGNS = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}
)
CALM = 0.3  # s without a sign: nobody waits for the window
MOST = 1.0  # s that work gives way at a time: under steady typing it goes on slowly


class SignsOfLife(QObject):
    """Watches what reaches the window from outside: far fewer events than its widgets exchange."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._latest = time.monotonic() - CALM  # nobody has done anything yet
        self._leaving = threading.Event()

    def watch(self, window: QWindow) -> None:
        """Watch `window`; it may be told more than once."""
        window.removeEventFilter(self)
        window.installEventFilter(self)

    def watch_what_is_open(self) -> None:
        """Watch the menus and dialogs of the program too: their keys do not reach its window."""
        for window in QGuiApplication.topLevelWindows():
            if window.isVisible() and window.type() != Qt.WindowType.Window:
                self.watch(window)

    def seen(self) -> None:
        """Somebody is here."""
        self._latest = time.monotonic()

    @property
    def calm_for(self) -> float:
        """Seconds since the latest sign."""
        return time.monotonic() - self._latest

    @property
    def calm_in(self) -> int:
        """Milliseconds until it will have been calm for long enough, if no sign comes; 0: it is calm."""
        return max(0, ceil((CALM - self.calm_for) * 1000))

    def give_way(self, most: float = MOST) -> None:
        """In a thread that works on what can wait: sleep until it is calm, but `most` seconds at the most."""
        until = time.monotonic() + most
        while (left := min(self.calm_in / 1000, until - time.monotonic())) > 0:
            if self._leaving.wait(left):
                return

    def leave(self) -> None:
        """The window closes: nothing gives way any more, so that it comes to its end."""
        self._leaving.set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS:
            self.seen()
        return False
