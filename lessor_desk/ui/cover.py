"""A widget that lies over the whole of its parent and stays that way when the parent is resized."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget


class Cover(QWidget):
    """Hidden until it is shown, then on top of everything else in `parent`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the parent while it is shown: every event of a window's passes through a filter on it."""
        if (parent := self.parentWidget()) is not None:
            parent.installEventFilter(self)
        self._fit()
        self.raise_()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        if (parent := self.parentWidget()) is not None:
            parent.removeEventFilter(self)
        super().hideEvent(event)

    def _fit(self) -> None:
        if (parent := self.parentWidget()) is not None:
            self.setGeometry(parent.rect())
