"""Before and after: what goes, struck through, an arrow, what comes; broken into lines."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from lessor_desk.text.utf16 import to_utf16
from lessor_desk.ui import fonts
from lessor_desk.ui.editor.copy_layout import x_of
from lessor_desk.ui.editor.visible import NO_BREAK, shown
from lessor_desk.ui.theme import theme

_ARROW = "\u00a0\u00a0→\u00a0 "  # may be broken after, not before


class ChangeLine:
    """`before` and, unless it is None, `after` in copy of `px` pixels, `width` pixels wide.

    Colour is not the only sign: what goes is struck through, what comes is semi-bold. The colours
    are those of the theme in which it was made.
    """

    def __init__(self, before: str, after: str | None, px: int, width: float) -> None:
        self._px = px
        self._pad = round(px / 5)
        self._pitch = math.ceil(px * 1.42)
        went, came = shown(before), shown(after) if after is not None else ""
        text = went + (_ARROW + came if after is not None else "")
        self._went = (0, _units(went))
        self._came = (_units(went + _ARROW), _units(text)) if after is not None else None
        self._layout = QTextLayout(text, fonts.copy(px))
        self._layout.setFormats(self._formats())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._break(width)

    @property
    def height(self) -> int:
        return self._pitch * self._layout.lineCount()

    @property
    def width(self) -> float:
        """The width of the widest line, paddings included."""
        lines = (self._layout.lineAt(n) for n in range(self._layout.lineCount()))
        return max((line.naturalTextWidth() for line in lines), default=0.0) + 2 * self._pad

    def paint(self, painter: QPainter, place: QPointF) -> None:
        """Paint with the upper left corner at `place`."""
        tokens = theme().tokens
        for number in range(self._layout.lineCount()):
            self._ground(painter, place, number, self._went, tokens.rem_soft)
            if self._came is not None:
                self._ground(painter, place, number, self._came, tokens.ins_soft)
        painter.setPen(QColor(tokens.ink3))
        self._layout.draw(painter, place)
        painter.setPen(QPen(QColor(tokens.rem), max(1.0, self._px / 14)))
        for number in range(self._layout.lineCount()):
            self._strike(painter, place, number)
        painter.setPen(QPen(QColor(tokens.ink3), 1))
        for match in NO_BREAK.finditer(self._layout.text()):
            self._mark_blank(painter, place, _units(self._layout.text()[: match.start()]))

    def _break(self, width: float) -> None:
        layout = self._layout
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(20.0, width - 2 * self._pad))
            line.setPosition(QPointF(self._pad, y + (self._pitch - line.height()) / 2))
            y += self._pitch
        layout.endLayout()

    def _formats(self) -> list[QTextLayout.FormatRange]:
        tokens = theme().tokens
        ranges = [_range(self._went, tokens.rem, fonts.copy(self._px))]
        if self._came is not None:
            arrow = (self._went[1] + _ARROW.index("→"), self._went[1] + _ARROW.index("→") + 1)
            ranges.append(_range(arrow, tokens.ink3, fonts.interface(self._px + 2)))
            ranges.append(_range(self._came, tokens.ins, fonts.copy(self._px, 600)))
        return ranges

    def _extent(self, number: int, part: tuple[int, int]) -> tuple[float, float] | None:
        line = self._layout.lineAt(number)
        start = max(part[0], line.textStart())
        end = min(part[1], line.textStart() + line.textLength())
        if start >= end and not (part[0] == part[1] == start):
            return None
        left, right = sorted((x_of(line, start), x_of(line, end)))
        return left, min(right, line.x() + line.naturalTextWidth())

    def _mark_blank(self, painter: QPainter, at: QPointF, blank: int) -> None:
        """A small tray under a no-break space."""
        if self._went[1] <= blank and (self._came is None or blank < self._came[0]):
            return  # of the arrow
        line = self._layout.lineForTextPosition(blank)
        left = round(at.x() + x_of(line, blank)) + 0.5
        right = max(left + 2, round(at.x() + x_of(line, blank + 1)) - 0.5)
        low = round(at.y() + line.y() + line.ascent()) + 1.5
        tray = [QPointF(left, low - 3), QPointF(left, low), QPointF(right, low), QPointF(right, low - 3)]
        painter.drawPolyline(tray)

    def _ground(
        self, painter: QPainter, at: QPointF, number: int, part: tuple[int, int], colour: str
    ) -> None:
        if (extent := self._extent(number, part)) is not None:
            left, right = extent
            width = right - left + 2 * self._pad
            rect = QRectF(at.x() + left - self._pad, at.y() + number * self._pitch, width, self._pitch)
            painter.fillRect(rect, QColor(colour))

    def _strike(self, painter: QPainter, at: QPointF, number: int) -> None:
        if (extent := self._extent(number, self._went)) is not None:
            left, right = extent
            line = self._layout.lineAt(number)
            font = QFontMetricsF(fonts.copy(self._px))
            y = round(at.y() + line.y() + line.ascent() - font.xHeight() * 0.55) + 0.5
            painter.drawLine(
                QPointF(at.x() + left - self._pad, y), QPointF(at.x() + right + self._pad - 1, y)
            )


def _units(text: str) -> int:
    return to_utf16(text, len(text))


def _range(part: tuple[int, int], colour: str, font: QFont) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    form.setFont(font)
    form.setForeground(QColor(colour))
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = part[0], part[1] - part[0], form
    return made
