"""Marks for what cannot be seen in a text: blanks, no-break spaces, ends of paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter

from lessor_desk.text.utf16 import Utf16Map
from lessor_desk.ui.editor.copy_layout import x_of
from lessor_desk.ui.theme import theme

if TYPE_CHECKING:
    from lessor_desk.ui.editor.copy_edit import CopyEdit

_UNSEEN = re.compile(
    "[ \t\u00a0\u00ad\u2007\u200b-\u200f\u2028\u202a-\u202f\u2060-\u2064\ufeff\x00-\x1f\x7f-\x9f]"
)
_MARKS = {" ": "·", "\t": "→", "\u00a0": "°", "\u202f": "°", "\u2007": "°", "\u2028": "¶"}
_OTHER, _END = "|", "¶"


def paint_invisibles(painter: QPainter, edit: CopyEdit, clip: QRect) -> None:
    """Paint the marks on the lines of `edit` that touch `clip`."""
    painter.setFont(edit.font())
    painter.setPen(theme().colour("ink3"))
    for block, origin in edit.flags_in_view.blocks(clip):
        layout, text = block.layout(), block.text()
        places = Utf16Map(text)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            top = origin.y() + line.y()
            if top > clip.bottom() or top + edit.pitch < clip.top():
                continue
            baseline = round(top + line.ascent())
            start = places.from_utf16(line.textStart())
            end = places.from_utf16(line.textStart() + line.textLength())
            for match in _UNSEEN.finditer(text, start, end):
                mark = _MARKS.get(match[0], _OTHER)
                x = x_of(line, places.to_utf16(match.start()))
                painter.drawText(QPointF(origin.x() + x, baseline), mark)
            if number == layout.lineCount() - 1 and block.next().isValid() and not edit.breaks.goes_on(block):
                x = line.x() + line.naturalTextWidth() + 3
                painter.drawText(QPointF(origin.x() + x, baseline), _END)
