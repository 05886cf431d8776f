"""Keys as they are written on the keyboard, in a small cap beside the action they belong to."""

from __future__ import annotations

import functools

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontMetricsF, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lessor_desk.ui import fonts
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import RADIUS_CAP, mixed

HEIGHT = 19
MINIMUM_WIDTH = 22
_PADDING = 6
_ON_BUTTON = 0.16  # how much of the button's text colour is in the cap upon it
_SIGNS = {
    Qt.Key.Key_Return: "↵",
    Qt.Key.Key_Enter: "↵",
    Qt.Key.Key_Up: "↑",
    Qt.Key.Key_Down: "↓",
    Qt.Key.Key_Left: "←",
    Qt.Key.Key_Right: "→",
    Qt.Key.Key_Minus: "−",
}


def key_text(keys: QKeySequence | str) -> str:
    """The keys of a shortcut as a person reads them: `Ctrl Maj ↵`; empty if there is none."""
    sequence = keys if isinstance(keys, str) else keys.toString(QKeySequence.SequenceFormat.PortableText)
    return _written(sequence, QCoreApplication.translate("keys", "Shift"))


@functools.lru_cache(maxsize=500)
def _written(keys: str, _shift: str) -> str:
    """`key_text` of keys in Qt's words, in the language in which Shift is called so."""
    sequence = QKeySequence(keys)
    if sequence.isEmpty():
        return ""
    translate = QCoreApplication.translate
    pressed = sequence[0]  # type: ignore[index]
    modifiers = pressed.keyboardModifiers()
    words = []
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        words.append(translate("keys", "Ctrl"))
    if modifiers & Qt.KeyboardModifier.AltModifier:
        words.append(translate("keys", "Alt"))
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        words.append(translate("keys", "Shift"))
    if modifiers & Qt.KeyboardModifier.MetaModifier:
        words.append(translate("keys", "Meta"))
    return " ".join((*words, _key_name(pressed.key())))


def tooltip(action: QAction) -> str:
    """What an action does, and its key: `Send for approval (Ctrl ↵)`."""
    keys = key_text(action.shortcut())
    text = action.toolTip() or action.iconText()
    return f"{text} ({keys})" if keys else text


def cap_width(text: str) -> int:
    """The width of the cap that holds `text`, in pixels."""
    return max(MINIMUM_WIDTH, round(QFontMetricsF(_font()).horizontalAdvance(text) + 2 * _PADDING))


def paint_cap(painter: QPainter, rect: QRectF, text: str, *, on_button: bool = False) -> None:
    """Paint a cap that fills `rect`; `on_button` for one that lies on the primary button."""
    colours = theme().tokens
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if on_button and colours.high:
        painter.setPen(QPen(QColor(colours.button_text), 1))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CAP, RADIUS_CAP)
    elif on_button:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mixed(colours.button_text, colours.button, _ON_BUTTON)))
        painter.drawRoundedRect(rect, RADIUS_CAP, RADIUS_CAP)
        painter.setPen(QColor(colours.button_text))
    else:
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.setBrush(QColor(colours.hover if colours.dark else colours.paper))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CAP, RADIUS_CAP)
        painter.setPen(QColor(colours.ink2))
    painter.setFont(_font())
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


class KeyCap(QWidget):
    """A cap on its own, as at the foot of a panel."""

    def __init__(self, keys: QKeySequence | str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = key_text(keys) or str(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(cap_width(self.text), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_cap(QPainter(self), QRectF(self.rect()), self.text)


def _font() -> QFont:
    return fonts.interface(11, 500)


def _key_name(key: Qt.Key) -> str:
    translate = QCoreApplication.translate
    if key in _SIGNS:
        return _SIGNS[key]
    match key:
        case Qt.Key.Key_Escape:
            return translate("keys", "Esc")
        case Qt.Key.Key_Space:
            return translate("keys", "Space")
        case Qt.Key.Key_Tab:
            return translate("keys", "Tab")
        case Qt.Key.Key_Backspace:
            return translate("keys", "Backspace")
        case Qt.Key.Key_Delete:
            return translate("keys", "Del")
        case Qt.Key.Key_PageUp:
            return translate("keys", "PgUp")
        case Qt.Key.Key_PageDown:
            return translate("keys", "PgDn")
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
