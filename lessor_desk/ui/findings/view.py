"""The list of findings: cards painted by a delegate, gone through with the arrows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from lessor_desk.services.rows import FullText
from lessor_desk.ui.editor.part_flag import PartFlag
from lessor_desk.ui.findings.card_layout import CardLayout
from lessor_desk.ui.findings.model import Card, FindingsModel, Index, is_cut
from lessor_desk.ui.rows_view import RowsView
from lessor_desk.ui.theme import theme


class CardDelegate(QStyledItemDelegate):
    """Paints the cards; what another card stands for takes no room."""

    def __init__(self, model: FindingsModel) -> None:
        super().__init__(model)
        self._model = model
        self._layouts: dict[Card, CardLayout] = {}
        self.width = 0
        self.ring = False
        self.read_only = False
        theme().changed.connect(self.forget)

    def forget(self) -> None:
        """Measure every card again."""
        self._layouts.clear()

    def layout_of(self, card: Card) -> CardLayout:
        """The look of `card`, made once."""
        made = self._layouts.get(card)
        if made is None:
            made = self._layouts[card] = CardLayout(card, self.width, read_only=self.read_only)
        return made

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        card = self._model.card(index.row())
        return QSize(0, 0 if card is None else self.layout_of(card).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = self._model.card(index.row())
        if card is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())
        self.layout_of(card).paint(painter, ring=self.ring and card.active)
        painter.restore()


class FindingsView(RowsView):
    """Choosing a card is told; Return, E and I act on it."""

    chosen = Signal(object)  # PartFlag
    fix_wanted = Signal(object)
    edit_wanted = Signal(object)
    ignore_wanted = Signal(object)
    take_wanted, compare_wanted = Signal(int), Signal(int)  # number of the item with the full text
    ask_wanted, brief_wanted = Signal(), Signal()

    def __init__(self, model: FindingsModel) -> None:
        super().__init__()
        self.setObjectName("findings")
        self.setAccessibleName(self.tr("Findings"))
        self._cards = model
        self._delegate = CardDelegate(model)
        self._places: tuple[tuple[int, int], ...] | None = None  # of the cards: row, pixels from the top
        self._height = 0
        model.modelReset.connect(self._forget_places)
        model.layoutChanged.connect(self._forget_places)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.verticalScrollBar().setSingleStep(24)

    def set_active(self, flag: PartFlag | None) -> None:
        """Show `flag` as the active one and bring its card into sight; nothing is told."""
        self._cards.set_active(flag)
        self.follow_active()

    def follow_active(self) -> None:
        """Make the active card the current row, and bring it into sight."""
        row = self._cards.row_of(self._cards.active)
        if row is None:
            return
        index = self._cards.index(row)
        if self.currentIndex() != index:
            self.setCurrentIndex(index)
        self.scrollTo(index)

    def set_read_only(self, read_only: bool) -> None:
        """Offer no keys that change the text."""
        self._delegate.read_only = read_only
        self.measure()

    def measure(self) -> None:
        """Measure every card again."""
        self._delegate.forget()
        self._forget_places()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        active = self._cards.active
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        acts = not self._delegate.read_only and plain and active is not None
        if plain and active is not None and self._completes(event.key(), active):
            return
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down if plain:
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Home | Qt.Key.Key_End if plain:
                self._choose(0 if event.key() == Qt.Key.Key_Home else self._cards.rowCount() - 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if acts and active and active.flag.after is not None:
                self.fix_wanted.emit(active)
            case Qt.Key.Key_E if acts:
                self.edit_wanted.emit(active)
            case Qt.Key.Key_I if acts:
                self.ignore_wanted.emit(active)
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                super().keyPressEvent(event)
            case _:
                event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self._choose(index.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_ring(event.reason() != Qt.FocusReason.MouseFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_ring(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._delegate.width != self.viewport().width():
            self._delegate.width = self.viewport().width()
            self.measure()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_F9
            and self._full_text() is not None
        ):
            event.accept()  # F9 compares with the full text here
            return True
        return super().event(event)

    def extent(self, row: int) -> tuple[int, int]:
        places = self._cards_placed()
        at = bisect_right(places, (row, self._height))
        if at and places[at - 1][0] == row:
            below = places[at][1] if at < len(places) else self._height
            return places[at - 1][1], below - places[at - 1][1]
        return places[at][1] if at < len(places) else self._height, 0  # another card stands for it

    def row_at(self, place: int) -> int:
        places = self._cards_placed()
        if not 0 <= place < self._height:
            return -1
        return places[bisect_right(places, place, key=itemgetter(1)) - 1][0]

    def rows_between(self, top: int, bottom: int) -> Iterator[int]:
        places = self._cards_placed()
        first = max(0, bisect_right(places, top, key=itemgetter(1)) - 1)
        return (row for row, place in places[first:] if place <= bottom)

    @property
    def content_height(self) -> int:
        self._cards_placed()
        return self._height

    # inside

    def _full_text(self) -> FullText | None:
        """What the active card offers to complete the text with."""
        row = self._cards.row_of(self._cards.active)
        card = self._cards.card(row) if row is not None else None
        return card.full_text if card is not None else None

    def _completes(self, key: int, active: PartFlag) -> bool:
        """Whether `key` is one of those that complete a cut text, or ask for what is lost."""
        cut = is_cut(active)
        full, writes = self._full_text(), not self._delegate.read_only
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if full is not None and writes:
                self.take_wanted.emit(full.link.number)
            case Qt.Key.Key_F9 if full is not None:
                self.compare_wanted.emit(full.link.number)
            case Qt.Key.Key_S if cut or active.flag.lost or self._lacks_the_end():
                self.ask_wanted.emit()
            case Qt.Key.Key_B if cut and writes:
                self.brief_wanted.emit()
            case _:
                return False
        return True

    def _lacks_the_end(self) -> bool:
        """Whether one of the cards, active or not, offers to ask the source for the rest of the text."""
        cards = (self._cards.card(row) for row in self._cards.shown_rows())
        return any(card is not None and card.full_text is None and card.is_cut for card in cards)

    def _cards_placed(self) -> tuple[tuple[int, int], ...]:
        """The row of each card and how far it is from the top."""
        if self._places is None:
            made, top = [], 0
            for row in self._cards.shown_rows():
                if (card := self._cards.card(row)) is not None:
                    made.append((row, top))
                    top += self._delegate.layout_of(card).height
            self._places, self._height = tuple(made), top
        return self._places

    def _forget_places(self) -> None:
        self._places = None

    def _step(self, by: int) -> None:
        row = self._cards.row_of(self._cards.active)
        self._choose((row + by) if row is not None else 0)

    def _choose(self, row: int) -> None:
        if 0 <= row < self._cards.rowCount():
            flag = self._cards.flag(self._cards.index(row))
            self.set_active(flag)
            self.chosen.emit(flag)

    def _show_ring(self, shown: bool) -> None:
        self._delegate.ring = shown
        self.viewport().update()
