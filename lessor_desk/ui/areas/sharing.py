"""Several windows at one desk: what others do is seen, what they hold is asked for, conflicts are shown."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QTimer

from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.watching import Heard, Watch


class SharingArea(Area):
    """Follows the desk for as long as the window is open."""

    def bind(self) -> None:
        window = self.window
        self.watch = Watch(
            window.session,
            window.queues,
            window.correction,
            self,
            arriving=lambda: window.intake.is_showing,
        )
        self.watch.heard.connect(self._heard)
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.timeout.connect(window.areas.item.follow)
        window.correction.opened.connect(self._follow)
        window.correction.kept_beside.connect(window.notices.kept_beside)
        window.correction.not_done.connect(window.notices.refused)
        window.people.changing.connect(window.correction.let_go)

    def acts(self) -> Acts:
        return {"take_over": self.take_over}

    def take_over(self) -> None:
        """Take the open item out of another's hands; whoever writes just now is asked about first."""
        window = self.window
        may = window.areas.item.permissions()
        if not may.take_over:
            return
        if not may.takes_a_fresh_lock:
            window.correction.take_over()
            return
        window.prompt.confirm(
            self.tr("Take over from %1?").replace("%1", may.held_by_other or ""),
            self.tr("They are writing just now. What they have written is kept as a version of theirs."),
            self.tr("Take over"),
            confirmed=window.correction.take_over,
        )

    def _heard(self, heard: Heard) -> None:
        window = self.window
        window.people.know(heard.people)
        window.queues.merge(heard.news, heard.asked, arriving=heard.arriving)
        for row in heard.news.rows:
            window.correction.heard(row)
        window.areas.organising.learn_labels()
        window.areas.item.follow()

    def _follow(self) -> None:
        """Look again when an item that another holds becomes free to be asked for, and tell of conflicts."""
        item = self.window.areas.item.item
        self._quiet.stop()
        if item is None:
            return
        if item.quiet_from is not None:
            left = (item.quiet_from - datetime.now(UTC)).total_seconds()
            if left > 0:
                self._quiet.start(int(left * 1000) + 1)
        self.window.notices.conflicts(item, self.window.areas.conflicts.open)
