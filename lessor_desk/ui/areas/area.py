"""What every area of the window has in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from lessor_desk.ui.main_window import MainWindow

Acts = Mapping[str, Callable[[], object]]


class Area(QObject):
    """One subject of the window. It may make parts of its own when it is made, and binds in `bind`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window

    def bind(self) -> None:
        """Connect the signals of this subject; every part and every other area exists by now."""

    def end(self) -> None:
        """Finish what is under way: the window closes."""

    def acts(self) -> Acts:
        """What the actions of these names do."""
        return {}
