"""One block of a compared text, laid out at a width and painted with its marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
)

from lessor_desk.text.span import Span
from lessor_desk.text.utf16 import Utf16Map
from lessor_desk.ui import fonts
from lessor_desk.ui.compare.blocks import Block, Ink, Mark
from lessor_desk.ui.editor.broken_text import broken
from lessor_desk.ui.editor.copy_layout import x_of
from lessor_desk.ui.theme import theme

MONO = 13  # px
_RADIUS, _BESIDE = 3, 1
_GUTTER = 10  # px between the number of changes and the text


@dataclass(frozen=True, slots=True)
class Look:
    """How large copy is set: pixels, and the height of a line as a share of the font's own."""

    headline: int
    body: int
    headline_leading: float
    leading: float


COMPARED = Look(headline=20, body=16, headline_leading=1.03, leading=1.24)


def font_of(block: Block, zoom: int, look: Look = COMPARED, *, strong: bool = False) -> QFont:
    """The font of `block` at `zoom` percent."""
    if block.mono:
        return fonts.mono(MONO * zoom / 100, 600 if strong else 400)
    if block.part == "headline":
        return fonts.copy(look.headline * zoom / 100, 600)
    return fonts.copy(look.body * zoom / 100, 600 if strong else 400)


def pitch_of(block: Block, zoom: int, look: Look = COMPARED) -> int:
    """The pixels from line to line."""
    leading = look.headline_leading if block.part == "headline" and not block.mono else look.leading
    return round(QFontMetricsF(font_of(block, zoom, look)).height() * leading)


class BlockLayout:
    """A block in lines of `width` pixels."""

    def __init__(self, block: Block, width: float, zoom: int, look: Look = COMPARED) -> None:
        self.block = block
        self.pitch = pitch_of(block, zoom, look)
        self._units = Utf16Map(block.text)
        self._layout = broken(
            block.text.replace("\n", "\u2028"), font_of(block, zoom, look), width, self.pitch
        )
        self._strong = font_of(block, zoom, look, strong=True)
        if any(mark.ink is Ink.AFTER and not mark.quiet for mark in block.marks):
            self._lay_out_again(width)
        self.height = self._layout.lineCount() * self.pitch

    def paint(self, painter: QPainter, place: QPointF, active: int) -> None:
        """Paint the block with its upper left corner at `place`; change `active` has a frame."""
        for mark in self.block.marks:
            self._paint_ground(painter, place, mark, active)
        painter.setPen(theme().colour("ink"))
        self._layout.draw(painter, place, self._formats())
        if self.block.count and not self.block.mono:
            self._paint_count(painter, place)

    def top_of(self, change: int) -> float | None:
        """Where the line of `change` begins, in pixels from the top of the block."""
        for mark in self.block.marks:
            if mark.change == change:
                line = self._layout.lineForTextPosition(self._unit(mark.span.start))
                return float(line.lineNumber() * self.pitch) if line.isValid() else 0.0
        return None

    def lines_of(self, span: Span) -> tuple[float, float]:
        """Where the first line of `span` begins and the last one ends, in pixels from the top."""
        first = self._layout.lineForTextPosition(self._unit(span.start))
        last = self._layout.lineForTextPosition(self._unit(max(span.start, span.end - 1)))
        top, bottom = (max(0, line.lineNumber()) if line.isValid() else 0 for line in (first, last))
        return float(top * self.pitch), float((bottom + 1) * self.pitch)

    def change_at(self, place: QPointF) -> int | None:
        """The change that is painted at `place` of the block."""
        for mark in self.block.marks:
            if any(rect.contains(place) for rect in self._rects(mark.span)):
                return mark.change
        return None

    def _lay_out_again(self, width: float) -> None:
        """Semi-bold words are wider: the lines are broken with them."""
        self._layout.setFormats(self._formats())
        self._layout.beginLayout()
        y = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y + (self.pitch - line.height()) / 2))
            y += self.pitch
        self._layout.endLayout()

    def _formats(self) -> list[QTextLayout.FormatRange]:
        look = theme()
        ranges = []
        for mark in self.block.marks:
            if mark.quiet:
                continue
            span = QTextLayout.FormatRange()
            span.start = self._unit(mark.span.start)
            span.length = self._unit(mark.span.end) - span.start
            style = QTextCharFormat()
            style.setForeground(look.colour(mark.ink.value))
            if mark.ink is Ink.BEFORE:
                style.setFontStrikeOut(not self.block.mono)
                style.setFontUnderline(self.block.mono and look.tokens.high)
            else:
                style.setFont(self._strong)
            span.format = style
            ranges.append(span)
        return ranges

    def _paint_ground(self, painter: QPainter, place: QPointF, mark: Mark, active: int) -> None:
        if mark.quiet and mark.change != active:
            return
        look = theme()
        soft, ink = look.colour(f"{mark.ink.value}_soft"), look.colour(mark.ink.value)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        rects = [rect.translated(place) for rect in self._rects(mark.span)]
        for rect in rects:
            painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
        if _tells(mark):
            letters = QColor(ink)
            letters.setAlphaF(1 if look.tokens.high else 0.55)
            for letter in mark.letters:
                for rect in self._rects(letter):
                    under = rect.translated(place)
                    painter.fillRect(QRectF(under.x() + 1, under.bottom() - 2, under.width() - 2, 2), letters)
        if mark.change == active:
            painter.setPen(QPen(ink, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for rect in rects:
                painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _paint_count(self, painter: QPainter, place: QPointF) -> None:
        painter.setFont(fonts.interface(11, 600))
        painter.setPen(theme().colour(self.block.ink.value))
        where = QRectF(place.x() - 60, place.y(), 60 - _GUTTER, 14)
        painter.drawText(
            where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(self.block.count)
        )

    def _rects(self, span: Span) -> Iterator[QRectF]:
        """Where the letters of `span` stand; a thin line for none."""
        start, end = self._unit(span.start), self._unit(span.end)
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if start == end and first <= start <= last:
                yield QRectF(x_of(line, start) - 1, number * self.pitch + 2, 2, self.pitch - 4)
                return
            left, right = max(start, first), min(end, last)
            if left < right:
                yield self._rect(line, number, left, right)

    def _rect(self, line: QTextLine, number: int, left: int, right: int) -> QRectF:
        one, other = sorted((x_of(line, left), x_of(line, right)))
        margin = 1 if self.block.part == "headline" else 2
        return QRectF(
            one - _BESIDE, number * self.pitch + margin, other - one + 2 * _BESIDE, self.pitch - 2 * margin
        )

    def _unit(self, place: int) -> int:
        return self._units.to_utf16(place)


def _tells(mark: Mark) -> bool:
    """Whether the letters that differ say more than the word does: not where all of them do."""
    return bool(mark.letters) and sum(map(len, mark.letters)) < len(mark.span)
