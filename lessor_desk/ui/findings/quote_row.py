"""The words that a note being written is about, above its field."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from lessor_desk.services.rows import Passage
from lessor_desk.ui import fonts, icons
from lessor_desk.ui.card import Ground
from lessor_desk.ui.elided_label import ElidedLabel
from lessor_desk.ui.findings import wording
from lessor_desk.ui.focus_ring import ringed
from lessor_desk.ui.tokens import ICON_META, TARGET

_BAR = 2  # px


class QuoteRow(QWidget):
    """A bar as in the margin, the words, and a cross that lets them go."""

    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        bar = Ground("accent")
        bar.setFixedSize(_BAR, TARGET - 6)
        self._words = ElidedLabel(fonts.interface(12), "ink2", Qt.TextElideMode.ElideRight)
        cross = QToolButton()
        cross.setAutoRaise(True)
        cross.setIcon(icons.icon("x", "ink3"))
        cross.setIconSize(QSize(ICON_META, ICON_META))
        cross.setFixedSize(TARGET, TARGET)
        cross.setAccessibleName(self.tr("Write about the whole item"))
        cross.setToolTip(cross.accessibleName())
        cross.clicked.connect(self.dropped)
        ringed(cross)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(bar)
        row.addWidget(self._words, 1)
        row.addWidget(cross)
        self.hide()

    def show_passage(self, passage: Passage | None) -> None:
        """Show the words of `passage`; nothing for none."""
        self._words.show_text(wording.passage(passage))
        self.setVisible(passage is not None)
