"""The rows of items, all of one height: where they lie, and how they are painted, some beforehand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from lessor_desk.ui.item_delegate import ItemDelegate
from lessor_desk.ui.item_list_model import Index, ItemListModel
from lessor_desk.ui.rows_view import RowState, RowsView
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import ROW_HEIGHT

_FAR = 3  # rows that come into sight at once: they are being leafed through
_READY_MS = 40  # after this what the next step shows is painted beforehand; a key held down is quicker


class ItemRows(RowsView):
    """Asks the model for what is looked at and not read."""

    def __init__(self, model: ItemListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = model
        self._row_height = ROW_HEIGHT
        self._painted_at = 0  # how far the list was scrolled then, in pixels
        self._step = +1  # the way that the current row went last
        self._ready = QTimer(self, singleShot=True, interval=_READY_MS)
        self._ready.timeout.connect(self._make_ready)

    def set_row_height(self, height: int) -> None:
        """All rows are `height` px high from now on."""
        self._row_height = height
        self.verticalScrollBar().setSingleStep(height // 2)
        self.scheduleDelayedItemsLayout()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def extent(self, row: int) -> tuple[int, int]:
        return row * self._row_height, self._row_height

    def row_at(self, place: int) -> int:
        row = place // self._row_height
        return row if 0 <= row < self._items.total else -1

    def rows_between(self, top: int, bottom: int) -> Iterator[int]:
        return iter(
            range(max(0, top // self._row_height), min(self._items.total, bottom // self._row_height + 1))
        )

    @property
    def content_height(self) -> int:
        return self._items.total * self._row_height

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """One row that has changed lies where it lay: QListView would lay out and paint all of them."""
        if first == last:
            QAbstractItemView.dataChanged(self, first, last, roles)
        else:
            super().dataChanged(first, last, roles)

    def paintEvent(self, event: QPaintEvent) -> None:
        top, delegate = self.verticalOffset(), self.itemDelegate()
        if isinstance(delegate, ItemDelegate):
            delegate.in_passing = abs(top - self._painted_at) > _FAR * self._row_height
        self._painted_at = top
        super().paintEvent(event)
        self._items.want(top // self._row_height, (top + self.viewport().height()) // self._row_height)

    def paint_ground(self, painter: QPainter, rect: QRect) -> None:
        """Paint what is below the last row: each row paints what is behind it."""
        below = max(rect.top(), self.content_height - self.verticalOffset())
        if below <= rect.bottom():
            painter.fillRect(rect.adjusted(0, below - rect.top(), 0, 0), theme().colour("surface"))

    def paint_rows(self, painter: QPainter, rows: Iterable[tuple[int, QRect, RowState]]) -> None:
        delegate, read = self.itemDelegate(), self._items.read
        if isinstance(delegate, ItemDelegate):
            delegate.paint_items(painter, ((read(row), place, state) for row, place, state in rows))
        else:
            super().paint_rows(painter, rows)

    def make_ready(self, step: int) -> None:
        """The current row has moved by `step`: soon paint what one more step the same way will show."""
        self._step = step
        self._ready.start()

    def _make_ready(self) -> None:
        """Paint the current row as it is once it is left, and the following one as it is once it is open."""
        delegate, place = self.itemDelegate(), self.currentIndex().row()
        left, following = self._items.read(place), self._items.read(place + self._step)
        if not isinstance(delegate, ItemDelegate) or left is None or following is None:
            return
        width, ratio = self.viewport().width(), self.viewport().devicePixelRatioF()
        delegate.make_ready(left, width, RowState(), ratio)
        chosen = RowState(chosen=True, focused=self.hasFocus())
        delegate.make_ready(replace(following, read=True), width, chosen, ratio)
