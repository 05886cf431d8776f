"""A list whose rows are an icon, a title, a time, and lines of detail: versions, code pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QWidget

from lessor_desk.ui import fonts, icons
from lessor_desk.ui.editor.broken_text import broken
from lessor_desk.ui.text_list import Index, TextDelegate, TextList, TextModel
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import ICON_BUTTON

_LEFT, _RIGHT, _TEXT = 14, 14, 38  # px
_TOP, _TITLE, _PITCH, _BOTTOM = 6, 18, 16, 7


@dataclass(frozen=True, slots=True)
class RowText:
    """What a row shows; `key` is what it stands for."""

    key: object
    icon: str
    colour: str  # of the icon, a token
    title: str
    time: str = ""
    detail: str = ""


class RowsModel(TextModel):
    """Rows with an icon."""

    def shown(self, row: RowText) -> str:
        return row.title

    def spoken(self, row: RowText) -> tuple[str, ...]:
        return row.title, row.time, row.detail


class RowsDelegate(TextDelegate):
    """Icon, title and time, and the detail under them."""

    keeps_ground = True

    def height_of(self, row: RowText, width: int) -> int:
        lines = _detail(row, width).lineCount() if row.detail else 0
        return _TOP + _TITLE + lines * _PITCH + _BOTTOM

    def paint_row(self, painter: QPainter, rect: QRectF, row: RowText, index: Index) -> None:
        look = theme()
        top = rect.y() + _TOP
        icons.paint(painter, row.icon, row.colour, QRectF(_LEFT, top + 1, ICON_BUTTON, ICON_BUTTON))
        line = QRectF(_TEXT, top, rect.width() - _TEXT - _RIGHT, _TITLE)
        painter.setFont(fonts.interface(12))
        painter.setPen(look.colour("ink3"))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.time)
        line.setWidth(line.width() - QFontMetricsF(fonts.interface(12)).horizontalAdvance(row.time) - 8)
        painter.setFont(fonts.interface(13, 600))
        painter.setPen(look.colour("ink"))
        title = QFontMetricsF(painter.font()).elidedText(row.title, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, title)
        if row.detail:
            painter.setPen(look.colour("ink2"))
            _detail(row, round(rect.width())).draw(painter, QPointF(_TEXT, top + _TITLE))


class RowsList(TextList):
    """A list to choose from; letters are keys of the view around it, not a search."""

    width_changed = Signal()

    def __init__(self, object_name: str, name: str, parent: QWidget | None = None) -> None:
        self.rows, self._delegate = RowsModel(), RowsDelegate()
        super().__init__(object_name, name, self.rows, self._delegate, parent)

    def chosen(self) -> list[object]:
        """The keys of the rows that are selected, from the top."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.rows.rows[row].key for row in rows]

    def choose(self, keys: Sequence[object]) -> None:
        """Select the rows of `keys` again, if they were lost when the rows came anew."""
        if keys and not self.selectedIndexes():
            for row, each in enumerate(self.rows.rows):
                if each.key in keys:
                    index = self.rows.index(row)
                    self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)

    def content_height(self) -> int:
        """The pixels that all rows take where there is room for them, without a scroll bar."""
        return sum(self._delegate.height_of(row, self.width()) for row in self.rows.rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.width_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)


def _detail(row: RowText, width: int) -> QTextLayout:
    return broken(row.detail, fonts.interface(12), width - _TEXT - _RIGHT, _PITCH)
