"""What stands above the rows: the queue's name, how many items, their order."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from lessor_desk.ui import fonts, icons, labels
from lessor_desk.ui.focus_ring import ringed
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import ICON_META, RADIUS_FIELD, TARGET
from lessor_desk.workflow.states import Order

_HEIGHT = 38
_LEFT, _TOP, _RIGHT, _GAP = 16, 6, 14, 9


class ListHeader(QWidget):
    """The title row; the words for the order leave when there is no room for them."""

    order_wanted = Signal(QPoint)  # where a menu of the orders belongs, on the screen

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self._title = TextLabel(fonts.interface(16, 600))
        self._whole_title = ""
        self._total = TextLabel(fonts.interface(13), "ink3")
        self.order = OrderButton()
        self.order.clicked.connect(self._ask_order)
        line = QHBoxLayout(self)
        line.setContentsMargins(_LEFT, _TOP, _RIGHT, 0)
        line.setSpacing(_GAP)
        line.addWidget(self._title)
        line.addWidget(self._total)
        line.addStretch()
        line.addWidget(self.order)

    def show_title(self, title: str, total: int, *, at_least: bool = False) -> None:
        """Name the list and say how many items it has; `at_least`: there may be more."""
        self._whole_title = title
        number = QLocale().toString(total)
        self._total.setText(self.tr("%1+", "at least so many").replace("%1", number) if at_least else number)
        self._fit()

    @property
    def told(self) -> str:
        """Title and number, as they are read."""
        return f"{self._whole_title} {self._total.text()}"

    def show_order(self, order: Order) -> None:
        """Say how the list is ordered."""
        self.order.show_order(order)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        metrics = QFontMetricsF(self._title.font())
        title = metrics.horizontalAdvance(self._whole_title)
        taken = _LEFT + _RIGHT + 3 * _GAP + self._total.sizeHint().width()
        self.order.set_short(title + taken + self.order.width_of_all > self.width())
        room = self.width() - taken - self.order.sizeHint().width()
        self._title.setText(metrics.elidedText(self._whole_title, Qt.TextElideMode.ElideRight, room))
        self._title.setAccessibleName(self._whole_title)

    def _ask_order(self) -> None:
        self.order_wanted.emit(self.order.mapToGlobal(self.order.rect().bottomLeft()))


class OrderButton(QAbstractButton):
    """The words for the order and its sign; the sign alone if it is short of room."""

    def __init__(self) -> None:
        super().__init__()
        self._short = False
        self.setObjectName("order")
        self.setFont(fonts.interface(12))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        ringed(self, RADIUS_FIELD)
        self.show_order(Order.URGENCY)

    def show_order(self, order: Order) -> None:
        words = labels.order_label(order)
        self.setText(words)
        self.setAccessibleName(self.tr("Order: %1").replace("%1", words))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def set_short(self, short: bool) -> None:
        """Show the sign alone, or the words too."""
        self._short = short
        self.updateGeometry()
        self.update()

    @property
    def width_of_all(self) -> int:
        """The width with the words."""
        return round(QFontMetricsF(self.font()).horizontalAdvance(self.text())) + _GAP + ICON_META + 6

    def sizeHint(self) -> QSize:
        return QSize(TARGET if self._short else self.width_of_all, TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("hover"))
            painter.drawRoundedRect(self.rect(), RADIUS_FIELD, RADIUS_FIELD)
        x = self.width() - ICON_META - (3 if not self._short else (TARGET - ICON_META) // 2)
        icons.paint(painter, "arrow-down-up", "ink2", QRect(x, 5, ICON_META, ICON_META))
        if not self._short:
            painter.setFont(self.font())
            painter.setPen(theme().colour("ink3"))
            place = self.rect().adjusted(3, 0, -ICON_META - _GAP - 3, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.text())
