"""The selection, in bands as high as the lines: Qt's own would leave gaps between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from lessor_desk.ui.editor.copy_layout import x_of
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import mixed

if TYPE_CHECKING:
    from lessor_desk.ui.editor.copy_edit import CopyEdit

_SHARE = 0.28  # of the accent colour in the band
_LINE_END = 6.0  # px that stand for a selected end of paragraph


def paint_selection(painter: QPainter, edit: CopyEdit, clip: QRect) -> None:
    """Paint the bands of the selection of `edit` that touch `clip`."""
    cursor = edit.textCursor()
    if not cursor.hasSelection():
        return
    tokens = theme().tokens
    colour = QColor(mixed(tokens.accent, tokens.paper, _SHARE))
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    for block, origin in edit.flags_in_view.blocks(clip):
        layout, position = block.layout(), block.position()
        if position > end or position + block.length() <= start:
            continue
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start - position, line.textStart())
            last = min(end - position, line.textStart() + line.textLength())
            if first > last:
                continue
            left, right = x_of(line, first), x_of(line, last)
            if end - position > last and number == layout.lineCount() - 1:
                right += _LINE_END
            top = origin.y() + number * edit.pitch
            painter.fillRect(
                QRectF(origin.x() + min(left, right), top, abs(right - left), edit.pitch), colour
            )
