"""Where the parts of the window stand, at every width."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lessor_desk.ui import tokens

SIDEBAR_FROM = 1564  # px of window width: the rail becomes a sidebar
WIDE_FROM = 1480  # list and panel take their wide sizes
DRAWER_BELOW = 1318  # the right panel becomes a drawer over the editor
RAIL_FROM = 960  # below it the rail is hidden

TEXT_LEAST = 480  # between list and drawer: where there is less, the list gives way

LIST_NARROW, LIST_WIDE, LIST_RANGE = 316, 352, (260, 440)
PANEL_NARROW, PANEL_WIDE, PANEL_RANGE = 322, 356, (280, 460)


class WindowLayout(QWidget):
    """Command bar, rail, list, editor, panel, status bar. The panel is a drawer where there is no room."""

    focus_lost = Signal()  # what had it was put out of sight

    def __init__(
        self,
        *,
        command_bar: QWidget,
        rail: QWidget,
        list_pane: QWidget,
        editor: QWidget,
        panel: QStackedWidget,
        first_run: QWidget,
        status_bar: QWidget,
    ) -> None:
        super().__init__()
        self._rail, self._list, self._editor, self._panel = rail, list_pane, editor, panel
        self._rail_wanted, self._panel_wanted = True, True
        self._drawer = False
        self._beside = False  # the drawer is out, and the text stands beside it
        self._sizes_for: bool | None = None

        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(0)
        self.splitter.setChildrenCollapsible(False)
        for widget in (list_pane, editor, panel):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        list_pane.setMinimumWidth(LIST_RANGE[0])
        list_pane.setMaximumWidth(LIST_RANGE[1])
        panel.setMinimumWidth(PANEL_RANGE[0])
        panel.setMaximumWidth(PANEL_RANGE[1])
        self.splitter.splitterMoved.connect(self._keep_sizes)

        self._shadow = QFrame(editor)
        self._shadow.hide()

        self.stack = QStackedWidget()
        self.stack.addWidget(self.splitter)
        self.stack.addWidget(first_run)
        self._first_run = first_run

        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(rail)
        middle.addWidget(self.stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(command_bar)
        column.addLayout(middle, 1)
        column.addWidget(status_bar)
        editor.installEventFilter(self)

    def fit(self, width: int) -> None:
        """Arrange for a window `width` logical pixels wide."""
        wide = width >= SIDEBAR_FROM
        if hasattr(self._rail, "set_wide"):
            self._rail.set_wide(wide)
        self._rail.setVisible(self._rail_wanted and width >= RAIL_FROM)
        self._set_drawer(width < DRAWER_BELOW)
        if self._beside:
            self._stand_beside(True)
        roomy = width >= WIDE_FROM
        if self._sizes_for is not roomy:
            self._sizes_for = roomy
            self._restore_sizes(roomy)

    def follow(self, other: WindowLayout) -> None:
        """Show the panes that `other` shows, which is as wide."""
        self._rail_wanted, self._panel_wanted = other._rail_wanted, other._panel_wanted
        self.fit(self.width())
        if not self._drawer:
            self._panel.setVisible(self._panel_wanted)
        elif other._panel.isVisible():
            self.show_panel(beside=other._beside)

    def follow_screen(self) -> None:
        """The window is on another screen: each keeps its own sizes."""
        self._sizes_for = None
        self.fit(self.width())

    def show_first_run(self, shown: bool = True) -> None:
        """Show what an empty desk shows, in the place of list, editor and panel; or those."""
        came = shown and self.stack.currentIndex() == 0
        if shown or self.stack.currentIndex() == 1:
            self.stack.setCurrentIndex(1 if shown else 0)
        if came:
            self._first_run.setFocus()

    def toggle_rail(self) -> None:
        """Hide or show the left pane."""
        self._rail_wanted = not self._rail_wanted
        self._show(self._rail, self._rail_wanted)

    def toggle_panel(self) -> None:
        """Hide or show the right pane."""
        self.show_panel(not self._panel.isVisible())

    def show_panel(self, shown: bool = True, *, beside: bool = False) -> None:
        """Show the right pane, as a drawer where it is one: over the text, or with the text `beside` it."""
        if not self._drawer:
            self._panel_wanted = shown
        self._show(self._panel, shown)
        if self._drawer:
            self._stand_beside(shown and beside)
        if self._drawer and shown:
            self._place_drawer()
            self._panel.raise_()

    def put_drawer_away(self) -> None:
        """What the right pane was opened for is done: where it lies over the text, it goes."""
        if self._drawer:
            self.show_panel(False)

    def leave_text(self) -> None:
        """The text stands beside the drawer from now on, if that is out."""
        if self._drawer and self._panel.isVisible():
            self._stand_beside(True)

    def show_list(self) -> None:
        """Let the list be seen: where it gave way to the drawer, that goes."""
        if self.gave_way(self._list):
            self.show_panel(False)

    def gave_way(self, pane: QWidget) -> bool:
        """Whether `pane` is the list or in it, and that is hidden for the drawer to be seen."""
        in_list = pane is self._list or self._list.isAncestorOf(pane)
        return in_list and not self._list.isVisibleTo(self.splitter) and self.splitter.isVisible()

    def _show(self, pane: QWidget, shown: bool) -> None:
        focus = self.window().focusWidget()
        pane.setVisible(shown)
        if not shown and focus is not None and pane.isAncestorOf(focus):
            self.focus_lost.emit()

    def leave_room(self, room: bool) -> None:
        """Keep the right pane back while there is nothing that it could tell of, or let it be seen again."""
        if not self._drawer:
            self._panel.setVisible(self._panel_wanted and not room)

    def is_drawer(self) -> bool:
        """Whether the right panel lies over the editor."""
        return self._drawer

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._editor and event.type() == QEvent.Type.Resize and self._drawer:
            self._place_drawer()
        return super().eventFilter(watched, event)

    def _set_drawer(self, drawer: bool) -> None:
        if drawer is self._drawer:
            return
        self._drawer = drawer
        if drawer:
            self._panel.setParent(self._editor)
            self._panel.hide()
            self._place_drawer()
        else:
            self._stand_beside(False)
            self.splitter.addWidget(self._panel)
            self._panel.setVisible(self._panel_wanted)
            self._sizes_for = None

    def _stand_beside(self, beside: bool) -> None:
        """Let text and drawer be seen wholly, if need be in the place of the list."""
        self._beside = beside
        room = self.splitter.width() - self._list.width() - PANEL_NARROW
        self._editor.setContentsMargins(0, 0, PANEL_NARROW if beside else 0, 0)
        self._show(self._list, not beside or room >= TEXT_LEAST)

    def _place_drawer(self) -> None:
        width = min(PANEL_NARROW, self._editor.width())
        self._panel.setGeometry(self._editor.width() - width, 0, width, self._editor.height())

    def _settings_key(self, roomy: bool) -> str:
        screen = self.screen().name() if self.screen() else ""
        return f"sizes/{screen}/{'wide' if roomy else 'narrow'}"

    def _keep_sizes(self) -> None:
        if self._sizes_for is not None:
            QSettings().setValue(self._settings_key(self._sizes_for), self.splitter.saveState())

    def _restore_sizes(self, roomy: bool) -> None:
        kept = QSettings().value(self._settings_key(roomy))
        if kept is not None and self.splitter.restoreState(kept):
            self.splitter.setHandleWidth(0)
            return
        left, right = (LIST_WIDE, PANEL_WIDE) if roomy else (LIST_NARROW, PANEL_NARROW)
        middle = max(1, self.width() - left - right - tokens.RAIL_WIDTH)
        self.splitter.setSizes([left, middle, right])
