"""The text that is to be approved, set as in the editor; other widgets stand between its paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from lessor_desk.text.span import Span
from lessor_desk.ui.approval.meta_line import MetaLine
from lessor_desk.ui.compare.block_layout import Look
from lessor_desk.ui.compare.blocks import Block
from lessor_desk.ui.compare.column import Column
from lessor_desk.ui.editor.note_bars import NoteBar, bar_rect, pressed_bar
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import COLUMN_WIDTH, COLUMN_WIDTH_WIDE, GUTTER, WIDE_FROM

APPROVED = Look(headline=25, body=18, headline_leading=1.0, leading=1.28)
_TOP, _BESIDE = 20, 28
_UNDER_TEXT, _UNDER_ALL = 16, 34  # px
_OVER_META, _UNDER_META = 8, 7  # px
_BELOW_NARROWER = 6  # px, as the card below a cut text
_PARAGRAPH_GAP = 10


Noted = tuple[int, Span, int]
"""A block, the words in it, and the number of the note that is about them."""


class TextColumn(Column):
    """Reads like the editor, and is not one: Return, a letter or a double click ask for the editor."""

    edit_wanted = Signal()
    note_pressed = Signal(int)  # the number of the note whose bar was clicked
    look = APPROVED
    top = _TOP

    def __init__(self, name: str, meta: MetaLine, below: QWidget) -> None:
        super().__init__("paper", name)
        self._meta, self._below = meta, below
        self._noted: tuple[Noted, ...] = ()
        for widget in (meta, below):
            widget.setParent(self.viewport())
        meta.height_changed.connect(self.arrange)
        self.verticalScrollBar().valueChanged.connect(self._place)

    def arrange(self) -> None:
        """Lay everything out again: what stands between the paragraphs has another height."""
        self._fit_measure()
        self._lay_out()
        self._place()

    def show_noted(self, noted: Iterable[Noted]) -> None:
        """Draw a bar beside the words that notes are about."""
        self._noted = tuple(noted)
        self.viewport().update()

    def bars(self) -> Iterator[NoteBar]:
        """The bars in sight."""
        tops, scrolled = self._all_tops(), self.verticalScrollBar().value()
        for number, span, note in self._noted:
            if number >= len(self._blocks):
                continue
            top = tops[number] - scrolled
            if top + self._heights[number] >= 0 and top <= self.viewport().height():
                first, last = self._layout_of(number).lines_of(span)
                yield NoteBar(note, bar_rect(self._left(), top + first, last - first))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for bar in self.bars():
            painter.fillRect(bar.rect, theme().colour("accent"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (bar := pressed_bar(self.bars(), event.position())) is not None:
            self.note_pressed.emit(bar.number)
        else:
            super().mousePressEvent(event)

    def gap(self, block: Block) -> int:
        if block.part == "headline" and not block.goes_on:
            return _OVER_META + self._meta.height() + _UNDER_META
        return 0 if block.goes_on else _PARAGRAPH_GAP

    def bottom(self) -> int:
        return _UNDER_TEXT - _PARAGRAPH_GAP + self._below.sizeHint().height() + _UNDER_ALL

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_measure()
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        typed = bool(event.text().strip()) and event.text().isprintable()
        if plain and (typed or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            self.edit_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.edit_wanted.emit()

    # inside

    def _fit_measure(self) -> None:
        wide = COLUMN_WIDTH_WIDE if self.window().width() >= WIDE_FROM else COLUMN_WIDTH
        column = max(GUTTER + 80, min(wide, self.width() - _BESIDE))
        self.left = (self.width() - column) // 2 + GUTTER
        self.measure = column - GUTTER
        self.right = max(0, self.viewport().width() - self.left - self.measure)
        self._meta.set_width(self.measure)

    def _fit(self) -> None:
        super()._fit()
        self._place()

    def _place(self) -> None:
        """Put the other widgets where they belong, beside the scrolled text."""
        tops, scrolled = self._all_tops(), self.verticalScrollBar().value()
        under_headline = sum(1 for block in self._blocks if block.part == "headline")
        meta_top = round(tops[under_headline]) - self._meta.height() - _UNDER_META
        self._meta.move(self.left, meta_top - scrolled)
        top = round(tops[-1]) - _PARAGRAPH_GAP + _UNDER_TEXT - scrolled
        width = self.measure - _BELOW_NARROWER
        self._below.setGeometry(self.left, top, width, self._below.sizeHint().height())
