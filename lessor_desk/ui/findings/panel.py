"""The right panel: findings, history, notes of the open item; its changes while it is approved."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from lessor_desk.services.changes import ToldChange
from lessor_desk.services.rows import NoteRow, Passage, RevisionRow, TakenRow
from lessor_desk.ui import fonts, hairline
from lessor_desk.ui.approval.changes_tab import ChangesTab
from lessor_desk.ui.card import Ground
from lessor_desk.ui.compare.versions import VersionsTab
from lessor_desk.ui.editor.part_flag import PartFlag
from lessor_desk.ui.findings.findings_tab import FindingsTab
from lessor_desk.ui.findings.note_foot import NoteFoot
from lessor_desk.ui.findings.notes_tab import NotesTab
from lessor_desk.ui.findings.tab_row import HEIGHT, TabRow
from lessor_desk.ui.key_cap import KeyCap
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme

_FOOT = 38
_CHANGES, _FINDINGS, _HISTORY, _NOTES = range(4)


class RightPanel(QWidget):
    """Shows what is known of the open item, and tells what the person wants done."""

    flag_chosen = Signal(object)  # PartFlag
    fix_wanted = Signal(object)  # PartFlag
    edit_wanted = Signal(object)  # PartFlag
    ignore_wanted = Signal(object)  # PartFlag
    fix_all_wanted = Signal()
    note_written = Signal(str, object)  # the note, the Passage that it is about or None
    passage_wanted = Signal(object)  # NoteRow
    note_wanted = Signal()
    text_wanted = Signal()  # Escape: back to what is read

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = TabRow((self.tr("Changes"), self.tr("Findings"), self.tr("History"), self.tr("Notes")))
        self.tabs.setAccessibleName(self.tr("What is known of the item"))
        self._approving = True
        self.changes_tab, self.findings_tab, self.notes_tab = ChangesTab(), FindingsTab(), NotesTab()
        self.findings = self.findings_tab.view
        self.versions_tab = VersionsTab()
        self.versions = self.versions_tab.list
        self.notes = self.notes_tab.notes
        self._pages = QStackedWidget()
        for page in (self.changes_tab, self.findings_tab, self.versions_tab, self.notes_tab):
            self._pages.addWidget(page)
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.tabs.currentChanged.connect(lambda _: self._show_foot())
        head = Ground("surface", line="bottom")
        head.setFixedHeight(HEIGHT)
        row = QHBoxLayout(head)
        row.setContentsMargins(1, 0, 0, 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._pages, 1)
        self._foot, self.note_foot = self._make_foot(), NoteFoot()
        self.note_foot.clicked.connect(self.note_wanted)
        column.addWidget(self._foot)
        column.addWidget(self.note_foot)
        self.findings.chosen.connect(self.flag_chosen)
        self.findings.fix_wanted.connect(self.fix_wanted)
        self.findings.edit_wanted.connect(self.edit_wanted)
        self.findings.ignore_wanted.connect(self.ignore_wanted)
        self.findings_tab.fix_all_wanted.connect(self.fix_all_wanted)
        self.notes_tab.written.connect(self.note_written)
        for notes in (self.notes, self.changes_tab.notes):
            notes.passage_wanted.connect(self.passage_wanted)
        self.set_approving(False)
        theme().changed.connect(self.update)

    def set_approving(self, approving: bool) -> None:
        """Show what was changed first, as for a chief editor; or the flags, and the history."""
        if approving is not self._approving:
            self._approving = approving
            self.tabs.setTabVisible(_CHANGES, approving)
            self.tabs.setTabVisible(_HISTORY, not approving)
            self.tabs.setCurrentIndex(_CHANGES if approving else _FINDINGS)
            self._show_foot()

    def _show_foot(self) -> None:
        """The keys of the flags; while an item is approved the way to a note, unless its field is there."""
        self._foot.setVisible(not self._approving)
        self.note_foot.setVisible(self._approving and self.tabs.currentIndex() != _NOTES)

    def set_changes(self, changes: Sequence[ToldChange], *, typing: str = "", again: bool = False) -> None:
        """Show the changes of the open item; see `ChangesTab`."""
        self.changes_tab.show_changes(changes, typing, again=again)
        self.tabs.set_count(_CHANGES, len(changes))

    def set_flags(self, flags: Sequence[PartFlag]) -> None:
        """Show `flags`, which are in order of class."""
        self.findings_tab.show_flags(flags)
        self.tabs.set_count(_FINDINGS, len(flags))

    def set_active(self, flag: PartFlag | None) -> None:
        """Show `flag` as the active one; nothing is told."""
        self.findings.set_active(flag)

    def set_read_only(self, read_only: bool) -> None:
        """Offer nothing that changes the text."""
        self.findings_tab.set_read_only(read_only)
        self.versions_tab.set_may_change(not read_only)

    def set_history(
        self,
        rows: Sequence[RevisionRow],
        *,
        taken: Sequence[TakenRow] = (),
        source: str = "",
        drafted: bool = False,
        editor: str = "",
    ) -> None:
        """Show the versions of the item that `source` sent and who took it, the newest first."""
        tab = self.versions_tab
        tab.show_when_seen(
            partial(tab.show_versions, rows, taken=taken, source=source, drafted=drafted, editor=editor)
        )

    def lend(self) -> tuple[QWidget, QWidget]:
        """Give the versions and the notes to another view, until `take_back`."""
        return self.versions_tab, self.notes_tab

    def take_back(self) -> None:
        """Show the versions and the notes here again."""
        for place, page in ((_HISTORY, self.versions_tab), (_NOTES, self.notes_tab)):
            self._pages.insertWidget(place, page)
        self._pages.setCurrentIndex(self.tabs.currentIndex())

    def set_notes(self, rows: Sequence[NoteRow], own: str = "") -> None:
        """Show the notes on the item to the person called `own`."""
        self.notes_tab.show_notes(rows, own)
        self.changes_tab.show_notes(rows, own)
        self.tabs.set_count(_NOTES, len(rows))

    def show_changes(self) -> None:
        self.tabs.setCurrentIndex(_CHANGES)

    def show_findings(self) -> None:
        self.tabs.setCurrentIndex(_FINDINGS)

    def show_history(self) -> None:
        self.tabs.setCurrentIndex(_HISTORY)

    def write_note(self, passage: Passage | None = None) -> None:
        """Show the notes, ready to write one, about `passage` if there is one."""
        self.tabs.setCurrentIndex(_NOTES)
        self.notes_tab.write(passage)

    def show_note(self, number: int) -> None:
        """Show note `number`."""
        self.tabs.setCurrentIndex(_NOTES)
        self.notes.show_note(number)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The panel as a whole is its list, or its tabs where there is nothing to list."""
        lists = (self.changes_tab.list, self.findings, self.versions, self.notes)
        full = (each for each in lists if each.isVisible() and each.model().rowCount())
        next(full, self.tabs).setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.text_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("surface"))
        hairline.paint(painter, QRectF(0, 0, 1, self.height()))

    def _make_foot(self) -> QWidget:
        foot = Ground("surface", line="top")
        foot.setFixedHeight(_FOOT)
        row = QHBoxLayout(foot)
        row.setContentsMargins(14, 1, 14, 0)
        row.setSpacing(7)
        for key, words in (("F8", self.tr("next")), ("F7", self.tr("full pass"))):
            row.addWidget(KeyCap(key))
            row.addWidget(TextLabel(fonts.interface(12), "ink2", words))
            row.addSpacing(7)
        row.addStretch(1)
        row.addWidget(KeyCap("F1"))
        row.addWidget(TextLabel(fonts.interface(12), "ink2", self.tr("help")))
        return foot
