"""The text widget of the desk: plain text with flags, every character kept as it is."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QKeyCombination, QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from lessor_desk.text.edit import Edit, ordered
from lessor_desk.text.span import Span
from lessor_desk.text.utf16 import to_utf16
from lessor_desk.ui.editor import marks, mime
from lessor_desk.ui.editor.caret import Caret
from lessor_desk.ui.editor.copy_layout import CopyLayout
from lessor_desk.ui.editor.flag_painter import FlagPainter
from lessor_desk.ui.editor.flag_track import FlagTrack
from lessor_desk.ui.editor.held_text import Change, HeldText
from lessor_desk.ui.editor.invisibles import paint_invisibles
from lessor_desk.ui.editor.margin_strip import MarginStrip
from lessor_desk.ui.editor.part_flag import PartFlag
from lessor_desk.ui.editor.selection import paint_selection
from lessor_desk.ui.theme import theme

MARGIN = 8  # px beside the letters: room for fills, frames and the tear
_OWN_KEYS = QKeySequence.StandardKey
_EDITABLE = Qt.TextInteractionFlag.TextEditorInteraction
_READABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text is set: its font at 100 %, the pitch of its lines in font heights, paragraph gap in px."""

    font: QFont
    leading: float = 1.0
    gap: float = 0.0
    ink: str = "ink"


class CopyEdit(QPlainTextEdit):
    """Text with flags. It checks nothing and undoes nothing itself: it tells each change.

    Places are code points, except in `track`, which counts as Qt does.
    """

    changed = Signal(object)  # Change, whoever made it
    flag_pressed = Signal(object)  # PartFlag whose underline or margin shape was clicked

    focused = Signal()  # the focus came or went

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        document = QTextDocument(self)
        document.setDocumentMargin(MARGIN)
        document.setUndoRedoEnabled(False)
        self._layout = CopyLayout(document)
        document.setDocumentLayout(self._layout)
        self._layout.lines_changed.connect(self._paint_lines)
        self.setDocument(document)
        self.track: FlagTrack[PartFlag] = FlagTrack()
        self.active_flag: PartFlag | None = None
        self._setting, self._clean, self._invisibles = setting, False, False
        self._held = HeldText(document)
        self._held.changed.connect(self._follow)
        self._flags = FlagPainter(self)
        self._caret = Caret(self)
        self._strip = MarginStrip(self)
        self._strip.pressed.connect(self.flag_pressed)
        self._pressed_at: QPoint | None = None
        self._moves: list[tuple[int, int, int]] = []  # of edits made together, last place first
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_zoom(100)
        self._dress()
        theme().changed.connect(self._dress)

    # text

    def toPlainText(self) -> str:
        """The text as it is meant: no-break spaces and line separators are themselves."""
        return self._held.text

    def setPlainText(self, text: str) -> None:
        """Show `text`; the flags of the text before are gone."""
        self.track.show(())
        self.active_flag = None
        super().setPlainText(self._held.encode(text))

    def apply(self, edits: Iterable[Edit]) -> None:
        """Make `edits` together; cursor and selection stay at the letters where they are."""
        places = self._held.to_utf16
        made = [
            (places(edit.span.start), places(edit.span.end), self._held.encode(edit.text))
            for edit in reversed(ordered(edits))
        ]
        self._moves = [(start, end - start, to_utf16(text, len(text))) for start, end, text in made]
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for start, end, text in made:
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(text)
        cursor.endEditBlock()
        self._moves = []

    def to_utf16(self, place: int) -> int:
        """Qt's place for a code point."""
        return self._held.to_utf16(place)

    def from_utf16(self, place: int) -> int:
        """The code point at Qt's place."""
        return self._held.from_utf16(place)

    def go_to(self, span: Span) -> None:
        """Select `span` (or put the cursor there) and bring it into sight."""
        cursor = self.textCursor()
        cursor.setPosition(self.to_utf16(span.start))
        cursor.setPosition(self.to_utf16(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    # flags

    def show_flags(self, flags: Iterable[tuple[Span, PartFlag]]) -> None:
        """Mark these flags, in place of all others. Neither cursor nor scroll moves."""
        place = self._held.to_utf16
        self.track.show((place(span.start), place(span.end), flag) for span, flag in flags)
        self.refresh()

    def refresh(self) -> None:
        """Paint flags and shapes again: there are others."""
        self._flags.forget()
        self.viewport().update()
        self._strip.update()

    def set_active(self, flag: PartFlag | None) -> None:
        """Frame `flag`."""
        if flag is not self.active_flag:
            self.active_flag = flag
            self.viewport().update()

    def set_clean(self, clean: bool) -> None:
        """Show the text without any mark, or with them."""
        self._clean = clean
        self.refresh()

    def set_invisibles(self, shown: bool) -> None:
        """Draw marks for what cannot be seen, or not."""
        self._invisibles = shown
        self.viewport().update()

    def span_of(self, flag: PartFlag) -> Span | None:
        """Where `flag` lies now, or None if its letters are gone."""
        mark = self.track.mark_of(flag)
        return mark and Span(self.from_utf16(mark.start), self.from_utf16(mark.end))

    def flag_at_cursor(self) -> PartFlag | None:
        """The flag that the cursor touches, the gravest first."""
        place = self.textCursor().position()
        return min((m.flag for m in self.track.between(place, place)), key=lambda f: f.gravity, default=None)

    def rect_of(self, flag: PartFlag) -> QRectF:
        """The box around `flag` on its first line, in pixels of the viewport; empty if it is gone."""
        mark = self.track.mark_of(flag)
        return self._flags.rect_of(mark.start, mark.end) if mark else QRectF()

    def scroll_to(self, flag: PartFlag) -> None:
        """Bring `flag` into the middle third of the view, if it is not there; the cursor stays."""
        mark = self.track.mark_of(flag)
        if mark is None:
            return
        height = self.viewport().height()
        middle = self._flags.rect_of(mark.start, mark.end).center().y()
        if not height / 3 <= middle <= 2 * height / 3:
            self.verticalScrollBar().setValue(self._line_above(mark.start, (height - self.pitch) / 2))

    def _line_above(self, place: int, pixels: float) -> int:
        """The number of the line that begins `pixels` or a little less above the line of `place`."""
        block = self.document().findBlock(place)
        self.blockBoundingRect(block)
        number = block.layout().lineForTextPosition(place - block.position()).lineNumber()
        while pixels >= self.pitch:
            if number > 0:
                number -= 1
            elif block.previous().isValid():
                block = block.previous()
                self.blockBoundingRect(block)  # lays it out
                number = block.layout().lineCount() - 1
                pixels -= self._layout.gap
            else:
                break
            pixels -= self.pitch
        return block.firstLineNumber() + number

    @property
    def flags_in_view(self) -> FlagPainter:
        return self._flags

    @property
    def is_clean(self) -> bool:
        return self._clean

    # look

    @property
    def pitch(self) -> float:
        """Pixels from line to line."""
        return self._layout.pitch

    @property
    def rise(self) -> float:
        """How far a mark reaches above the baseline, in pixels."""
        return round(self.font().pixelSize() * 0.95)

    def set_column(self, left: int, width: int) -> None:
        """Set the letters in a column `width` pixels wide that begins at `left`; shapes go before it."""
        right = self.width() - left - width
        self.setViewportMargins(left - MARGIN, 0, max(0, right - MARGIN), 0)
        self._strip.text_left = left
        self._strip.setGeometry(0, 0, left - MARGIN, self.height())

    def set_zoom(self, percent: int) -> None:
        """Show the letters at `percent` of their size; the column keeps its width."""
        font = QFont(self._setting.font)
        font.setPixelSize(max(6, round(font.pixelSize() * percent / 100)))
        self.setFont(font)
        self.document().setDefaultFont(font)
        pitch = math.ceil(QFontMetricsF(font).height() * self._setting.leading)
        self._flags.forget()
        self._layout.set_spacing(pitch, round(self._setting.gap * percent / 100))

    def set_tail(self, pixels: float) -> None:
        """Keep `pixels` free under the text."""
        self._layout.set_tail(pixels)

    def set_read_only(self, read_only: bool) -> None:
        """Let the text be read and copied only; the cursor still moves by keys."""
        self.setReadOnly(read_only)
        self.setTextInteractionFlags(_READABLE if read_only else _EDITABLE)

    # Qt

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_undo(event):
            event.ignore()  # the window's action has this key
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_undo(event):
            event.ignore()
        elif event.matches(_OWN_KEYS.InsertLineSeparator):
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        clip = event.rect()
        marked = not self._clean and len(self.track) > 0
        lines = list(self._flags.lines(clip)) if marked else []
        if lines or self._invisibles or self.textCursor().hasSelection():
            painter = QPainter(self.viewport())
            paint_selection(painter, self, clip)
            self._flags.paint(painter, lines)
            if self._invisibles:
                paint_invisibles(painter, self, clip)
            painter.end()
        super().paintEvent(event)
        self._caret.paint()
        if marked:
            self._strip.keep_up(lines, clip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flags.forget()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._caret.begin()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._caret.end()
        self.focused.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        clicked = event.button() == Qt.MouseButton.LeftButton and place == self._pressed_at
        if clicked and (flag := self._underline_at(place)) is not None:
            self.flag_pressed.emit(flag)

    def createMimeDataFromSelection(self) -> QMimeData:
        return mime.to_mime(self._held.decode(self.textCursor().selectedText()))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        if any(url.isLocalFile() for url in source.urls()):
            return False  # files are for the window, which imports them wherever they are dropped
        return source.hasFormat(mime.OWN) or source.hasText() or source.hasHtml()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = mime.from_mime(source)
        if text is not None and not self.isReadOnly():
            self.textCursor().insertText(self._held.encode(self.accepted(text)))
            self.ensureCursorVisible()

    def accepted(self, text: str) -> str:
        """`text` as this widget takes it in."""
        return text

    # inside

    def _follow(self, change: Change) -> None:
        for at, taken, added in self._moves or [(change.at, change.taken, change.added)]:
            self.track.move(at, taken, added)
            self._flags.move(at, taken, added)
        self.changed.emit(change)

    def _paint_lines(self, block: QTextBlock, first: int, last: int) -> None:
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        lines = QRectF(0, top + first * self.pitch, self.viewport().width(), (last + 1 - first) * self.pitch)
        self.viewport().update(lines.toAlignedRect().adjusted(0, -4, 0, 4))

    def _underline_at(self, place: QPoint) -> PartFlag | None:
        if self._clean:
            return None
        around = self.viewport().rect()
        around.setTop(place.y() - round(self.pitch))
        around.setBottom(place.y() + 1)
        for line in self._flags.lines(around):
            below = place.y() - line.baseline
            if 2 <= below <= marks.FRAME_BELOW + 1:
                x = place.x() - line.corner.x()
                for piece in line.pieces:
                    if piece.left - 2 <= x <= piece.right + 2:
                        return piece.flag
        return None

    def _dress(self) -> None:
        tokens = theme().tokens
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(tokens.paper))
        palette.setColor(QPalette.ColorRole.Text, theme().colour(self._setting.ink))
        palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(tokens.ink3))
        palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(tokens.ink))
        self.setPalette(palette)


def _is_undo(event: QKeyEvent) -> bool:
    keys = (_OWN_KEYS.Undo, _OWN_KEYS.Redo)
    return any(event.matches(key) for key in keys) or event.keyCombination().toCombined() == _CTRL_Y


_CTRL_Y = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Y).toCombined()
