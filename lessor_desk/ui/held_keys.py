"""A key that is held down goes on only where it was first pressed.

Return in the field of a source takes what is proposed and goes on to the text: the repetitions of the same
press would break lines there, and those of Return in the quick fix would mend the next words unseen.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

_KEY = Qt.Key
_MOVES = frozenset(
    {
        _KEY.Key_Tab,
        _KEY.Key_Backtab,
        _KEY.Key_Left,
        _KEY.Key_Right,
        _KEY.Key_Up,
        _KEY.Key_Down,
        _KEY.Key_PageUp,
        _KEY.Key_PageDown,
        _KEY.Key_F3,
        _KEY.Key_F6,
        _KEY.Key_F8,
    }
)  # they may be held down across the whole window

_MODIFIERS = frozenset(
    {_KEY.Key_Shift, _KEY.Key_Control, _KEY.Key_Alt, _KEY.Key_AltGr, _KEY.Key_Meta, _KEY.Key_CapsLock}
)  # pressed while another key is held, they end nothing


class HeldKeys(QObject):
    """Watches what reaches the window, and lets no repetition through that began elsewhere."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pressed: tuple[int, QWidget | None] | None = None

    def watch(self, window: QWindow) -> None:
        """Watch `window`; it may be told more than once."""
        window.removeEventFilter(self)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyRelease:
            self._let_go(cast(QKeyEvent, event))
        if event.type() != QEvent.Type.KeyPress:
            return False
        pressed = cast(QKeyEvent, event)
        now = pressed.key(), QApplication.focusWidget()
        if not pressed.isAutoRepeat():
            if pressed.key() not in _MODIFIERS:
                self._pressed = now
            return False
        return now != self._pressed and pressed.key() not in _MOVES

    def _let_go(self, released: QKeyEvent) -> None:
        """What repeats from now on was pressed elsewhere, in a menu that has closed since."""
        if self._pressed is not None and self._pressed[0] == released.key() and not released.isAutoRepeat():
            self._pressed = None
