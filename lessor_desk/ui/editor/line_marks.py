"""The marks of one line of text, put together once and painted with every key that touches the line."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from lessor_desk.checks.base import FindingClass
from lessor_desk.ui.editor import marks
from lessor_desk.ui.editor.marks import Piece
from lessor_desk.ui.editor.part_flag import PartFlag
from lessor_desk.ui.tokens import Tokens

Colours = tuple[QColor, QColor]
"""Of a class: its own, and its soft fill."""
_NO_PEN = QPen(Qt.PenStyle.NoPen)  # Qt's word for it would be looked up with every line


class LineMarks:
    """Fills, underlines and tears of `pieces`, in pixels from the corner and the baseline of a line.

    What most flags are made of, a soft fill and a double line, is painted for all of them at once.
    """

    def __init__(self, pieces: Iterable[Piece], active: PartFlag | None, rise: float, tokens: Tokens) -> None:
        self._rise = rise
        all_colours = _colours(tokens)
        self._damage = all_colours[FindingClass.ENCODING]
        self._fills = QPainterPath()  # of what is damaged
        self._lines: list[QRectF] = []
        self._single: list[tuple[Piece, Colours, bool]] = []  # bool: it is the active one
        for piece in pieces:
            flag = piece.flag.flag
            if piece.flag is active:
                self._single.append((piece, all_colours[flag.finding_class], True))
            elif piece.hidden:
                if _torn(piece):
                    self._single.append((piece, all_colours[flag.finding_class], False))
            elif flag.finding_class is not FindingClass.ENCODING:
                self._single.append((piece, all_colours[flag.finding_class], False))
            else:
                self._add_damage(piece, lost=flag.lost)

    def paint(self, painter: QPainter, x: float, baseline: float) -> None:
        """Paint with the corner of the paragraph at `x` and the baseline at `baseline`."""
        painter.translate(x, baseline)
        if self._lines or not self._fills.isEmpty():
            self._paint_damage(painter)
        for piece, (ink, soft), active in self._single:
            if active:
                marks.frame(painter, piece.left, piece.right, 0, self._rise, (ink, soft))
            if active or not piece.hidden:
                marks.underline(painter, piece.flag, piece.left, piece.right, 0, ink)
            if _torn(piece):
                marks.tear(painter, piece.right + marks.FRAME_BESIDE + 1, 0, self._rise, ink)
        painter.translate(-x, -baseline)

    def _paint_damage(self, painter: QPainter) -> None:
        ink, soft = self._damage
        painter.fillPath(self._fills, soft)
        painter.setPen(_NO_PEN)
        painter.setBrush(ink)
        painter.drawRects(self._lines)  # on whole pixels, which a path would not be

    def _add_damage(self, piece: Piece, *, lost: bool) -> None:
        left, right = piece.left, piece.right
        if piece.flag.filled:
            fill = marks.fill_rect(left, right, 0, self._rise)
            self._fills.addRoundedRect(fill, marks.RADIUS, marks.RADIUS)
        if lost:
            self._single.append((piece, self._damage, False))
        else:
            self._lines += marks.double_line(left, right, 0)


def _torn(piece: Piece) -> bool:
    return piece.ends and piece.flag.finding_class is FindingClass.TRUNCATION


def _colours(tokens: Tokens) -> dict[FindingClass, Colours]:
    """The colours of every class; kept for the tokens asked for last, which cost too much to be hashed."""
    global _kept
    if _kept is None or _kept[0] is not tokens:
        by_class = ((one, tokens.of_class(one)) for one in FindingClass)
        _kept = tokens, {one: (QColor(ink), QColor(soft)) for one, (ink, soft) in by_class}
    return _kept[1]


_kept: tuple[Tokens, dict[FindingClass, Colours]] | None = None
