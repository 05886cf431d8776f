"""A sheet over the window: a veil, a card upon it, and the keyboard for the card alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from lessor_desk.ui import shadow
from lessor_desk.ui.card import Card, Ground
from lessor_desk.ui.cover import Cover
from lessor_desk.ui.kept_focus import KeptFocus
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import RADIUS_SHEET

VEIL = 0.215  # how much black lies over the window


class OverSheet(Cover):
    """While it is open no key reaches the window below, and Tab stays within it; Escape leaves.

    What had the focus before has it again afterwards.
    """

    left = Signal()  # it was closed without anything being done

    def __init__(self, parent: QWidget, radius: int = RADIUS_SHEET, fill: str = "surface") -> None:
        super().__init__(parent)
        self.sheet = _Sheet(fill, radius, self)
        self._radius = radius
        self._focus = KeptFocus(self)
        theme().changed.connect(self.update)

    def open(self, first: QWidget) -> None:
        """Show the sheet, with the focus on `first`."""
        self._focus.keep()
        self.show()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.sheet.core.stackUnder(self)
        self.sheet.core.show()

    @property
    def focus_below(self) -> QWidget | None:
        """What has the focus again once the sheet is gone."""
        return self._focus.before

    def close_sheet(self) -> None:
        """Go away and give the focus back."""
        self.hide()
        self._focus.give_back()

    def leave(self) -> None:
        """Go away with nothing done."""
        self.close_sheet()
        self.left.emit()

    def stops(self) -> Sequence[QWidget]:
        """What Tab goes through, in order."""
        return [
            each
            for each in self.sheet.findChildren(QWidget)
            if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # the window's shortcuts wait until the sheet is gone
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.sheet.geometry().contains(event.position().toPoint()):
            self.leave()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays within the sheet."""
        stops = self.stops()
        if stops:
            at = next((number for number, stop in enumerate(stops) if stop.hasFocus()), -1)
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRegion(QRegion(event.rect()) - QRegion(self.sheet.hidden_behind()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor("black")
        veil.setAlphaF(VEIL)
        painter.fillRect(self.rect(), veil)
        shadow.paint(painter, QRectF(self.sheet.geometry()), self._radius)


class _Sheet(Card):
    """The card. Nothing behind its inside is painted, whatever changes upon it or above it.

    Qt leaves out only what lies behind an opaque sibling; so there is one, in the window right under the
    sheet, of which nothing is seen.
    """

    def __init__(self, fill: str, radius: int, parent: QWidget) -> None:
        super().__init__(fill, "field", radius, parent)
        self.core = Ground(fill, parent=parent.parentWidget())
        self.core.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.core.hide()
        self._lay = self.geometry()  # where its shadow was painted
        parent.destroyed.connect(self.core.deleteLater)

    def hidden_behind(self) -> QRect:
        """What of the parent cannot be seen through the card: all but its edge and its round corners."""
        return self.geometry().adjusted(2, self._radius + 1, -2, -self._radius - 1)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    def _follow(self) -> None:
        """Take core and shadow along: Qt paints again where the sheet was, and not around it."""
        self.core.setGeometry(self.hidden_behind())
        around = shadow.AROUND
        if (below := self.parentWidget()) is not None:
            for place in (self._lay, self.geometry()):
                below.update(place.adjusted(-around, -around, around, around))
        self._lay = self.geometry()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.core.hide()
