"""A box to tick, as rows of a list show it, and on its own with words behind it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from lessor_desk.ui import fonts, icons
from lessor_desk.ui.focus_ring import ringed
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import RADIUS_CAP, TARGET

SIDE = 16  # px
_GAP = 7


def paint_box(painter: QPainter, box: QRectF, state: Qt.CheckState) -> None:
    """A box to tick: empty, ticked, or with a dash where only some are."""
    look = theme()
    on = state is not Qt.CheckState.Unchecked
    painter.setPen(QPen(look.colour("button" if on else "field"), 1.2))
    painter.setBrush(look.colour("button" if on else "paper"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if state is Qt.CheckState.Checked:
        icons.paint(painter, "check", "button_text", box.adjusted(1.0, 1.0, -1.0, -1.0))
    elif on:
        painter.setPen(QPen(look.colour("button_text"), 2))
        painter.drawLine(
            QPointF(box.left() + 4, box.center().y()), QPointF(box.right() - 4, box.center().y())
        )


class TickBox(QCheckBox):
    """A real check box in the look of the window."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setFont(fonts.interface(12))
        ringed(self, RADIUS_CAP)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(round(SIDE + _GAP + words) + 1, TARGET)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, QRectF(0, (self.height() - SIDE) // 2, SIDE, SIDE), self.checkState())
        painter.setFont(self.font())
        painter.setPen(theme().colour("ink" if self.isEnabled() else "ink3"))
        baseline = self.height() / 2 + QFontMetricsF(self.font()).capHeight() / 2
        painter.drawText(QPointF(SIDE + _GAP, round(baseline)), self.text())
