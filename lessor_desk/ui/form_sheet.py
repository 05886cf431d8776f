"""A sheet that asks for a name from a list, for secret words, or for both. Never a dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from lessor_desk.ui import fonts
from lessor_desk.ui.announce import announce
from lessor_desk.ui.buttons import PrimaryButton, QuietButton
from lessor_desk.ui.card import Card
from lessor_desk.ui.cover import Cover
from lessor_desk.ui.dress import dress
from lessor_desk.ui.kept_focus import KeptFocus
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import CONTROL_HEIGHT, FOCUS_RING, RADIUS_FIELD, RADIUS_SHEET, Tokens

WIDTH = 420  # px
_VEIL = 0.28

Answered = Callable[[str, tuple[str, ...]], None]


@dataclass(frozen=True, slots=True)
class Form:
    """What is asked: one of `names`, and as many secrets as there are labels for the name that is chosen.

    `closed`: nothing below may be seen, and there is no way out but to answer.
    """

    title: str
    text: str
    button: str
    names: tuple[str, ...]
    chosen: str
    secrets: Callable[[str], tuple[str, ...]]
    closed: bool = False


class FormSheet(Cover):
    """Lies over the whole window; no key reaches what is below. Return goes on, Escape leaves."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("form_sheet")
        self._form: Form | None = None
        self._answered: Answered | None = None
        self._focus = KeptFocus(self)
        self._title = TextLabel(fonts.copy(18, 600))
        self._text, self._refusal = (
            TextLabel(fonts.interface(13), "ink2"),
            TextLabel(fonts.interface(13), "enc"),
        )
        for label in (self._title, self._text, self._refusal):
            label.setWordWrap(True)
        self._names = QComboBox()
        self._names.setFont(fonts.interface(13))
        self._names.setFixedHeight(CONTROL_HEIGHT)
        self._names.currentTextChanged.connect(self._choose)
        self._labels: list[TextLabel] = []
        self._secrets: list[QLineEdit] = []
        self._leave_button = QuietButton(self.tr("Cancel"), "", "Esc")
        self._go_button = PrimaryButton("", "check", "Return")
        self._leave_button.clicked.connect(self.leave)
        self._go_button.clicked.connect(self._answer)
        self._rows = QVBoxLayout()
        self._sheet = self._lay_out()
        dress(self, _look)
        theme().changed.connect(self.update)

    def ask(self, form: Form, answered: Answered) -> None:
        """Ask for what `form` says; `answered` is told the name and the secrets, and closes or refuses."""
        self._form, self._answered = form, answered
        self._title.setText(form.title)
        self._text.setText(form.text)
        self._text.setVisible(bool(form.text))
        self._go_button.setText(form.button)
        self._go_button.setAccessibleName(form.button)
        self._leave_button.setVisible(not form.closed)
        self._names.blockSignals(True)
        self._names.clear()
        self._names.addItems(list(form.names))
        self._names.setCurrentText(form.chosen)
        self._names.blockSignals(False)
        self._names.setAccessibleName(self.tr("Name"))
        self._names.setVisible(len(form.names) > 1)
        self._choose(form.chosen)
        self._focus.keep()
        self.show()
        self._first().setFocus(Qt.FocusReason.PopupFocusReason)

    def refuse(self, why: str) -> None:
        """Say why the answer is not taken; it can be given again."""
        self._refusal.setText(why)
        self._refusal.show()
        self._go_button.setEnabled(True)
        for secret in self._secrets:
            secret.clear()
        self._first().setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, why, assertive=True)

    def close_sheet(self) -> None:
        """The answer was taken."""
        self._form = self._answered = None
        for secret in self._secrets:
            secret.clear()
        self.hide()
        self._focus.give_back()

    def leave(self) -> None:
        """Leave all as it was, if there is a way out."""
        if self._form is not None and not self._form.closed:
            self.close_sheet()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # the window's shortcuts wait until the sheet is gone
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget():
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays within the sheet."""
        stops = [stop for stop in self._stops() if not stop.isHidden() and stop.isEnabled()]
        if stops:
            at = next((number for number, stop in enumerate(stops) if stop.hasFocus()), 0)
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._form is not None and self._form.closed:
            painter.fillRect(self.rect(), theme().colour("window"))
            return
        veil = QColor("black")
        veil.setAlphaF(_VEIL)
        painter.fillRect(QRectF(self.rect()), veil)

    def _key(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not self._leave_button.hasFocus():
                self._answer()
            case _:
                return False
        return True

    def _choose(self, name: str) -> None:
        """Ask for the secrets of `name`."""
        for widget in (*self._labels, *self._secrets):
            self._rows.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._labels, self._secrets = [], []
        self._refusal.hide()
        self._go_button.setEnabled(True)
        for asked in self._form.secrets(name) if self._form is not None else ():
            label, secret = TextLabel(fonts.interface(12), "ink2", asked), QLineEdit()
            secret.setEchoMode(QLineEdit.EchoMode.Password)
            secret.setFont(fonts.interface(13))
            secret.setFixedHeight(CONTROL_HEIGHT)
            secret.setAccessibleName(asked)
            secret.installEventFilter(self)
            self._rows.addWidget(label)
            self._rows.addWidget(secret)
            self._labels.append(label)
            self._secrets.append(secret)

    def _answer(self) -> None:
        if self._form is None or self._answered is None or not self._go_button.isEnabled():
            return
        name = self._names.currentText() or self._form.chosen
        self._go_button.setEnabled(False)  # until the desk has said yes or no
        self._answered(name, tuple(secret.text() for secret in self._secrets))

    def _stops(self) -> Sequence[QWidget]:
        return (self._names, *self._secrets, self._leave_button, self._go_button)

    def _first(self) -> QWidget:
        """Where the cursor belongs: the first secret, else the names, else the button."""
        if self._secrets:
            return self._secrets[0]
        return self._names if not self._names.isHidden() else self._go_button

    def _lay_out(self) -> Card:
        sheet = Card("paper", "field", RADIUS_SHEET)
        sheet.setMaximumWidth(WIDTH)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._leave_button)
        buttons.addWidget(self._go_button)
        self._rows.setSpacing(4)
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(8)
        for widget in (self._title, self._text, self._names):
            inside.addWidget(widget)
        inside.addLayout(self._rows)
        inside.addWidget(self._refusal)
        inside.addSpacing(6)
        inside.addLayout(buttons)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(sheet, WIDTH)
        middle.addStretch(1)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addLayout(middle)
        whole.addStretch(3)
        for stop in (self._names, self._leave_button, self._go_button):
            stop.installEventFilter(self)
        return sheet


def _look(colours: Tokens) -> str:
    return (
        f"QLineEdit, QComboBox {{ background: {colours.paper}; color: {colours.ink};"
        f" placeholder-text-color: {colours.ink3};"
        f" border: 1px solid {colours.field}; border-radius: {RADIUS_FIELD}px; padding: 1px 8px; }}"
        f"QLineEdit:focus, QComboBox:focus {{ border: {FOCUS_RING}px solid {colours.accent};"
        f" padding: 0 7px; }} QComboBox::drop-down {{ border: none; width: 24px; }}"
    )
