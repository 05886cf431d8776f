"""What every page of the preferences has in common: rows, words at the left, a control at the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lessor_desk.ui import fonts
from lessor_desk.ui.card import Rule
from lessor_desk.ui.dress import dress_bars
from lessor_desk.ui.icon_mark import IconMark
from lessor_desk.ui.preferences.controls import Choice, Pills, Switch
from lessor_desk.ui.settings import Setting, settings, words
from lessor_desk.ui.text_label import TextLabel

BAR = 8  # px at the right of the rows, for the scroll bar
_ROW = 48
_MOST_PILLS = 3


class Page(QWidget):
    """`subtitle` stands above it. `reset` undoes what was changed."""

    subtitle = ""
    can_reset = True
    said = Signal(str)  # for the status bar

    def __init__(self) -> None:
        super().__init__()
        self._inside = QWidget()
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 0, BAR, 0)
        self.column.setSpacing(0)
        scroll = QScrollArea()
        dress_bars(scroll)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._inside)
        scroll.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def begin(self) -> None:
        """The page is shown: read what it shows."""

    def reset(self) -> None:
        """Bring everything on the page back to how it was born."""

    def add_row(self, row: QWidget, *, rule: bool = True) -> None:
        """Put `row` at the end, with a line under it."""
        self.column.addWidget(row)
        if rule:
            self.column.addWidget(Rule())

    def end(self) -> None:
        """No row follows."""
        self.column.addStretch(1)


class Row(QWidget):
    """Words, and controls at their right; `mark` may stand before them."""

    def __init__(self, title: str, text: str, *controls: QWidget, mark: QWidget | None = None) -> None:
        super().__init__()
        self.setMinimumHeight(_ROW)
        self.title = TextLabel(fonts.interface(13, 600), "ink", title)
        self.text = TextLabel(fonts.interface(12), "ink2", text)
        for label in (self.title, self.text):
            label.setWordWrap(True)
        told = QVBoxLayout()
        told.setContentsMargins(0, 6, 0, 6)
        told.setSpacing(0)
        told.addWidget(self.title)
        if text:
            told.addWidget(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        if mark is not None:
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(told, 1)
        for control in controls:
            row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)


def note(text: str, icon: str = "info") -> QWidget:
    """A remark under the rows."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 10, 0, 4)
    row.setSpacing(8)
    label = TextLabel(fonts.interface(12), "ink2", text)
    label.setWordWrap(True)
    row.addWidget(IconMark(icon, "ink2", 14), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label, 1)
    return line


class SettingRow(Row):
    """The row of a setting of the window, made from its declaration; it follows the setting."""

    def __init__(self, setting: Setting[Any]) -> None:
        self._setting = setting
        self._control = _control(setting)
        super().__init__(words(setting.title), words(setting.text), self._control)
        self._show()
        if isinstance(self._control, Switch):
            self._control.toggled.connect(self._choose)
        else:
            self._control.chosen.connect(self._choose)
        settings().changed.connect(self._follow)

    def _choose(self, value: object) -> None:
        settings().set(self._setting, value)

    def _follow(self, key: str) -> None:
        if key == self._setting.key:
            self._show()

    def _show(self) -> None:
        value = settings().value(self._setting)
        if isinstance(self._control, Switch):
            self._control.setChecked(bool(value))
        else:
            self._control.set_value(value)


def _control(setting: Setting[Any]) -> Switch | Pills | Choice:
    title = words(setting.title)
    if not setting.choices:
        return Switch(title)
    choices = [(value, words(text)) for value, text in setting.choices]
    return Pills(title, choices) if len(choices) <= _MOST_PILLS else Choice(title, choices)
