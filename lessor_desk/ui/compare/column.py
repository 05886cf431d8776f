"""One of the two texts: blocks one under the other, laid out when they come into sight."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from lessor_desk.ui.compare.block_layout import COMPARED, BlockLayout, font_of, pitch_of
from lessor_desk.ui.compare.blocks import Block
from lessor_desk.ui.dress import dress_bars
from lessor_desk.ui.theme import theme

LEFT, RIGHT, BOTTOM = 42, 23, 34  # px beside and under the text
_AFTER_HEADLINE, _AFTER = 7, 11
_SPOKEN = 40  # blocks that a screen reader is told at once


class Anchor(NamedTuple):
    """A place that two columns have in common: a block, and how far into it, 0 to 1."""

    block: int
    share: float


class Column(QAbstractScrollArea):
    """A text to read, with its changes marked. Long texts cost what is seen of them."""

    scrolled = Signal(object)  # Anchor, by the person
    change_pressed = Signal(int)
    look = COMPARED
    measure = 640  # px, the widest text
    left, right, top = LEFT, RIGHT, 0  # px beside and above the text

    def __init__(self, ground: str, name: str) -> None:
        super().__init__()
        self._ground = ground
        self._blocks: tuple[Block, ...] = ()
        self._layouts: dict[int, BlockLayout] = {}
        self._heights: list[float] = []
        self._looks: dict[tuple[bool, bool], tuple[float, int]] = {}  # letters in a line, and its pitch
        self._tops: list[float] | None = None
        self._active = -1
        self._zoom = 100
        self._following = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        dress_bars(self, ground)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().valueChanged.connect(self._moved)
        theme().changed.connect(self.viewport().update)

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Show `blocks` in place of all others."""
        self._blocks = tuple(blocks)
        beginning = (block.text for block in self._blocks[:_SPOKEN])
        self.setAccessibleDescription("\n".join(beginning))
        self._lay_out()

    def set_active(self, change: int) -> None:
        """Frame change number `change`."""
        self._active = change
        self.viewport().update()

    def set_zoom(self, percent: int) -> None:
        """Show the text at `percent` of its size."""
        if percent != self._zoom:
            self._zoom = percent
            self._lay_out()

    def anchor(self) -> Anchor:
        """What stands at the top of the column."""
        y = self.verticalScrollBar().value()
        tops = self._all_tops()
        block = max(0, bisect_right(tops, y) - 1)
        if block >= len(self._blocks):
            return Anchor(max(0, len(self._blocks) - 1), 0.0)
        return Anchor(block, (y - tops[block]) / max(1.0, tops[block + 1] - tops[block]))

    def follow(self, anchor: Anchor) -> None:
        """Bring `anchor` of the other column to the top."""
        tops = self._all_tops()
        if anchor.block < len(self._blocks):
            top, bottom = tops[anchor.block], tops[anchor.block + 1]
            self._following = True
            self.verticalScrollBar().setValue(round(top + (bottom - top) * anchor.share))
            self._following = False

    def reveal(self, change: int) -> None:
        """Bring `change` into the middle third, unless it is there."""
        for number, block in enumerate(self._blocks):
            if any(mark.change == change for mark in block.marks):
                top = self._layout_of(number).top_of(change) or 0.0
                y = self._all_tops()[number] + top
                seen = self.verticalScrollBar().value()
                height = self.viewport().height()
                if not height / 6 <= y - seen <= height * 2 / 3:
                    self.verticalScrollBar().setValue(round(y - height / 3))
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), theme().colour(self._ground))
        y = self.verticalScrollBar().value()
        tops = self._all_tops()
        number = max(0, bisect_right(tops, y + event.rect().top()) - 1)
        while number < len(self._blocks):
            layout = self._layout_of(number)
            top = self._all_tops()[number] - y
            if top > event.rect().bottom():
                break
            layout.paint(painter, QPointF(self._left(), top), self._active)
            number += 1
        if self._all_tops() is not tops:  # a scroll bar does not go while its text is painted
            QTimer.singleShot(0, self, self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            anchor = self.anchor()
            self._lay_out()
            self.follow(anchor)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        y = event.position().y() + self.verticalScrollBar().value()
        number = bisect_right(self._all_tops(), y) - 1
        if 0 <= number < len(self._blocks):
            inside = QPointF(event.position().x() - self._left(), y - self._all_tops()[number])
            change = self._layout_of(number).change_at(inside)
            if change is not None:
                self.change_pressed.emit(change)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()
        return super().event(event)

    def _moved(self) -> None:
        self.viewport().update()
        if not self._following:
            self.scrolled.emit(self.anchor())

    def _lay_out(self) -> None:
        self._layouts.clear()
        self._looks.clear()
        self._heights = [self._estimate(block) for block in self._blocks]
        self._tops = None
        self._fit()
        self.viewport().update()

    def _estimate(self, block: Block) -> float:
        """About how high `block` will be; known once it is laid out."""
        look = (block.part == "headline", block.mono)
        if look not in self._looks:
            letter = QFontMetricsF(font_of(block, self._zoom, self.look)).averageCharWidth()
            self._looks[look] = (
                max(1.0, self._width() / max(1.0, letter)),
                pitch_of(block, self._zoom, self.look),
            )
        a_line, pitch = self._looks[look]
        lines = sum(1 + int(len(line) / a_line) for line in block.text.split("\n"))
        return lines * pitch + self.gap(block)

    def _layout_of(self, number: int) -> BlockLayout:
        if (layout := self._layouts.get(number)) is None:
            layout = self._layouts[number] = self._made(number)
            height = layout.height + self.gap(layout.block)
            if height != self._heights[number]:
                self._heights[number] = height
                self._tops = None
        return layout

    def _made(self, number: int) -> BlockLayout:
        return BlockLayout(self._blocks[number], self._width(), self._zoom, self.look)

    def bottom(self) -> int:
        """The pixels under the last block."""
        return BOTTOM

    def gap(self, block: Block) -> int:
        """The pixels between `block` and the next."""
        if block.goes_on:
            return 0
        return _AFTER_HEADLINE if block.part == "headline" and not block.mono else _AFTER

    def _all_tops(self) -> list[float]:
        if self._tops is None:
            self._tops = [*accumulate(self._heights, initial=float(self.top))]
        return self._tops

    def _fit(self) -> None:
        whole = round(self._all_tops()[-1]) + self.bottom()
        page = self.viewport().height()
        bar = self.verticalScrollBar()
        if bar.maximum() != max(0, whole - page) or bar.pageStep() != page:
            self._following = True
            bar.setRange(0, max(0, whole - page))
            bar.setPageStep(page)
            bar.setSingleStep(27)
            self._following = False

    def _left(self) -> float:
        spare = self.viewport().width() - self.left - self.right - self._width()
        return self.left + spare / 2

    def _width(self) -> float:
        return max(80.0, min(self.measure, self.viewport().width() - self.left - self.right))
