"""Source, byline and section to be read, with what they were before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from lessor_desk.services.rows import ItemText
from lessor_desk.ui import fonts
from lessor_desk.ui.editor.meta_fields import FIELD_GAP, LABEL_GAP, field_label
from lessor_desk.ui.editor.part_flag import META_PARTS
from lessor_desk.ui.theme import theme

SIZE, ROW = 12, 26  # px
_BESIDE, _RADIUS = 2, 3


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word or a few at a place; `ground` is a token or nothing."""

    x: float
    row: int
    text: str
    ink: str
    weight: int
    ground: str = ""
    struck: bool = False
    field: str = ""  # of which it is the value


class MetaLine(QWidget):
    """One field after the other, on more rows where they have no room."""

    height_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text, self._before = ItemText(), {}  # type: tuple[ItemText, Mapping[str, str]]
        self._pieces: tuple[_Piece, ...] = ()
        self._active = ""
        self.setFixedHeight(ROW)
        theme().changed.connect(self.update)

    def show_fields(self, text: ItemText, before: Mapping[str, str]) -> None:
        """Show the meta fields of `text`; `before` are those that were changed."""
        self._text, self._before = text, before
        self._arrange()

    def set_active(self, part: str) -> None:
        """Frame the value of a field; "" for none."""
        self._active = part
        self.update()

    def set_width(self, width: int) -> None:
        """Be `width` px wide, and as high as that asks for."""
        if width != self.width():
            self.setFixedWidth(width)
            self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme()
        for piece in self._pieces:
            font = fonts.interface(SIZE, piece.weight)
            metrics = QFontMetricsF(font)
            baseline = piece.row * ROW + ROW / 2 + metrics.capHeight() / 2
            active = bool(piece.field) and piece.field == self._active
            if piece.ground or active:
                width = metrics.horizontalAdvance(piece.text) + 2 * _BESIDE
                ground = piece.ground or "ins_soft"
                frame = QPen(look.colour(ground.removesuffix("_soft")), 1)
                painter.setPen(frame if active else QPen(Qt.PenStyle.NoPen))
                painter.setBrush(look.colour(ground))
                box = QRectF(piece.x - _BESIDE, piece.row * ROW + 4, width, ROW - 8)
                painter.drawRoundedRect(box, _RADIUS, _RADIUS)
            font.setStrikeOut(piece.struck)
            painter.setFont(font)
            painter.setPen(look.colour(piece.ink))
            painter.drawText(QPointF(piece.x, round(baseline)), piece.text)

    def _arrange(self) -> None:
        pieces: list[_Piece] = []
        x, row = 0.0, 0
        others = sorted(part for part in self._before if part not in META_PARTS)
        for part in (*META_PARTS, *others):
            runs = list(self._runs(part))
            wide = sum(_width(text, weight) for text, _, weight, *_ in runs) + LABEL_GAP * (len(runs) - 1)
            if x and x + wide > self.width():
                x, row = 0.0, row + 1
            for text, ink, weight, ground, struck in runs:
                told, of = self._shortened(text, weight, x), part if text != field_label(part) else ""
                pieces.append(_Piece(x, row, told, ink, weight, ground, struck, of))
                x += _width(text, weight) + LABEL_GAP
            x += FIELD_GAP - LABEL_GAP
        self._pieces = tuple(pieces)
        self.setAccessibleName(", ".join(self._spoken(part) for part in (*META_PARTS, *others)))
        height = (row + 1) * ROW
        if height != self.height():
            self.setFixedHeight(height)
            self.height_changed.emit()
        self.update()

    def _runs(self, part: str) -> list[tuple[str, str, int, str, bool]]:
        """Label and value of a field: text, ink, weight, ground, struck through."""
        now, before = self._text.part(part), self._before.get(part)
        runs = [(field_label(part), "ink3", 400, "", False)]
        if before:
            runs.append((before, "rem", 600, "rem_soft", True))
        if before and now:
            runs.append((now, "ins", 600, "ins_soft", False))
        elif now:
            runs.append((now, "ink2", 600, "", False))
        elif not before:
            runs.append((self.tr("to be filled in"), "cut", 500, "", False))
        return runs

    def _spoken(self, part: str) -> str:
        now = self._text.part(part) or self.tr("to be filled in")
        if (before := self._before.get(part)) is None:
            return f"{field_label(part)} {now}"
        told = self.tr("%1: before %2, after %3")
        before = before or self.tr("nothing")
        return told.replace("%1", field_label(part)).replace("%2", before).replace("%3", now)

    def _shortened(self, text: str, weight: int, x: float) -> str:
        metrics = QFontMetricsF(fonts.interface(SIZE, weight))
        line = " ".join(text.split("\n"))
        return metrics.elidedText(line, Qt.TextElideMode.ElideRight, max(40.0, self.width() - x))


def _width(text: str, weight: int) -> float:
    return QFontMetricsF(fonts.interface(SIZE, weight)).horizontalAdvance(text)
