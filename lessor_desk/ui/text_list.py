"""What lists of words have in common: each row is as high as its words need, and is told whole."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from lessor_desk.ui import grounds
from lessor_desk.ui.dress import dress_bars
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import RADIUS_CARD

Index = QModelIndex | QPersistentModelIndex
_GROUND_SIDE, _NARROWEST = 7, 300  # px


class TextModel(QAbstractListModel):
    """Rows that are shown as they are; a screen reader is told the whole of each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Any, ...] = ()

    @abstractmethod
    def shown(self, row: Any) -> str:
        """The words of `row` that letters typed in the list look for."""

    @abstractmethod
    def spoken(self, row: Any) -> Sequence[str]:
        """What a screen reader is told of `row`; what is empty is left out."""

    def show(self, rows: Sequence[Any]) -> None:
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
                return self.shown(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in self.spoken(row) if part)
            case Qt.ItemDataRole.UserRole:
                return row
        return None


class TextDelegate(QStyledItemDelegate):
    """Paints plain text, whatever it holds, on the ground of what is selected."""

    keeps_ground = False  # without the focus, too: something is chosen

    @abstractmethod
    def height_of(self, row: Any, width: int) -> int:
        """The pixels that `row` takes."""

    @abstractmethod
    def paint_row(self, painter: QPainter, rect: QRectF, row: Any, index: Index) -> None:
        """Paint the words of `row` into `rect`."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = option.rect.width() or (option.widget.width() if option.widget else _NARROWEST)
        return QSize(0, self.height_of(index.data(Qt.ItemDataRole.UserRole), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, state = QRectF(option.rect), option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if state & QStyle.StateFlag.State_Selected and (self.keeps_ground or focused):
            grounds.paint(painter, rect.adjusted(_GROUND_SIDE, 1, -_GROUND_SIDE, -1), RADIUS_CARD)
        self.paint_row(painter, rect, index.data(Qt.ItemDataRole.UserRole), index)
        painter.restore()


class TextList(QListView):
    """A list to read, with the keyboard too."""

    def __init__(
        self,
        object_name: str,
        name: str,
        model: TextModel,
        delegate: TextDelegate,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        for part in (model, delegate):
            part.setParent(self)
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(delegate)
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
