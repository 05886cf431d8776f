"""Which flags are seen where: the pieces of them on each visible line, painted under the letters."""

from __future__ import annotations

import functools
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
from lessor_desk.ui.tokens import Tokens

if TYPE_CHECKING:
    from lessor_desk.ui.editor.copy_edit import CopyEdit

FlagMark = Mark[PartFlag]


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a flag that lies on one line: pixels from the corner of its paragraph.

    `hidden`: a graver flag lies over it and is drawn instead. `ends`: the flag ends here.
    """

    flag: PartFlag
    left: float
    right: float
    hidden: bool
    ends: bool


@dataclass(frozen=True, slots=True)
class FlaggedLine:
    """A line in view with its flags: `corner` is that of its paragraph, in pixels of the viewport."""

    corner: QPointF
    baseline: int
    pieces: tuple[Piece, ...]


class FlagPainter:
    """Paints the flags of a text widget, and only those in view.

    Where the letters of a flag stand is asked once and kept until text, flags or width change.
    """

    def __init__(self, edit: CopyEdit) -> None:
        self._edit = edit
        self._kept: dict[int, tuple[int, tuple[Piece, ...]]] = {}  # where a line begins -> its length, pieces

    def forget(self) -> None:
        """Ask again where the letters stand: the lines are broken elsewhere."""
        self._kept.clear()

    def move(self, at: int, taken: int, added: int) -> None:
        """Follow an edit, given in UTF-16 units: lines that it does not touch keep their pieces."""
        gone, shift = at + taken, added - taken
        self._kept = {
            place if place < at else place + shift: kept
            for place, kept in self._kept.items()
            if place + kept[0] < at or place > gone
        }

    def paint(self, painter: QPainter, lines: Iterable[FlaggedLine]) -> None:
        """Paint fills, underlines and tears of `lines`."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = _colours(theme().tokens)
        rise, active = self._edit.rise, self._edit.active_flag
        for line in lines:
            x, baseline = line.corner.x(), line.baseline
            for piece in line.pieces:
                ink, soft = colours[piece.flag.finding_class]
                left, right = x + piece.left, x + piece.right
                if piece.flag is active:
                    marks.frame(painter, left, right, baseline, rise, (ink, soft))
                elif piece.flag.filled and not piece.hidden:
                    marks.fill(painter, left, right, baseline, rise, soft)
                if piece.flag is active or not piece.hidden:
                    marks.underline(painter, piece.flag, left, right, baseline, ink)
                if piece.ends and piece.flag.finding_class is FindingClass.TRUNCATION:
                    marks.tear(painter, right + marks.FRAME_BESIDE + 1, baseline, rise, ink)

    def lines(self, clip: QRect) -> Iterator[FlaggedLine]:
        """The lines with flags that touch `clip`, from top to bottom."""
        pitch = self._edit.pitch
        for block, corner in self.blocks(clip):
            layout, position = block.layout(), block.position()
            first = max(0, int((clip.top() - corner.y()) // pitch))
            last = min(layout.lineCount() - 1, int((clip.bottom() - corner.y()) // pitch))
            composing = bool(layout.preeditAreaText())
            for number in range(first, last + 1):
                line = layout.lineAt(number)
                place, length = position + line.textStart(), line.textLength()
                kept = self._kept.get(place)
                if kept is None or kept[0] != length or composing:
                    kept = self._kept[place] = length, self._pieces(line, position)
                if kept[1]:
                    yield FlaggedLine(corner, round(corner.y() + line.y() + line.ascent()), kept[1])

    def rect_of(self, start: int, end: int) -> QRectF:
        """The box around places `start` to `end`, on the line where they begin; pixels of the viewport."""
        edit = self._edit
        block = edit.document().findBlock(start)
        corner = edit.blockBoundingGeometry(block).translated(edit.contentOffset()).topLeft()
        line = block.layout().lineForTextPosition(start - block.position())
        if not line.isValid():
            return QRectF(corner.x(), corner.y(), 0, edit.pitch)
        left, right = _edges(line, start - block.position(), end - block.position())
        baseline = corner.y() + line.y() + line.ascent()
        top = baseline - edit.rise
        return QRectF(corner.x() + left, top, right - left, edit.rise + marks.FRAME_BELOW)

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

    def _pieces(self, line: QTextLine, position: int) -> tuple[Piece, ...]:
        start = line.textStart()
        stop = start + line.textLength()
        found = list(self._edit.track.between(position + start, position + stop))
        hidden = _hidden(found)
        made = []
        for mark in found:
            begin, end = max(mark.start - position, start), min(mark.end - position, stop)
            if begin < end:
                left, right = _edges(line, begin, end)
                ends = mark.end - position <= stop
                made.append(Piece(mark.flag, left, right, mark.flag in hidden, ends))
        return tuple(made)


@functools.lru_cache(maxsize=4)
def _colours(tokens: Tokens) -> dict[FindingClass, tuple[QColor, QColor]]:
    """The colour of each class and its soft fill."""
    return {one: (QColor(ink), QColor(soft)) for one in FindingClass for ink, soft in (tokens.of_class(one),)}


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
