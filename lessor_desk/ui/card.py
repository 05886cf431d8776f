"""A frame with round corners, filled and bordered in colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from lessor_desk.ui import hairline
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import RADIUS_CARD


class Card(QFrame):
    """`fill` and `border` are tokens, `radius` is in px."""

    def __init__(
        self,
        fill: str = "card",
        border: str = "border",
        radius: int = RADIUS_CARD,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fill, self._border, self._radius = fill, border, radius
        theme().changed.connect(self.update)

    def set_fill(self, fill: str) -> None:
        """Be filled with another token."""
        self._fill = fill
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour(self._border), 1))
        painter.setBrush(theme().colour(self._fill))
        inside = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inside, self._radius, self._radius)


class Ground(QWidget):
    """A plain ground in a colour of the theme, with a line at its top or bottom if asked for."""

    def __init__(self, fill: str, *, line: str = "", parent: QWidget | None = None) -> None:
        """`line` is `top`, `bottom` or nothing."""
        super().__init__(parent)
        self._fill, self._line = fill, line
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour(self._fill))
        if self._line:
            y = 0 if self._line == "top" else self.height() - 1
            hairline.paint(painter, QRectF(0, y, self.width(), 1))


class Rule(QWidget):
    """A line of one pixel between two things."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        hairline.paint(QPainter(self), QRectF(self.rect()))
