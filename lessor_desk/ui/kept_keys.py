"""A window whose place another one is about to take: what is typed meanwhile is typed in that one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from lessor_desk.ui.cover import Cover
from lessor_desk.ui.kept_focus import KeptFocus


class KeptKeys(Cover):
    """Nothing is seen of it; it takes the keys and lets nothing be clicked until it hands them on."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._focus = KeptFocus(self)
        self._kept: list[QKeyEvent | QInputMethodEvent] = []
        self.setCursor(Qt.CursorShape.BusyCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)  # it puts ^ and e together here, too
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def cover(self) -> None:
        """Lie over the window from now on."""
        self._focus.keep()
        self.show()
        self.setFocus()

    def uncover(self) -> None:
        """Leave the window as it was, with what was typed meanwhile."""
        self._focus.give_back()
        self.hide()
        self.hand_on(self.window().focusWidget() or self.window())

    def hand_on(self, receiver: QObject) -> None:
        """Type in `receiver` what was typed here."""
        kept, self._kept = self._kept, []
        for event in kept:
            QCoreApplication.postEvent(receiver, event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent):
            self._kept.append(event.clone())
            event.accept()
            return True
        if isinstance(event, QInputMethodEvent):
            if event.commitString():
                composed = QInputMethodEvent()
                composed.setCommitString(event.commitString())
                self._kept.append(composed)
            event.accept()
            return True
        return super().event(event)
