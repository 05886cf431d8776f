"""The ring around the control that has the keyboard: 2 px of accent, outside the control.

A widget asks for it with `ringed(widget, radius)`; its window then gets one `FocusRing`, which follows
the focus. It is not shown for a focus that came with the mouse.
"""

from __future__ import annotations

import functools

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import FOCUS_RING, RADIUS_FIELD

_PROPERTY = "ringRadius"
_AWAY = 1  # pixels between the control and its ring
_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}


def ringed(widget: QWidget, radius: float = RADIUS_FIELD) -> None:
    """Let `widget`, whose corners have `radius`, be ringed while it has the focus."""
    widget.setProperty(_PROPERTY, float(radius))
    _watch_focus()


@functools.cache
def _watch_focus() -> None:
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.focusChanged.connect(_focus_changed)
        application.aboutToQuit.connect(lambda: application.focusChanged.disconnect(_focus_changed))


def _focus_changed() -> None:
    """The two widgets are not asked for: that which had the focus may be part of a dialog that is being
    destroyed, and whoever touches it then ends the program.
    """
    while _following:
        _following.pop().follow(None)
    now = QApplication.focusWidget()
    by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
    if now is None or by_mouse or now.property(_PROPERTY) is None:
        return
    ring = now.window().findChild(FocusRing) or FocusRing(now.window())
    ring.follow(now)
    _following.append(ring)


_following: list[FocusRing] = []  # the ring that is shown, if there is one


class FocusRing(QWidget):
    """Lies over a whole window, lets every click through, and draws at most one ring."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._ringed: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def follow(self, widget: QWidget | None) -> None:
        """Ring `widget`, or nothing."""
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._ringed, self._watched = widget, []
        above = widget
        while above is not None and above is not self.window():
            above.installEventFilter(self)
            self._watched.append(above)
            above = above.parentWidget()
        if isValid(self):
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    def _place(self) -> None:
        widget = self._ringed
        if widget is None or not isValid(widget) or not widget.isVisible():
            self.hide()
            return
        out = _AWAY + FOCUS_RING
        place = QRect(widget.mapTo(self.window(), QPoint(0, 0)), widget.size())
        self.setGeometry(place.adjusted(-out, -out, out, out))
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._ringed is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("accent"), FOCUS_RING))
        half = FOCUS_RING / 2
        radius = float(self._ringed.property(_PROPERTY)) + _AWAY + half
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
