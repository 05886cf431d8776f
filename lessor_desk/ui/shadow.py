"""The shadow that a sheet throws on the window below: soft, and a little under it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

_REACH, _DEPTH = 14, 5  # px
AROUND = _REACH + _DEPTH  # px around the sheet in which something of it may be seen
_EACH = QColor(0, 0, 0, 3)  # of the many that lie upon each other


def paint(painter: QPainter, sheet: QRectF, radius: float) -> None:
    """Paint the shadow of what lies at `sheet`, whose corners have `radius`."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_EACH)
    lying = sheet.translated(0, _DEPTH)
    for spread in range(_REACH):
        edge = lying.adjusted(-spread, -spread, spread, spread)
        painter.drawRoundedRect(edge, radius + spread, radius + spread)
