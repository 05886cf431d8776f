"""The foot of the panel while an item is approved: a note is one press away."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout

from lessor_desk.ui import fonts, hairline
from lessor_desk.ui.focus_ring import ringed
from lessor_desk.ui.key_cap import KeyCap, key_text
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme

HEIGHT = 38


class NoteFoot(QAbstractButton):
    """Looks like an empty field and opens the real one."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(self.tr("Write a note…"))
        self.setToolTip(self.tr("Write a note…"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 1, 14, 0)
        words = TextLabel(fonts.interface(13), "ink3", self.tr("Write a note…"))
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(words, 1)
        row.addWidget(KeyCap(key_text("Ctrl+Shift+N")))
        ringed(self)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("surface"))
        hairline.paint(painter, QRectF(0, 0, self.width(), 1))
