"""How an item is arranged, in its row: urgency at the left, whose it is and its labels beside the flags."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from lessor_desk.services.rows import ItemRow
from lessor_desk.ui import fonts, icons
from lessor_desk.ui.labels import initials
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import ICON_META
from lessor_desk.workflow.states import Priority

_URGENCY = QRectF(12, 31, ICON_META, ICON_META)
_ICON = 13
_GAP, _SIDE = 8, 6
_LABEL_HEIGHT, _LABEL_RADIUS = 17, 8
_NARROWEST, _WIDEST = 34, 110  # px of a label


def paint_urgency(painter: QPainter, row: ItemRow) -> None:
    """An arrow where the item is urgent or may wait; nothing for all others."""
    if row.priority is Priority.URGENT:
        icons.paint(painter, "arrow-up", "cut", _URGENCY)
    elif row.priority is Priority.LOW:
        icons.paint(painter, "chevron-down", "ink3", _URGENCY)


def paint_arranged(
    painter: QPainter, row: ItemRow, place: tuple[float, float], middle: int, *, editor: str
) -> None:
    """Whose it is and its labels, as far as there is room from one x to the other."""
    x, end = place
    if row.assignee is not None:
        x = _paint_assignee(painter, row.assignee, x, end, middle, mine=row.assignee == editor)
    for number, label in enumerate(row.labels):
        left = len(row.labels) - number
        rest = f"+{left}" if left > 1 else ""
        reserved = QFontMetricsF(_label_font()).horizontalAdvance(rest) + _GAP if rest else 0.0
        if end - x - reserved < _NARROWEST:
            if rest or end - x > 12:
                _write(painter, f"+{left}", x, end, middle)
            return
        x = _paint_label(painter, label, x, min(end - reserved, x + _WIDEST), middle) + _GAP


def _paint_assignee(painter: QPainter, name: str, x: float, end: float, middle: int, *, mine: bool) -> float:
    letters = initials(name)
    metrics = QFontMetricsF(_name_font())
    width = _ICON + 3 + metrics.horizontalAdvance(letters)
    if x + width > end:
        return x
    colour = "accent" if mine else "ink2"
    icons.paint(painter, "user", colour, QRectF(x, middle - _ICON / 2, _ICON, _ICON))
    painter.setFont(_name_font())
    painter.setPen(theme().colour(colour))
    painter.drawText(QPointF(x + _ICON + 3, round(middle + metrics.capHeight() / 2)), letters)
    return x + width + _GAP


def _paint_label(painter: QPainter, label: str, x: float, end: float, middle: int) -> float:
    metrics = QFontMetricsF(_label_font())
    said = metrics.elidedText(label, Qt.TextElideMode.ElideRight, end - x - 2 * _SIDE)
    box = QRectF(x, middle - _LABEL_HEIGHT / 2, metrics.horizontalAdvance(said) + 2 * _SIDE, _LABEL_HEIGHT)
    painter.setPen(QPen(theme().colour("border"), 1))
    painter.setBrush(theme().colour("hover"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _LABEL_RADIUS, _LABEL_RADIUS)
    painter.setFont(_label_font())
    painter.setPen(theme().colour("ink2"))
    painter.drawText(QPointF(x + _SIDE, round(middle + metrics.capHeight() / 2)), said)
    return box.right()


def _write(painter: QPainter, text: str, x: float, end: float, middle: int) -> None:
    metrics = QFontMetricsF(_label_font())
    if x + metrics.horizontalAdvance(text) <= end:
        painter.setFont(_label_font())
        painter.setPen(theme().colour("ink2"))
        painter.drawText(QPointF(x, round(middle + metrics.capHeight() / 2)), text)


def _name_font() -> QFont:
    return fonts.interface(12, 500)


def _label_font() -> QFont:
    return fonts.interface(11, 500)
