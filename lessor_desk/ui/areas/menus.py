"""The menus: under the menu button, and in the menu bar, hidden until Alt or F10 unless a person keeps it."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid

from lessor_desk.ui import actions
from lessor_desk.ui.alt_alone import AltAlone
from lessor_desk.ui.areas.area import Acts, Area


class MenusArea(Area):
    """Every action, by subject, the same in both places."""

    _kept = False
    _menus: Sequence[QMenu] = ()
    _before: QWidget | None = None  # what had the focus before the bar

    def bind(self) -> None:
        if sys.platform != "darwin":  # there the bar is the system's, and always in sight
            self._alt = AltAlone(self.window)
            self._alt.pressed.connect(self._open_bar)
            for command in self.window.commands.values():
                command.triggered.connect(self._alt.cancel)
        self.window.command_bar.menu_requested.connect(self._show)

    def acts(self) -> Acts:
        return {"menus": self._open_bar}

    def keep_bar(self, kept: bool) -> None:
        """Keep the menu bar in sight, or hide it until it is asked for."""
        self._kept = kept
        if kept:
            self._fill_bar()
        self.window.menuBar().setVisible(kept)

    def _show(self, place: QPoint) -> None:
        menu = actions.main_menu(self.window.commands, self.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _fill_bar(self) -> None:
        if not self._menus:
            bar = self.window.menuBar()
            self._menus = actions.menus(self.window.commands, bar)
            for menu in self._menus:
                bar.addMenu(menu)
                menu.aboutToHide.connect(self._left)

    def _open_bar(self) -> None:
        """Show the bar with its first menu open; when the last menu closes it goes again."""
        self._fill_bar()
        bar = self.window.menuBar()
        if self.window.focusWidget() is not bar:
            self._before = self.window.focusWidget()
        bar.show()
        bar.setActiveAction(bar.actions()[0])

    def _left(self) -> None:
        QTimer.singleShot(0, self, self._hide_bar)

    def _hide_bar(self) -> None:
        bar = self.window.menuBar()
        if not self._kept and not any(menu.isVisible() for menu in self._menus):
            if self.window.focusWidget() is bar and self._before is not None and isValid(self._before):
                self._before.setFocus(Qt.FocusReason.PopupFocusReason)
            bar.hide()
