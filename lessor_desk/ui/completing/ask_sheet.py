"""The message to the source, ready to be copied or opened in the mail program."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from lessor_desk.services.asking import Message
from lessor_desk.ui.act_sheet import ActSheet
from lessor_desk.ui.buttons import FieldButton
from lessor_desk.ui.note_field import NoteField

_LINES = 12


class AskSheet(ActSheet):
    """A person may change the message; the desk sends nothing by itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "ask_sheet")
        self.field = NoteField()
        self.field.set_lines(_LINES)
        self.field.setAccessibleName(self.tr("Message to the source"))
        self.add(self.field)
        self.watch(self.field)
        self.copy = FieldButton(self.tr("Copy the message"), "copy")
        self.add_button(self.copy)
        self.copy.clicked.connect(self._copy)
        self.act.set_icon_name("mail")
        self.act.clicked.connect(self._mail)
        self._subject = ""
        self._asked: Callable[[str], None] | None = None

    def show_message(self, message: Message, source: str, asked: Callable[[str], None]) -> None:
        """Show `message`; `asked` is told `copied` or `mailed` once a person has taken it."""
        self._subject, self._asked = message.subject, asked
        self.entitle(
            self.tr("Ask %1 for what is missing").replace("%1", source),
            self.tr("The item is marked as waiting; sending stays blocked until its text is complete."),
            self.tr("Open in the mail program"),
        )
        self.field.setPlainText(f"{message.subject}\n\n{message.body}")
        self.open(self.field)

    def _message(self) -> Message:
        """The message as a person has left it: the first line is the subject."""
        subject, _, body = self.field.note().partition("\n")
        return Message(subject.strip() or self._subject, body.strip())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.field.note())
        self._done("copied")

    def _mail(self) -> None:
        opened = QDesktopServices.openUrl(QUrl(self._message().mailto))
        if not opened:
            QGuiApplication.clipboard().setText(self.field.note())
        self._done("mailed" if opened else "copied")

    def _done(self, how: str) -> None:
        asked = self._asked
        self.close_sheet()
        if asked is not None:
            asked(how)
