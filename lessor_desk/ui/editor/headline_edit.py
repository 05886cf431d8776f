"""The headline: one paragraph of copy in large type, as many lines high as it needs."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lessor_desk.ui import fonts
from lessor_desk.ui.editor.copy_edit import CopyEdit
from lessor_desk.ui.editor.copy_text import MARGIN, Setting
from lessor_desk.ui.theme import theme

SIZE, WEIGHT = 25, 600


class HeadlineEdit(CopyEdit):
    """Return goes on to the text: a headline has no paragraphs."""

    left = Signal()  # the editor is done with the headline
    height_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Setting(fonts.copy(SIZE, WEIGHT)), parent)
        self.setObjectName("headline")
        self.setAccessibleName(self.tr("Headline"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.verticalScrollBar().rangeChanged.connect(self._stay)
        self._lines = 1

    def sizeHint(self) -> QSize:
        return QSize(200, round(self._lines * self.pitch) + 2 * MARGIN)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def set_zoom(self, percent: int) -> None:
        super().set_zoom(percent)
        self.updateGeometry()

    def accepted(self, text: str) -> str:
        return " ".join(text.split("\n"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                event.ignore()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._stay()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.is_blank:
            self._paint_placeholder()

    def _paint_placeholder(self) -> None:
        font = fonts.copy(self.font().pixelSize(), 400, italic=True)
        painter = QPainter(self.viewport())
        painter.setFont(font)
        painter.setPen(theme().colour("ink3"))
        ascent = QFontMetricsF(font).ascent() + (self.pitch - QFontMetricsF(font).height()) / 2
        painter.drawText(QPointF(MARGIN, round(MARGIN + ascent)), self.tr("Headline to be written"))
        painter.end()

    def _stay(self) -> None:
        """Where all lines are in sight nothing scrolls: Qt counts the margins as if there were one more."""
        if self.height() >= self.sizeHint().height():
            self.verticalScrollBar().setRange(0, 0)

    def _fit(self) -> None:
        lines = max(1, self.document().lineCount())
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
            self.height_changed.emit()
