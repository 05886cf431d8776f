"""One line of text that gives way where there is no room for it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from lessor_desk.ui.text_label import TextLabel


class ElidedLabel(TextLabel):
    """What has no room ends in an ellipsis; a screen reader is told the whole."""

    def __init__(
        self,
        font: QFont,
        colour: str = "ink",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
    ) -> None:
        super().__init__(font, colour)
        self._whole, self._mode = "", mode
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show `text`, as much of it as there is room for."""
        if text == self._whole:
            return
        self._whole = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        """Room for the whole text; it is not asked for where the size policy is `Ignored`."""
        return QSize(self.whole_width, super().sizeHint().height())

    @property
    def whole_width(self) -> int:
        """Pixels that the whole text takes."""
        return QFontMetrics(self.font()).horizontalAdvance(self._whole) + 1

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        self.setText(QFontMetrics(self.font()).elidedText(self._whole, self._mode, self.width()))
