"""Line height and paragraph spacing for a QPlainTextEdit.

QPlainTextEdit ignores the line height of a block format; QTextEdit honours it and takes thirty
times as long to open a megabyte. So the lines that Qt has made are moved apart here, in the one
function that everything in QPlainTextEdit asks before it paints, scrolls or places the cursor.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextDocument, QTextLayout, QTextLine
from PySide6.QtWidgets import QPlainTextDocumentLayout

_NEAR = 0.01


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
        self._baseline = 0.0  # of the first line, below the top of its paragraph

    def set_spacing(self, pitch: float, gap: float) -> None:
        """Lines `pitch`, paragraphs `gap` pixels apart from now on."""
        self.pitch, self.gap = pitch, gap
        document = self.document()
        font = QFontMetricsF(document.defaultFont())
        self._baseline = max(0.0, (pitch - font.height()) / 2) + font.ascent()
        document.markContentsDirty(0, document.characterCount())

    def set_tail(self, tail: float) -> None:
        """Keep `tail` pixels free below the last paragraph."""
        if tail != self.tail:
            self.tail = tail
            self.documentSizeChanged.emit(self.documentSize())
            self.requestUpdate()

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        rect = super().blockBoundingRect(block)
        if rect.isNull() or not self.pitch:
            return rect
        layout = block.layout()
        lines = layout.lineCount()
        if lines:
            self._spread(layout, lines)
        height = lines * self.pitch
        height += self.gap if block.next().isValid() else self.tail + self.document().documentMargin()
        rect.setHeight(height)
        return rect

    def _spread(self, layout: QTextLayout, lines: int) -> None:
        """Move the lines to their places, unless they are there already.

        Baselines are what is kept apart: a line with a letter from another font is taller.
        """
        last = layout.lineAt(lines - 1)
        if abs(last.y() + last.ascent() - self._baseline - (lines - 1) * self.pitch) < _NEAR:
            return
        for number in range(lines):
            line = layout.lineAt(number)
            line.setPosition(QPointF(line.x(), self._baseline + number * self.pitch - line.ascent()))
