"""The one press that makes every repair with one possible reading."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from lessor_desk.ui import fonts, icons, key_cap
from lessor_desk.ui.focus_ring import ringed
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import RADIUS_CARD, mixed

HEIGHT = 48
KEYS = "Alt+Shift+Return"
_ICON, _ICON_LEFT, _TEXT_LEFT, _CAP_RIGHT = 16, 13, 35, 9
_HOVERED = 0.06


class FixAllCard(QAbstractButton):
    """Tells how many repairs it makes, and why they are certain."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._why = ""
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        ringed(self, RADIUS_CARD)
        theme().changed.connect(self.update)

    def tell(self, count: int, *, one_cause: bool) -> None:
        """Offer `count` repairs; `one_cause`: all are words damaged in the same way."""
        if one_cause:
            self.setText(self.tr("Fix all · %n word(s)", "", count))
            self._why = self.tr("a single cause, no doubt")
        else:
            self.setText(self.tr("Fix all certain (%n)", "", count))
            self._why = self.tr("certain repair(s)", "", count)
        self.setAccessibleName(f"{self.text()}, {self._why}")
        self.setToolTip(f"{self.text()} ({key_cap.key_text(KEYS)})")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = theme().tokens
        share = 2 * _HOVERED if self.isDown() else _HOVERED if self.underMouse() else 0.0
        place = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if tokens.high:
            painter.setPen(QPen(QColor(tokens.accent), 1))
            place.adjust(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(QColor(mixed(tokens.ink, tokens.sel, share)))
        painter.drawRoundedRect(place, RADIUS_CARD, RADIUS_CARD)
        icons.paint(
            painter, "wand-sparkles", "accent", QRectF(_ICON_LEFT, (HEIGHT - _ICON) / 2, _ICON, _ICON)
        )
        cap = key_cap.key_text(KEYS)
        width = key_cap.cap_width(cap)
        right = self.width() - _CAP_RIGHT
        key_cap.paint_cap(painter, QRectF(right - width, (HEIGHT - 19) // 2, width, key_cap.HEIGHT), cap)
        line = QRectF(_TEXT_LEFT, 6, right - width - _TEXT_LEFT - 6, 20)
        painter.setFont(fonts.interface(13, 600))
        painter.setPen(QColor(tokens.accent))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(fonts.interface(12))
        painter.setPen(QColor(tokens.ink2))
        painter.drawText(line.translated(0, 17), Qt.AlignmentFlag.AlignVCenter, self._why)
