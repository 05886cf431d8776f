"""What the window shows while copy is dragged over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from lessor_desk.ui import fonts, icons
from lessor_desk.ui.cover import Cover
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import RADIUS_POPOVER

_LINE = 2  # px
_VEIL = 0.08  # how much accent lies over the window
_PILL_HEIGHT, _SIDE, _ICON, _GAP = 44, 18, 18, 10


class DropTarget(QObject):
    """Lets copy be dropped anywhere on `window`, at all times."""

    dropped = Signal(object)  # QMimeData

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.frame = DropFrame(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self.frame.hide()
            event.acceptProposedAction()
            self.dropped.emit(event.mimeData())
            return True
        if isinstance(event, QDragEnterEvent):
            if event.mimeData().hasUrls() or event.mimeData().hasText():
                event.acceptProposedAction()
                self.frame.show()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.frame.hide()
        return False


class DropFrame(Cover):
    """An accent frame over the whole window, and `Drop to import`; dropping works anywhere in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Drop to import"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = theme().colour("accent")
        veil = QColor(accent)
        veil.setAlphaF(_VEIL)
        inside = QRectF(self.rect()).adjusted(_LINE / 2, _LINE / 2, -_LINE / 2, -_LINE / 2)
        painter.setPen(QPen(accent, _LINE))
        painter.setBrush(veil)
        painter.drawRect(inside)
        self._paint_pill(painter)

    def _paint_pill(self, painter: QPainter) -> None:
        text = self.tr("Drop to import")
        font = fonts.interface(15, 600)
        width = 2 * _SIDE + _ICON + _GAP + QFontMetricsF(font).horizontalAdvance(text)
        pill = QRectF(0, 0, width, _PILL_HEIGHT)
        pill.moveCenter(QRectF(self.rect()).center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("button"))
        painter.drawRoundedRect(pill, RADIUS_POPOVER, RADIUS_POPOVER)
        icon = QRectF(pill.left() + _SIDE, pill.center().y() - _ICON / 2, _ICON, _ICON)
        icons.paint(painter, "folder-input", "button_text", icon)
        painter.setFont(font)
        painter.setPen(theme().colour("button_text"))
        words = pill.adjusted(_SIDE + _ICON + _GAP, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
