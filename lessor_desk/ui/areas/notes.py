"""Notes on the open item: read, written, sent, and kept while they are not sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from lessor_desk.services.rows import ItemRow, NoteRow, OpenItem, Passage, UnsentNote
from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.watching import Heard
from lessor_desk.workflow.errors import Refusal

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk

_KEPT_AFTER = 400  # ms after the last key


class NotesArea(Area):
    """What is written about an item stays with it, and with its author, across items and restarts."""

    def bind(self) -> None:
        window = self.window
        self._row: ItemRow | None = None  # the item that the field is about
        self._author = ""
        self._keep_soon = QTimer(self, singleShot=True, interval=_KEPT_AFTER)
        self._keep_soon.timeout.connect(self._keep)
        window.correction.opened.connect(self._opened)
        window.session.editor_changed.connect(self._editor_changed)
        self._marked: Passage | None = None  # of the note that is being written
        window.panel.notes_tab.changed.connect(self._changed)
        window.panel.note_written.connect(self._send)
        window.panel.passage_wanted.connect(self._show_passage)
        window.pane.passages.pressed.connect(self._show_note)
        window.areas.sharing.watch.heard.connect(self._heard)

    def acts(self) -> Acts:
        return {"add_note": self._add}

    def end(self) -> None:
        self.keep_now()

    def keep_now(self) -> None:
        """Keep what is written, if it is not kept yet."""
        if self._keep_soon.isActive():
            self._keep()

    def leave(self) -> None:
        """No item is open any more."""
        self.keep_now()
        self._row = None
        self.window.panel.notes_tab.set_draft(None)

    # what the person does

    def _add(self) -> None:
        """Write a note: about the words that are selected, or the change that is looked at."""
        window = self.window
        if window.areas.compare.is_open:
            window.areas.compare.write_note()
            return
        approval = window.areas.approval
        passage = approval.passage() if approval.shows_changes else window.pane.passages.selected()
        window.areas.side.show_panel(beside=passage is not None)
        window.panel.write_note(passage)

    def _send(self, text: str, passage: Passage | None) -> None:
        window, editor = self.window, self.window.session.name
        self._keep_soon.stop()
        if window.correction.row is None:
            window.panel.notes_tab.not_sent()
            return
        passage = window.pane.passages.unsent(passage)

        def done(_row: ItemRow) -> None:
            window.panel.notes_tab.sent()
            self._mark()
            window.correction.reload()

        def failed(error: Exception) -> None:
            window.panel.notes_tab.not_sent()
            self._keep_soon.start()
            if isinstance(error, Refusal):
                window.notices.refused(error)
            else:
                window.session.failed.emit(error)

        window.correction.act(
            lambda desk, row: desk.notes.add(row, text, editor=editor, passage=passage), done, failed
        )

    def _show_passage(self, note: NoteRow) -> None:
        if note.passage is None:
            return
        if self.window.areas.compare.is_open:
            self.window.areas.compare.close()
        if not self.window.pane.show_passage(note.passage, note.number):
            self.window.status.say(self.tr("These words are no longer in the text."))

    def _show_note(self, number: int) -> None:
        self.window.areas.side.show_panel(beside=True)
        self.window.panel.show_note(number)

    def _heard(self, heard: Heard) -> None:
        """Others have done something to the open item: perhaps they wrote a note."""
        row = self._row
        if row is None or all(each.number != row.number for each in heard.news.rows):
            return
        number = row.number

        def got(notes: tuple[NoteRow, ...]) -> None:
            item = self.window.areas.item.item
            if item is None or item.row.number != number:
                return
            new = notes[len(item.notes) :]
            if new:
                self.window.areas.item.noted(notes)
            for note in new:
                self.window.pane.passages.add(note)
                if note.author != self.window.session.name:
                    self.window.status.say(self.tr("New note by %1.").replace("%1", note.author))

        self.window.session.ask(lambda desk: desk.notes.thread(number), got)

    # the item, and whoever writes

    def _opened(self, item: OpenItem) -> None:
        passages = self.window.pane.passages
        unsent = passages.unsent(self._marked)
        passages.show(item.notes)
        if self._row is None or item.row.number != self._row.number:
            self.keep_now()
            self._take(item.row, item.note_draft)
        else:
            passages.mark_unsent(unsent)
        self._row = item.row

    def _editor_changed(self) -> None:
        self.keep_now()
        row, name = self.window.correction.row, self.window.session.name
        if row is None or name == self._author:
            return
        self._take(row, None)

        def read(desk: Desk) -> UnsentNote | None:
            return desk.reading.open(row.number, reader=name).note_draft

        def got(draft: UnsentNote | None) -> None:
            mine = self._row is not None and self._row.number == row.number and self._author == name
            if mine and not self._keep_soon.isActive():
                self.window.panel.notes_tab.set_draft(draft)

        self.window.session.ask(read, got)

    def _take(self, row: ItemRow, draft: UnsentNote | None) -> None:
        self._row, self._author = row, self.window.session.name
        self._keep_soon.stop()
        self.window.panel.notes_tab.set_draft(draft)
        self._mark()

    def _changed(self) -> None:
        self._keep_soon.start()
        self._mark()

    def _mark(self) -> None:
        """Mark the passage of the note that is being written, once it is another."""
        passage = self.window.panel.notes_tab.draft.passage
        if passage != self._marked:
            self._marked = passage
            self.window.pane.passages.mark_unsent(passage)

    def _keep(self) -> None:
        self._keep_soon.stop()
        row, author, draft = self._row, self._author, self.window.panel.notes_tab.draft
        if row is None or not author:
            return
        passage = self.window.pane.passages.unsent(draft.passage)

        def work(desk: Desk) -> None:
            desk.notes.keep_draft(row, draft.text, editor=author, passage=passage)

        self.window.session.ask(work, lambda _: None)
