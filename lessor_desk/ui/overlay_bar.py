"""A scroll bar over the margin of the rows, so that it takes no width from them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from lessor_desk.ui.dress import dress, scroll_bar

_WIDTH = 10  # px


class OverlayBar(QScrollBar):
    """Stands for the hidden vertical bar of `area`; `place` it when the area has another size."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area = area
        dress(self, scroll_bar)
        self.hide()
        hidden = area.verticalScrollBar()
        hidden.rangeChanged.connect(self._take_range)
        hidden.valueChanged.connect(self.setValue)
        self.valueChanged.connect(hidden.setValue)

    def place(self) -> None:
        """Lie along the right edge."""
        self.setGeometry(self._area.width() - _WIDTH, 0, _WIDTH, self._area.height())

    def _take_range(self, lowest: int, highest: int) -> None:
        hidden = self._area.verticalScrollBar()
        self.setPageStep(hidden.pageStep())
        self.setSingleStep(hidden.singleStep())
        self.setRange(lowest, highest)
        self.setVisible(highest > lowest)
