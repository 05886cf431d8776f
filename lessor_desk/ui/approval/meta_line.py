"""Source, byline and section to be read, with what they were before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

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
    italic: bool = False
    field: str = ""  # of which it is the value


class _Run(NamedTuple):
    """Words in one look; `ground` is a token or nothing."""

    text: str
    ink: str
    weight: int
    ground: str = ""
    struck: bool = False
    italic: bool = False


class MetaLine(QWidget):
    """One field after the other, on more rows where they have no room."""

    height_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text, self._before = ItemText(), {}  # type: tuple[ItemText, Mapping[str, str]]
        self._pieces: tuple[_Piece, ...] = ()
        self._proposed: dict[str, str] = {}
        self._active = ""
        self.setFixedHeight(ROW)
        theme().changed.connect(self.update)

    def propose(self, part: str, text: str) -> None:
        """Say with the next text that `text` is proposed for `part`, if nothing is written there."""
        self._proposed[part] = text

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
            font = fonts.interface(SIZE, piece.weight, italic=piece.italic)
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
            wide = sum(map(_width, runs)) + LABEL_GAP * (len(runs) - 1)
            if x and x + wide > self.width():
                x, row = 0.0, row + 1
            for run in runs:
                told, of = self._shortened(run, x), part if run.text != field_label(part) else ""
                pieces.append(
                    _Piece(x, row, told, run.ink, run.weight, run.ground, run.struck, run.italic, of)
                )
                x += _width(run) + LABEL_GAP
            x += FIELD_GAP - LABEL_GAP
        self._pieces = tuple(pieces)
        self.setAccessibleName(", ".join(self._spoken(part) for part in (*META_PARTS, *others)))
        height = (row + 1) * ROW
        if height != self.height():
            self.setFixedHeight(height)
            self.height_changed.emit()
        self.update()

    def _runs(self, part: str) -> list[_Run]:
        """Label and value of a field."""
        now, before = self._text.part(part), self._before.get(part)
        runs = [_Run(field_label(part), "ink3", 400)]
        if before:
            runs.append(_Run(before, "rem", 600, "rem_soft", struck=True))
        if before and now:
            runs.append(_Run(now, "ins", 600, "ins_soft"))
        elif now:
            runs.append(_Run(now, "ink2", 600))
        elif not before:
            proposed = bool(self._proposed.get(part))
            runs.append(_Run(self._missing(part), "ink3" if proposed else "cut", 500, italic=proposed))
        return runs

    def _missing(self, part: str) -> str:
        """What stands where nothing is written: a proposal is no text, and is not approved as such."""
        if proposed := self._proposed.get(part):
            return self.tr("%1 (proposed)").replace("%1", proposed)
        return self.tr("to be filled in")

    def _spoken(self, part: str) -> str:
        now = self._text.part(part)
        if (before := self._before.get(part)) is None:
            return f"{field_label(part)} {now or self._missing(part)}"
        told = self.tr("%1: before %2, after %3")
        before = before or self.tr("nothing")
        now = now or self.tr("to be filled in")
        return told.replace("%1", field_label(part)).replace("%2", before).replace("%3", now)

    def _shortened(self, run: _Run, x: float) -> str:
        line = " ".join(run.text.split("\n"))
        return _metrics(run).elidedText(line, Qt.TextElideMode.ElideRight, max(40.0, self.width() - x))


def _metrics(run: _Run) -> QFontMetricsF:
    return QFontMetricsF(fonts.interface(SIZE, run.weight, italic=run.italic))


def _width(run: _Run) -> float:
    return _metrics(run).horizontalAdvance(run.text)
