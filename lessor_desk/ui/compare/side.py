"""The panel beside compared texts: the versions and the notes of the item, lent by its own panel."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from lessor_desk.ui import hairline
from lessor_desk.ui.card import Ground
from lessor_desk.ui.findings.tab_row import HEIGHT, TabRow
from lessor_desk.ui.key_cap import KeyCap
from lessor_desk.ui.link_button import LinkButton
from lessor_desk.ui.theme import theme


class VersionsSide(QWidget):
    """Two tabs, and the key that leaves the comparison."""

    leave_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tabs = TabRow((self.tr("Versions"), self.tr("Notes")))
        self.tabs.setAccessibleName(self.tr("Versions and notes of the item"))
        self._pages = QStackedWidget()
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        leave = LinkButton(self.tr("close"), weight=400, colour="ink2")
        leave.setAccessibleName(self.tr("Close the comparison"))
        leave.clicked.connect(self.leave_wanted)
        head = Ground("surface", line="bottom")
        head.setFixedHeight(HEIGHT)
        row = QHBoxLayout(head)
        row.setContentsMargins(1, 0, 9, 0)
        row.setSpacing(1)
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(KeyCap("F9"))
        row.addWidget(leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._pages, 1)
        theme().changed.connect(self.update)

    def borrow(self, pages: tuple[QWidget, QWidget]) -> None:
        """Show `pages`, the versions and the notes, which belong to another panel."""
        for page in pages:
            self._pages.addWidget(page)
        self._pages.setCurrentIndex(self.tabs.currentIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("surface"))
        hairline.paint(painter, QRectF(0, 0, 1, self.height()))
