"""What was just done, with a way to undo it, for eight seconds at the bottom left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lessor_desk.ui import fonts
from lessor_desk.ui.announce import announce
from lessor_desk.ui.buttons import FieldButton
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import RADIUS_CARD, STATUS_BAR_HEIGHT

_MARGIN = 12


class Toast(QWidget):
    """Lies over its parent and takes no focus; it stays while it is pointed at."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._text = TextLabel(fonts.interface(13, 500))
        self._button = FieldButton(height=28)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self._act)
        self._callback: Callable[[], object] | None = None
        self._time = QTimer(self, singleShot=True)
        self._time.timeout.connect(self.hide)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(16, 10, 10, 10)
        self._line.setSpacing(16)
        self._line.addWidget(self._text)
        self._line.addWidget(self._button)
        parent.installEventFilter(self)
        self.hide()

    def show_toast(
        self,
        text: str,
        action_text: str = "",
        callback: Callable[[], object] | None = None,
        ms: int = 8000,
        *,
        keys: str = "",
    ) -> None:
        """Say `text` for `ms` milliseconds, with the button `action_text` (`keys`) that runs `callback`."""
        self._text.setText(text)
        self._callback = callback
        self._button.show_text(action_text, keys)
        self._button.setVisible(bool(action_text))
        self._time.start(ms)
        self._place()
        self.show()
        self.raise_()
        announce(self, text)

    @property
    def text(self) -> str:
        """What was said last."""
        return self._text.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        self._time.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._time.start(2000)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.field), 1))
        painter.setBrush(QColor(colours.card))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, RADIUS_CARD, RADIUS_CARD)

    def _place(self) -> None:
        self._line.activate()
        self.adjustSize()
        self.move(_MARGIN, self._over.height() - STATUS_BAR_HEIGHT - _MARGIN - self.height())

    def _act(self) -> None:
        self.hide()
        if self._callback is not None:
            self._callback()
