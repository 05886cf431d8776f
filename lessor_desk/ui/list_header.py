"""What stands above the rows: the queue's name, how many items, their order, the search field."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from lessor_desk.ui import fonts, icons
from lessor_desk.ui.dress import dress, search_field
from lessor_desk.ui.focus_ring import ringed
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.tokens import CONTROL_HEIGHT, ICON_BUTTON, ICON_META

_HEIGHT = 38
_LEFT, _TOP, _RIGHT, _GAP = 16, 6, 14, 9


class ListHeader(QWidget):
    """The title row; the words for the order leave when there is no room for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self._title = TextLabel(fonts.interface(16, 600))
        self._total = TextLabel(fonts.interface(13), "ink2")
        self._order = TextLabel(fonts.interface(12), "ink2", self.tr("Urgency, then arrival"))
        self._sign = Sign("arrow-down-up", "ink2", ICON_META)
        line = QHBoxLayout(self)
        line.setContentsMargins(_LEFT, _TOP, _RIGHT, 0)
        line.setSpacing(_GAP)
        line.addWidget(self._title)
        line.addWidget(self._total)
        line.addStretch()
        line.addWidget(self._order)
        line.addWidget(self._sign)

    def show_title(self, title: str, total: int) -> None:
        """Name the list and say how many items it has."""
        self._title.setText(title)
        self._total.setText(QLocale().toString(total))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        labels = (self._title, self._total, self._order, self._sign)
        needed = _LEFT + _RIGHT + 4 * _GAP + sum(label.sizeHint().width() for label in labels)
        self._order.setVisible(needed <= self.width())


class Sign(QWidget):
    """An icon that is only looked at."""

    def __init__(self, name: str, colour: str, size: int) -> None:
        super().__init__()
        self._name, self._colour = name, colour
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint(QPainter(self), self._name, self._colour, self.rect())


class SearchField(QLineEdit):
    """The list's own search field, shown when it is asked for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setFont(fonts.interface(13))
        self.setFixedHeight(CONTROL_HEIGHT)
        self.setPlaceholderText(self.tr("Search the list"))
        self.setAccessibleName(self.placeholderText())
        self.addAction(icons.icon("search", "ink2", ICON_BUTTON), QLineEdit.ActionPosition.LeadingPosition)
        dress(self, search_field)
        ringed(self)
