"""The selection and the words found, in bands as high as the lines: Qt's own would leave gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from lessor_desk.ui.editor.copy_layout import x_of
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import mixed

if TYPE_CHECKING:
    from lessor_desk.text.span import Span
    from lessor_desk.ui.editor.copy_edit import CopyEdit
    from lessor_desk.ui.editor.flag_track import FlagTrack

_FOUND = 0.14  # of the accent colour where words looked for stand
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
            if end - position > last and number == layout.lineCount() - 1 and not edit.breaks.goes_on(block):
                right += _LINE_END
            top = origin.y() + number * edit.pitch
            painter.fillRect(
                QRectF(origin.x() + min(left, right), top, abs(right - left), edit.pitch), colour
            )


def paint_found(painter: QPainter, edit: CopyEdit, track: FlagTrack[Span], clip: QRect) -> None:
    """Paint the places in `track` that touch `clip`: a light band with a line under it."""
    tokens = theme().tokens
    band, rule = QColor(mixed(tokens.accent, tokens.paper, _FOUND)), QColor(tokens.accent)
    for block, origin in edit.flags_in_view.blocks(clip):
        layout, position = block.layout(), edit.breaks.to_units(block.position())
        for mark in track.between(position, position + block.length()):
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                first = max(mark.start - position, line.textStart())
                last = min(mark.end - position, line.textStart() + line.textLength())
                if first >= last:
                    continue
                left, right = sorted((x_of(line, first), x_of(line, last)))
                top = origin.y() + number * edit.pitch
                painter.fillRect(QRectF(origin.x() + left, top + 2, right - left, edit.pitch - 4), band)
                painter.fillRect(QRectF(origin.x() + left, top + edit.pitch - 3, right - left, 1), rule)
