"""The backup of the day: made behind the work, without a word unless it fails.

A window that closes does not wait for it: nothing is left of the copy, and the next window makes it.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer

from lessor_desk.ui.areas.area import Area
from lessor_desk.ui.session import Report
from lessor_desk.ui.settings import DAILY_BACKUP, settings

_LOOK_EVERY = 3_600_000  # ms: a window may stay open for days


class BackupsArea(Area):
    """Looks when the desk opens, and every hour, whether today's backup is still to be made."""

    def bind(self) -> None:
        self._timer = QTimer(self, interval=_LOOK_EVERY)
        self._timer.timeout.connect(self.look)

    def look(self) -> None:
        """Back the desk up, if nobody has today."""
        self._timer.start()
        if settings().value(DAILY_BACKUP):
            url = self.window.session.url
            self.window.session.aside(
                lambda report: _made(url, report), lambda _: None, self.window.notices.failed
            )


def _made(url: str, report: Report) -> None:
    from lessor_desk.services import backups

    backups.make_daily(url, report=report)
