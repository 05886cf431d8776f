"""The levels of the rules: those of the desk hold in its window, and what they change is counted anew."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from lessor_desk.checks.base import Severity
from lessor_desk.checks.levels import USUAL, Levels, hold, in_force
from lessor_desk.ui.areas.area import Area
from lessor_desk.ui.spare_time import SpareTime
from lessor_desk.workflow.states import Role

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk
    from lessor_desk.services.levels import Recounted
    from lessor_desk.ui.main_window import MainWindow

_BATCH = 10  # items that are counted again at a time, fewer if somebody begins to work meanwhile


class LevelsArea(Area):
    """Reads the levels when the desk opens; an administrator changes them in the preferences."""

    changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._below: int | None = None  # of the items below this number some are still to be counted again
        self._many = False  # whether it is worth a process of its own
        self._counted = False  # whether something was counted again that the list does not show yet
        self._counting = SpareTime(window.session, self._recount, self._counted_some, self._failed, self)

    def read(self) -> None:
        """Let the levels of the desk hold; asked first, so that nothing is shown under others."""
        self.window.session.ask(lambda desk: desk.levels.read(), self._hold)

    def forget(self) -> None:
        """The window closes: the usual levels hold again."""
        self._counting.stop()
        hold(USUAL)

    @property
    def is_counted(self) -> bool:
        """Whether everything is counted under the levels of now."""
        return self._counting.is_over

    @property
    def may_change(self) -> bool:
        """Whether whoever works here may change them."""
        editor = self.window.session.editor
        return editor is not None and Role.ADMIN in editor.roles

    def change(self, rule: str, severity: Severity | None, enabled: bool) -> None:
        """Set `rule`, a code or a class; severity None is the usual one."""
        by = self.window.session.name
        self._ask(lambda desk: desk.levels.change(rule, severity=severity, enabled=enabled, by=by))

    def reset(self) -> None:
        """Let every rule be as usual again."""
        by = self.window.session.name
        self._ask(lambda desk: desk.levels.reset(by=by))

    def _ask(self, work: Callable[[Desk], Levels]) -> None:
        def done(levels: Levels) -> None:
            self._hold(levels)
            self.window.correction.reload()

        def failed(error: Exception) -> None:
            self.window.notices.failed(error)
            self.changed.emit()

        self.window.session.ask(work, done, failed)

    def _hold(self, levels: Levels) -> None:
        if levels != in_force():
            hold(levels)
            self.changed.emit()
        self._below = None
        self._counting.begin()

    def _recount(self, desk: Desk) -> Recounted:
        """Count again what was counted under other levels, a few items at a time. In another thread.

        While somebody works it is one item: with none it would never come to an end.
        """
        session = self.window.session
        calm = session.signs.calm_in == 0

        def go_on() -> bool:
            return not calm or session.signs.calm_in == 0

        most = _BATCH if calm else 1
        with session.finding_apart() if self._many else nullcontext():
            return desk.levels.recount(editor=session.name, below=self._below, most=most, go_on=go_on)

    def _counted_some(self, found: Recounted) -> bool:
        self._below = found.below
        self._many = self._many or len(found.numbers) == _BATCH
        self._counted = self._counted or bool(found.numbers)
        if self._counted and found.below is None:
            self._counted = False
            self.window.queues.refresh(quiet=True)
        return found.below is not None

    def _failed(self, error: Exception) -> None:
        self.window.session.failed.emit(error)
