"""Plain text as the newsroom writes it: every character kept, lines set as designed."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPalette,
    QPen,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from lessor_desk.text.edit import Edit, ordered
from lessor_desk.text.span import Span
from lessor_desk.text.utf16 import to_utf16
from lessor_desk.ui.dress import dress_bars
from lessor_desk.ui.editor import mime
from lessor_desk.ui.editor.caret import Caret
from lessor_desk.ui.editor.copy_layout import CopyLayout
from lessor_desk.ui.editor.directions import goes_leftwards
from lessor_desk.ui.editor.held_text import Change, HeldText
from lessor_desk.ui.editor.pieces import STEPS, select_the_rest, steps, still
from lessor_desk.ui.editor.soft_breaks import LIMIT, SoftBreaks, joined
from lessor_desk.ui.editor.undo_keys import is_undo, leave_to_window
from lessor_desk.ui.theme import theme

MARGIN = 8  # px beside the letters: room for fills, frames and the tear
_WRITING = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
_SPECIAL = frozenset((Qt.Key.Key_Return, Qt.Key.Key_Enter, *STEPS))
_EDITABLE = Qt.TextInteractionFlag.TextEditorInteraction
_READABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard

Move = tuple[int, int, int]
"""Where an edit was made, how much it took away and put there, in UTF-16 units of the text."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text is set: its font at 100 %, the pitch of its lines in font heights, paragraph gap in px."""

    font: QFont
    leading: float = 1.0
    gap: float = 0.0
    ink: str = "ink"
    longest: int = LIMIT
    """Characters: a longer paragraph is held in pieces, which is not seen from outside."""


class CopyText(QPlainTextEdit):
    """A text widget that undoes nothing itself: it tells each change. Places are code points."""

    changed = Signal(object)  # Change, whoever made it
    focused = Signal()  # the focus came or went
    reach = 0.0  # px under a baseline that its marks take, at every zoom

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_bars(self)
        document = QTextDocument(self)
        document.setDocumentMargin(MARGIN)
        document.setUndoRedoEnabled(False)
        self._layout = CopyLayout(document)
        document.setDocumentLayout(self._layout)
        self._layout.paint_lines = self._paint_lines
        self.setDocument(document)
        self._setting = setting
        self.letter_size = setting.font.pixelSize()
        self._held = HeldText(document, setting.longest)
        self.breaks.still = lambda: still(self)
        self._layout.goes_on = self.breaks.goes_on
        self._held.tell = self._follow
        self._caret = Caret(self)
        self.tell: Callable[[Change], None] = _nobody
        """Is told what `changed` tells, before it: called straight, as every key passes here."""
        self._moves: list[Move] = []  # of edits made together, last place first
        self._turns: bool | None = None  # whether letters go leftwards; None: nobody has looked yet
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._dress()
        theme().changed.connect(self._dress)

    # text

    def toPlainText(self) -> str:
        """The text as it is meant: no-break spaces and line separators are themselves."""
        return self._held.text

    def setPlainText(self, text: str) -> None:
        self._turns = True  # what is loaded is painted whole
        with self._layout.filled():
            self._held.load(text, super().setPlainText)
        self._turns = None

    def apply(self, edits: Iterable[Edit]) -> None:
        """Make `edits` together; cursor and selection stay at the letters where they are."""
        made, held = ordered(edits), self._held
        self._moves = []
        for edit in reversed(made):
            start, end = held.to_utf16(edit.span.start), held.to_utf16(edit.span.end)
            self._moves.append((start, end - start, to_utf16(edit.text, len(edit.text))))
        places = [
            (held.to_qt(e.span.start), held.to_qt(e.span.end, end=True), e.text) for e in reversed(made)
        ]
        cursor = QTextCursor(self.document())
        with still(self), joined(cursor):
            for start, end, text in places:
                cursor.setPosition(start)
                cursor.setPosition(max(start, end), QTextCursor.MoveMode.KeepAnchor)
                held.put(cursor, text)
        self._moves = []

    def to_utf16(self, place: int) -> int:
        """The UTF-16 units before a code point."""
        return self._held.to_utf16(place)

    def utf16_places(self) -> Callable[[int], int]:
        """`to_utf16` for many places in the text as it is."""
        return self._held.utf16_places()

    def from_utf16(self, place: int) -> int:
        """The code point at a unit."""
        return self._held.from_utf16(place)

    def from_qt(self, place: int) -> int:
        """The code point at Qt's place."""
        return self._held.from_qt(place)

    def cursor_place(self) -> int:
        """Where the cursor is, in code points."""
        return self._held.from_qt(self.textCursor().position())

    def cursor_places(self) -> tuple[int, int]:
        """Where the selection was begun and where the cursor is, in code points."""
        cursor = self.textCursor()
        return self.from_qt(cursor.anchor()), self.from_qt(cursor.position())

    def select(self, anchor: int, place: int) -> None:
        """Select from `anchor` to the cursor at `place`, or as far as the text goes; nothing is scrolled."""
        last = len(self.toPlainText())
        cursor = self.textCursor()
        cursor.setPosition(self._held.to_qt(min(anchor, last), end=anchor > place))
        place = self._held.to_qt(min(place, last), end=anchor < place)
        cursor.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def selected_span(self) -> Span:
        """What is selected, or where the cursor is."""
        cursor = self.textCursor()
        return Span(self.from_qt(cursor.selectionStart()), self.from_qt(cursor.selectionEnd()))

    @property
    def is_blank(self) -> bool:
        """Whether nothing is seen in it: neither text nor what an input method is composing."""
        document = self.document()
        return document.isEmpty() and not document.firstBlock().layout().preeditAreaText()

    @property
    def breaks(self) -> SoftBreaks:
        """Where paragraphs of the text are held in pieces."""
        return self._held.breaks

    def go_to(self, span: Span) -> None:
        """Select `span` (or put the cursor there) and bring it into sight."""
        self.select(span.start, span.end)
        self.ensureCursorVisible()

    def set_read_only(self, read_only: bool) -> None:
        """Let the text be read and copied only; the cursor still moves by keys."""
        self.setReadOnly(read_only)
        self.setTextInteractionFlags(_READABLE if read_only else _EDITABLE)

    def accepted(self, text: str) -> str:
        """Pasted `text` as this widget takes it in."""
        return text

    def followed(self, moves: list[Move]) -> None:
        """The text has changed by `moves`, one after the other."""

    def turned(self) -> None:
        """Letters far from an edit may stand elsewhere: direction is a matter of the whole paragraph."""
        self.viewport().update()

    # look

    def setWordWrapMode(self, policy: QTextOption.WrapMode) -> None:
        super().setWordWrapMode(policy)
        self._layout.wraps = policy != QTextOption.WrapMode.NoWrap

    @property
    def pitch(self) -> float:
        """Pixels from line to line."""
        return self._layout.pitch

    @property
    def overhang(self) -> float:
        """Pixels by which the marks of a line reach into the next one: at a small zoom."""
        return max(0.0, self.reach - self._layout.below_baseline)

    def set_zoom(self, percent: int) -> None:
        """Show the letters at `percent` of their size; the column keeps its width."""
        font = QFont(self._setting.font)
        self.letter_size = max(6, round(font.pixelSize() * percent / 100))
        font.setPixelSize(self.letter_size)
        self.setFont(font)
        self.document().setDefaultFont(font)
        pitch = math.ceil(QFontMetricsF(font).height() * self._setting.leading)
        self._layout.set_spacing(pitch, round(self._setting.gap * percent / 100))

    @property
    def layout_(self) -> CopyLayout:
        """How the lines are set."""
        return self._layout

    def set_tail(self, pixels: float) -> None:
        """Keep `pixels` free under the text."""
        self._layout.set_tail(pixels)

    def scroll_to_middle(self, place: int) -> None:
        """Bring the line of `place` (as Qt counts) to the middle of the view; the cursor stays."""
        pixels = (self.viewport().height() - self.pitch) / 2
        block = self.document().findBlock(place)
        self.blockBoundingRect(block)  # lays it out
        number = block.layout().lineForTextPosition(place - block.position()).lineNumber()
        while pixels >= self.pitch:
            if number > 0:
                number -= 1
            elif block.previous().isValid():
                block = block.previous()
                self.blockBoundingRect(block)
                number = block.layout().lineCount() - 1
                pixels -= self._layout.gap_below(block)
            else:
                break
            pixels -= self.pitch
        self.verticalScrollBar().setValue(block.firstLineNumber() + number)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() in _WRITING and event.key() not in _SPECIAL:
            super().keyPressEvent(event)
        elif is_undo(event):
            leave_to_window(self, event)
        elif event.matches(QKeySequence.StandardKey.InsertLineSeparator):
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        else:
            with steps(self, event) as again:
                super().keyPressEvent(event)
            if again():
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        before = self.textCursor()
        super().mousePressEvent(event)
        if len(self.breaks) and self.textCursor() != before:
            select_the_rest(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._caret.begin()
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._caret.end()
        self.focused.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        return mime.to_mime(self.selected_span().of(self.toPlainText()))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        if any(url.isLocalFile() for url in source.urls()):
            return False  # files are for the window, which imports them wherever they are dropped
        return source.hasFormat(mime.OWN) or source.hasText() or source.hasHtml()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = mime.from_mime(source)
        if text is not None and not self.isReadOnly():
            self._held.put(self.textCursor(), self.accepted(text))
            self.ensureCursorVisible()

    # inside

    def _follow(self, change: Change) -> None:
        self.followed(self._moves or [(change.at, change.taken, change.added)])
        if self._turns is None:
            self._turns = goes_leftwards(self._held.text) or goes_leftwards(change.removed)
        if self._turns or goes_leftwards(change.edit.text):
            self._turns = True
            self.turned()
        self.tell(change)
        self.changed.emit(change)

    def _paint_lines(self, block: QTextBlock, first: int, last: int) -> None:
        top = self.contentOffset().y() + first * self.pitch
        if block != self.firstVisibleBlock():
            top += self.blockBoundingGeometry(block).y()
        height = (last + 1 - first) * self.pitch + self.overhang
        viewport, above = self.viewport(), math.floor(top)
        viewport.update(0, above, viewport.width(), math.ceil(top + height) - above)

    def _dress(self) -> None:
        tokens = theme().tokens
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(tokens.paper))
        ink = theme().colour(self._setting.ink)
        self.ink = QPen(ink)
        palette.setColor(QPalette.ColorRole.Text, ink)
        palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(tokens.ink3))
        palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(tokens.ink))
        self.setPalette(palette)


def _nobody(_change: Change) -> None:
    pass
