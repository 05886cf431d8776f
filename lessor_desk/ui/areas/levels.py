"""The levels of the rules: those of the desk hold in its window, and what they change is counted anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from lessor_desk.checks.base import Severity
from lessor_desk.checks.levels import USUAL, Levels, hold, in_force
from lessor_desk.ui.areas.area import Area
from lessor_desk.workflow.states import Role

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk
    from lessor_desk.ui.main_window import MainWindow

_BATCH = 20  # items that are counted again at a time
_BETWEEN = 20  # ms from one batch to the next: whoever works goes first


class LevelsArea(Area):
    """Reads the levels when the desk opens; an administrator changes them in the preferences."""

    changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._again = QTimer(self, singleShot=True, interval=_BETWEEN)
        self._again.timeout.connect(self._recount)

    def read(self) -> None:
        """Let the levels of the desk hold; asked first, so that nothing is shown under others."""
        self.window.session.ask(lambda desk: desk.levels.read(), self._hold)

    def forget(self) -> None:
        """The window closes: the usual levels hold again."""
        self._again.stop()
        hold(USUAL)

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
        self._recount()

    def _recount(self) -> None:
        """Count again what was counted under other levels, a few items at a time."""
        editor = self.window.session.name

        def done(numbers: tuple[int, ...]) -> None:
            if numbers:
                self._again.start()
            elif self._counted:
                self._counted = False
                self.window.queues.refresh()
            self._counted = self._counted or bool(numbers)

        self.window.session.ask(lambda desk: desk.levels.recount(editor=editor, most=_BATCH), done)

    _counted = False  # whether something was counted again that the list does not show yet
