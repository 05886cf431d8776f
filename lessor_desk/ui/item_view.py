"""The view of the list: rows of one height, keys, and who decides that an item was chosen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QScrollBar, QWidget

from lessor_desk.ui.item_delegate import ItemDelegate
from lessor_desk.ui.item_list_model import Index, ItemListModel
from lessor_desk.ui.tokens import ROW_HEIGHT

_RUN_MS = 80  # within a run of presses the last row wins after this
_BAR_WIDTH = 10
_BY_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class ItemView(QListView):
    """Arrows choose, Return goes to the text, Escape asks for all items, letters are type-ahead.

    `item_chosen` follows the person only: rows that come, go or are read again choose nothing.
    """

    item_chosen = Signal(int)
    text_wanted = Signal()
    escaped = Signal()

    def __init__(self, model: ItemListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = model
        self._silent = False
        self._kept: int | None = None
        self._pending: int | None = None
        self._run = QTimer(self, singleShot=True, interval=_RUN_MS)
        self._run.timeout.connect(self._run_over)
        self._dress()
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._overlay_bar()
        model.modelAboutToBeReset.connect(self._keep)
        model.rowsAboutToBeRemoved.connect(self._leaving)
        self.setModel(model)
        model.modelReset.connect(self._choose_again)
        model.rowsRemoved.connect(self._left)

    def current(self) -> int | None:
        """The number of the chosen item."""
        index = self.currentIndex()
        return self._items.item(index).number if index.isValid() else None

    def set_row_height(self, height: int) -> None:
        """All rows are `height` px high from now on."""
        self.verticalScrollBar().setSingleStep(height // 2)
        self.scheduleDelayedItemsLayout()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def select(self, number: int) -> None:
        """Choose an item that is listed, silently, and bring it into sight."""
        place = self._items.row_of(number)
        if place is None:
            return
        self._silent = True
        self.setCurrentIndex(self._items.index(place))
        self._silent = False
        self.scrollTo(self._items.index(place))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """A single press opens at once; in a run of presses the last row wins."""
        super().currentChanged(current, previous)
        if self._silent or not current.isValid():
            return
        number = self._items.item(current).number
        if self._run.isActive():
            self._pending = number
        else:
            self.item_chosen.emit(number)
        self._run.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._show_ring(True)
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if plain:
                self.text_wanted.emit()
            case Qt.Key.Key_Escape:
                self.escaped.emit()
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_ring(False)
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._show_ring(event.reason() in _BY_KEYBOARD)
        chosen = self.currentIndex().isValid()
        self._silent = True
        super().focusInEvent(event)
        if not chosen:  # Qt has made the first row current; nobody opened it
            self.setCurrentIndex(QModelIndex())
        self._silent = False

    def showEvent(self, event: QShowEvent) -> None:
        """What was chosen before there was a size is brought into sight now."""
        super().showEvent(event)
        if not event.spontaneous() and self.currentIndex().isValid():
            self.scrollToTop()
            self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bar.setGeometry(self.width() - _BAR_WIDTH, 0, _BAR_WIDTH, self.height())

    def _dress(self) -> None:
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(ROW_HEIGHT // 2)

    def _overlay_bar(self) -> None:
        """A scroll bar over the margin of the rows, so that it takes no width from them."""
        self._bar.hide()
        hidden = self.verticalScrollBar()
        hidden.rangeChanged.connect(self._take_range)
        hidden.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(hidden.setValue)

    def _take_range(self, lowest: int, highest: int) -> None:
        hidden = self.verticalScrollBar()
        self._bar.setPageStep(hidden.pageStep())
        self._bar.setSingleStep(hidden.singleStep())
        self._bar.setRange(lowest, highest)
        self._bar.setVisible(highest > lowest)

    def _show_ring(self, shown: bool) -> None:
        """Say by a ring around the current row that the keyboard is here, once it is used."""
        delegate = self.itemDelegate()
        if isinstance(delegate, ItemDelegate) and delegate.ring != shown:
            delegate.ring = shown
            self.viewport().update()

    def _run_over(self) -> None:
        pending, self._pending = self._pending, None
        if pending is not None and self._items.row_of(pending) is not None:
            self.item_chosen.emit(pending)

    def _keep(self) -> None:
        self._kept, self._silent = self.current(), True

    def _choose_again(self) -> None:
        self._silent = False
        if self._kept is not None:
            self.select(self._kept)

    def _leaving(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._silent = True
        if first <= self.currentIndex().row() <= last:
            self._pending = None
            self.setCurrentIndex(QModelIndex())

    def _left(self) -> None:
        self._silent = False
