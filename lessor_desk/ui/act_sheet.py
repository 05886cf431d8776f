"""What the sheets that end with an act share: title, explanation, something in the middle, buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lessor_desk.ui import fonts
from lessor_desk.ui.buttons import Button, PrimaryButton, QuietButton
from lessor_desk.ui.over_sheet import OverSheet
from lessor_desk.ui.text_label import TextLabel

WIDTH = 640  # px


class ActSheet(OverSheet):
    """The last button is the act it is about; Ctrl+Return presses it, Escape leaves."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, fill="paper")
        self.setObjectName(name)
        self._title = TextLabel(fonts.copy(18, 600))
        self._title.setWordWrap(True)
        self._explanation = TextLabel(fonts.interface(13), "ink2")
        self._explanation.setWordWrap(True)
        self._cancel = QuietButton(self.tr("Cancel"), "", "Esc")
        self._cancel.setAccessibleName(self._cancel.text())
        self._cancel.clicked.connect(self.leave)
        self.act = PrimaryButton("", "check", "Ctrl+Return")
        self._middle = QVBoxLayout()
        self._middle.setSpacing(8)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self._cancel)
        self._buttons.addWidget(self.act)
        self._lay_out()

    def entitle(self, title: str, explanation: str, act: str) -> None:
        """Say what it is about, and what the button does."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self._explanation.setText(explanation)
        self._explanation.setVisible(bool(explanation))
        self.act.setText(act)
        self.act.setAccessibleName(act)
        self.act.updateGeometry()

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put `widget` into the middle."""
        self._middle.addWidget(widget, stretch)

    def add_button(self, button: Button) -> None:
        """Put another act beside the last one."""
        button.setAccessibleName(button.text())
        self._buttons.insertWidget(self._buttons.count() - 1, button)

    def watch(self, field: QWidget) -> None:
        """Let Escape and Ctrl+Return work while `field` has the focus, and no key of the window."""
        field.installEventFilter(self)

    def stops(self) -> Sequence[QWidget]:
        """What is asked comes before the buttons."""
        buttons = (self._cancel, self.act)
        found = super().stops()
        return [each for each in found if each not in buttons] + [each for each in buttons if each in found]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and watched is not self.parentWidget():
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and (
                _confirms(event) or event.key() == Qt.Key.Key_Escape
            ):
                self.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _confirms(event):
            self.act.click()
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.sheet.setMaximumWidth(WIDTH)
        inside = QVBoxLayout(self.sheet)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(8)
        inside.addWidget(self._title)
        inside.addWidget(self._explanation)
        inside.addSpacing(2)
        inside.addLayout(self._middle)
        inside.addSpacing(6)
        inside.addLayout(self._buttons)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.sheet, WIDTH)
        middle.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.addStretch(2)
        whole.addLayout(middle)
        whole.addStretch(3)


def _confirms(event: QKeyEvent) -> bool:
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
