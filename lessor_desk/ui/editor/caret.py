"""The cursor of a text widget, in the accent colour: Qt's own inverts what is under it."""

from __future__ import annotations

import functools

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QPainter
from PySide6.QtWidgets import QPlainTextEdit

from lessor_desk.ui.theme import theme

WIDTH = 2
_colour = functools.lru_cache(maxsize=4)(QColor)


class Caret(QObject):
    """Draws and blinks the cursor of `edit` while it has the focus."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self.is_lit = False  # it blinks, and is to be seen at this moment
        self._focused = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._blink)
        edit.setCursorWidth(0)
        edit.cursorPositionChanged.connect(self._moved)

    def paint(self, painter: QPainter) -> None:
        """Draw the cursor."""
        painter.fillRect(self._rect(), _colour(theme().tokens.accent))

    def begin(self) -> None:
        """Show the cursor and let it blink: the focus came."""
        self._focused = True
        self._timer.stop()
        self._timer.setInterval(max(0, QGuiApplication.styleHints().cursorFlashTime() // 2))
        self._moved()

    def end(self) -> None:
        """Hide the cursor: the focus has gone."""
        self._focused = False
        self._timer.stop()
        self._show(False)

    def _rect(self) -> QRect:
        line = self._edit.cursorRect()
        return QRect(line.x() - WIDTH // 2, line.y(), WIDTH, line.height())

    def _moved(self) -> None:
        if self._focused:
            self.is_lit = True  # Qt itself has the places painted where the cursor was and is
            if self._timer.interval():
                self._timer.start()

    def _blink(self) -> None:
        self._show(not self.is_lit)

    def _show(self, lit: bool) -> None:
        self.is_lit = lit
        self._edit.viewport().update(self._rect().adjusted(-1, -1, 1, 1))
