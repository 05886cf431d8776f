"""A label in one of the window's fonts and colours, showing its text as it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLabel

from lessor_desk.ui.theme import theme


class TextLabel(QLabel):
    """Plain text, never read as HTML; `colour` is a token and follows the theme."""

    def __init__(self, font: QFont, colour: str = "ink", text: str = "") -> None:
        super().__init__()
        self._colour = colour
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # within a button, too
        self.setFont(font)
        self.setText(text)
        self._dress()
        theme().changed.connect(self._dress)

    def set_colour(self, colour: str) -> None:
        """Write in the colour of another token."""
        if colour != self._colour:
            self._colour = colour
            self._dress()

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme().colour(self._colour))
        self.setPalette(palette)
