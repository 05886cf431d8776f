"""The tabs of the right panel, each with its count."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from lessor_desk.ui import fonts
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import FOCUS_RING, RADIUS_FIELD

HEIGHT = 44  # px, with the line under them
_LEFT, _GAP, _COUNT_GAP = 16, 15, 5
_BASELINE = 27
_BY_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class TabRow(QTabBar):
    """Real tabs, painted as designed: the current one semi-bold over a line of accent."""

    def __init__(self, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = [0] * len(names)
        self._ring = False
        for name in names:
            self.addTab(name)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(False)
        self.setFixedHeight(HEIGHT)
        theme().changed.connect(self.update)

    def set_count(self, tab: int, count: int) -> None:
        """Show `count` beside the name of a tab; nothing for 0."""
        if self._counts[tab] != count:
            self._counts[tab] = count
            self.setAccessibleTabName(tab, f"{self.tabText(tab)} {count}" if count else self.tabText(tab))
            self.setTabText(tab, self.tabText(tab))  # measures it again
            self.updateGeometry()
            self.update()

    def tabSizeHint(self, index: int) -> QSize:
        width = self._name_width(index) + self._count_width(index) + _GAP
        return QSize(round(width) + (_LEFT - _GAP // 2 if self._is_first(index) else 0), HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        for index in filter(self.isTabVisible, range(self.count())):
            rect = self.tabRect(index)
            current = index == self.currentIndex()
            x = rect.x() + (_LEFT if self._is_first(index) else (_GAP + 1) / 2)
            painter.setFont(self._font(index))
            painter.setPen(look.colour("ink" if current else "ink2"))
            painter.drawText(QPointF(x, _BASELINE), self.tabText(index))
            name = self._name_width(index)
            if self._counts[index]:
                painter.setPen(look.colour("accent" if current else "ink2"))
                painter.drawText(QPointF(x + name + _COUNT_GAP, _BASELINE), str(self._counts[index]))
            if current:
                width = round(name + self._count_width(index))
                painter.fillRect(round(x), HEIGHT - 2, width, 2, look.colour("accent"))
            if current and self._ring:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(look.colour("accent"), FOCUS_RING))
                painter.drawRoundedRect(rect.adjusted(6, 9, -1, -10), RADIUS_FIELD, RADIUS_FIELD)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in _BY_KEYBOARD
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring = False
        super().focusOutEvent(event)

    def _is_first(self, index: int) -> bool:
        """Whether `index` is the first tab that is shown."""
        return not any(map(self.isTabVisible, range(index)))

    def _font(self, index: int) -> QFont:
        return fonts.interface(12, 600 if index == self.currentIndex() else 500)

    def _name_width(self, index: int) -> float:
        return QFontMetricsF(fonts.interface(12, 600)).horizontalAdvance(self.tabText(index))

    def _count_width(self, index: int) -> float:
        if not self._counts[index]:
            return 0.0
        font = QFontMetricsF(fonts.interface(12, 600))
        return font.horizontalAdvance(str(self._counts[index])) + _COUNT_GAP
