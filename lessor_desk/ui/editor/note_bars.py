"""The bars beside passages that notes are about: thin lines in the margin, next to the letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

from lessor_desk.ui.editor.copy_text import MARGIN
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import TARGET

if TYPE_CHECKING:
    from lessor_desk.ui.editor.copy_edit import CopyEdit

_WIDTH, _TO_TEXT = 2, 5  # px
_INSET = 4  # px at the top and bottom of a line
_REACH = TARGET / 2  # px around a bar that belong to it


class NoteBar(NamedTuple):
    """The bar of note `number`, in pixels of the viewport."""

    number: int
    rect: QRectF


def paint_bars(painter: QPainter, edit: CopyEdit, clip: QRect) -> None:
    """Paint the bars beside `clip` of the text."""
    for bar in bars(edit, clip):
        painter.fillRect(bar.rect, theme().colour("accent"))


def bar_at(edit: CopyEdit, place: QPoint) -> NoteBar | None:
    """The bar that is clicked at `place` of the viewport: beside the letters, not on them."""
    if place.x() > MARGIN:
        return None
    return pressed_bar(bars(edit, edit.viewport().rect()), QPointF(place))


def pressed_bar(near: Iterable[NoteBar], place: QPointF) -> NoteBar | None:
    """The bar of `near` that `place` belongs to."""
    return next((bar for bar in near if bar.rect.adjusted(-_REACH, 0, _REACH, 0).contains(place)), None)


def bar_rect(text_left: float, top: float, height: float) -> QRectF:
    """The bar beside lines that begin at `text_left`, from `top`, `height` px high."""
    return QRectF(text_left - _TO_TEXT - _WIDTH, top + _INSET, _WIDTH, height - 2 * _INSET)


def bars(edit: CopyEdit, clip: QRect) -> Iterator[NoteBar]:
    """The bars beside `clip` of the text, one for each paragraph that a passage touches."""
    for block, origin in edit.flags_in_view.blocks(clip):
        layout, position = block.layout(), edit.breaks.to_units(block.position())
        for mark in edit.noted.between(position, position + block.length() - 1):
            numbers = [
                line.lineNumber()
                for line in map(layout.lineAt, range(layout.lineCount()))
                if mark.start - position < line.textStart() + line.textLength()
                and mark.end - position > line.textStart()
            ]
            if numbers:
                top = origin.y() + numbers[0] * edit.pitch
                yield NoteBar(mark.flag, bar_rect(MARGIN, top, len(numbers) * edit.pitch))
