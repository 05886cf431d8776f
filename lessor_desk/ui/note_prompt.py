"""Asking for a few words inside the window: a note, a reason, a name. Never a dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lessor_desk.ui import fonts, shadow
from lessor_desk.ui.buttons import PrimaryButton, QuietButton
from lessor_desk.ui.card import Card
from lessor_desk.ui.cover import Cover
from lessor_desk.ui.kept_focus import KeptFocus
from lessor_desk.ui.note_field import NoteField
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import RADIUS_SHEET

WIDTH = 480  # px
_VEIL = 0.28


class NotePrompt(Cover):
    """A sheet over the window: what is asked, room to write, and a button named after the act.

    While it is open no key reaches the window below: Escape leaves it as it was, Ctrl+Return confirms.
    """

    answered = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("note_prompt")
        self._required = self._asks = True
        self._then: Callable[[str], None] | None = None
        self._focus = KeptFocus(self)
        self._title = TextLabel(fonts.copy(18, 600))
        self._title.setWordWrap(True)
        self._explanation = TextLabel(fonts.interface(13), "ink2")
        self._explanation.setWordWrap(True)
        self._field = NoteField()
        self._field.installEventFilter(self)
        self._cancel = QuietButton(self.tr("Cancel"), "", "Esc")
        self._confirm = PrimaryButton("", "check", "Ctrl+Return")
        self._field.textChanged.connect(self._allow)
        self._cancel.clicked.connect(self._leave)
        self._confirm.clicked.connect(self._answer)
        theme().changed.connect(self.update)
        self._sheet = self._lay_out()

    def ask(
        self,
        title: str,
        text: str,
        button: str,
        *,
        required: bool = True,
        written: str = "",
        lines: int = 4,
        answered: Callable[[str], None] | None = None,
    ) -> None:
        """Ask for `title`; `text` explains, `button` names the act, `written` already stands in the field.

        The answer, without blanks around it, goes to `answered` and the signal of that name. With
        `required` a blank one cannot be given. There is room for `lines`; with one, Return alone
        confirms. A question that is still open is cancelled first.
        """
        if self.isVisible():
            self._leave()
        self._required, self._then = required, answered
        self._title.setText(title)
        self._explanation.setText(text)
        self._explanation.setVisible(bool(text))
        self._confirm.setText(button)
        self._confirm.setAccessibleName(button)
        self._confirm.updateGeometry()
        self._field.setAccessibleName(title)
        self._field.setAccessibleDescription(text)
        self._show_field(True)
        self._field.set_lines(lines)
        self._field.setPlainText(written)
        self._field.selectAll()
        self._allow()
        self._focus.keep()
        self.show()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def confirm(self, title: str, text: str, button: str, *, confirmed: Callable[[], None]) -> None:
        """Ask whether to do what `button` names; the harmless answer has the focus."""
        self.ask(title, text, button, required=False, answered=lambda _: confirmed())
        self._show_field(False)
        self._cancel.setFocus(Qt.FocusReason.PopupFocusReason)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # the window's shortcuts wait until the sheet is gone
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and self._is_ours(event):
                self.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif self._is_ours(event) and self._confirm.isEnabled():
            self._answer()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays within the sheet."""
        shown = (self._field, self._cancel, self._confirm)[0 if self._asks else 1 :]
        stops = [stop for stop in shown if stop.isEnabled()]
        at = next((number for number, stop in enumerate(stops) if stop.hasFocus()), 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor("black")
        veil.setAlphaF(_VEIL)
        painter.fillRect(self.rect(), veil)
        shadow.paint(painter, QRectF(self._sheet.geometry()), RADIUS_SHEET)

    def _lay_out(self) -> Card:
        sheet = Card("paper", "field", RADIUS_SHEET)
        sheet.setMaximumWidth(WIDTH)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._confirm)
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(8)
        inside.addWidget(self._title)
        inside.addWidget(self._explanation)
        inside.addSpacing(4)
        inside.addWidget(self._field)
        inside.addSpacing(6)
        inside.addLayout(buttons)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(sheet, WIDTH)
        middle.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.addStretch(2)
        whole.addLayout(middle)
        whole.addStretch(3)
        return sheet

    def _allow(self) -> None:
        allowed = not self._required or bool(self._field.note())
        self._confirm.setEnabled(allowed)
        reason = "" if allowed else self.tr("Write a few words first.")
        self._confirm.setToolTip(reason)
        self._confirm.setAccessibleDescription(reason)

    def _answer(self) -> None:
        note, then = self._field.note(), self._then
        self._close()
        if then is not None:
            then(note)
        self.answered.emit(note)

    def _leave(self) -> None:
        self._close()
        self.cancelled.emit()

    def _close(self) -> None:
        self._then = None
        self.hide()
        self._focus.give_back()

    def _show_field(self, asks: bool) -> None:
        self._asks = asks
        self._field.setVisible(asks)

    def _is_ours(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._field.lines == 1 or bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return event.key() == Qt.Key.Key_Escape
