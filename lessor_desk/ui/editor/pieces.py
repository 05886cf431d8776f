"""Keys and clicks in a paragraph that is held in pieces do what they do in a whole one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

if TYPE_CHECKING:
    from lessor_desk.ui.editor.copy_text import CopyText

_TAKING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
STEPS = (Qt.Key.Key_Left, Qt.Key.Key_Right, *_TAKING)


@contextmanager
def steps(edit: CopyText, event: QKeyEvent) -> Iterator[Callable[[], bool]]:
    """Around what Qt does for `event`: what is given tells whether it did no more than cross a break.

    A key that takes a letter away is put beside the break before, so that it takes a letter.
    """
    key = event.key()
    if not len(edit.breaks) or key not in STEPS:
        yield lambda: False
    elif key in _TAKING:
        if not len(edit.selected_span()):
            _go_beside(edit, -1 if key == Qt.Key.Key_Backspace else +1)
        yield lambda: False
    else:
        before, places = edit.textCursor(), edit.cursor_places()

        def only_crossed() -> bool:
            now = edit.textCursor()
            moved = (now.anchor(), now.position()) != (before.anchor(), before.position())
            return moved and edit.cursor_places() == places

        yield only_crossed


def select_the_rest(edit: CopyText) -> None:
    """Where a third click has selected a piece of a paragraph, select it all."""
    cursor, document = edit.textCursor(), edit.document()
    first = last = document.findBlock(cursor.selectionStart())
    length = cursor.selectionEnd() - cursor.selectionStart()
    if not length or cursor.selectionStart() != first.position() or not 0 <= first.length() - length <= 1:
        return
    while edit.breaks.goes_on(first.previous()):
        first = first.previous()
    while edit.breaks.goes_on(last):
        last = last.next()
    cursor.setPosition(first.position())
    end = min(last.position() + last.length(), document.characterCount() - 1)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


@contextmanager
def still(edit: CopyText) -> Iterator[None]:
    """Keep the line at the top of the view there, whatever happens above it."""
    bar, top = edit.verticalScrollBar(), edit.firstVisibleBlock()
    before = top.blockNumber(), bar.value() - top.firstLineNumber()
    inside = 0 < before[1] < top.layout().lineCount()
    mark = QTextCursor(edit.document())
    mark.setPosition(top.position() + (top.layout().lineAt(before[1]).textStart() if inside else 0))
    yield
    block = mark.block()
    edit.blockBoundingRect(block)  # lays it out
    line = block.layout().lineForTextPosition(mark.positionInBlock())
    now = block.blockNumber(), max(0, line.lineNumber()) if line.isValid() else 0
    if now != before:
        bar.setValue(block.firstLineNumber() + now[1])


def _go_beside(edit: CopyText, by: int) -> None:
    """Step over a break that stands before (-1) or behind the cursor, which selects no letter."""
    cursor = edit.textCursor()
    place = cursor.selectionStart() if by < 0 else cursor.selectionEnd()
    if edit.breaks.at(place - 1 if by < 0 else place):
        cursor.setPosition(place + by)
        edit.setTextCursor(cursor)
