"""The bytes behind a lost letter, in monospace: those that are whole, the one that is cut, those gone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from lessor_desk.ui import fonts
from lessor_desk.ui.editor.origin_bytes import Origin, OriginByte
from lessor_desk.ui.theme import theme

HEIGHT = 20
_PX, _GAP, _TO_NOTE = 12, 9, 16
_BOX_WIDTH, _BOX_HEIGHT, _BOX_GAP = 4, 8, 3  # a figure that is gone


def paint_bytes(
    painter: QPainter, place: QPointF, made: tuple[OriginByte, ...], note: str, width: float
) -> None:
    """Paint the bytes from `place` (upper left corner) and `note` at the right of `width` pixels."""
    figures = QFontMetricsF(fonts.mono(_PX))
    room = width - QFontMetricsF(fonts.interface(12)).horizontalAdvance(note) - _TO_NOTE
    made = _fitting(
        made, room - figures.horizontalAdvance("…") - _GAP, figures.horizontalAdvance("00") + _GAP
    )
    baseline = place.y() + (HEIGHT + figures.capHeight()) / 2
    x = place.x()
    painter.setFont(fonts.mono(_PX))
    painter.setPen(theme().colour("ink3"))
    painter.drawText(QPointF(x, baseline), "…")
    x += figures.horizontalAdvance("…") + _GAP
    for byte in made:
        colour = theme().colour("ink3" if byte.origin is Origin.WHOLE else "enc")
        painter.setPen(QPen(colour, 1))
        if byte.origin is Origin.GONE:
            x = _paint_gone(painter, x, baseline)
        else:
            painter.setFont(fonts.mono(_PX, 700 if byte.origin is Origin.CUT else 400))
            painter.drawText(QPointF(x, baseline), byte.text)
            x += figures.horizontalAdvance(byte.text) + _GAP
    painter.setFont(fonts.interface(12))
    painter.setPen(theme().colour("ink3"))
    line = QRectF(place.x(), place.y(), width, HEIGHT)
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)


def _fitting(made: tuple[OriginByte, ...], room: float, pitch: float) -> tuple[OriginByte, ...]:
    """`made` without the whole bytes before the damage that `room` pixels do not hold."""
    while len(made) > 1 and made[0].origin is Origin.WHOLE and len(made) * pitch > room:
        made = made[1:]
    return made


def _paint_gone(painter: QPainter, x: float, baseline: float) -> float:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for _ in range(2):
        painter.drawRect(
            QRectF(round(x) + 1.5, round(baseline) - _BOX_HEIGHT + 0.5, _BOX_WIDTH - 1, _BOX_HEIGHT - 1)
        )
        x += _BOX_WIDTH + _BOX_GAP
    return x + _GAP - _BOX_GAP
