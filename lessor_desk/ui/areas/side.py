"""What stands in the middle of the window and at its side."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lessor_desk.ui.areas.area import Area


class SideArea(Area):
    """The editor gives way to an empty queue, the panel to an import or a split, and they come back."""

    def bind(self) -> None:
        self.window.panel.text_wanted.connect(self._back_to_the_text)

    def show_panel(self, *, beside: bool = False) -> None:
        """Show the panel of the open item, whatever was at the side; the text is wanted `beside` it."""
        window = self.window
        window.areas.compare.close()
        window.layout_.show_panel(beside=beside)
        window.side.setCurrentWidget(window.panel)

    def show(self, widget: QWidget | None) -> None:
        """Show `widget` at the side; None is the panel of the open item."""
        window = self.window
        window.side.setCurrentWidget(widget or window.panel)
        if widget is not None:
            window.areas.compare.close()
            window.layout_.show_first_run(False)
            window.layout_.show_panel()
        focus = window.focusWidget()
        if widget is not window.split_view and (focus is None or window.side.isAncestorOf(focus)):
            window.list.items.setFocus()
        if widget is None:
            window.layout_.put_drawer_away()
            if window.middle.currentWidget() is window.done:
                window.layout_.leave_room(True)  # no item, of which the panel would tell

    def _back_to_the_text(self) -> None:
        """Leave the panel; where it lies over the text, it goes."""
        if self.window.layout_.is_drawer():
            self.window.layout_.toggle_panel()
        self.window.pane.focus_body()

    @property
    def shows_panel(self) -> bool:
        """Whether the panel of the open item is at the side."""
        return self.window.side.currentWidget() is self.window.panel
