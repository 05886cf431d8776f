"""A list whose rows are a line in semi-bold, a line of meta, and perhaps a few lines of text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from lessor_desk.ui import fonts
from lessor_desk.ui.dress import dress_bars
from lessor_desk.ui.editor.broken_text import broken
from lessor_desk.ui.findings.model import Index
from lessor_desk.ui.panel_head import SIDE
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import RADIUS_CARD

_TOP, _BOTTOM, _TITLE, _PITCH = 8, 8, 18, 16
_SIDE = 6  # px between the row's ground and its text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A row: title, what is said beside it in small, text under it."""

    title: str
    meta: str
    text: str = ""


class ParagraphModel(QAbstractListModel):
    """Rows that are shown as they are; a screen reader is told the whole row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Paragraph, ...] = ()

    def show(self, rows: Sequence[Paragraph]) -> None:
        """Show `rows` in place of all others."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.text or row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (row.title, row.meta, row.text) if part)
            case Qt.ItemDataRole.UserRole:
                return row
        return None


class ParagraphDelegate(QStyledItemDelegate):
    """Paints plain text, whatever it holds."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Paragraph = index.data(Qt.ItemDataRole.UserRole)
        lines = self._body(row, option).lineCount() if row.text else 0
        return QSize(0, _TOP + _TITLE + _PITCH + lines * _PITCH + _BOTTOM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Paragraph = index.data(Qt.ItemDataRole.UserRole)
        look, rect = theme(), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("sel"))
            painter.drawRoundedRect(
                rect.adjusted(SIDE - _SIDE, 1, _SIDE - SIDE, -1), RADIUS_CARD, RADIUS_CARD
            )
        line = rect.adjusted(SIDE, _TOP, -SIDE, 0)
        line.setHeight(_TITLE)
        painter.setFont(fonts.interface(13, 600))
        painter.setPen(look.colour("ink"))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, row.title)
        painter.setFont(fonts.interface(12))
        painter.setPen(look.colour("ink3"))
        painter.drawText(line.translated(0, _TITLE - 1), Qt.AlignmentFlag.AlignVCenter, row.meta)
        if row.text:
            painter.setPen(look.colour("ink2"))
            place = QPointF(line.x(), line.y() + _TITLE + _PITCH)
            self._body(row, option).draw(painter, place)
        painter.restore()

    @staticmethod
    def _body(row: Paragraph, option: QStyleOptionViewItem) -> QTextLayout:
        width = option.rect.width() or (option.widget.width() if option.widget else 300)
        return broken(row.text.replace("\n", "\u2028"), fonts.interface(13), width - SIDE - SIDE, _PITCH)


class ParagraphList(QListView):
    """A list to read, with the keyboard too."""

    def __init__(self, object_name: str, name: str) -> None:
        super().__init__()
        self.rows = ParagraphModel(self)
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setModel(self.rows)
        self.setItemDelegate(ParagraphDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        dress_bars(self)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        theme().changed.connect(self.viewport().update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
