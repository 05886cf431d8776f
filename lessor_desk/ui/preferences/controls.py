"""The controls of the preferences: a switch, a choice, pills; what Qt calls them, painted anew."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QComboBox, QHBoxLayout, QSizePolicy, QWidget

from lessor_desk.ui import fonts, grounds, icons
from lessor_desk.ui.focus_ring import ringed
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import ICON_META, RADIUS_FIELD, TARGET, mixed

_TRACK_WIDTH, _TRACK_HEIGHT, _KNOB_INSET = 34, 20, 2
_CHOICE_WIDTH, _CHOICE_HEIGHT = 118, 30
_PILL_SIDE, _PILL_GAP = 11, 6


class Switch(QAbstractButton):
    """On or off."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(_TRACK_WIDTH, TARGET)
        ringed(self, _TRACK_HEIGHT / 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        track = QRectF(0, (self.height() - _TRACK_HEIGHT) / 2, _TRACK_WIDTH, _TRACK_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        fill = colours.button if on else colours.field
        painter.setBrush(QColor(fill if self.isEnabled() else mixed(fill, colours.surface, 0.4)))
        painter.drawRoundedRect(track, _TRACK_HEIGHT / 2, _TRACK_HEIGHT / 2)
        side = _TRACK_HEIGHT - 2 * _KNOB_INSET
        left = _TRACK_WIDTH - _KNOB_INSET - side if on else _KNOB_INSET
        painter.setBrush(QColor(colours.button_text if on else colours.paper))
        painter.drawEllipse(QRectF(left, track.top() + _KNOB_INSET, side, side))


class Choice(QComboBox):
    """One of a few values; the wheel scrolls the page and never changes it."""

    chosen = Signal(object)  # the value that a person has chosen

    def __init__(self, name: str, choices: Sequence[tuple[object, str]], width: int = _CHOICE_WIDTH) -> None:
        """`choices` are values and their words."""
        super().__init__()
        self._values = [value for value, _ in choices]
        self.addItems([words for _, words in choices])
        self.setFont(fonts.interface(12, 500))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        metrics = QFontMetricsF(self.font())
        needed = max((metrics.horizontalAdvance(words) for _, words in choices), default=0)
        self.setFixedSize(max(width, round(needed) + 44), _CHOICE_HEIGHT)
        self.activated.connect(lambda place: self.chosen.emit(self._values[place]))
        ringed(self)

    @property
    def value(self) -> object:
        return self._values[self.currentIndex()]

    def set_value(self, value: object) -> None:
        """Show `value`; nothing is told."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))

    def add_value(self, value: object, words: str) -> None:
        """Offer `value` too, at the end, if it is not offered."""
        if value not in self._values:
            self._values.append(value)
            self.addItem(words)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.field), 1))
        painter.setBrush(QColor(colours.hover if colours.dark else colours.paper))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_FIELD, RADIUS_FIELD
        )
        painter.setFont(self.font())
        painter.setPen(QColor(colours.ink if self.isEnabled() else colours.ink3))
        baseline = self.height() / 2 + QFontMetricsF(self.font()).capHeight() / 2
        painter.drawText(QPointF(10, round(baseline)), self.currentText())
        place = QRectF(self.width() - 24, (self.height() - ICON_META) / 2, ICON_META, ICON_META)
        icons.paint(painter, "chevron-down", "ink2", place)


class Pills(QWidget):
    """One of two or three values, side by side."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Sequence[tuple[object, str]]) -> None:
        super().__init__()
        self._values = [value for value, _ in choices]
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for place, (_, words) in enumerate(choices):
            pill = _Pill(words, f"{name}, {words}")
            self._group.addButton(pill, place)
            row.addWidget(pill)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._values[place]))

    def set_value(self, value: object) -> None:
        """Show `value`, or that none is chosen; nothing is told."""
        if value not in self._values:
            self._group.setExclusive(False)
            for pill in self._group.buttons():
                pill.setChecked(False)
            self._group.setExclusive(True)
        else:
            button = self._group.button(self._values.index(value))
            button.setChecked(True)
            self.setFocusProxy(button)

    @property
    def value(self) -> object:
        return self._values[max(0, self._group.checkedId())]


class _Pill(QAbstractButton):
    def __init__(self, words: str, name: str) -> None:
        super().__init__()
        self.setText(words)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setFont(fonts.interface(12, 500))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(lambda _: self.updateGeometry())
        ringed(self, TARGET / 2)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text()) + 2 * _PILL_SIDE
        return QSize(round(width + (ICON_META + _PILL_GAP if self.isChecked() else 0)), TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        grounds.paint(painter, QRectF(self.rect()), TARGET / 2, chosen=self.isChecked(), pill=True)
        x = float(_PILL_SIDE)
        if self.isChecked():
            icons.paint(
                painter, "check", "accent", QRectF(x - 1, (TARGET - ICON_META) / 2, ICON_META, ICON_META)
            )
            x += ICON_META + _PILL_GAP - 1
        painter.setFont(self.font())
        painter.setPen(QColor(colours.accent if self.isChecked() else colours.ink2))
        baseline = TARGET / 2 + QFontMetricsF(self.font()).capHeight() / 2
        painter.drawText(QPointF(x, round(baseline)), self.text())
