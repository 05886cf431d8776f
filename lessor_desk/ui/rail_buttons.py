"""The buttons of the rail: one for each queue, and the editor's avatar."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from lessor_desk.ui import fonts, grounds, icons
from lessor_desk.ui.focus_ring import ringed
from lessor_desk.ui.labels import QUEUE_ICONS, initials, queue_label, role_label, role_task
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import ICON_META, ICON_RAIL, ICON_SIDEBAR, RADIUS_CARD
from lessor_desk.workflow.states import Queue, Role

_COUNT_GAP = 5
_AVATAR = 30


class QueueButton(QAbstractButton):
    """A queue: icon, count and name, one above the other in a rail, in a row in a sidebar."""

    def __init__(self, queue: Queue, parent: QWidget) -> None:
        super().__init__(parent)
        self._queue = queue
        self._wide = False
        self._count = 0
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        ringed(self, RADIUS_CARD)
        self.set_count(0)

    def set_wide(self, wide: bool) -> None:
        self._wide = wide
        self.set_count(self._count)

    def set_count(self, count: int) -> None:
        """Show how many items the queue holds; none is not shown."""
        self._count = count
        label = queue_label(self._queue, roomy=self._wide)
        self.setText(label)
        self.setAccessibleName(self.tr("%1, %n item(s)", "", count).replace("%1", label))
        self.setToolTip("" if self._wide else self.accessibleName())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        if chosen or self.underMouse():
            grounds.paint(painter, QRectF(self.rect()), RADIUS_CARD, chosen=chosen)
        if self._wide:
            self._paint_row(painter, "accent" if chosen else "ink2", "ink" if chosen else "ink2")
        else:
            self._paint_stack(painter, "accent" if chosen else "ink2", "ink" if chosen else "ink2")

    def _paint_stack(self, painter: QPainter, sign: str, ink: str) -> None:
        count, font = self._counted(), fonts.interface(11, 600)
        width = QFontMetricsF(font).horizontalAdvance(count) + _COUNT_GAP if count else 0.0
        x = round((self.width() - ICON_RAIL - width) / 2)
        icons.paint(painter, QUEUE_ICONS[self._queue], sign, QRectF(x, 7, ICON_RAIL, ICON_RAIL))
        painter.setFont(font)
        painter.setPen(theme().colour(sign if self.isChecked() else "ink3"))
        painter.drawText(QPointF(x + ICON_RAIL + _COUNT_GAP, 21), count)
        painter.setFont(self._label_font(11))
        painter.setPen(theme().colour(ink))
        painter.drawText(self.rect().adjusted(-6, 32, 6, -8), Qt.AlignmentFlag.AlignCenter, self.text())

    def _paint_row(self, painter: QPainter, sign: str, ink: str) -> None:
        icons.paint(painter, QUEUE_ICONS[self._queue], sign, QRectF(10, 8, ICON_SIDEBAR, ICON_SIDEBAR))
        painter.setFont(self._label_font(13))
        painter.setPen(theme().colour(ink))
        painter.drawText(QPointF(37, 22), self.text())
        painter.setFont(fonts.interface(12, 600 if self.isChecked() else 500))
        painter.setPen(theme().colour(sign if self.isChecked() else "ink3"))
        painter.drawText(self.rect().adjusted(0, 0, -10, -1), _RIGHT_MIDDLE, self._counted())

    def _label_font(self, px: int) -> QFont:
        return fonts.interface(px, 600 if self.isChecked() else 500)

    def _counted(self) -> str:
        return self.locale().toString(self._count) if self._count else ""


class EditorButton(QAbstractButton):
    """Who works here and as what; it opens the menu of people and roles."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wide = False
        self._name = ""
        self._role = Role.COPY
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.hide()
        ringed(self, RADIUS_CARD)

    def set_wide(self, wide: bool) -> None:
        self._wide = wide
        self.update()

    def set_editor(self, name: str, role: Role) -> None:
        self._name, self._role = name, role
        told = self.tr("%1, %2: change").replace("%2", role_label(role)).replace("%1", name)
        self.setAccessibleName(told)
        self.setToolTip(self.tr("Change role or editor"))
        self.setVisible(bool(name))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS_CARD, RADIUS_CARD)
        if self._wide:
            self._paint_row(painter)
        else:
            self._paint_stack(painter)

    def _paint_stack(self, painter: QPainter) -> None:
        self._paint_avatar(painter, QRectF((self.width() - _AVATAR) / 2, 2, _AVATAR, _AVATAR))
        painter.setFont(fonts.interface(11, 500))
        painter.setPen(theme().colour("ink2"))
        place = self.rect().adjusted(0, 33, 0, -7)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, role_task(self._role))

    def _paint_row(self, painter: QPainter) -> None:
        self._paint_avatar(painter, QRectF(8, 10, _AVATAR, _AVATAR))
        font = fonts.interface(12, 600)
        painter.setFont(font)
        painter.setPen(theme().colour("ink"))
        room = self.width() - 46 - 22
        name = QFontMetricsF(font).elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(46, 22), name)
        painter.setFont(fonts.interface(11))
        painter.setPen(theme().colour("ink2"))
        painter.drawText(QPointF(46, 37), role_label(self._role))
        place = QRectF(self.width() - 18, 18, ICON_META, ICON_META)
        icons.paint(painter, "chevron-down", "ink2", place)

    def _paint_avatar(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("button"))
        painter.drawEllipse(place)
        painter.setFont(fonts.interface(11, 600))
        painter.setPen(theme().colour("button_text"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, initials(self._name))


_RIGHT_MIDDLE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
