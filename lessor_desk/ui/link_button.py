"""A word that acts, in the colour of links: `Modifier`, `Voir`."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent

from lessor_desk.ui import fonts
from lessor_desk.ui.buttons import Button
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import RADIUS_FIELD, TARGET

SIDE = 5  # px of room on either side of the word, so that it is a target and not a line


class LinkButton(Button):
    """A real button that looks like a link; a fill only under the pointer."""

    def __init__(
        self,
        text: str,
        px: int = 12,
        *,
        weight: int = 600,
        colour: str = "accent",
        side: int = SIDE,
        accessible_name: str = "",
    ) -> None:
        self._size, self._weight, self._colour, self._side = px, weight, colour, side
        super().__init__(text, height=TARGET)
        self.setAccessibleName(accessible_name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def text_font(self) -> QFont:
        return fonts.interface(self._size, self._weight)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(max(TARGET, round(width) + 2 * self._side), TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS_FIELD, RADIUS_FIELD)
        painter.setFont(self.font())
        painter.setPen(theme().colour(self._colour))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
