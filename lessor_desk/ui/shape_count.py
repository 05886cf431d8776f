"""How many items have flags of a class: its shape, and a number with a word, in its colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lessor_desk.checks.base import FindingClass
from lessor_desk.ui import fonts, shapes
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import CLASS_TOKENS

SIDE = 11  # px


class ShapeMark(QWidget):
    """The shape of a class of flag."""

    def __init__(self, finding_class: FindingClass, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._class = finding_class
        self.setFixedSize(SIDE, SIDE)
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        shapes.paint(QPainter(self), self._class, QRectF(self.rect()))


class ShapeCount(QWidget):
    """A shape and a few words; hidden as long as it has nothing to say."""

    def __init__(self, finding_class: FindingClass, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = TextLabel(fonts.interface(12, 600), CLASS_TOKENS[finding_class])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(ShapeMark(finding_class))
        row.addWidget(self._words)
        self.hide()

    def say(self, words: str) -> None:
        """Show `words`, or nothing if they are empty."""
        self._words.setText(words)
        self.setVisible(bool(words))
