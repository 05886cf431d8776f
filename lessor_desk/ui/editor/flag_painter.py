"""Which flags are seen where: the pieces of them on each visible line, painted under the letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock, QTextLine

from lessor_desk.checks.base import FindingClass
from lessor_desk.ui.editor import marks
from lessor_desk.ui.editor.copy_layout import x_of
from lessor_desk.ui.editor.flag_track import Mark
from lessor_desk.ui.editor.part_flag import PartFlag
from lessor_desk.ui.theme import theme

if TYPE_CHECKING:
    from lessor_desk.ui.editor.copy_edit import CopyEdit

FlagMark = Mark[PartFlag]


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a flag that lies on one line: pixels of the viewport.

    `hidden`: a graver flag lies over it and is drawn instead. `ends`: the flag ends here.
    """

    flag: PartFlag
    left: float
    right: float
    baseline: int
    hidden: bool
    ends: bool


class FlagPainter:
    """Paints the flags of a text widget, and only those in view."""

    def __init__(self, edit: CopyEdit) -> None:
        self._edit = edit

    def paint(self, painter: QPainter, clip: QRect) -> None:
        """Paint fills, underlines and tears of the lines that touch `clip`."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = {one: tuple(map(QColor, theme().tokens.of_class(one))) for one in FindingClass}
        rise, active = self._edit.rise, self._edit.active_flag
        for piece in self.pieces(clip):
            ink, soft = colours[piece.flag.finding_class]
            framed = piece.flag is active
            if framed:
                marks.frame(painter, piece.left, piece.right, piece.baseline, rise, (ink, soft))
            elif piece.flag.filled and not piece.hidden:
                marks.fill(painter, piece.left, piece.right, piece.baseline, rise, soft)
            if framed or not piece.hidden:
                marks.underline(painter, piece.flag, piece.left, piece.right, piece.baseline, ink)
            if piece.ends and piece.flag.finding_class is FindingClass.TRUNCATION:
                marks.tear(painter, piece.right + marks.FRAME_BESIDE + 1, piece.baseline, rise, ink)

    def pieces(self, clip: QRect) -> Iterator[Piece]:
        """The pieces of flags on the lines that touch `clip`, in order of place."""
        for block, origin in self.blocks(clip):
            yield from self._on_block(block, origin, clip)

    def rect_of(self, start: int, end: int) -> QRectF:
        """The box around places `start` to `end`, on the line where they begin; pixels of the viewport."""
        edit = self._edit
        block = edit.document().findBlock(start)
        origin = edit.blockBoundingGeometry(block).translated(edit.contentOffset()).topLeft()
        line = block.layout().lineForTextPosition(start - block.position())
        if not line.isValid():
            return QRectF(origin.x(), origin.y(), 0, edit.pitch)
        left, right = _edges(line, start - block.position(), end - block.position())
        baseline = origin.y() + line.y() + line.ascent()
        top = baseline - edit.rise
        return QRectF(origin.x() + left, top, right - left, edit.rise + marks.FRAME_BELOW)

    def blocks(self, clip: QRect) -> Iterator[tuple[QTextBlock, QPointF]]:
        """The paragraphs that touch `clip`, each with its top left corner in pixels of the viewport."""
        edit = self._edit
        block = edit.firstVisibleBlock()
        offset = edit.contentOffset()
        top = edit.blockBoundingGeometry(block).translated(offset).top()
        while block.isValid() and top <= clip.bottom():
            height = edit.blockBoundingRect(block).height()
            if top + height >= clip.top():
                yield block, QPointF(offset.x(), top)
            top += height
            block = block.next()

    def _on_block(self, block: QTextBlock, origin: QPointF, clip: QRect) -> Iterator[Piece]:
        layout, position, pitch = block.layout(), block.position(), self._edit.pitch
        first = max(0, int((clip.top() - origin.y()) // pitch))
        last = min(layout.lineCount() - 1, int((clip.bottom() - origin.y()) // pitch))
        lines = [layout.lineAt(number) for number in range(first, last + 1)]
        if not lines:
            return
        begin = lines[0].textStart()
        end = lines[-1].textStart() + lines[-1].textLength()
        found = list(self._edit.track.between(position + begin, position + end))
        if not found:
            return
        hidden = _hidden(found)
        for line in lines:
            start, stop = line.textStart(), line.textStart() + line.textLength()
            baseline = round(origin.y() + line.y() + line.ascent())
            for mark in found:
                left_end, right_end = max(mark.start - position, start), min(mark.end - position, stop)
                if left_end >= right_end:
                    continue
                left, right = _edges(line, left_end, right_end)
                yield Piece(
                    mark.flag,
                    origin.x() + left,
                    origin.x() + right,
                    baseline,
                    hidden=mark.flag in hidden,
                    ends=mark.end - position <= stop,
                )


def _edges(line: QTextLine, start: int, end: int) -> tuple[float, float]:
    """The left and right edge of a passage of a line, whichever way it is written."""
    one, other = x_of(line, start), x_of(line, end)
    left, right = (one, other) if one <= other else (other, one)
    if end == line.textStart() + line.textLength():  # not the blank at which the line is broken
        right = min(right, line.x() + line.naturalTextWidth())
    return left, max(left, right)


def _hidden(found: Iterable[FlagMark]) -> set[PartFlag]:
    """The flags that lie under a graver one."""
    hidden: set[PartFlag] = set()
    seen: FlagMark | None = None
    for mark in found:
        if seen is None or mark.start >= seen.end:
            seen = mark
        elif mark.flag.gravity < seen.flag.gravity:
            hidden.add(seen.flag)
            seen = mark
        else:
            hidden.add(mark.flag)
            if mark.end > seen.end and mark.flag.gravity == seen.flag.gravity:
                seen = mark
    return hidden
