"""The view of the list: keys, selection, and who decides that an item was chosen."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from lessor_desk.ui.item_delegate import ItemDelegate
from lessor_desk.ui.item_list_model import Index, ItemListModel
from lessor_desk.ui.item_rows import ItemRows
from lessor_desk.ui.overlay_bar import OverlayBar
from lessor_desk.ui.type_ahead import TypeAhead

_RUN_MS = 80  # within a run of presses the last row wins after this
_EXTEND = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
_ONLY = QItemSelectionModel.SelectionFlag.ClearAndSelect
_NONE = QItemSelectionModel.SelectionFlag.NoUpdate
_BY_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class ItemView(ItemRows):
    """Arrows choose, Return goes to the text, Escape asks for all items, letters are type-ahead.

    Shift and Ctrl select several, which opens none of them; the selection holds on to the items, whatever
    becomes of their rows. `item_chosen` follows the person only: rows that come, go or are read again
    choose nothing.
    """

    item_chosen = Signal(int)
    text_wanted = Signal()
    escaped = Signal()
    several_selected = Signal(object)  # tuple[int, …] in the order of the list; none or two at least
    all_wanted = Signal()  # all items of the list, of which not all are read

    def __init__(self, model: ItemListModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._silent = False
        self._kept: int | None = None
        self._pending: int | None = None
        self._number: int | None = None  # of the current item, though it may not be read at the moment
        self._awaited = False  # the current row was chosen before it was read
        self._extending = False  # a selection grows or shrinks: nothing opens
        self._several: tuple[int, ...] = ()
        self._typing = TypeAhead()
        self._run = QTimer(self, singleShot=True, interval=_RUN_MS)
        self._run.timeout.connect(self._run_over)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._dress()
        self._bar = OverlayBar(self)
        model.modelAboutToBeReset.connect(self._keep)
        model.rowsAboutToBeRemoved.connect(self._leaving)
        model.dataChanged.connect(self._read)
        model.slid.connect(self._slid)
        self.setModel(model)
        model.modelReset.connect(self._choose_again)
        model.rowsRemoved.connect(self._left)

    def current(self) -> int | None:
        """The number of the chosen item."""
        return self._number if self.currentIndex().isValid() else None

    @property
    def several(self) -> tuple[int, ...]:
        """The numbers of the selected items, if there are two at least."""
        return self._several

    def select_one(self) -> None:
        """Let only the current item be selected."""
        self._silent = True
        if self.currentIndex().isValid():
            self.selectionModel().select(self.currentIndex(), _ONLY)
        else:
            self.clearSelection()
        self._silent = False
        self._tell_several(())

    def select_several(self, numbers: tuple[int, ...]) -> None:
        """Select these items, read or not."""
        self._silent = True
        self._paint_several(numbers)
        self._silent = False
        self._tell_several(numbers)

    def selectAll(self) -> None:
        if len(self._items.rows) < self._items.total:
            self.all_wanted.emit()
        else:
            self.select_several(tuple(row.number for row in self._items.rows))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not self._silent:
            rows = (self._items.read(index.row()) for index in self.selectedIndexes())
            numbers = {row.number: None for row in rows if row is not None}
            self._tell_several(tuple(number for number in self._in_order(numbers)))

    def hurry(self) -> None:
        """Choose at once what a run of presses has come to."""
        if self._pending is not None:
            self._run.stop()
            self._run_over()

    def select(self, number: int) -> None:
        """Choose an item that is listed, silently, and bring it into sight."""
        place = self._items.row_of(number)
        if place is None:
            return
        self._silent = True
        if self._several:
            self.selectionModel().setCurrentIndex(self._items.index(place), _NONE)
        else:
            self.setCurrentIndex(self._items.index(place))
        self._silent = False
        self.scrollTo(self._items.index(place))

    def setCurrentIndex(self, index: Index) -> None:
        """Choose `index` alone. Qt would ask which keys are held, as Ctrl is when the next item opens."""
        self.selectionModel().setCurrentIndex(index, _ONLY)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """A single press opens at once; in a run of presses the last row wins."""
        super().currentChanged(current, previous)
        row = self._items.read(current.row()) if current.isValid() else None
        self._number = row.number if row is not None else None
        self._awaited = current.isValid() and row is None and not self._silent
        if self._silent or self._extending or not current.isValid():
            return
        self.make_ready(-1 if current.row() < previous.row() else +1)
        if row is None:
            self._items.want(current.row(), current.row())
        else:
            self._choose(row.number)

    def keyboardSearch(self, search: str) -> None:
        """Type-ahead, blind to accents and case, among the items that are read."""
        texts = [row.headline or row.opening for row in self._items.rows]
        place = self._typing.find(search, texts, self.currentIndex().row() - self._items.first)
        if place is not None:
            self.setCurrentIndex(self._items.index(self._items.first + place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._show_ring(True)
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if plain:
                self.text_wanted.emit()
            case Qt.Key.Key_Escape if self._several:
                self.select_one()
            case Qt.Key.Key_Escape:
                self.escaped.emit()
            case _:
                self._extending = bool(event.modifiers() & _EXTEND)
                super().keyPressEvent(event)
                self._extending = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._show_ring(False)
        several, current = self._several, self._number
        self._extending = bool(event.modifiers() & _EXTEND)
        super().mousePressEvent(event)
        if several and not self._several and not self._extending and self._number == current is not None:
            self._choose(current)  # it was current as one of several, and is chosen now
        self._extending = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._extending = True  # what is dragged over is selected, not opened
        super().mouseMoveEvent(event)
        self._extending = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._show_ring(event.reason() in _BY_KEYBOARD)
        chosen = self.currentIndex().isValid()
        self._silent = True
        super().focusInEvent(event)
        if not chosen:  # Qt has made the first row current; nobody opened it
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        self._silent = False

    def showEvent(self, event: QShowEvent) -> None:
        """What was chosen before there was a size is brought into sight now."""
        super().showEvent(event)
        if not event.spontaneous() and self.currentIndex().isValid():
            self.scrollToTop()
            self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bar.place()

    # inside

    def _dress(self) -> None:
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what is behind is not painted
        self.verticalScrollBar().setSingleStep(self._row_height // 2)

    def _choose(self, number: int) -> None:
        if self._run.isActive():
            self._pending = number
        else:
            self.item_chosen.emit(number)
        self._run.start()

    def _read(self, first: Index, last: Index) -> None:
        """Rows were read, or changed; the current one may be among them."""
        place = self.currentIndex().row()
        if not first.row() <= place <= last.row():
            return
        row = self._items.read(place)
        if row is not None:
            self._number = row.number
            if self._awaited:
                self._awaited = False
                self._choose(row.number)

    def _slid(self, by: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * self._row_height)

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
        """What was chosen is chosen still, if it is among what was read; nothing is brought into sight."""
        place = self._items.row_of(self._kept) if self._kept is not None else None
        if place is not None:
            self.setCurrentIndex(self._items.index(place))
        if self._several:
            self._paint_several(self._several)
        self._silent = False

    def _paint_several(self, numbers: tuple[int, ...]) -> None:
        """Show what is selected among the rows that are read."""
        chosen = QItemSelection()
        for number in numbers:
            place = self._items.row_of(number)
            if place is not None:
                index = self._items.index(place)
                chosen.select(index, index)
        self.selectionModel().select(chosen, _ONLY)

    def _in_order(self, numbers: dict[int, None]) -> list[int]:
        places = {number: self._items.row_of(number) or 0 for number in numbers}
        return sorted(numbers, key=places.__getitem__)

    def _tell_several(self, numbers: tuple[int, ...]) -> None:
        several = numbers if len(numbers) > 1 else ()
        if several != self._several:
            self._several = several
            self.several_selected.emit(several)

    def _leaving(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._silent = True
        if first <= self.currentIndex().row() <= last:
            self._pending = None
            self.selectionModel().setCurrentIndex(QModelIndex(), _NONE)

    def _left(self) -> None:
        self._silent = False
