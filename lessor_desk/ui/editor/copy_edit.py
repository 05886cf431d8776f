"""The text widget of the desk: copy with its flags, marked in the text and beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTextBlock
from PySide6.QtWidgets import QWidget

from lessor_desk.text.span import Span
from lessor_desk.ui.editor import marks
from lessor_desk.ui.editor.copy_text import MARGIN, CopyText, Move, Setting
from lessor_desk.ui.editor.flag_painter import FlagPainter
from lessor_desk.ui.editor.flag_track import FlagTrack
from lessor_desk.ui.editor.invisibles import paint_invisibles
from lessor_desk.ui.editor.margin_strip import MarginStrip
from lessor_desk.ui.editor.note_bars import bar_at, paint_bars
from lessor_desk.ui.editor.part_flag import PartFlag
from lessor_desk.ui.editor.selection import paint_found, paint_selection
from lessor_desk.ui.theme import theme

_RISE = 0.95  # of the font's size: how far marks reach above the baseline


class CopyEdit(CopyText):
    """Text with flags; it checks nothing itself. Places in `track` are UTF-16 units of the text."""

    flag_pressed = Signal(object)  # PartFlag whose underline or margin shape was clicked
    note_pressed = Signal(int)  # the number of the note whose bar in the margin was clicked
    reach = marks.FRAME_BELOW

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        self.track: FlagTrack[PartFlag] = FlagTrack()
        self._found: FlagTrack[Span] = FlagTrack()  # places of the words looked for
        self.noted: FlagTrack[int] = FlagTrack()  # passages that notes are about, by their numbers
        self.active_flag: PartFlag | None = None
        self._clean = self._invisibles = False
        self._flags = FlagPainter(self)
        self._strip = MarginStrip(self)
        self._strip.pressed.connect(self.flag_pressed)
        self._pressed_at: QPoint | None = None
        self.updateRequest.connect(self._moved)
        theme().changed.connect(self._flags.draw_again)
        self.set_zoom(100)

    # flags

    def show_flags(self, flags: Iterable[tuple[int, PartFlag]]) -> None:
        """Mark these flags, each with its first code point, in place of all others.

        Neither cursor nor scroll moves.
        """
        places = self.utf16_places()
        self.track.show([(places(start), places(start + _length(flag)), flag) for start, flag in flags])
        self.refresh()

    def replace_flags(self, first: int, last: int, flags: Sequence[tuple[int, PartFlag]]) -> bool:
        """Mark `flags` in place of those from `first` up to but without `last`, in order of place.

        Answer no, and change nothing, if the places of the others are not known for certain.
        """
        places = self.utf16_places()
        marks = [(places(start), places(start + _length(flag)), flag) for start, flag in flags]
        replaced = self.track.replace(first, last, marks)
        if replaced:
            self.refresh()
        return replaced

    def refresh(self) -> None:
        """Paint flags and shapes again: there are others."""
        self._flags.forget()
        self.viewport().update()
        self._strip.refresh()

    def show_found(self, spans: Iterable[Span]) -> None:
        """Mark the places of the words looked for, in place of all others; they follow the text."""
        before = len(self._found)
        self._found.show((self.to_utf16(span.start), self.to_utf16(span.end), span) for span in spans)
        if before or len(self._found):
            self.viewport().update()

    def show_noted(self, passages: Iterable[tuple[Span, int]]) -> None:
        """Mark the passages of notes, each with its number, in place of all others; they follow the text."""
        marks = [(self.to_utf16(span.start), self.to_utf16(span.end), number) for span, number in passages]
        if marks or len(self.noted):
            self.noted.show(marks)
            self.viewport().update()

    def mark_noted(self, span: Span | None, number: int) -> None:
        """Mark the passage of one more note, or take its mark away; the others stay as they lie now."""
        marks = [(mark.start, mark.end, mark.flag) for mark in self.noted if mark.flag != number]
        if span is not None:
            marks.append((self.to_utf16(span.start), self.to_utf16(span.end), number))
        self.noted.show(marks)
        self.viewport().update()

    def noted_span(self, note: int) -> Span | None:
        """Where the passage of a note lies now, or None if its letters are gone."""
        mark = self.noted.mark_of(note)
        return mark and Span(self.from_utf16(mark.start), self.from_utf16(mark.end))

    def selected_text(self) -> str:
        """What is selected, as it is meant."""
        return self.selected_span().of(self.toPlainText())

    def set_active(self, flag: PartFlag | None) -> None:
        """Frame `flag`."""
        if flag is not self.active_flag:
            self.active_flag = flag
            self._flags.draw_again()
            self.viewport().update()

    def span_of(self, flag: PartFlag) -> Span | None:
        """Where `flag` lies now, or None if its letters are gone."""
        mark = self.track.mark_of(flag)
        return mark and Span(self.from_utf16(mark.start), self.from_utf16(mark.end))

    def rect_of(self, flag: PartFlag) -> QRectF:
        """The box around `flag` on its first line, in pixels of the viewport; empty if it is gone."""
        mark = self.track.mark_of(flag)
        return self._flags.rect_of(mark.start, mark.end) if mark else QRectF()

    def flag_at_cursor(self) -> PartFlag | None:
        """The flag that the cursor touches, the gravest first."""
        place = self.to_utf16(self.cursor_place())
        return min((m.flag for m in self.track.between(place, place)), key=lambda f: f.gravity, default=None)

    def scroll_to(self, flag: PartFlag) -> None:
        """Bring `flag` into the middle third of the view, if it is not there; the cursor stays."""
        mark = self.track.mark_of(flag)
        if mark is None:
            return
        third = self.viewport().height() / 3
        place = self.breaks.to_qt(mark.start)
        number = self.document().findBlock(place).blockNumber()
        near = any(block.blockNumber() == number for block, _ in self._flags.blocks(self.viewport().rect()))
        if not near or not third <= self._flags.rect_of(mark.start, mark.end).center().y() <= 2 * third:
            self.scroll_to_middle(place)

    @property
    def flags_in_view(self) -> FlagPainter:
        return self._flags

    @property
    def rise(self) -> float:
        """How far a mark reaches above the baseline, in pixels."""
        return round(self.letter_size * _RISE)

    # look

    @property
    def is_clean(self) -> bool:
        return self._clean

    def set_clean(self, clean: bool) -> None:
        """Show the text without any mark, or with them."""
        self._clean = clean
        self.refresh()

    def set_invisibles(self, shown: bool) -> None:
        """Draw marks for what cannot be seen, or not."""
        self._invisibles = shown
        self.viewport().update()

    def set_column(self, left: int, width: int) -> None:
        """Set the letters in a column `width` pixels wide that begins at `left`; shapes go before it."""
        right = self.width() - left - width
        self.setViewportMargins(left - MARGIN, 0, max(0, right - MARGIN), 0)
        self._strip.text_left = left
        self._strip.setGeometry(0, 0, left - MARGIN, self.height())

    def set_zoom(self, percent: int) -> None:
        self._flags.forget()
        super().set_zoom(percent)

    # text

    def show_text(self, text: str) -> None:
        """Like `setPlainText`, at no cost if this very text is shown already."""
        if text != self.toPlainText():
            self.setPlainText(text)
            return
        if self._forget_marks():
            self.refresh()
        cursor = self.textCursor()
        if cursor.position() or cursor.anchor():
            self.select(0, 0)
        self.verticalScrollBar().setValue(0)

    def setPlainText(self, text: str) -> None:
        """Show `text`; the flags of the text before are gone."""
        self._forget_marks()
        super().setPlainText(text)
        self.refresh()

    def _forget_marks(self) -> bool:
        """Mark nothing any more; answer whether there was anything."""
        marked = False
        for track in (self.track, self._found, self.noted):
            if len(track) or track.disturbed:
                marked = marked or len(track) > 0
                track.show(())
        self.active_flag = None
        return marked

    def followed(self, moves: list[Move]) -> None:
        for at, taken, added in moves:
            self.track.move(at, taken, added)
            if len(self._found):
                self._found.move(at, taken, added)
            if len(self.noted):
                self.noted.move(at, taken, added)
            self._flags.move(at, taken, added)

    def turned(self) -> None:
        super().turned()
        self._flags.forget()

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint marks, caret and letters; what Qt does for a selection or a placeholder is left to it."""
        clip = event.rect()
        marked = not self._clean and len(self.track) > 0
        seen = list(self._flags.blocks(clip))
        lines = list(self._flags.lines(clip, seen)) if marked else []
        selected = self.textCursor().hasSelection()
        painter = QPainter(self.viewport())
        if len(self._found):
            paint_found(painter, self, self._found, clip)
        if selected:
            paint_selection(painter, self, clip)
        if lines:
            self._flags.paint(painter, lines)
        if len(self.noted) and not self._clean:
            paint_bars(painter, self, clip)
        if self._invisibles:
            paint_invisibles(painter, self, clip)
        if self._caret.is_lit and not selected:
            self._caret.paint(painter)
        if not selected:
            self._paint_letters(painter, seen, clip)
        painter.end()
        if selected:
            super().paintEvent(event)
        if marked:
            self._strip.keep_up(lines, clip)

    def _paint_letters(
        self, painter: QPainter, seen: Iterable[tuple[QTextBlock, QPointF]], clip: QRect
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self.ink)
        around = QRectF(clip)
        for block, corner in seen:
            block.layout().draw(painter, corner, (), around)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flags.forget()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        clicked = event.button() == Qt.MouseButton.LeftButton and place == self._pressed_at
        if clicked and (flag := self._underline_at(place)) is not None:
            self.flag_pressed.emit(flag)
        elif clicked and not self._clean and (bar := bar_at(self, place)) is not None:
            self.note_pressed.emit(bar.number)

    def _moved(self, _rect: QRect, by: int) -> None:
        if by:
            self._strip.follow(by)
            under = round(marks.FRAME_BELOW)  # of a line that has just gone out of sight
            self.viewport().update(0, 0, self.viewport().width(), under)

    def _underline_at(self, place: QPoint) -> PartFlag | None:
        if self._clean:
            return None
        around = self.viewport().rect()
        around.setTop(place.y() - round(self.pitch))
        around.setBottom(place.y() + 1)
        for line in self._flags.lines(around):
            if 2 <= place.y() - line.baseline <= marks.FRAME_BELOW + 1:
                x = place.x() - line.corner.x()
                for piece in line.pieces:
                    if piece.left - 2 <= x <= piece.right + 2:
                        return piece.flag
        return None


def _length(flag: PartFlag) -> int:
    span = flag.flag.span
    return span.end - span.start
