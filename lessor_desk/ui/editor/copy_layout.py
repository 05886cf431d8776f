"""Line height and paragraph spacing for a QPlainTextEdit.

QPlainTextEdit ignores the line height of a block format; QTextEdit honours it and takes thirty
times as long to open a megabyte. So the lines that Qt has made are moved apart here, in the one
function that everything in QPlainTextEdit asks before it paints, scrolls or places the cursor.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextDocument, QTextLayout, QTextLine
from PySide6.QtWidgets import QPlainTextDocumentLayout

_NEAR = 0.01
_FEW = 200  # units changed at once, more is not typing


Line = tuple[int, int]
"""Where a line begins in its paragraph, and its length, in UTF-16 units."""


def x_of(line: QTextLine, place: int) -> float:
    """Where the letter at `place` (UTF-16, in its paragraph) begins, in pixels from the paragraph's edge."""
    return float(line.cursorToX(place)[0])  # type: ignore[index]


class CopyLayout(QPlainTextDocumentLayout):
    """Puts the lines of a paragraph `pitch` pixels apart, and `gap` pixels between paragraphs.

    `tail` pixels stay free under the last paragraph, for what is shown below the text.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.pitch, self.gap, self.tail = 0.0, 0.0, 0.0
        self.wraps = True  # lines are broken at the width of the view
        self.goes_on: Callable[[QTextBlock], bool] = _never
        """Whether a block and the next one are pieces of one paragraph."""
        self.paint_lines: Callable[[QTextBlock, int, int], None] = _nothing
        """Is told which lines of a block, first and last, are to be painted again."""
        self._blocks = 1
        self._filling = False  # a whole text is being put in, and is not laid out before it is there
        self._is_anew = -1  # the paragraph that is about to be laid out for the first time, if it is alone
        self._baseline = 0.0  # of the first line, below the top of its paragraph
        self._ascent = 0.0  # of a line with no letter from another font
        self._places: list[QPointF] = []  # of lines, from the corner of their paragraph
        self._begins: list[int] = []  # where the lines that were spread last begin in their paragraph
        self._rects: dict[int, tuple[int, QRectF]] = {}  # paragraph -> its lines and rectangle, once spread
        self._typed_in: tuple[int, list[Line]] = (-1, [])  # the paragraph that a key changed last, its lines
        self._shaped = -1  # the paragraph whose letters stay shaped between laying out and painting

    def set_spacing(self, pitch: float, gap: float) -> None:
        """Lines `pitch`, paragraphs `gap` pixels apart from now on."""
        self.pitch, self.gap = pitch, gap
        document = self.document()
        font = QFontMetricsF(document.defaultFont())
        self._ascent = font.ascent()
        self._baseline = max(0.0, (pitch - font.height()) / 2) + self._ascent
        self._places.clear()
        self._rects.clear()
        document.markContentsDirty(0, document.characterCount())

    def set_tail(self, tail: float) -> None:
        """Keep `tail` pixels free below the last paragraph."""
        if tail != self.tail:
            self.tail = tail
            self._rects.clear()
            self.documentSizeChanged.emit(self.documentSize())
            self.requestUpdate()

    @contextmanager
    def filled(self) -> Iterator[None]:
        """A whole text is put in: once, not for the cursor that writes it as well, it is laid out."""
        self._filling = True
        try:
            yield
        finally:
            self._filling = False

    def documentChanged(self, from_: int, removed: int, added: int) -> None:
        """Lay out what changed; where only letters of some lines did, only these are told to be painted.

        Qt would have the whole paragraph painted again for every key.
        """
        if self._filling:
            self._fill(from_, removed, added)
            return
        document = self.document()
        block = document.findBlock(from_)
        number, blocks = block.blockNumber(), document.blockCount()
        before = self._lines_before(block, number)
        inside = from_ + added < block.position() + block.length()
        typing = removed + added < _FEW and inside and blocks == self._blocks and self.wraps
        if not before or not typing:
            end = block.position() + block.length()
            alone = from_ + added <= end and blocks == self._blocks  # Qt asks for its height before and after
            if number < self._shaped:
                self._shaped = max(number, self._shaped + blocks - self._blocks)
            self._blocks = blocks
            self._rects.clear()
            self._is_anew = number if alone and not block.layout().lineCount() else -1
            super().documentChanged(from_, removed, added)
            self._is_anew = -1
            self._rects.clear()
            return
        if not block.layout().cacheEnabled():
            self._keep_shaped(block, number)
        self.blockSignals(True)
        super().documentChanged(from_, removed, added)
        self.blockSignals(False)
        self._rects.pop(number, None)  # its lines were laid out anew, and are to be spread again
        self._begins = []
        self.blockBoundingRect(block)
        after = self._lines_now(block)
        self._typed_in = number, after
        if len(after) == len(before):
            self.paint_lines(block, *_changed(before, after, from_ - block.position(), removed, added))
        else:
            self.documentSizeChanged.emit(self.documentSize())
            self.update.emit()

    def _fill(self, from_: int, removed: int, added: int) -> None:
        """The text before goes, then the whole text comes: what was known of the former goes too."""
        document = self.document()
        self._filling = document.isEmpty()
        self._blocks, self._typed_in, self._shaped = document.blockCount(), (-1, []), -1
        self._rects.clear()
        self._is_anew = 0 if self._blocks == 1 else -1
        super().documentChanged(from_, removed, added)
        self._is_anew = -1
        self._rects.clear()

    def _keep_shaped(self, block: QTextBlock, number: int) -> None:
        """Keep the letters of the paragraph that is typed in as they are shaped, and of that alone.

        Qt throws them away once lines are made, and shapes them again for the cursor, and to paint them.
        """
        before = self.document().findBlockByNumber(self._shaped)
        if before.isValid():
            before.layout().setCacheEnabled(False)
        block.layout().setCacheEnabled(True)
        self._shaped = number

    def _lines_before(self, block: QTextBlock, number: int) -> list[Line]:
        """The lines of `block` as they were laid out last."""
        known, lines = self._typed_in
        self._typed_in = -1, []
        if known == number and len(lines) == block.layout().lineCount() and number in self._rects:
            return lines
        return _lines_of(block)

    def _lines_now(self, block: QTextBlock) -> list[Line]:
        """The lines of `block`, which have just been spread."""
        begins, layout = self._begins, block.layout()
        lines = len(begins)
        if not lines or lines != layout.lineCount():
            return _lines_of(block)
        ends = [*begins[1:], begins[-1] + layout.lineAt(lines - 1).textLength()]
        return [(begin, end - begin) for begin, end in zip(begins, ends, strict=True)]

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        number = block.blockNumber()
        kept = self._rects.get(number)
        if kept is not None and kept[0] == block.layout().lineCount():  # none once it is to be laid out anew
            return kept[1]  # which nobody changes
        if self._filling or number == self._is_anew:  # what it was before is of no interest
            self._is_anew = -1
            return QRectF()
        rect = super().blockBoundingRect(block)
        if rect.isNull() or not self.pitch:
            return rect
        layout = block.layout()
        lines = layout.lineCount()
        if lines:
            self._spread(layout, lines)
        height = lines * self.pitch
        height += (
            self.gap_below(block) if block.next().isValid() else self.tail + self.document().documentMargin()
        )
        rect.setHeight(height)
        if lines:
            self._rects[number] = lines, rect
        return rect

    @property
    def below_baseline(self) -> float:
        """Pixels from the baseline of a line to the next line."""
        return self.pitch - self._baseline

    def gap_below(self, block: QTextBlock) -> float:
        """Pixels between `block` and the next one."""
        return 0.0 if self.goes_on(block) else self.gap

    def _spread(self, layout: QTextLayout, lines: int) -> None:
        """Move the lines to their places, unless they are there already, and take down where they begin.

        Baselines are what is kept apart: a line with a letter from another font is taller.
        """
        self._begins = []
        last = layout.lineAt(lines - 1)
        if abs(last.y() + last.ascent() - self._baseline - (lines - 1) * self.pitch) < _NEAR:
            return
        left, at, usual = last.x(), layout.lineAt, self._ascent
        places, begins = self._places_of(lines, left), self._begins
        for number in range(lines):
            line = at(number)
            begins.append(line.textStart())
            if line.ascent() == usual:
                line.setPosition(places[number])
            else:
                line.setPosition(QPointF(left, self._baseline + number * self.pitch - line.ascent()))

    def _places_of(self, lines: int, left: float) -> list[QPointF]:
        """Where at least so many lines with no other font in them are put."""
        places = self._places
        if places and places[0].x() != left:
            places.clear()
        for number in range(len(places), lines):
            places.append(QPointF(left, self._baseline + number * self.pitch - self._ascent))
        return places


def _never(_block: QTextBlock) -> bool:
    return False


def _nothing(_block: QTextBlock, _first: int, _last: int) -> None:
    pass


def _lines_of(block: QTextBlock) -> list[Line]:
    layout = block.layout()
    at = layout.lineAt
    return [((line := at(number)).textStart(), line.textLength()) for number in range(layout.lineCount())]


def _changed(before: list[Line], after: list[Line], place: int, removed: int, added: int) -> tuple[int, int]:
    """The first and the last line (start, length) that look different after an edit at `place`.

    All are compared: in a word wider than the column Qt may break elsewhere, far from the edit.
    """
    first, last = -1, -1
    gone, shift = place + removed, added - removed
    for number, ((start, length), new) in enumerate(zip(before, after, strict=True)):
        end = start + length
        if end < place:
            if new == (start, length):
                continue
        elif start > gone and new == (start + shift, length):
            continue
        last = number
        if first < 0:
            first = number
    return first, last
