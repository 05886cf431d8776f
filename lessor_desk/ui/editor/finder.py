"""Finding words in the open item, from place to place, and replacing them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from lessor_desk.text.edit import Edit, inverted
from lessor_desk.text.occurrences import occurrences
from lessor_desk.text.span import Span
from lessor_desk.ui.editor.authoring import Author
from lessor_desk.ui.editor.copy_edit import CopyEdit
from lessor_desk.ui.editor.parts import Parts
from lessor_desk.ui.editor.undo import PartEdits, Step


@dataclass(frozen=True, slots=True)
class Found:
    """A place at which the words stand."""

    part: str
    span: Span


class Finder(QObject):
    """Looks through headline, fields and body in this order, round and round.

    What is found is known for one state of the text and looked up again after a change.
    """

    changed = Signal(int, int)  # which of the places is selected, from 1 (0: none), and how many there are

    def __init__(self, parts: Parts, author: Author, parent: QObject) -> None:
        super().__init__(parent)
        self._parts, self._author = parts, author
        self._words, self._exact = "", False
        self._found: tuple[Found, ...] = ()
        self._revision = -1

    @property
    def words(self) -> str:
        return self._words

    def look_for(self, words: str, *, exact: bool = False) -> None:
        """Look for `words` from now on; none end it."""
        self._words, self._exact = words, exact
        self.look_again()

    def look_again(self) -> None:
        """The text, or what is looked for, has changed."""
        self._revision = -1
        for part, edit in self._parts:
            edit.show_found([found.span for found in self._now() if found.part == part])
        self._tell()

    def step(self, by: int, beginning: CopyEdit | None = None) -> bool:
        """Select the next place (with -1 the one before) after the cursor; no if there is none.

        `beginning` is the text in which the cursor counts, if the focus is in none of them.
        """
        found = self._now()
        if not found:
            self._tell()
            return False
        here = self._here(beginning)
        order = [(self._order(one.part), one.span.start, one.span.end) for one in found]
        if by > 0:
            place = next((n for n, at in enumerate(order) if at > here), 0)
        else:
            place = next((n for n in reversed(range(len(order))) if order[n][:2] < here[:2]), -1)
        chosen = found[place]
        edit = self._parts[chosen.part]
        edit.go_to(chosen.span)
        self._last = edit
        self._tell()
        return True

    def replace(self, by: str) -> bool:
        """Put `by` in the place of what is selected, if that is a place found; then go to the next."""
        selected = self._selected()
        if selected is None:
            return self.step(+1)
        self._make((selected,), by)
        self.step(+1)
        return True

    def replace_all(self, by: str) -> int:
        """Put `by` in all places, in one step of undo; answer how many."""
        found = self._now()
        self._make(found, by)
        return len(found)

    _last: CopyEdit | None = None

    def _make(self, places: tuple[Found, ...], by: str) -> None:
        step: Step = tuple(
            PartEdits(part, edits, inverted(edit.toPlainText(), edits))
            for part, edit in self._parts
            if (edits := tuple(Edit(one.span, edit.accepted(by)) for one in places if one.part == part))
        )
        if step:
            self._author.make(step)
            self._author.edited.emit()
            self.look_again()

    def _now(self) -> tuple[Found, ...]:
        if self._revision != self._author.revision:
            self._revision = self._author.revision
            self._found = tuple(
                Found(part, span)
                for part, edit in self._parts
                for span in occurrences(edit.toPlainText(), self._words, exact=self._exact)
            )
        return self._found

    def _selected(self) -> Found | None:
        part, start, end = self._here(None)
        return next(
            (f for f in self._now() if (self._order(f.part), f.span.start, f.span.end) == (part, start, end)),
            None,
        )

    def _here(self, beginning: CopyEdit | None) -> tuple[int, int, int]:
        """Where the cursor is: the place of its part, where the selection begins and ends."""
        focused = next((edit for _, edit in self._parts if edit.hasFocus()), None)
        edit = focused or beginning or self._last or self._parts["body"]
        part = self._parts.part_of(edit) or "body"
        selected = edit.selected_span()
        return self._order(part), selected.start, selected.end

    def _order(self, part: str) -> int:
        return [name for name, _ in self._parts].index(part)

    def _tell(self) -> None:
        found, selected = self._now(), self._selected() if self._words else None
        self.changed.emit(found.index(selected) + 1 if selected else 0, len(found))
