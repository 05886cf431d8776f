"""How the window is looked at: panes, size of the text, marks, full screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QWidget

from lessor_desk.ui.editor.pane import EditorPane
from lessor_desk.ui.status_bar import StatusBar
from lessor_desk.ui.window_layout import WindowLayout

ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)  # percent


class Viewing(QObject):
    """The actions that change no text."""

    zoomed = Signal(int)  # percent

    def __init__(
        self,
        window: QMainWindow,
        layout: WindowLayout,
        pane: EditorPane,
        status: StatusBar,
        panes: Callable[[], Sequence[QWidget]],
    ) -> None:
        """`panes` gives the panes that F6 goes through, from left to right."""
        super().__init__(window)
        self._window, self._layout, self._pane, self._status = window, layout, pane, status
        self._panes = panes
        self._zoom = 100
        self._set_zoom(int(str(QSettings().value("text/zoom", 100))))

    def acts(self, actions: Mapping[str, QAction]) -> Mapping[str, Callable[[], object]]:
        """What the actions of these names do."""
        return {
            "invisibles": lambda: self._pane.set_invisibles(actions["invisibles"].isChecked()),
            "clean_text": lambda: self._pane.set_clean(actions["clean_text"].isChecked()),
            "left_pane": self._layout.toggle_rail,
            "right_pane": self._layout.toggle_panel,
            "next_pane": lambda: self._step_pane(+1),
            "previous_pane": lambda: self._step_pane(-1),
            "zoom_in": lambda: self._step_zoom(+1),
            "zoom_out": lambda: self._step_zoom(-1),
            "zoom_reset": lambda: self._set_zoom(100),
            "full_screen": self._toggle_full_screen,
        }

    @property
    def zoom(self) -> int:
        """The size of the text, in percent."""
        return self._zoom

    def _step_pane(self, step: int) -> None:
        gave_way = self._layout.gave_way
        shown = [pane for pane in self._panes() if pane.isVisible() or gave_way(pane)]
        focus = self._window.focusWidget()
        here = next(
            (at for at, pane in enumerate(shown) if focus and (pane is focus or pane.isAncestorOf(focus))), -1
        )
        if shown:
            following = shown[(here + step) % len(shown)]
            if gave_way(following):
                self._layout.show_list()
            following.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step_zoom(self, step: int) -> None:
        beyond = [zoom for zoom in ZOOMS if (zoom - self._zoom) * step > 0]
        if beyond:
            self._set_zoom(min(beyond, key=lambda zoom: abs(zoom - self._zoom)))

    def _set_zoom(self, percent: int) -> None:
        self._zoom = min(max(percent, ZOOMS[0]), ZOOMS[-1])
        QSettings().setValue("text/zoom", self._zoom)
        self._pane.set_zoom(self._zoom)
        self.zoomed.emit(self._zoom)
        self._status.set_zoom(self._zoom)

    def _toggle_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
