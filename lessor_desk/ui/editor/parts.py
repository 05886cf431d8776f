"""The parts of an item in their widgets, as one text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import QObject

from lessor_desk.services.rows import ItemText
from lessor_desk.ui.editor.copy_edit import CopyEdit
from lessor_desk.ui.editor.held_text import Change
from lessor_desk.ui.editor.part_flag import part_text
from lessor_desk.ui.editor.undo import PartEdits, Step


class Parts(QObject):
    """Headline, meta fields and body by name. What is typed is told; what is applied is not."""

    def __init__(self, edits: Mapping[str, CopyEdit], parent: QObject) -> None:
        super().__init__(parent)
        self.typed: Callable[[str, Change], None] = _nobody
        """Is told what is typed, and in which part: called straight, as every key passes here."""
        self._edits = dict(edits)
        self._meta: Mapping[str, str] = {}
        self._applying = False
        for part, edit in self._edits.items():
            self._follow(part, edit)

    def __getitem__(self, part: str) -> CopyEdit:
        return self._edits[part]

    def __contains__(self, part: object) -> bool:
        return part in self._edits

    def __iter__(self) -> Iterator[tuple[str, CopyEdit]]:
        return iter(self._edits.items())

    def add(self, part: str, edit: CopyEdit) -> None:
        """Edit another part in `edit` from now on; it comes before the body."""
        edit.setPlainText(self._meta.get(part, ""))
        body = self._edits.pop("body")
        self._edits |= {part: edit, "body": body}
        self._follow(part, edit)

    def show(self, text: ItemText) -> None:
        """Put `text` into the widgets."""
        self._meta = text.meta
        self._applying = True
        for part, edit in self._edits.items():
            edit.show_text(part_text(text, part))
        self._applying = False

    def text(self) -> ItemText:
        """The text in the widgets; meta fields that have no widget are as they came."""
        meta = dict(self._meta)
        for part, edit in self._edits.items():
            if part in ("headline", "body"):
                continue
            if (value := edit.toPlainText()) or part in meta:
                meta[part] = value
        return ItemText(self._edits["headline"].toPlainText(), self._edits["body"].toPlainText(), meta)

    def apply(self, step: Step) -> None:
        """Make the edits of `step`."""
        self._applying = True
        for change in step:
            if isinstance(change, PartEdits):
                self._edits[change.part].apply(change.edits)
        self._applying = False

    def part_of(self, edit: object) -> str | None:
        """The name of the part that is edited in `edit`."""
        return next((part for part, known in self._edits.items() if known is edit), None)

    def set_read_only(self, read_only: bool) -> None:
        for edit in self._edits.values():
            edit.set_read_only(read_only)

    def set_zoom(self, percent: int) -> None:
        """Show headline and body at `percent`; the fields between are interface and keep their size."""
        self._edits["headline"].set_zoom(percent)
        self._edits["body"].set_zoom(percent)

    def _follow(self, part: str, edit: CopyEdit) -> None:
        edit.tell = partial(self._changed, part)

    def _changed(self, part: str, change: Change) -> None:
        if not self._applying:
            self.typed(part, change)


def _nobody(_part: str, _change: Change) -> None:
    pass
