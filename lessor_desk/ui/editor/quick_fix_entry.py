"""One action of the quick fix: its key in a cap, its words, a remark at the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from lessor_desk.ui import fonts, grounds, key_cap
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import RADIUS_FIELD

HEIGHT = 30
_CAP_LEFT, _CAP_WIDTH, _TEXT_LEFT, _RIGHT = 8, 24, 41, 9


class QuickFixEntry(QAbstractButton):
    """The entry that has the focus is marked; keys are for the popover to answer."""

    def __init__(self, key: str, text: str, remark: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._cap = key_cap.key_text(key)
        self._remark = remark
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(f"{self._cap} {remark}".strip())
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        text = QFontMetricsF(fonts.interface(13, 600)).horizontalAdvance(self.text())
        remark = QFontMetricsF(fonts.interface(12)).horizontalAdvance(self._remark)
        return QSize(round(_TEXT_LEFT + text + remark + 2 * _RIGHT), HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: object) -> None:
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.hasFocus()
        if chosen or self.underMouse():
            grounds.paint(painter, QRectF(self.rect()), RADIUS_FIELD, chosen=chosen)
        cap = QRectF(_CAP_LEFT, (HEIGHT - key_cap.HEIGHT) // 2, _CAP_WIDTH, key_cap.HEIGHT)
        key_cap.paint_cap(painter, cap, self._cap)
        painter.setFont(fonts.interface(13, 600 if chosen else 400))
        painter.setPen(theme().colour("ink"))
        line = QRectF(self.rect()).adjusted(_TEXT_LEFT, 0, -_RIGHT, 0)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(fonts.interface(12))
        painter.setPen(theme().colour("ink3"))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._remark)
