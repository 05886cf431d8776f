"""The menu of the menu button."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from lessor_desk.ui import actions
from lessor_desk.ui.areas.area import Area


class MenusArea(Area):
    """Every action, by subject."""

    def bind(self) -> None:
        self.window.command_bar.menu_requested.connect(self._show)

    def _show(self, place: QPoint) -> None:
        menu = actions.main_menu(self.window.commands, self.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)
