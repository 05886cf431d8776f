"""The list of a queue: its title, its search, its filter, its items."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, QRectF, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lessor_desk.checks.base import FindingClass
from lessor_desk.services.rows import ItemRow, Page
from lessor_desk.ui import hairline
from lessor_desk.ui.buttons import FieldButton
from lessor_desk.ui.empty_list import EmptyList
from lessor_desk.ui.filter_chips import FilterChips
from lessor_desk.ui.item_delegate import ItemDelegate
from lessor_desk.ui.item_list_model import ItemListModel
from lessor_desk.ui.item_view import ItemView
from lessor_desk.ui.labels import queue_label
from lessor_desk.ui.list_header import ListHeader
from lessor_desk.ui.search.row import SearchRow
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import LIST_MAXIMUM, LIST_MINIMUM, ROW_HEIGHT
from lessor_desk.workflow.states import Order, Queue

_AGES_MS = 30_000


class ListPane(QWidget):
    """Shows rows and says what the person chose; it reads nothing by itself."""

    item_chosen = Signal(int)
    filter_changed = Signal(object)  # frozenset[FindingClass]
    search_changed = Signal(str)
    more_wanted = Signal(int)  # a place of the queue that is looked at and not read
    text_wanted = Signal()
    several_selected = Signal(object)  # tuple[int, …], as ItemView tells it

    def __init__(self, parent: QWidget | None = None, *, now: Callable[[], datetime] | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(LIST_MINIMUM)
        self.setMaximumWidth(LIST_MAXIMUM)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.queue, self.order = Queue.TO_HANDLE, Order.URGENCY
        self.model = ItemListModel(self)
        self.items = ItemView(self.model, self)
        self.items.setObjectName("items")
        self.items.setAccessibleName(self.tr("Items"))
        self._delegate = ItemDelegate(self.items, now=now)
        self.items.setItemDelegate(self._delegate)
        self.searching = SearchRow(self)
        self.search = self.searching.field
        self.chips = FilterChips(self)
        self.header = ListHeader(self)
        self._chips_row = QWidget(self)
        self._empty = EmptyList(self.items)
        self._new = FieldButton(icon_name="arrow-up", parent=self.items, height=28)
        self._new_above = 0
        self.view_name = self._view_search = ""  # the view that is shown, and what it looks for
        self._ages = QTimer(self, interval=_AGES_MS)
        self._lay_out()
        self._connect()
        self.set_queue(Queue.TO_HANDLE, 0)

    def set_queue(self, queue: Queue, total: int, *, at_least: bool = False) -> None:
        """Name the list and say how many items it has; another queue begins without filter and search.

        While something is looked for, the list is of all items, or the view that was chosen.
        """
        if queue is not self.queue:
            self._forget_filter()
        self.queue = queue
        title = queue_label(queue)
        if self.searching.sought:
            title = self.view_name or self.tr("All items")
        self.header.show_title(title, total, at_least=at_least)
        self._show_emptiness()

    def show_found(self, page: Page) -> None:
        """Mark what was looked for, and tell what was not understood and what cannot be found yet."""
        self._delegate.terms = page.terms
        by_arrival = bool(page.terms) and self.order is Order.URGENCY  # words are found by arrival
        self.header.show_order(Order.NEWEST if by_arrival else self.order)
        told = []
        if page.unread:
            told.append(self.tr("Not understood: %1").replace("%1", ", ".join(page.unread)))
        if page.behind:
            told.append(self.tr("%n item(s) cannot be found yet: they are being indexed.", "", page.behind))
        self.searching.tell("\n".join(told))

    def search_for(self, text: str, *, name: str = "") -> None:
        """Look for `text` among all items; `name` is that of a view, if it is one."""
        self.chips.clear()
        self.view_name = name
        self._view_search = text if name else ""
        self.searching.search_for(text)

    def leave_search(self) -> None:
        """Look for nothing any more, without a word."""
        self.searching.forget(silently=True)
        self.view_name = self._view_search = ""
        self._delegate.terms = ()

    def show_rows(self, rows: Sequence[ItemRow], total: int, first: int) -> None:
        """Show a list read anew; what was in sight stays there, though rows may have come above it."""
        bar, model = self.items.verticalScrollBar(), self.model
        shift = first - model.first if first and model.first else 0
        model.show(rows, total, first)
        self.items.doItemsLayout()
        if shift:
            bar.setValue(bar.value() + shift * self._delegate.height)

    def set_class_counts(self, counts: Mapping[FindingClass, int]) -> None:
        """Show how many items of the queue have flags of each class."""
        self.chips.set_counts(counts)
        self._chips_row.setVisible(any(counts.values()) or bool(self.chips.classes))

    def set_editor(self, name: str) -> None:
        """Whose desk this is: what others hold carries a padlock."""
        self._delegate.editor = name
        self.items.viewport().update()

    def current(self) -> int | None:
        """The number of the chosen item."""
        return self.items.current()

    def select(self, number: int) -> None:
        """Choose an item that is listed, without a signal."""
        self.items.select(number)

    def select_step(self, step: int) -> bool:
        """Choose the next (+1) or previous (-1) item as an arrow would; tell whether there is one."""
        index = self.items.currentIndex()
        place = index.row() + step if index.isValid() else 0
        if not 0 <= place < self.model.rowCount():
            return False
        self.items.setCurrentIndex(self.model.index(place))
        return True

    def neighbour(self, number: int) -> int | None:
        """The item after `number`, or before it at the end of the list: what opens when it leaves."""
        place = self.model.row_of(number)
        if place is None:
            return None
        beside = self.model.read(place + 1) or self.model.read(place - 1)
        return beside.number if beside is not None else None

    def beside(self, number: int) -> tuple[int, ...]:
        """The items below and above item `number`, as far as they are read: what may be opened next.

        Two on either side: whoever goes down fast asks for the second while it is still being read.
        """
        place = self.model.row_of(number)
        if place is None:
            return ()
        rows = (self.model.read(place + step) for step in (+1, -1, +2, -2))
        return tuple(row.number for row in rows if row is not None)

    def open_search(self) -> None:
        """Show the search field and put the cursor into it."""
        self.searching.open()

    def set_compact(self, compact: bool) -> None:
        """Show one line of each headline, or two."""
        self._delegate.compact = compact
        self.items.set_row_height(self._delegate.height)

    def show_only(self, finding_class: FindingClass) -> None:
        """Ask for the items of the queue that have flags of this class."""
        self.chips.show_only(finding_class)

    def clear_filter(self) -> None:
        """Ask for all items of the queue again: no class, no search."""
        self.chips.clear()
        self.searching.forget()
        self.items.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("surface"))
        hairline.paint(painter, QRectF(0, 0, 1, self.height()))
        hairline.paint(painter, QRectF(self.width() - 1, 0, 1, self.height()))
        hairline.paint(painter, QRectF(0, self.items.y() - 1, self.width(), 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_overlays()

    def _lay_out(self) -> None:
        chips = QHBoxLayout(self._chips_row)
        chips.setContentsMargins(14, 2, 10, 9)
        chips.addWidget(self.chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.searching)
        column.addWidget(self._chips_row)
        column.addSpacing(1)
        column.addWidget(self.items, 1)
        self._chips_row.hide()
        self._new.hide()
        self._new.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _connect(self) -> None:
        self.items.item_chosen.connect(self.item_chosen)
        self.items.text_wanted.connect(self.text_wanted)
        self.items.several_selected.connect(self.several_selected)
        self.items.escaped.connect(self.clear_filter)
        self.items.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.chips.filter_changed.connect(self.filter_changed)
        self.searching.changed.connect(self._look_for)
        self.searching.left.connect(self.clear_filter)
        self.searching.rows_wanted.connect(self._go_to_rows)
        self._empty.clear.clicked.connect(self.clear_filter)
        self._new.clicked.connect(self.items.scrollToTop)
        self._ages.timeout.connect(self.items.viewport().update)
        self._ages.start()
        self.model.wanted.connect(self.more_wanted)
        self.model.modelReset.connect(self._began_anew)
        self.model.rowsRemoved.connect(self._show_emptiness)
        self.model.rowsInserted.connect(self._came)

    def _forget_filter(self) -> None:
        """Take filter and search away without a word: whoever shows another queue asks for all of it."""
        with QSignalBlocker(self.chips):
            self.chips.clear()
        self.leave_search()

    def _look_for(self, text: str) -> None:
        if text != self._view_search:
            self.view_name = ""
        if not text:
            self._delegate.terms = ()
        self.search_changed.emit(text)

    def _go_to_rows(self) -> None:
        self.items.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.current() is None:
            self.select_step(+1)

    def _began_anew(self) -> None:
        self._hide_new()
        self._show_emptiness()

    def _came(self, _parent: QModelIndex, first: int, last: int) -> None:
        """What arrives above the rows in sight moves neither them nor the selection."""
        self._show_emptiness()
        bar, many = self.items.verticalScrollBar(), last - first + 1
        if first * self._delegate.height > bar.value() or self.model.rowCount() == many:
            return
        self.items.doItemsLayout()
        bar.setValue(bar.value() + many * self._delegate.height)
        if bar.value() > 0:
            self._new_above += many
            self._new.setText(self.tr("%n new", "", self._new_above))
            self._place_overlays()
            self._new.show()

    def _scrolled(self, value: int) -> None:
        if value <= 0:
            self._hide_new()

    def _hide_new(self) -> None:
        self._new_above = 0
        self._new.hide()

    def _show_emptiness(self) -> None:
        if self.model.rowCount():
            self._empty.hide()
        elif sought := self.searching.sought:
            text = self.tr("No item for “%1”.").replace("%1", self.view_name or sought)
            self._empty.tell(text, clearable=True)
        elif self.chips.classes:
            self._empty.tell(self.tr("No item with these flags."), clearable=True)
        elif self.queue is Queue.SPIKED:
            self._empty.tell(self.tr("Nothing is spiked."), clearable=False)
        else:
            self._empty.hide()
        self._place_overlays()

    def _place_overlays(self) -> None:
        """Centre what lies over the rows."""
        self._empty.setGeometry(0, ROW_HEIGHT // 2, self.items.width(), 3 * ROW_HEIGHT)
        size = self._new.sizeHint()
        self._new.setGeometry((self.items.width() - size.width()) // 2, 8, size.width(), size.height())
