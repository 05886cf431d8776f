"""The passages that notes are about, in the text as it is being written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, Signal

from lessor_desk.services.rows import NoteRow, Passage
from lessor_desk.text.span import Span
from lessor_desk.ui.editor.copy_edit import CopyEdit
from lessor_desk.ui.editor.parts import Parts

UNSENT = 0  # the number of a note that is being written


class Passages(QObject):
    """Marks them in the margin, and tells which words are selected for another one."""

    pressed = Signal(int)  # the number of the note whose bar was clicked
    changed = Signal()  # other notes have passages now

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._numbers = {UNSENT}  # of the notes that may have a passage

    def show(self, notes: Iterable[NoteRow]) -> None:
        """Mark the passages of `notes`, which count in the text as it is, in place of all others."""
        about = [(note.number, note.passage) for note in notes if note.passage is not None]
        for part, edit in self._parts:
            edit.show_noted(
                (passage.span, number)
                for number, passage in about
                if passage.part == part and passage.span is not None
            )
        self._numbers = {UNSENT, *(number for number, _ in about)}
        self.changed.emit()

    def add(self, note: NoteRow) -> None:
        """Mark the passage of one more note."""
        if note.passage is not None and note.passage.part in self._parts:
            self._parts[note.passage.part].mark_noted(note.passage.span, note.number)
            self._numbers.add(note.number)
            self.changed.emit()

    def places(self) -> Iterator[tuple[str, Span, int]]:
        """The passages that have words now: part, place in it, number of the note."""
        for part, edit in self._parts:
            for number in sorted(self._numbers):
                span = edit.noted_span(number)
                if span is not None and len(span):
                    yield part, span, number

    def mark_unsent(self, passage: Passage | None) -> None:
        """Mark the passage of the note that is being written, too; None for none."""
        for part, edit in self._parts:
            here = passage is not None and passage.part == part
            edit.mark_noted(passage.span if passage is not None and here else None, UNSENT)
        self.changed.emit()

    def unsent(self, passage: Passage | None) -> Passage | None:
        """`passage` of the note that is being written: where it lies now, and the words that it has now."""
        if passage is None or passage.part not in self._parts:
            return passage
        edit = self._parts[passage.part]
        span = edit.noted_span(UNSENT)
        if span is None:
            return Passage(passage.part, passage.words, None)
        return Passage(passage.part, span.of(edit.toPlainText()), span)

    def selected(self) -> Passage | None:
        """The selected words, without the blanks around them; None if there are none."""
        focused = [(part, edit) for part, edit in self._parts if edit.hasFocus()]
        for part, edit in focused or ((part, edit) for part, edit in self._parts if part == "body"):
            span = _trimmed(edit)
            if len(span):
                return Passage(part, span.of(edit.toPlainText()), span)
        return None

    def now(self, passage: Passage, number: int | None = None) -> Passage:
        """`passage`, of note `number`, where it lies after what was typed since it was shown."""
        if passage.part not in self._parts or number is None:
            return passage
        span = self._parts[passage.part].noted_span(number)
        return Passage(passage.part, passage.words, span) if span is not None else passage

    def go_to(self, passage: Passage, number: int | None = None) -> bool:
        """Select `passage` and bring it into sight; answer no if its words are gone."""
        here = self.now(passage, number)
        if here.span is None or here.part not in self._parts:
            return False
        edit = self._parts[here.part]
        length = len(edit.toPlainText())
        edit.go_to(Span(min(here.span.start, length), min(here.span.end, length)))
        edit.scroll_to_middle(edit.textCursor().selectionStart())
        edit.setFocus()
        return True


def _trimmed(edit: CopyEdit) -> Span:
    span = edit.selected_span()
    words = span.of(edit.toPlainText())
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - (len(words) - len(words.rstrip()))))
