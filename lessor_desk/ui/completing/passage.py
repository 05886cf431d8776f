"""A passage of copy with what goes and what comes: plain, struck through, or green. Never read as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from lessor_desk.ui import fonts
from lessor_desk.ui.theme import theme


class Part(Enum):
    """What becomes of a piece of the passage."""

    KEPT = "ink"
    GONE = "rem"
    NEW = "ins"


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    part: Part = Part.KEPT


_BACKGROUND = {Part.GONE: "rem_soft", Part.NEW: "ins_soft"}


class Passage(QWidget):
    """Serif copy, wrapped; with `lines` no more than so many are shown, the last one with an ellipsis."""

    def __init__(self, px: int = 16, pitch: int = 24, *, lines: int | None = None) -> None:
        super().__init__()
        self._px, self._pitch, self._lines = px, pitch, lines
        self._pieces: tuple[Piece, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self.update)

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show these pieces one after the other."""
        self._pieces = tuple(piece for piece in pieces if piece.text)
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """All the pieces, line breaks as blanks."""
        return "".join(piece.text for piece in self._pieces)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        count = self._laid_out(self._pieces, width).lineCount()
        return self._pitch * max(1, min(count, self._lines or count))

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._pitch)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout = self._laid_out(self._pieces, self.width())
        if self._lines is not None and layout.lineCount() > self._lines:
            layout = self._laid_out(self._shortened(layout, self._lines), self.width())
        self._paint_grounds(painter, layout)
        painter.setPen(theme().colour("ink"))
        layout.draw(painter, QPointF(0, 0))

    def _shortened(self, layout: QTextLayout, lines: int) -> list[Piece]:
        """The pieces up to the end of line `lines`, with room for an ellipsis."""
        last = layout.lineAt(lines - 1)
        room = _units("".join(piece.text for piece in self._pieces))[
            : (last.textStart() + last.textLength()) * 2
        ]
        text = room.decode("utf-16-le", "ignore").rstrip()
        text = text.rpartition(" ")[0] or text
        pieces, left = [], len(text)
        for piece in self._pieces:
            taken = piece.text[:left]
            left -= len(taken)
            pieces.append(Piece(taken if left else taken + "…", piece.part))
            if not left:
                break
        return pieces

    def _laid_out(self, pieces: Sequence[Piece], width: int) -> QTextLayout:
        font = fonts.copy(self._px)
        layout = QTextLayout("".join(piece.text for piece in pieces).replace("\n", "\u2028"), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        ranges, start = [], 0
        for piece in pieces:
            length = len(_units(piece.text)) // 2
            if piece.part is not Part.KEPT:
                form = QTextLayout.FormatRange()
                form.start, form.length = start, length
                form.format = QTextCharFormat()
                form.format.setForeground(theme().colour(piece.part.value))
                form.format.setFontStrikeOut(piece.part is Part.GONE)
                form.format.setFontUnderline(theme().tokens.high and piece.part is Part.NEW)
                ranges.append(form)
            start += length
        layout.setFormats(ranges)
        rise = (self._pitch - QFontMetricsF(font).height()) / 2
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width - 4))
            line.setPosition(QPointF(2, self._pitch * line.lineNumber() + rise))
        layout.endLayout()
        return layout

    def _paint_grounds(self, painter: QPainter, layout: QTextLayout) -> None:
        """The soft fill behind what goes and what comes, line by line."""
        painter.setPen(Qt.PenStyle.NoPen)
        for form in layout.formats():
            gone = form.format.fontStrikeOut()
            painter.setBrush(QColor(theme().colour(_BACKGROUND[Part.GONE if gone else Part.NEW])))
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                start = max(form.start, line.textStart())
                end = min(form.start + form.length, line.textStart() + line.textLength())
                if start < end:
                    left, right = _x(line, start), _x(line, end)
                    top = self._pitch * number + 0.5
                    painter.drawRect(QRectF(left - 1, top, right - left + 2, self._pitch - 1))


def _x(line: QTextLine, place: int) -> float:
    """Where the cursor stands before `place`; PySide6 gives the place back as well."""
    found = line.cursorToX(place)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


def _units(text: str) -> bytes:
    """The text as Qt counts it, two bytes a unit."""
    return text.encode("utf-16-le", "surrogatepass")
