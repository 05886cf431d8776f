"""A list whose rows know where they lie: a million of them cost what ten do.

QListView lays every row out, and asks for the size of each: 4 s for a million rows, 90 ms for the
five thousand flags of a long text, after each change. Here a row's place is computed when it is
asked for; what Qt asks a list view for is answered from that.

Qt asks before there is a model, too; an exception in an answer to it ends the process (PySide 6.11).
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from lessor_desk.ui.dress import dress_bars
from lessor_desk.ui.item_list_model import Index

_Hint = QAbstractItemView.ScrollHint
_Move = QAbstractItemView.CursorAction
_FEW = 8  # stretches of selected rows: of more the whole list is painted


class RowState(NamedTuple):
    """How a row is looked at."""

    chosen: bool = False  # it is selected
    focused: bool = False  # the current row of a list that has the keyboard
    hovered: bool = False  # the mouse is over it


class RowsView(QListView):
    """Rows under each other, `extent` pixels from the top and high; the delegate paints them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QListView.Shape.NoFrame)
        dress_bars(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    @abstractmethod
    def extent(self, row: int) -> tuple[int, int]:
        """How far `row` is from the top of the list, and how high, in pixels."""

    @abstractmethod
    def row_at(self, place: int) -> int:
        """The row that covers the pixel `place` from the top of the list, -1 if none does."""

    @abstractmethod
    def rows_between(self, top: int, bottom: int) -> Iterator[int]:
        """The rows that are seen between two pixels from the top of the list, in order."""

    @property
    @abstractmethod
    def content_height(self) -> int:
        """The pixels that all rows take."""

    # what Qt asks for

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        top, height = self.extent(index.row())
        return QRect(0, top - self.verticalOffset(), self.viewport().width(), height)

    def indexAt(self, place: QPoint) -> QModelIndex:
        model = self.model()
        row = self.row_at(place.y() + self.verticalOffset()) if model is not None else -1
        return model.index(row, 0) if row >= 0 else QModelIndex()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _Hint.EnsureVisible) -> None:
        if not index.isValid():
            return
        self.updateGeometries()
        top, height = self.extent(index.row())
        bar, room = self.verticalScrollBar(), self.viewport().height()
        seen = bar.value() <= top and top + height <= bar.value() + room
        if hint == _Hint.PositionAtTop or (hint == _Hint.EnsureVisible and top < bar.value()):
            bar.setValue(top)
        elif hint == _Hint.PositionAtBottom or (hint == _Hint.EnsureVisible and not seen):
            bar.setValue(min(top, top + height - room))
        elif hint == _Hint.PositionAtCenter:
            bar.setValue(top - (room - height) // 2)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint what is now in sight: QListView moves nothing that it has not laid out itself."""
        self.viewport().update()

    def doItemsLayout(self) -> None:
        self.updateGeometries()
        self.viewport().update()

    def updateGeometries(self) -> None:
        room, bar = self.viewport().height(), self.verticalScrollBar()
        bar.setPageStep(room)
        height = self.content_height if self.model() is not None else 0
        bar.setRange(0, max(0, height - room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.updateGeometries()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        last = self.model().rowCount() - 1 if self.model() is not None else -1
        row = self.currentIndex().row()
        if last < 0:
            return QModelIndex()
        if row < 0:
            return self.model().index(0, 0)
        match action:
            case _Move.MoveUp | _Move.MovePrevious | _Move.MoveLeft:
                row -= 1
            case _Move.MoveDown | _Move.MoveNext | _Move.MoveRight:
                row += 1
            case _Move.MoveHome:
                row = 0
            case _Move.MoveEnd:
                row = last
            case _Move.MovePageUp | _Move.MovePageDown:
                top, height = self.extent(row)
                step = max(height, self.viewport().height() - height)
                down = action == _Move.MovePageDown
                beyond = self.row_at(top + step) if down else self.row_at(max(0, top - step))
                row = beyond if beyond >= 0 else last if down else 0
        return self.model().index(min(max(row, 0), last), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Qt's rectangle goes from where the selection began to where it ends, in either direction."""
        if self.selectionModel() is None or self.model() is None:
            return
        first = self.indexAt(QPoint(0, min(rect.top(), rect.bottom())))
        last = self.indexAt(QPoint(0, max(rect.top(), rect.bottom())))
        if not last.isValid() and first.isValid():
            last = self.model().index(self.model().rowCount() - 1, 0)
        self.selectionModel().select(QItemSelection(first, last), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        offset, viewport, region = self.verticalOffset(), self.viewport().rect(), QRegion()
        if selection.count() > _FEW:
            return QRegion(viewport)
        for stretch in map(selection.at, range(selection.count())):
            if stretch.isValid():
                top, (last, height) = self.extent(stretch.top())[0], self.extent(stretch.bottom())
                region += QRect(0, top - offset, viewport.width(), last + height - top).intersected(viewport)
        return region

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.model() is None:
            return
        painter = QPainter(self.viewport())
        self.paint_ground(painter, event.rect())
        self.paint_rows(painter, self._rows_seen(event.rect()))
        painter.end()

    def paint_ground(self, painter: QPainter, rect: QRect) -> None:
        """Paint what is behind the rows, within `rect`."""

    def paint_rows(self, painter: QPainter, rows: Iterable[tuple[int, QRect, RowState]]) -> None:
        """Paint `rows`, each in its place in the viewport."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state & ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver)
        delegate, model = self.itemDelegate(), self.model()
        for row, place, (chosen, focused, hovered) in rows:
            state = plain
            if chosen:
                state |= QStyle.StateFlag.State_Selected
            if focused:
                state |= QStyle.StateFlag.State_HasFocus
            if hovered:
                state |= QStyle.StateFlag.State_MouseOver
            option.state, option.rect = state, place
            delegate.paint(painter, option, model.index(row, 0))

    def _rows_seen(self, rect: QRect) -> Iterator[tuple[int, QRect, RowState]]:
        """The rows that are seen in `rect`, with their places and how they are looked at."""
        viewport, offset = self.viewport(), self.verticalOffset()
        hovered = -1
        if viewport.underMouse():
            hovered = self.indexAt(viewport.mapFromGlobal(QCursor.pos())).row()
        current = self.currentIndex().row() if self.hasFocus() else -1
        index, is_chosen = self.model().index, self.selectionModel().isSelected
        width, extent = viewport.width(), self.extent
        for row in self.rows_between(rect.top() + offset, rect.bottom() + offset):
            top, height = extent(row)
            state = RowState(is_chosen(index(row, 0)), row == current, row == hovered)
            yield row, QRect(0, top - offset, width, height), state
