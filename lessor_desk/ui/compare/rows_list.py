"""A list whose rows are an icon, a title, a time, and lines of detail: versions, code pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from lessor_desk.ui import fonts, icons
from lessor_desk.ui.dress import dress_bars
from lessor_desk.ui.editor.broken_text import broken
from lessor_desk.ui.findings.model import Index
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import ICON_BUTTON, RADIUS_CARD

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


class RowsModel(QAbstractListModel):
    """Rows shown as they are; a screen reader is told the whole row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[RowText, ...] = ()

    def show(self, rows: Sequence[RowText]) -> None:
        """Show `rows` in place of all others."""
        if tuple(rows) != self.rows:
            self.beginResetModel()
            self.rows = tuple(rows)
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (row.title, row.time, row.detail) if part)
            case Qt.ItemDataRole.UserRole:
                return row
        return None


class RowsDelegate(QStyledItemDelegate):
    """Paints plain text, whatever it holds."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: RowText = index.data(Qt.ItemDataRole.UserRole)
        lines = (
            broken(row.detail, fonts.interface(12), _width(option), _PITCH).lineCount() if row.detail else 0
        )
        return QSize(0, _TOP + _TITLE + lines * _PITCH + _BOTTOM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: RowText = index.data(Qt.ItemDataRole.UserRole)
        look, rect = theme(), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("sel"))
            painter.drawRoundedRect(rect.adjusted(7, 1, -7, -1), RADIUS_CARD, RADIUS_CARD)
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
            detail = broken(row.detail, fonts.interface(12), _width(option), _PITCH)
            detail.draw(painter, QPointF(_TEXT, top + _TITLE))
        painter.restore()


class RowsList(QListView):
    """A list to choose from; letters are keys of the view around it, not a search."""

    def __init__(self, object_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowsModel(self)
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setModel(self.rows)
        self.setItemDelegate(RowsDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        dress_bars(self)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        theme().changed.connect(self.viewport().update)

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
        """The pixels that all rows take."""
        return sum(self.sizeHintForRow(row) for row in range(self.rows.rowCount()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


def _width(option: QStyleOptionViewItem) -> float:
    whole = option.rect.width() or (option.widget.width() if option.widget else 280)
    return float(whole - _TEXT - _RIGHT)
