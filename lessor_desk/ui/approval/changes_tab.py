"""The first tab while an item is approved: what was changed since it came, and what was said about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lessor_desk.services.changes import ToldChange
from lessor_desk.services.rows import NoteRow
from lessor_desk.ui import fonts
from lessor_desk.ui.approval.changes_list import ChangesList
from lessor_desk.ui.card import Rule
from lessor_desk.ui.findings.card_layout import LEFT, RIGHT
from lessor_desk.ui.findings.note_list import NoteList
from lessor_desk.ui.text_label import TextLabel

_LEAST = 70  # px that a list keeps, however long the other is


class ChangesTab(QWidget):
    """Changes above, notes below; each list is as high as its rows as long as there is room."""

    change_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.list, self.notes = ChangesList(), NoteList("approval_notes")
        self._title, self._number = _title(self.tr("Changes since the original")), _count()
        self._notes_number = _count()
        self._none = TextLabel(fonts.interface(12), "ink3", self.tr("Nothing was changed."))
        self._none.setContentsMargins(LEFT, 4, RIGHT, 6)
        self._notes = QWidget()
        notes = QVBoxLayout(self._notes)
        notes.setContentsMargins(0, 0, 0, 0)
        notes.setSpacing(0)
        rule = QHBoxLayout()
        rule.setContentsMargins(LEFT, 0, RIGHT, 0)
        rule.addWidget(Rule())
        notes.addLayout(rule)
        notes.addLayout(_heading(_title(self.tr("Notes")), self._notes_number))
        notes.addWidget(self.notes, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(_heading(self._title, self._number))
        column.addWidget(self._none)
        column.addWidget(self.list, 3)
        column.addSpacing(4)
        column.addWidget(self._notes, 2)
        column.addStretch(0)
        self.list.chosen.connect(self.change_chosen)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._fit())
        self.show_changes((), "", again=False)
        self.show_notes((), "")

    def show_changes(self, changes: Sequence[ToldChange], typing: str, *, again: bool) -> None:
        """Show `changes`; `again`: since the item was delivered, which is opened again."""
        title = self.tr("Changes since the delivery") if again else self.tr("Changes since the original")
        self._title.setText(title)
        self.list.setAccessibleName(title)
        self._number.setText(str(len(changes)))
        self.list.show_changes(changes, typing)
        self._none.setVisible(not changes)
        self.list.setVisible(bool(changes))
        self._fit()

    def show_notes(self, notes: Sequence[NoteRow], own: str) -> None:
        """Show `notes` to the person called `own`."""
        self._notes_number.setText(str(len(notes)))
        self.notes.rows.show(notes, own)
        self._notes.setVisible(bool(notes))

    def set_active(self, change: int) -> None:
        """Show that change number `change` is looked at."""
        self.list.set_active(change)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.list.setMaximumHeight(max(_LEAST, self.list.content_height + 2))


def _title(words: str) -> TextLabel:
    return TextLabel(fonts.interface(13, 600), "ink", words)


def _count() -> TextLabel:
    return TextLabel(fonts.interface(12), "ink3")


def _heading(title: TextLabel, number: TextLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(LEFT, 11, RIGHT, 3)
    row.addWidget(title, 1)
    row.addWidget(number)
    return row
