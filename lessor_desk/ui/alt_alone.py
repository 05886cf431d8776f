"""Alt pressed and let go with nothing in between: the way to a hidden menu bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_KEYS = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride}
_ENDS = {QEvent.Type.WindowDeactivate, QEvent.Type.FocusOut}


class AltAlone(QObject):
    """Listens to the keys that nothing in `window` has use for."""

    pressed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._alone = False
        window.installEventFilter(self)

    def cancel(self) -> None:
        """Something was done while Alt was down."""
        self._alone = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ENDS:
            self._alone = False
        elif event.type() in _KEYS and isinstance(event, QKeyEvent) and not event.isAutoRepeat():
            alt = event.key() == Qt.Key.Key_Alt
            if event.type() is QEvent.Type.KeyRelease:
                alone, self._alone = self._alone and alt, False
                if alone:
                    self.pressed.emit()
            elif event.type() is QEvent.Type.KeyPress or not alt:
                plain = not event.modifiers() & ~Qt.KeyboardModifier.AltModifier
                self._alone = alt and plain
        return False
