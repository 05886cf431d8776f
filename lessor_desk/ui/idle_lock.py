"""Locks the window after a while without a key, for whoever has a passphrase."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from lessor_desk.ui.signs_of_life import SignsOfLife

LOOK_EVERY = 5_000  # ms


class IdleLock(QObject):
    """Looks now and then for how long nobody has been here."""

    def __init__(
        self, signs: SignsOfLife, minutes: Callable[[], int], lock: Callable[[], None], parent: QObject
    ) -> None:
        """`minutes` without a sign of life, and `lock` is called; 0 minutes: never."""
        super().__init__(parent)
        self._signs, self._minutes, self._lock = signs, minutes, lock
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Watch from now on."""
        self._signs.seen()
        self._timer.start()

    def look(self) -> None:
        """Lock if nobody has been here for long enough.

        A menu or dialog that has opened since is watched from now on: an absence is longer than a look.
        """
        self._signs.watch_what_is_open()
        minutes = self._minutes()
        if minutes and self._signs.calm_for >= minutes * 60:
            self._lock()
