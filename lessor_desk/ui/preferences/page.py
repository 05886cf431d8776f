"""What every page of the preferences has in common: rows, words at the left, a control at the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lessor_desk.ui import fonts
from lessor_desk.ui.card import Rule
from lessor_desk.ui.icon_mark import IconMark
from lessor_desk.ui.preferences.controls import Choice, Pills, Switch
from lessor_desk.ui.settings import Setting, settings, words
from lessor_desk.ui.text_label import TextLabel

_ROW = 48
_MOST_PILLS = 3


class Page(QWidget):
    """`title` and `subtitle` stand above it, `icon` before its name. `reset` undoes what was changed."""

    title, subtitle, icon = "", "", ""
    can_reset = True
    said = Signal(str)  # for the status bar

    def __init__(self) -> None:
        super().__init__()
        self._inside = QWidget()
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 0, 8, 0)
        self.column.setSpacing(0)
        scroll = QScrollArea()
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
        told.setSpacing(2)
        told.addWidget(self.title)
        if text:
            told.addWidget(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 2, 0)
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


def setting_row(setting: Setting[Any]) -> Row:
    """The row of a setting of the window, made from its declaration; it follows the setting."""
    title = words(setting.title)
    control: Switch | Pills | Choice
    if setting.choices:
        choices = [(value, words(text)) for value, text in setting.choices]
        control = Pills(title, choices) if len(choices) <= _MOST_PILLS else Choice(title, choices)
        control.set_value(settings().value(setting))
        control.chosen.connect(lambda value: settings().set(setting, value))
    else:
        control = Switch(title)
        control.setChecked(bool(settings().value(setting)))
        control.toggled.connect(lambda on: settings().set(setting, on))

    def follow(key: str) -> None:
        if key == setting.key:
            value = settings().value(setting)
            if isinstance(control, Switch):
                control.setChecked(bool(value))
            else:
                control.set_value(value)

    settings().changed.connect(follow)
    row = Row(title, words(setting.text), control)
    row.destroyed.connect(lambda: settings().changed.disconnect(follow))
    return row
