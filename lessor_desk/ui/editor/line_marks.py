"""The marks of one line of text, put together once and painted with every key that touches the line."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from lessor_desk.checks.base import FindingClass
from lessor_desk.ui.editor import marks
from lessor_desk.ui.editor.marks import Piece
from lessor_desk.ui.editor.part_flag import PartFlag
from lessor_desk.ui.tokens import Tokens

Colours = tuple[QColor, QColor]
"""Of a class: its own, and its soft fill."""


class LineMarks:
    """Fills, underlines and tears of `pieces`, in pixels from the corner and the baseline of a line.

    What most flags are made of, a soft fill and a double line, is painted for all of them at once.
    """

    def __init__(self, pieces: Iterable[Piece], active: PartFlag | None, rise: float, tokens: Tokens) -> None:
        self._rise = rise
        self._fills: dict[int, tuple[QColor, QPainterPath]] = {}
        self._lines: dict[int, tuple[QColor, list[QRectF]]] = {}
        self._single: list[tuple[Piece, Colours, bool]] = []  # bool: it is the active one
        for piece in pieces:
            colours = _colours(tokens)[piece.flag.finding_class]
            if piece.flag is active:
                self._single.append((piece, colours, True))
            elif not piece.hidden:
                self._add(piece, colours)
            elif _torn(piece):
                self._single.append((piece, colours, False))

    def paint(self, painter: QPainter, x: float, baseline: float) -> None:
        """Paint with the corner of the paragraph at `x` and the baseline at `baseline`."""
        painter.translate(x, baseline)
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, path in self._fills.values():
            painter.fillPath(path, colour)
        for colour, rects in self._lines.values():
            painter.setBrush(colour)
            painter.drawRects(rects)
        for piece, (ink, soft), active in self._single:
            if active:
                marks.frame(painter, piece.left, piece.right, 0, self._rise, (ink, soft))
            if active or not piece.hidden:
                marks.underline(painter, piece.flag, piece.left, piece.right, 0, ink)
            if _torn(piece):
                marks.tear(painter, piece.right + marks.FRAME_BESIDE + 1, 0, self._rise, ink)
        painter.translate(-x, -baseline)

    def _add(self, piece: Piece, colours: Colours) -> None:
        ink, soft = colours
        if piece.flag.filled:
            _, path = self._fills.setdefault(soft.rgb(), (soft, QPainterPath()))
            path.addRoundedRect(
                marks.fill_rect(piece.left, piece.right, 0, self._rise), marks.RADIUS, marks.RADIUS
            )
        if piece.flag.finding_class is FindingClass.ENCODING and not piece.flag.lost:
            _, rects = self._lines.setdefault(ink.rgb(), (ink, []))
            rects.extend(marks.double_line(piece.left, piece.right, 0))
        else:
            self._single.append((piece, colours, False))


def _torn(piece: Piece) -> bool:
    return piece.ends and piece.flag.finding_class is FindingClass.TRUNCATION


@functools.lru_cache(maxsize=4)
def _colours(tokens: Tokens) -> dict[FindingClass, Colours]:
    return {one: (QColor(ink), QColor(soft)) for one in FindingClass for ink, soft in (tokens.of_class(one),)}
