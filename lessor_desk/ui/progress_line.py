"""A thin bar that fills: how far a work has come."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QWidget

from lessor_desk.ui.theme import theme

HEIGHT = 6  # px


class ProgressLine(QProgressBar):
    """A real progress bar, six pixels high, without text and without movement of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setTextVisible(False)
        self.setRange(0, 1)
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        if theme().tokens.high:  # a line around what is still to come: filled, it would be taken for done
            painter.setPen(QPen(theme().colour("border"), 1))
            half = HEIGHT / 2 - 0.5
            painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), half, half)
        else:
            painter.setBrush(theme().colour("border"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(whole, HEIGHT / 2, HEIGHT / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.maximum() > 0 and self.value() > 0:
            share = self.value() / self.maximum()
            filled = QRectF(whole)
            filled.setWidth(max(HEIGHT, whole.width() * share))
            painter.setBrush(theme().colour("accent"))
            painter.drawRoundedRect(filled, HEIGHT / 2, HEIGHT / 2)
