"""What a person does to the text of the open item, step by step, and takes back."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Signal

from lessor_desk.services.rows import ItemText
from lessor_desk.text.edit import Edit, inverted
from lessor_desk.text.span import Span
from lessor_desk.ui.editor.copy_edit import CopyEdit
from lessor_desk.ui.editor.held_text import Change, common_ends
from lessor_desk.ui.editor.memory import Memories, Memory, Place
from lessor_desk.ui.editor.part_flag import part_text
from lessor_desk.ui.editor.parts import Parts
from lessor_desk.ui.editor.undo import Aside, PartEdits, Step


class Author(QObject):
    """Changes the parts of one item at a time; each item keeps its own steps while the window is open.

    `revision` counts the changes of text, so that an answer about an older text can be told.
    """

    edited = Signal()  # by hand, or by undoing and redoing
    changed = Signal()  # in any way
    undo_changed = Signal()
    aside_turned = Signal(object)  # Aside: what was set aside is open again, or set aside once more

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._memories = Memories()
        self._memory = Memory()
        self._number: int | None = None
        self._could = (False, False)
        self.revision = 0
        parts.typed = self._typed

    @property
    def can_undo(self) -> bool:
        return self._memory.history.can_undo

    @property
    def can_redo(self) -> bool:
        return self._memory.history.can_redo

    def open(self, number: int, text: ItemText) -> bool:
        """Show `text` of item `number`; answer whether the widgets changed.

        The item that is open already keeps cursor and scroll, and what differs in `text` (a version
        was restored) is one step. Another item gets back its cursor, scroll and steps.
        """
        if number == self._number:
            return self._take_over(text)
        self.leave()
        self._number = number
        self._memory = self._memories.of(number, text)
        self._parts.show(text)
        self.revision += 1
        for part, place in self._memory.places.items():
            self._go(part, place)
        self._tell_undo()
        return True

    def follow(self, other: Author) -> None:
        """Remember of each item what `other` does, which has one open: steps, cursor, scroll."""
        other._keep()
        self._memories = other._memories

    def leave(self) -> None:
        """Remember the open item and show none."""
        self._keep()
        self._number, self._memory = None, Memory()
        self._tell_undo()

    def _keep(self) -> None:
        if self._number is not None:
            self._memory.text = self._parts.text()
            self._memory.history.pause()
            self._memory.places = {part: _place(edit) for part, edit in self._parts}

    def make(self, step: Step) -> None:
        """Make `step` at once: a fix, all fixes."""
        if step:
            self._parts.apply(step)
            self._memory.history.did(step)
            self._count()

    def remember(self, aside: Aside) -> None:
        """A flag was set aside: a step like any other, though no letter changed."""
        self._memory.history.did((aside,))
        self._tell_undo()

    def change(self, part: str, edit: Edit) -> None:
        """Make one edit by hand, which no key made: a passage put back as it was."""
        inverse = inverted(self._parts[part].toPlainText(), (edit,))
        self.make((PartEdits(part, (edit,), inverse),))
        self.edited.emit()

    def undo(self) -> bool:
        """Take back the newest step; no if there is none."""
        return self._turned(self._memory.history.undo())

    def redo(self) -> bool:
        """Make again what was taken back; no if there is nothing."""
        return self._turned(self._memory.history.redo())

    def _turned(self, step: Step) -> bool:
        if not step:
            return False
        self._parts.apply(step)
        edits = [change for change in step if isinstance(change, PartEdits)]
        if sum(len(change.edits) for change in edits) == 1:
            self._show_change(edits[0])
        if edits:
            self._count()
            self.edited.emit()
        for aside in step:
            if isinstance(aside, Aside):
                self._tell_undo()
                self.aside_turned.emit(aside)
        return True

    def _typed(self, part: str, change: Change) -> None:
        self._memory.history.typed(part, change.edit, change.removed, at=time.monotonic())
        self._count()
        self.edited.emit()

    def _count(self) -> None:
        self.revision += 1
        self.changed.emit()
        self._tell_undo()

    def _tell_undo(self) -> None:
        """Tell, if it is so, that something else can be undone or redone than before."""
        can = self.can_undo, self.can_redo
        if can != self._could:
            self._could = can
            self.undo_changed.emit()

    def _take_over(self, text: ItemText) -> bool:
        made = []
        for part, edit in self._parts:
            now, then = edit.toPlainText(), part_text(text, part)
            if now != then:
                before, after = common_ends(now, then)
                span = Span(before, len(now) - after)
                edits = (Edit(span, then[before : len(then) - after]),)
                back = (Edit(Span(before, len(then) - after), span.of(now)),)
                made.append(PartEdits(part, edits, back))
        self.make(tuple(made))
        return bool(made)

    def _show_change(self, change: PartEdits) -> None:
        """Put the cursor after what was changed, where the editor can see it."""
        edit = self._parts[change.part]
        end = change.edits[0].span.start + len(change.edits[0].text)
        edit.go_to(Span(end, end))

    def _go(self, part: str, place: Place) -> None:
        edit = self._parts[part]
        edit.select(place.anchor, place.position)
        edit.verticalScrollBar().setValue(place.scroll)


def _place(edit: CopyEdit) -> Place:
    if not edit.toPlainText():
        return Place(0, 0, 0)
    anchor, position = edit.cursor_places()
    return Place(anchor, position, edit.verticalScrollBar().value())
