"""A list whose rows are a line in semi-bold, a line of meta, and perhaps a few lines of text."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout

from lessor_desk.ui import fonts
from lessor_desk.ui.editor.broken_text import broken
from lessor_desk.ui.panel_head import SIDE
from lessor_desk.ui.text_list import Index, TextDelegate, TextList, TextModel
from lessor_desk.ui.theme import theme

_TOP, _BOTTOM, _TITLE, _PITCH = 8, 8, 18, 16


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A row: title, what is said beside it in small, text under it."""

    title: str
    meta: str
    text: str = ""


class ParagraphModel(TextModel):
    """Paragraphs."""

    def shown(self, row: Paragraph) -> str:
        return row.text or row.title

    def spoken(self, row: Paragraph) -> tuple[str, ...]:
        return row.title, row.meta, row.text


class ParagraphDelegate(TextDelegate):
    """Title, meta, text."""

    def height_of(self, row: Paragraph, width: int) -> int:
        lines = _body(row, width).lineCount() if row.text else 0
        return _TOP + _TITLE + _PITCH + lines * _PITCH + _BOTTOM

    def paint_row(self, painter: QPainter, rect: QRectF, row: Paragraph, index: Index) -> None:
        look = theme()
        line = rect.adjusted(SIDE, _TOP, -SIDE, 0)
        line.setHeight(_TITLE)
        painter.setFont(fonts.interface(13, 600))
        painter.setPen(look.colour("ink"))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, row.title)
        painter.setFont(fonts.interface(12))
        painter.setPen(look.colour("ink3"))
        painter.drawText(line.translated(0, _TITLE - 1), Qt.AlignmentFlag.AlignVCenter, row.meta)
        if row.text:
            painter.setPen(look.colour("ink2"))
            _body(row, round(rect.width())).draw(painter, QPointF(line.x(), line.y() + _TITLE + _PITCH))


class ParagraphList(TextList):
    """Paragraphs to read."""

    def __init__(self, object_name: str, name: str) -> None:
        self.rows = ParagraphModel()
        super().__init__(object_name, name, self.rows, ParagraphDelegate())


def _body(row: Paragraph, width: int) -> QTextLayout:
    return broken(row.text.replace("\n", "\u2028"), fonts.interface(13), width - SIDE - SIDE, _PITCH)
