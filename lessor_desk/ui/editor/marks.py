"""How a flag looks in the text: its underline, its soft fill, its frame, the tear.

Places are pixels; `left` and `right` are the edges of the letters, `baseline` is theirs. All
sizes are those of the 18 px body text and stay so for the headline, as in the design.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from lessor_desk.checks.base import FindingClass
from lessor_desk.ui.editor.part_flag import PartFlag

FILL_BELOW = 8.0  # the soft fill ends this far under the baseline
FILL_BESIDE = 2.0
FRAME_BESIDE, FRAME_BELOW = 3.0, 9.0
RADIUS = 3.0
TEAR_WIDTH = 6.0
_UPPER, _LOWER, _THICK = 3.0, 6.0, 1.3  # the double line: each begins with a whole pixel
_HATCH_HIGH, _HATCH_APART = 5.0, 4.0
_SINGLE = 5.0  # dashes, dots
_WAVE_PERIOD, _WAVE_DEPTH = 6.0, 3.0


class Look(Protocol):
    """What decides how a flag is underlined."""

    @property
    def finding_class(self) -> FindingClass: ...
    @property
    def lost(self) -> bool: ...


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


def fill_rect(left: float, right: float, baseline: float, rise: float) -> QRectF:
    """Where the soft fill behind the letters lies, `rise` pixels high above the baseline."""
    return QRectF(left - FILL_BESIDE, baseline - rise, right - left + 2 * FILL_BESIDE, rise + FILL_BELOW)


def double_line(left: float, right: float, baseline: float) -> tuple[QRectF, QRectF]:
    """The two lines under what is damaged."""
    width = right - left + 2
    return (
        QRectF(left - 1, baseline + _UPPER, width, _THICK),
        QRectF(left - 1, baseline + _LOWER, width, _THICK),
    )


def frame(
    painter: QPainter, left: float, right: float, baseline: float, rise: float, colours: tuple[QColor, QColor]
) -> None:
    """The frame and fill of the active flag; `colours` are the class's own and its soft one."""
    rect = QRectF(
        round(left - FRAME_BESIDE) + 0.5,
        round(baseline - rise) - 0.5,
        round(right - left + 2 * FRAME_BESIDE) - 1,
        round(rise + FRAME_BELOW),
    )
    painter.setPen(QPen(colours[0], 1))
    painter.setBrush(colours[1])
    painter.drawRoundedRect(rect, RADIUS, RADIUS)


def underline(
    painter: QPainter, look: Look, left: float, right: float, baseline: float, colour: QColor
) -> None:
    """The underline of a flag's class."""
    match look.finding_class:
        case FindingClass.ENCODING:
            _double(painter, left, right, baseline, colour)
            if look.lost:
                _hatching(painter, left, right, baseline, colour)
        case FindingClass.TRUNCATION:
            _single(painter, left, right, baseline, _dashes(colour.rgb()))
        case FindingClass.SPELLING:
            _wave(painter, left, right, baseline, colour)
        case FindingClass.TYPOGRAPHY:
            _single(painter, left + 1, right, baseline, _dots(colour.rgb()))
        case FindingClass.HOUSE_STYLE:
            _single(painter, left, right, baseline, _dash_dot(colour.rgb()))


def tear(painter: QPainter, left: float, baseline: float, rise: float, colour: QColor) -> None:
    """The zigzag after the last letter of a cut text: `left` is where it begins."""
    top, bottom = baseline - rise, baseline + _SINGLE - 1
    step = (bottom - top) / 5
    corners = [QPointF(left + (TEAR_WIDTH - 1) * (n % 2), top + n * step) for n in range(6)]
    painter.setPen(QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(corners))


def _double(painter: QPainter, left: float, right: float, baseline: float, colour: QColor) -> None:
    for line in double_line(left, right, baseline):
        painter.fillRect(line, colour)


def _hatching(painter: QPainter, left: float, right: float, baseline: float, colour: QColor) -> None:
    """Slanted strokes between and around the double line, as fine as the screen is."""
    band = QRectF(left - 1, baseline + _UPPER, right - left + 2, _HATCH_HIGH)
    count = int(band.width() / _HATCH_APART) + 3
    starts = (band.left() + (n - 1) * _HATCH_APART for n in range(count))
    painter.save()
    painter.setClipRect(band, Qt.ClipOperation.IntersectClip)
    painter.setPen(_pen(colour.rgb(), 1, ()))
    painter.drawLines([QLineF(x, band.bottom(), x + _HATCH_HIGH, band.top()) for x in starts])
    painter.restore()


def _single(painter: QPainter, left: float, right: float, baseline: float, pen: QPen) -> None:
    painter.setPen(pen)
    y = round(baseline + _SINGLE)
    painter.drawLine(QLineF(left, y, right, y))


def _wave(painter: QPainter, left: float, right: float, baseline: float, colour: QColor) -> None:
    top, bottom, half = baseline + _UPPER, baseline + _UPPER + _WAVE_DEPTH, _WAVE_PERIOD / 2
    corners = [
        QPointF(left + n * half, top if n % 2 else bottom) for n in range(int((right - left) / half) + 1)
    ]
    painter.setPen(_pen(colour.rgb(), 1.4, ()))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(corners))


@functools.cache
def _pen(
    rgb: int, width: float, dashes: tuple[float, ...], cap: Qt.PenCapStyle = Qt.PenCapStyle.FlatCap
) -> QPen:
    pen = QPen(QColor(rgb), width, Qt.PenStyle.SolidLine, cap)
    if dashes:
        pen.setDashPattern([length / width for length in dashes])
    return pen


def _dashes(rgb: int) -> QPen:
    return _pen(rgb, 2, (8, 4))


def _dots(rgb: int) -> QPen:
    return _pen(rgb, 2, (0.02, 4), Qt.PenCapStyle.RoundCap)


def _dash_dot(rgb: int) -> QPen:
    return _pen(rgb, 2, (8, 3.3, 2, 3.3))
