"""The third tab: what was said about the item, and room to say something."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lessor_desk.services.rows import NoteRow, Passage, UnsentNote
from lessor_desk.ui import fonts
from lessor_desk.ui.buttons import FieldButton
from lessor_desk.ui.findings.card_layout import LEFT, RIGHT
from lessor_desk.ui.findings.note_list import NoteList
from lessor_desk.ui.findings.quote_row import QuoteRow
from lessor_desk.ui.note_field import NoteField
from lessor_desk.ui.text_label import TextLabel


class NotesTab(QWidget):
    """Ctrl+Return in the field sends the note; it stays in the field until it is in the desk."""

    written = Signal(str, object)  # the note, the Passage that it is about or None
    changed = Signal()  # what is not sent yet is another

    def __init__(self) -> None:
        super().__init__()
        self.notes = NoteList("notes")
        self._empty = TextLabel(fonts.interface(12), "ink3", self.tr("No note on this item yet."))
        self._field = NoteField()
        self._field.setAccessibleName(self.tr("New note"))
        self._field.setPlaceholderText(self.tr("Write a note…"))
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._allow)
        self._field.textChanged.connect(self.changed)
        self._button = FieldButton(self.tr("Add the note"), "message-square", "Ctrl+Return")
        self._button.setAccessibleName(self._button.text())
        self._button.clicked.connect(self._send)
        below = QVBoxLayout()
        below.setContentsMargins(LEFT, 8, RIGHT, 12)
        below.setSpacing(8)
        self._passage: Passage | None = None
        self._sent = ""  # on its way to the desk
        self._quote = QuoteRow()
        self._quote.dropped.connect(lambda: self.set_passage(None))
        below.addWidget(self._quote)
        below.addWidget(self._field)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._button)
        below.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(0)
        self._empty.setContentsMargins(LEFT, 8, RIGHT, 8)
        column.addWidget(self._empty)
        column.addWidget(self.notes, 1)
        column.addLayout(below)
        self.show_notes(())
        self._allow()

    def show_notes(self, rows: Sequence[NoteRow], own: str = "") -> None:
        """Show `rows`, the oldest first, to the person called `own`."""
        self.notes.rows.show(rows, own)
        self._empty.setVisible(not rows)

    def write(self, passage: Passage | None = None) -> None:
        """Let the editor write, about `passage` if there is one."""
        if passage is not None:
            self.set_passage(passage)
        self._field.setFocus()

    @property
    def draft(self) -> UnsentNote:
        """What was written and not sent."""
        return UnsentNote(self._field.document().toRawText().replace("\u2029", "\n"), self._passage)

    def set_draft(self, draft: UnsentNote | None) -> None:
        """Put back what was written and not sent; nothing is told."""
        if draft is None and self._passage is None and self._is_untouched:
            self._sent = ""
            return
        self.blockSignals(True)
        self._sent = ""
        self._field.setPlainText(draft.text if draft is not None else "")
        self._field.moveCursor(QTextCursor.MoveOperation.End)
        self.set_passage(draft.passage if draft is not None else None)
        self.blockSignals(False)

    @property
    def _is_untouched(self) -> bool:
        """Whether nothing is written, and nothing that was can be brought back."""
        document = self._field.document()
        return document.isEmpty() and not (document.isUndoAvailable() or document.isRedoAvailable())

    def set_passage(self, passage: Passage | None) -> None:
        """Write about `passage`, or about the whole item."""
        self._passage = passage
        self._quote.show_passage(passage)
        self.changed.emit()

    def sent(self) -> None:
        """The note is in the desk: the field is free, unless it was written on meanwhile."""
        if self._field.note() == self._sent:
            self.set_draft(None)
        self._sent = ""
        self._allow()

    def not_sent(self) -> None:
        """The note is not in the desk: it stands in the field as before."""
        self._sent = ""
        self._allow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        sends = (
            event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        if sends:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self._send()
            return True
        return super().eventFilter(watched, event)

    def _allow(self) -> None:
        self._button.setEnabled(bool(self._field.note()) and not self._sent)

    def _send(self) -> None:
        if (text := self._field.note()) and not self._sent:
            self._sent = text
            self._allow()
            self.written.emit(text, self._passage)
