"""Buttons side by side, over as many lines as their words need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_GAP, _LEAST_GAP = 8, 4  # px between buttons, and at least where that lets them stay on one line
_LINE_GAP = 6  # px between lines


class ButtonLines(QWidget):
    """No button is narrower than it asks to be; one that finds no room begins the next line."""

    def __init__(self, buttons: Sequence[QWidget]) -> None:
        super().__init__()
        self._buttons = tuple(buttons)
        for button in self._buttons:
            button.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        return QSize(self._whole(_GAP), max((each.sizeHint().height() for each in self._shown()), default=0))

    def minimumSizeHint(self) -> QSize:
        return QSize(max((each.sizeHint().width() for each in self._shown()), default=0), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # one of them has other words, or is hidden
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        for button, place in zip(self._shown(), self._places(self.width()), strict=True):
            button.setGeometry(place)

    def _shown(self) -> list[QWidget]:
        return [button for button in self._buttons if not button.isHidden()]

    def _whole(self, gap: int) -> int:
        """The width of all on one line."""
        widths = [button.sizeHint().width() for button in self._shown()]
        return sum(widths) + gap * max(0, len(widths) - 1)

    def _places(self, width: int) -> list[QRect]:
        between = max(1, len(self._shown()) - 1)
        gap = min(_GAP, max(_LEAST_GAP, (width - self._whole(0)) // between))
        places: list[QRect] = []
        x = y = high = 0
        for button in self._shown():
            size = button.sizeHint()
            if x and x + size.width() > width:
                x, y, high = 0, y + high + _LINE_GAP, 0
            places.append(QRect(QPoint(x, y), size))
            x, high = x + size.width() + gap, max(high, size.height())
        return places
