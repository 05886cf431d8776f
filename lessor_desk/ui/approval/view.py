"""The approval view: the text with its changes in place, and the points that are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lessor_desk.services.changes import ToldChange
from lessor_desk.services.checklist import Looked
from lessor_desk.services.rows import ItemText
from lessor_desk.text.span import Span
from lessor_desk.ui.announce import announce
from lessor_desk.ui.approval import wording
from lessor_desk.ui.approval.checklist_card import ChecklistCard
from lessor_desk.ui.approval.column import TextColumn
from lessor_desk.ui.approval.meta_line import MetaLine
from lessor_desk.ui.approval.weaving import Woven, plain

_SPOKEN = 4000  # code points that a screen reader is told at once: the text as it is now


class ApprovalView(QWidget):
    """Stands in the place of the editor; it is read, and leads to the editor."""

    active_changed = Signal(int)  # the number of the change that is looked at
    edit_wanted = Signal()
    note_pressed = Signal(int)  # the number of the note whose bar was clicked

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("approval")
        self.card, self._meta = ChecklistCard(), MetaLine()
        self.column = TextColumn(self.tr("Text of the item, with its changes"), self._meta, self.card)
        self.column.setObjectName("changed_text")
        self.setFocusProxy(self.column)
        self._changes: tuple[ToldChange, ...] = ()
        self._shown = Woven((), {})
        self._active = -1
        self._typing = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.column)
        self.column.edit_wanted.connect(self.edit_wanted)
        self.column.change_pressed.connect(self.show_change)
        self.column.note_pressed.connect(self.note_pressed)

    # what is shown

    def show_text(self, text: ItemText, *, source: str = "") -> None:
        """Another item: its text, until it is known what was changed in it.

        `source` is what its editor was proposed for an empty field: it is not approved with the text.
        """
        self._active = -1
        self._meta.propose("source", source)
        self._show(plain(text), (), text)
        self.column.verticalScrollBar().setValue(0)
        self.active_changed.emit(-1)

    def show_changes(
        self, shown: Woven, changes: Sequence[ToldChange], text: ItemText, *, typing: str
    ) -> None:
        """Show `changes` in place; `typing` is who makes those that are no version yet. Nothing jumps."""
        self._typing = typing
        self._active = min(self._active, len(changes) - 1)
        self._show(shown, tuple(changes), text)
        self._frame()

    def show_noted(self, places: Iterable[tuple[str, Span, int]]) -> None:
        """Draw bars beside passages of the text as it is now: part, place in it, number of the note."""
        self.column.show_noted(
            (block, here, note)
            for part, span, note in places
            for block, here in self._shown.place(part, span)
        )

    def show_list(self, looked: Sequence[Looked]) -> None:
        """Show how the points of the list stand."""
        self.card.show_list(looked)

    def set_zoom(self, percent: int) -> None:
        """Show the text at `percent` of its size."""
        self.column.set_zoom(percent)

    # going through the changes

    @property
    def active(self) -> int:
        """The number of the change that is looked at, from 0; -1 without one."""
        return self._active

    @property
    def changes(self) -> tuple[ToldChange, ...]:
        """The changes that are shown, in reading order."""
        return self._changes

    def step(self, by: int) -> None:
        """Go to the next change, or the one before, around the end."""
        if self._changes:
            start = self._active if self._active >= 0 or by > 0 else 0
            self.show_change((start + by) % len(self._changes))

    def show_change(self, change: int) -> None:
        """Frame `change` and bring it into sight."""
        self._active = change
        self._frame()
        if change >= 0 and self._changes[change].part not in ("headline", "body"):
            self.column.verticalScrollBar().setValue(0)
        else:
            self.column.reveal(change)
        self.active_changed.emit(change)
        told = wording.spoken(self._changes[change], change, len(self._changes), self._typing)
        announce(self.column, told)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.column.arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.column.setFocus(event.reason())

    # inside

    def _frame(self) -> None:
        self.column.set_active(self._active)
        part = self._changes[self._active].part if self._active >= 0 else ""
        self._meta.set_active(part if part not in ("headline", "body") else "")

    def _show(self, shown: Woven, changes: tuple[ToldChange, ...], text: ItemText) -> None:
        self._changes, self._shown = changes, shown
        self._meta.show_fields(text, shown.fields_before)
        at = self.column.verticalScrollBar().value()
        self.column.show_blocks(shown.blocks)
        beginning = text.body[:_SPOKEN]
        self.column.setAccessibleDescription(f"{text.headline}\n{beginning}" if text.headline else beginning)
        self.column.verticalScrollBar().setValue(at)
