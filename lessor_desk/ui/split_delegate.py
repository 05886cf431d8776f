"""Paints the rows of the proposed dispatches: one card for each, its lines on the card."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lessor_desk.ui import fonts
from lessor_desk.ui.split_model import Part, Role, Row, SplitModel
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import RADIUS_CARD, RADIUS_FIELD

HEADING_HEIGHT, LINE_HEIGHT, GAP = 34, 24, 8  # px; the gap lies below the last line of a card
_SIDE, _INSIDE = 14, 12

Index = QModelIndex | QPersistentModelIndex


class SplitDelegate(QStyledItemDelegate):
    """Headings and lines have each their own height; a long line ends in an ellipsis."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(Role.ROW)
        if row.part is Part.HEADING:
            return QSize(0, HEADING_HEIGHT)
        return QSize(0, LINE_HEIGHT + (_INSIDE // 2 + GAP if row.last else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(Role.ROW)
        place = QRect(option.rect).adjusted(_SIDE, 0, -_SIDE, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, place, row)
        line = QRect(place.left(), place.top(), place.width(), LINE_HEIGHT)
        if row.part is Part.HEADING:
            line = place.adjusted(0, 2, 0, -2)
        if option.state & QStyle.StateFlag.State_Selected:
            self._paint_selection(
                painter, line.adjusted(4, 0, -4, 0), bool(option.state & QStyle.StateFlag.State_HasFocus)
            )
        if row.part is Part.HEADING:
            model = index.model()
            assert isinstance(model, SplitModel)
            self._paint_heading(painter, line, row, model)
        else:
            self._paint_line(painter, line, row)
        painter.restore()

    def _paint_card(self, painter: QPainter, place: QRect, row: Row) -> None:
        """The part of the card that lies in this row: its top, its middle or its end."""
        painter.save()
        whole = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
        if row.part is Part.HEADING:
            whole.setBottom(whole.bottom() + 2 * RADIUS_CARD)
        elif row.last:
            whole.adjust(0, -2 * RADIUS_CARD, 0, -GAP)
        else:
            whole.adjust(0, -2 * RADIUS_CARD, 0, 2 * RADIUS_CARD)
        painter.setClipRect(place)
        painter.setPen(QPen(theme().colour("border"), 1))
        painter.setBrush(theme().colour("card"))
        painter.drawRoundedRect(whole, RADIUS_CARD, RADIUS_CARD)
        painter.restore()

    def _paint_selection(self, painter: QPainter, place: QRect, focused: bool) -> None:
        painter.setPen(QPen(theme().colour("accent"), 1.5) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("sel"))
        painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), RADIUS_FIELD, RADIUS_FIELD)

    def _paint_heading(self, painter: QPainter, place: QRect, row: Row, model: SplitModel) -> None:
        inside = QRectF(place).adjusted(_INSIDE, 0, -_INSIDE, 0)
        first = fonts.interface(13, 600)
        self._write(painter, inside, first, "ink", f"{row.dispatch + 1}")
        inside.setLeft(
            inside.left() + max(16.0, QFontMetricsF(first).horizontalAdvance(f"{row.dispatch + 1} ") + 2)
        )
        self._write(painter, inside, first, "ink", row.text)
        dispatch = model.dispatches[row.dispatch]
        lines = sum(bool(line.strip()) for line in dispatch.text.split("\n"))
        count = self.tr("%n lines", "", lines)
        self._write(painter, inside, fonts.interface(12), "ink3", count, Qt.AlignmentFlag.AlignRight)

    def _paint_line(self, painter: QPainter, place: QRect, row: Row) -> None:
        font = fonts.interface(12, 600 if row.part is Part.HEADLINE else 400)
        colour = {Part.HEADLINE: "ink", Part.CREDIT: "ink3"}.get(row.part, "ink2")
        self._write(painter, QRectF(place).adjusted(_INSIDE, 0, -_INSIDE, 0), font, colour, row.text)

    @staticmethod
    def _write(
        painter: QPainter,
        place: QRectF,
        font: QFont,
        colour: str,
        text: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(theme().colour(colour))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
