"""The keys of undo, which a text widget of Qt keeps from the window: they are given to its action."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

_KEYS = QKeySequence.StandardKey
_CTRL_Y = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Y).toCombined()


def is_undo(event: QKeyEvent) -> bool:
    """Whether these are keys of undo or redo."""
    return (
        event.matches(_KEYS.Undo)
        or event.matches(_KEYS.Redo)
        or event.keyCombination().toCombined() == _CTRL_Y
    )


def leave_to_window(widget: QWidget, event: QKeyEvent) -> None:
    """Let the action of the window with these keys be done, or whoever comes next have them."""
    keys = QKeySequence(event.keyCombination())
    for action in widget.window().actions():
        if action.isEnabled() and keys in action.shortcuts():
            action.trigger()
            return
    event.ignore()
