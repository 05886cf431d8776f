"""An icon that says something beside a text, and does nothing."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from lessor_desk.ui import icons
from lessor_desk.ui.theme import theme


class IconMark(QWidget):
    """A Lucide icon, `size` px wide and high, in the colour of a token."""

    def __init__(self, name: str, colour: str, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._colour = name, colour
        self.setFixedSize(size, size)
        theme().changed.connect(self.update)

    def show_icon(self, name: str, colour: str) -> None:
        """Show another icon, or the same in the colour of another token."""
        self._name, self._colour = name, colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint(QPainter(self), self._name, self._colour, QRectF(self.rect()))
