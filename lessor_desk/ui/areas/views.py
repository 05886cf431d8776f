"""How the window is looked at: panes, size of the text, marks, full screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.viewing import Viewing


class ViewsArea(Area):
    """The actions that change no text."""

    def bind(self) -> None:
        window = self.window
        self._viewing = Viewing(
            window,
            window.layout_,
            window.pane,
            window.status,
            self._panes,
        )
        window.layout_.focus_lost.connect(self._back_to_work)
        self._viewing.zoomed.connect(window.areas.compare.view.set_zoom)
        self._viewing.zoomed.connect(window.areas.approval.view.set_zoom)
        window.areas.compare.view.set_zoom(self._viewing.zoom)
        window.areas.approval.view.set_zoom(self._viewing.zoom)

    def acts(self) -> Acts:
        return {
            **self._viewing.acts(self.window.commands),
            "quit": self.window.close,
            "right_pane": self._toggle_right,
        }

    def _panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through, from left to right; what is not in sight is passed over."""
        window, compare = self.window, self.window.areas.compare.view
        beside = window.side.currentWidget() or window.side
        return (
            *(window.list.items, window.areas.approval.view.column, window.pane.body, beside),
            *(compare.left, compare.right, window.panel.versions, compare.pages.list),
        )

    def _back_to_work(self) -> None:
        """The pane with the focus is out of sight: the text has it, or the list where there is none."""
        if self.window.pane.isVisible():
            self.window.pane.focus_body()
        else:
            self.window.list.items.setFocus()

    def _toggle_right(self) -> None:
        compare = self.window.areas.compare
        if compare.is_open:
            compare.view.toggle_panel()
        else:
            self.window.layout_.toggle_panel()
