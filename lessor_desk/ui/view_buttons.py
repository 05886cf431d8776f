"""The views in the sidebar; in the rail, one button with a menu of them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from lessor_desk.ui import fonts, grounds, icons
from lessor_desk.ui.focus_ring import ringed
from lessor_desk.ui.search.views import View
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import ICON_BUTTON, ICON_RAIL, RADIUS_CARD

_TEXT, _RIGHT = 37, 10


class ViewButton(QAbstractButton):
    """A view of the sidebar: icon, name, how many items."""

    menu_wanted = Signal(QPoint)  # on the screen

    def __init__(self, view: View, parent: QWidget) -> None:
        super().__init__(parent)
        self.view = view
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        ringed(self, RADIUS_CARD)
        self.show_view(view)

    def show_view(self, view: View) -> None:
        """Show another name or number."""
        self.view = view
        self.setText(view.name)
        said = self.tr("%1, %n item(s)", "", view.number).replace("%1", view.name)
        self.setAccessibleName(said)
        self.setToolTip(view.search)
        self.update()

    def nextCheckState(self) -> None:
        """Whoever shows the list marks the view."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.view.id is not None:
            self.menu_wanted.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        if chosen or self.underMouse():
            grounds.paint(painter, QRectF(self.rect()), RADIUS_CARD, chosen=chosen)
        sign = "accent" if chosen else "ink2"
        icons.paint(painter, self.view.icon, sign, QRectF(10, 9, ICON_BUTTON, ICON_BUTTON))
        number = fonts.interface(12, 600 if chosen else 500)
        taken = QFontMetricsF(number).horizontalAdvance(self.view.counted)
        painter.setFont(number)
        painter.setPen(theme().colour(sign))
        place = self.rect().adjusted(0, 0, -_RIGHT, -1)
        painter.drawText(
            place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.view.counted
        )
        font = fonts.interface(13, 600 if chosen else 500)
        room = self.width() - _TEXT - _RIGHT - taken - 6
        painter.setFont(font)
        painter.setPen(theme().colour("ink" if chosen else "ink2"))
        name = QFontMetricsF(font).elidedText(self.view.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(_TEXT, 22), name)


class ViewsButton(QAbstractButton):
    """Opens the menu of all views: in the rail, and in a sidebar that has no room for all."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wide = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setText(self.tr("Views"))
        self.setAccessibleName(self.tr("All views"))
        self.setToolTip(self.accessibleName())
        ringed(self, RADIUS_CARD)

    def set_wide(self, wide: bool) -> None:
        self._wide = wide
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS_CARD, RADIUS_CARD)
        side = ICON_BUTTON if self._wide else ICON_RAIL
        x, y = (10, 9) if self._wide else ((self.width() - side) / 2, 7)
        icons.paint(painter, "book-marked", "ink2", QRectF(x, y, side, side))
        painter.setPen(theme().colour("ink2"))
        if self._wide:
            painter.setFont(fonts.interface(13, 500))
            painter.drawText(QPointF(_TEXT, 22), self.accessibleName())
        else:
            painter.setFont(fonts.interface(11, 500))
            painter.drawText(self.rect().adjusted(-6, 32, 6, -8), Qt.AlignmentFlag.AlignCenter, self.text())
