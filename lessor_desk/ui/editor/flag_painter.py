"""Which flags are seen where: the pieces of them on each visible line, painted under the letters."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QTextBlock, QTextLine

from lessor_desk.ui.editor import marks
from lessor_desk.ui.editor.copy_layout import x_of
from lessor_desk.ui.editor.flag_track import Mark
from lessor_desk.ui.editor.line_marks import LineMarks
from lessor_desk.ui.editor.marks import Piece
from lessor_desk.ui.editor.part_flag import PartFlag
from lessor_desk.ui.theme import theme

if TYPE_CHECKING:
    from lessor_desk.ui.editor.copy_edit import CopyEdit

FlagMark = Mark[PartFlag]


@dataclass(slots=True)
class KeptLine:
    """What is known of a line: its length in UTF-16 units, the pieces on it, and their marks once painted.

    `shapes` are the flags whose shapes stand beside it, nearest the text first, the gravest farthest;
    `gravities` are theirs.
    """

    length: int
    pieces: tuple[Piece, ...]
    shapes: tuple[PartFlag, ...]
    gravities: tuple[tuple[int, bool], ...]
    drawn: LineMarks | None = None


class FlaggedLine(NamedTuple):
    """A line in view with its flags: `corner` is that of its paragraph, in pixels of the viewport."""

    corner: QPointF
    baseline: int
    kept: KeptLine

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return self.kept.pieces


class FlagPainter:
    """Paints the flags of a text widget, and only those in view.

    Where the letters of a flag stand is asked once and kept until text, flags or width change.
    """

    def __init__(self, edit: CopyEdit) -> None:
        self._edit = edit
        self._begins: list[int] = []  # where each line that is kept begins, in order
        self._kept: list[KeptLine] = []
        self._longest = 0  # length of any of them

    def forget(self) -> None:
        """Ask again where the letters stand: the lines are broken elsewhere."""
        self._begins.clear()
        self._kept.clear()

    def draw_again(self) -> None:
        """Put the marks together again: the active flag is another one, or the colours are."""
        for kept in self._kept:
            kept.drawn = None

    def move(self, at: int, taken: int, added: int) -> None:
        """Follow an edit, given in UTF-16 units: lines that it does not touch keep their pieces."""
        shift, begins, kept = added - taken, self._begins, self._kept
        first, behind = bisect_left(begins, at - self._longest), bisect_right(begins, at + taken)
        whole = [index for index in range(first, behind) if begins[index] + kept[index].length < at]
        begins[first:] = [begins[index] for index in whole] + [place + shift for place in begins[behind:]]
        kept[first:behind] = [kept[index] for index in whole]

    def paint(self, painter: QPainter, lines: Iterable[FlaggedLine]) -> None:
        """Paint fills, underlines and tears of `lines`."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in lines:
            if (drawn := line.kept.drawn) is None:
                drawn = line.kept.drawn = LineMarks(
                    line.kept.pieces, self._edit.active_flag, self._edit.rise, theme().tokens
                )
            drawn.paint(painter, line.corner.x(), line.baseline)

    def lines(
        self, clip: QRect, seen: Iterable[tuple[QTextBlock, QPointF]] | None = None
    ) -> Iterator[FlaggedLine]:
        """The lines with flags that touch `clip`, from top to bottom; `seen` is what `blocks` tells."""
        pitch, highest = self._edit.pitch, clip.top() - self._edit.overhang
        for block, corner in self.blocks(clip) if seen is None else seen:
            layout, position = block.layout(), self._edit.breaks.to_units(block.position())
            first = max(0, int((highest - corner.y()) // pitch))
            last = min(layout.lineCount() - 1, int((clip.bottom() - corner.y()) // pitch))
            composing = bool(layout.preeditAreaText())
            for number in range(first, last + 1):
                line = layout.lineAt(number)
                place, length = position + line.textStart(), line.textLength()
                kept = self._known(place)
                if kept is None or kept.length != length or composing:
                    kept = self._line(line, position)
                    self._keep(place, kept)
                if kept.pieces:
                    baseline = round(corner.y() + line.y() + line.ascent())
                    if baseline > 0:  # no underline of a line whose letters are out of sight
                        yield FlaggedLine(corner, baseline, kept)

    def rect_of(self, start: int, end: int) -> QRectF:
        """The box around units `start` to `end`, on the line where they begin; pixels of the viewport."""
        edit = self._edit
        block = edit.document().findBlock(edit.breaks.to_qt(start))
        position = edit.breaks.to_units(block.position())
        corner = edit.blockBoundingGeometry(block).translated(edit.contentOffset()).topLeft()
        line = block.layout().lineForTextPosition(start - position)
        if not line.isValid():
            return QRectF(corner.x(), corner.y(), 0, edit.pitch)
        left, right = _edges(line, start - position, end - position)
        baseline = corner.y() + line.y() + line.ascent()
        top = baseline - edit.rise
        return QRectF(corner.x() + left, top, right - left, edit.rise + marks.FRAME_BELOW)

    def blocks(self, clip: QRect) -> Iterator[tuple[QTextBlock, QPointF]]:
        """The paragraphs that touch `clip`, each with its top left corner in pixels of the viewport."""
        edit, layout = self._edit, self._edit.layout_
        block = edit.firstVisibleBlock()
        offset = edit.contentOffset()
        left, top = offset.x(), offset.y()  # the first block in view begins where the contents do
        lowest, highest = clip.bottom(), clip.top() - edit.overhang
        while block.isValid() and top <= lowest:
            height = layout.blockBoundingRect(block).height()
            if top + height >= highest:
                yield block, QPointF(left, top)
            top += height
            block = block.next()

    def _known(self, place: int) -> KeptLine | None:
        index = bisect_left(self._begins, place)
        return self._kept[index] if index < len(self._begins) and self._begins[index] == place else None

    def _keep(self, place: int, kept: KeptLine) -> None:
        self._longest = max(self._longest, kept.length)
        index = bisect_left(self._begins, place)
        if index < len(self._begins) and self._begins[index] == place:
            self._kept[index] = kept
        else:
            self._begins.insert(index, place)
            self._kept.insert(index, kept)

    def _line(self, line: QTextLine, position: int) -> KeptLine:
        pieces = self._pieces(line, position)
        by_class: dict[tuple[int, bool], PartFlag] = {}
        for piece in pieces:
            if not piece.hidden:
                by_class.setdefault(piece.flag.gravity, piece.flag)
        gravities = tuple(sorted(by_class, reverse=True))
        return KeptLine(line.textLength(), pieces, tuple(map(by_class.__getitem__, gravities)), gravities)

    def _pieces(self, line: QTextLine, position: int) -> tuple[Piece, ...]:
        start = line.textStart()
        stop = start + line.textLength()
        found = list(self._edit.track.between(position + start, position + stop))
        hidden = _hidden(found) if len(found) > 1 else ()
        made = []
        for place, end_place, flag, _ in found:
            begin, end = max(place - position, start), min(end_place - position, stop)
            if begin < end:
                left, right = _edges(line, begin, end)
                made.append(Piece(flag, left, right, flag in hidden, end_place - position <= stop))
        return tuple(made)


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
