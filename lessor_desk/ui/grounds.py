"""The ground under what is chosen or pointed at; in high contrast a line goes around what is chosen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from lessor_desk.ui.theme import theme

_LINE = 1.5  # px around what is chosen; others that are pressed have one


def paint(
    painter: QPainter, place: QRectF, radius: float, *, chosen: bool = True, pill: bool = False
) -> None:
    """Fill `place` as what is `chosen`, or else as what is pointed at.

    A `pill` is pressed and always filled: its edge is seen in high contrast though it is not chosen.
    """
    colours = theme().tokens
    painter.setBrush(QColor(colours.sel if chosen else colours.hover))
    if colours.high and (chosen or pill):
        width = _LINE if chosen else 1.0
        painter.setPen(QPen(QColor(colours.accent if chosen else colours.border), width))
        half = width / 2
        place, radius = place.adjusted(half, half, -half, -half), radius - half
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(place, radius, radius)
