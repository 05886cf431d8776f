"""The six shapes of the classes of flag: the same in list, filter, margin, panel and documents.

Each is a path on a grid of 12 x 12; painting scales it to the place it gets.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from lessor_desk.checks.base import FindingClass
from lessor_desk.ui import tokens
from lessor_desk.ui.theme import theme

GRID = 12.0
_LOZENGE = ((6, 0), (12, 6), (6, 12), (0, 6))
_LOST_LOZENGE = ((6, 0.8), (11.2, 6), (6, 11.2), (0.8, 6))
_LOST_CROSS = (((3.4, 3.4), (8.6, 8.6)), ((8.6, 3.4), (3.4, 8.6)))
_LOST_STROKE = 1.75
_TORN_PAGE = ((0, 0), (7, 0), (11.4, 2.3), (6.9, 4.9), (11.4, 7), (6.8, 9.7), (9.4, 12), (0, 12))
_TRIANGLE = ((6, 0.7), (11.8, 11.2), (0.2, 11.2))
_DISC = (0.6, 0.6, 10.8, 10.8)
_SQUARE, _SQUARE_RADIUS = (0.9, 0.9, 10.2, 10.2), 2.2


def paint(
    painter: QPainter,
    finding_class: FindingClass,
    rect: QRectF,
    *,
    lost: bool = False,
    colour: str | None = None,
) -> None:
    """Paint the shape of a class inside `rect`, in the class's colour unless `colour` is given."""
    ink = QColor(colour or theme().tokens.of_class(finding_class)[0])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / GRID, rect.height() / GRID)
    if lost and finding_class is FindingClass.ENCODING:
        pen = QPen(
            ink, _LOST_STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.MiterJoin
        )
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(_polygon(_LOST_LOZENGE))
        for start, end in _LOST_CROSS:
            painter.drawLine(QPointF(*start), QPointF(*end))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPath(_path(finding_class))
    painter.restore()


def svg(finding_class: FindingClass, lost: bool = False) -> str:
    """The same shape as an SVG of 12 x 12 in the light theme's colour, for documents."""
    colour = tokens.LIGHT.of_class(finding_class)[0]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="12" height="12" viewBox="0 0 12 12">'
        f"{_svg_body(finding_class, lost, colour)}</svg>"
    )


def _svg_body(finding_class: FindingClass, lost: bool, colour: str) -> str:
    if lost and finding_class is FindingClass.ENCODING:
        lines = "".join(f"M{x1} {y1}L{x2} {y2}" for (x1, y1), (x2, y2) in _LOST_CROSS)
        return (
            f'<path d="{_outline(_LOST_LOZENGE)}{lines}" fill="none" stroke="{colour}" '
            f'stroke-width="{_LOST_STROKE}" stroke-linecap="round"/>'
        )
    match finding_class:
        case FindingClass.SPELLING:
            return f'<circle cx="6" cy="6" r="{_DISC[2] / 2}" fill="{colour}"/>'
        case FindingClass.HOUSE_STYLE:
            x, y, width, height = _SQUARE
            size = f'width="{width}" height="{height}" rx="{_SQUARE_RADIUS}"'
            return f'<rect x="{x}" y="{y}" {size} fill="{colour}"/>'
        case _:
            return f'<path d="{_outline(_CORNERS[finding_class])}" fill="{colour}"/>'


_CORNERS = {
    FindingClass.ENCODING: _LOZENGE,
    FindingClass.TRUNCATION: _TORN_PAGE,
    FindingClass.TYPOGRAPHY: _TRIANGLE,
}


def _path(finding_class: FindingClass) -> QPainterPath:
    path = QPainterPath()
    match finding_class:
        case FindingClass.SPELLING:
            path.addEllipse(QRectF(*_DISC))
        case FindingClass.HOUSE_STYLE:
            path.addRoundedRect(QRectF(*_SQUARE), _SQUARE_RADIUS, _SQUARE_RADIUS)
        case _:
            path.addPolygon(_polygon(_CORNERS[finding_class]))
            path.closeSubpath()
    return path


def _polygon(corners: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in corners])


def _outline(corners: tuple[tuple[float, float], ...]) -> str:
    return "M" + "L".join(f"{x} {y}" for x, y in corners) + "Z"
