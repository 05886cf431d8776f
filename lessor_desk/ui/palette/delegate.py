"""How a row of the palette looks: icon or shape, the text with what was meant underlined, key caps."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lessor_desk.ui import fonts, grounds, icons, key_cap, shapes
from lessor_desk.ui.palette.entry import Found
from lessor_desk.ui.palette.model import FOUND
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import ICON_BUTTON, RADIUS_CARD

ROW, TITLE = 41, 30  # px
_LEFT, _TEXT, _TEXT_AFTER_SHAPE, _RIGHT = 20, 47, 44, 20
_DETAIL_GAP, _CAP_GAP = 12, 6


class PaletteDelegate(QStyledItemDelegate):
    """Reads the row once and paints it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plain, self._strong = fonts.interface(13, 550), fonts.interface(13, 600)
        self._detail, self._title = fonts.interface(12), fonts.interface(11, 600)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, TITLE if isinstance(index.data(FOUND), str) else ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(FOUND)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(option.rect)
        if isinstance(row, Found):
            self._paint_found(painter, place, row, bool(option.state & QStyle.StateFlag.State_Selected))
        else:
            painter.setFont(self._title)
            painter.setPen(theme().colour("ink3"))
            painter.drawText(QPointF(place.left() + _LEFT, place.bottom() - 7), str(row).upper())
        painter.restore()

    def _paint_found(self, painter: QPainter, place: QRectF, found: Found, chosen: bool) -> None:
        entry = found.entry
        if chosen:
            grounds.paint(painter, place.adjusted(8, 0, -8, -1), RADIUS_CARD)
        middle = place.center().y()
        if entry.shape is not None:
            side = 12
            square = QRectF(place.left() + _LEFT, round(middle - side / 2), side, side)
            shapes.paint(painter, entry.shape[0], square, lost=entry.shape[1])
            left = place.left() + _TEXT_AFTER_SHAPE
        else:
            square = QRectF(place.left() + _LEFT, round(middle - ICON_BUTTON / 2), ICON_BUTTON, ICON_BUTTON)
            if entry.icon:
                icons.paint(painter, entry.icon, "accent" if chosen else "ink2", square)
            left = place.left() + _TEXT
        right = self._paint_caps(painter, place, entry.keys, chosen and entry.enabled)
        self._paint_text(painter, found, left, right, middle)

    def _paint_caps(self, painter: QPainter, place: QRectF, keys: str, chosen: bool) -> float:
        """Paint the keys at the right, and the one that starts the chosen row; give where they begin."""
        right = place.right() - _RIGHT
        for cap in (key_cap.key_text("Return") if chosen else "", key_cap.key_text(keys)):
            if cap:
                width = key_cap.cap_width(cap)
                top = round(place.center().y() - key_cap.HEIGHT / 2)
                key_cap.paint_cap(painter, QRectF(right - width, top, width, key_cap.HEIGHT), cap)
                right -= width + _CAP_GAP
        return right

    def _paint_text(self, painter: QPainter, found: Found, left: float, right: float, middle: float) -> None:
        entry = found.entry
        metrics, detail = QFontMetricsF(self._plain), QFontMetricsF(self._detail)
        room = right - left
        needed = detail.horizontalAdvance(entry.detail) + _DETAIL_GAP if entry.detail else 0
        shown = metrics.elidedText(entry.text, Qt.TextElideMode.ElideRight, max(60.0, room - needed))
        baseline = round(middle + metrics.capHeight() / 2)
        painter.setFont(self._plain)
        painter.setPen(theme().colour("ink" if entry.enabled else "ink3"))
        painter.drawText(QPointF(left, baseline), shown)
        self._underline(painter, shown, found.places, left, baseline + 2.5, metrics)
        if entry.detail:
            x = left + metrics.horizontalAdvance(shown) + _DETAIL_GAP
            painter.setFont(self._detail)
            painter.setPen(theme().colour("ink3"))
            rest = detail.elidedText(entry.detail, Qt.TextElideMode.ElideRight, max(0.0, right - x))
            painter.drawText(QPointF(x, baseline), rest)

    def _underline(
        self,
        painter: QPainter,
        shown: str,
        places: tuple[int, ...],
        left: float,
        y: float,
        metrics: QFontMetricsF,
    ) -> None:
        painter.setPen(QPen(painter.pen().color(), 1))
        for start, end in _runs(places):
            if end <= len(shown):
                begin = left + metrics.horizontalAdvance(shown[:start])
                painter.drawLine(QPointF(begin, y), QPointF(left + metrics.horizontalAdvance(shown[:end]), y))


def _runs(places: tuple[int, ...]) -> list[tuple[int, int]]:
    """Neighbouring places as half-open ranges.

    >>> _runs((1, 2, 5))
    [(1, 3), (5, 6)]
    """
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs
