"""A small sign with round ends: `✓ 300 octets communs`."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lessor_desk.ui import fonts, icons
from lessor_desk.ui.theme import theme

_HEIGHT, _SIDE, _ICON, _GAP = 23, 10, 14, 6


class Pill(QWidget):
    """Text in a colour, on the soft fill of that colour."""

    def __init__(self, colour: str = "ok", icon: str = "check") -> None:
        super().__init__()
        self._colour, self._icon, self._text = colour, icon, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def setText(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(fonts.interface(12, 600)).horizontalAdvance(self._text)
        return QSize(round(width + 2 * _SIDE + _ICON + _GAP), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(f"{self._colour}_soft"))
        painter.drawRoundedRect(QRectF(self.rect()), _HEIGHT / 2, _HEIGHT / 2)
        icons.paint(painter, self._icon, self._colour, QRectF(_SIDE, (_HEIGHT - _ICON) // 2, _ICON, _ICON))
        font = fonts.interface(12, 600)
        painter.setFont(font)
        painter.setPen(theme().colour(self._colour))
        baseline = _HEIGHT / 2 + QFontMetricsF(font).capHeight() / 2
        painter.drawText(QPointF(_SIDE + _ICON + _GAP, round(baseline)), self._text)
