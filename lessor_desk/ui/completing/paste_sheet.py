"""Pasting the rest of a text: what was pasted, and how it joins, shown while one types."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from lessor_desk.services.completion import Completion
from lessor_desk.ui import fonts
from lessor_desk.ui.act_sheet import WIDTH, ActSheet
from lessor_desk.ui.completing.preview import Preview
from lessor_desk.ui.note_field import NoteField
from lessor_desk.ui.text_label import TextLabel

_LINES = 6
_LOOK_AFTER = 150  # ms without a key


class PasteSheet(ActSheet):
    """However the pasted text starts, it is joined where it overlaps with what is there."""

    preview_wanted = Signal(str)  # what was pasted

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "paste_sheet")
        self.field = NoteField()
        self.field.set_lines(_LINES)
        self.field.setAccessibleName(self.tr("The rest of the text"))
        self.watch(self.field)
        self.preview = Preview()
        self._why_not = TextLabel(fonts.interface(12), "cut")
        self._why_not.setWordWrap(True)
        self.add(self.field)
        self.add(self.preview)
        self.add(self._why_not)
        self._soon = QTimer(self, singleShot=True, interval=_LOOK_AFTER)
        self._soon.timeout.connect(self._look)
        self.field.textChanged.connect(self._changed)
        self.act.clicked.connect(self._do)
        self._then: Callable[[str], None] | None = None

    def ask(self, written: str, then: Callable[[str], None]) -> None:
        """Ask for the rest; `written` may be it. `then` is given what was pasted."""
        self._then = then
        self.entitle(
            self.tr("Paste the rest"),
            self.tr("Paste the end, or the whole text: it is joined where it goes on."),
            self.tr("Join it to the text"),
        )
        self.field.setPlainText(written)
        self._changed()
        self.open(self.field)

    def show_completion(self, pasted: str, completion: Completion) -> None:
        """Show what joining `pasted` makes, unless something else stands there by now."""
        if pasted == self.field.note():
            parent = self.parentWidget()
            width = min(WIDTH, parent.width() - 32 if parent is not None else WIDTH)
            self.preview.show_completion(completion, width - 48)
            self._why_not.hide()
            self.act.setEnabled(True)

    def show_refusal(self, pasted: str, reason: str) -> None:
        """Say why `pasted` cannot be joined."""
        if pasted == self.field.note():
            self.preview.clear()
            self._why_not.setText(reason)
            self._why_not.show()

    def _changed(self) -> None:
        self.act.setEnabled(False)
        self._why_not.hide()
        if self.field.note():
            self._soon.start()
        else:
            self._soon.stop()
            self.preview.clear()

    def _look(self) -> None:
        self.preview_wanted.emit(self.field.note())

    def _do(self) -> None:
        pasted, then = self.field.note(), self._then
        self.close_sheet()
        if then is not None:
            then(pasted)
