"""The versions of an item: which there are, what became of them, going back to one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from lessor_desk.services.comparing import Told
from lessor_desk.services.rows import RevisionRow, TakenRow
from lessor_desk.ui import fonts
from lessor_desk.ui.buttons import FieldButton
from lessor_desk.ui.card import Rule
from lessor_desk.ui.compare.modes import told
from lessor_desk.ui.compare.rows_list import RowsList, RowText
from lessor_desk.ui.findings import wording
from lessor_desk.ui.text_label import TextLabel

DRAFT = 0  # the key of a text that is no version yet
_ICONS = {
    "arrival": ("download", "ink2"),
    "fix": ("wand-sparkles", "enc"),
    "restore": ("undo-2", "ink2"),
    "undo_step": ("undo-2", "ink2"),
    "redecode": ("file-search", "ink2"),
    "named": ("book-marked", "ink2"),
    "taken_over": ("lock", "ink2"),
}


class VersionsTab(QWidget):
    """The newest first. One chosen is compared with the text as it is, two with each other."""

    chosen = Signal(list)  # the numbers of the revisions, none, one or two, the older first
    restore_wanted = Signal(int)
    undo_wanted = Signal(int)
    opened = Signal(int)  # a version was double-clicked, or Return pressed
    amounts_wanted = Signal()  # it is shown: what did the versions that were typed change

    def __init__(self) -> None:
        super().__init__()
        self.list = RowsList("versions", self.tr("Versions"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.restore = FieldButton("", "undo-2", height=30)
        self.undo = FieldButton("", "git-compare", height=30)
        self._told = TextLabel(fonts.interface(12), "ink2")
        self._told.setWordWrap(True)
        self._newest = 0
        self._typed: dict[int, str] = {}  # the authors of those that were typed
        self._drafted = self._may = False
        self._unseen: Callable[[], None] | None = None  # shows what nobody has looked at yet
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(14, 0, 14, 14)
        column.setSpacing(6)
        column.addWidget(Rule())
        column.addSpacing(8)
        column.addWidget(self.restore)
        column.addWidget(self._told)
        column.addWidget(self.undo)
        self._below = below
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.list, 1)
        whole.addWidget(below)
        whole.addStretch(0)
        self.restore.clicked.connect(lambda: self.restore_wanted.emit(self._target()))
        self.undo.clicked.connect(lambda: self.undo_wanted.emit(self._target()))
        self.list.selectionModel().selectionChanged.connect(self._selected)
        self.list.activated.connect(self._activated)
        self.list.width_changed.connect(self._fit)
        self.show_versions(())

    def show_when_seen(self, show: Callable[[], None]) -> None:
        """Do `show`, which shows other versions, once the tab is looked at: most items are left before."""
        self._unseen = show
        if self.isVisible():
            self._see()

    def _see(self) -> None:
        show, self._unseen = self._unseen, None
        if show is not None:
            show()

    def show_versions(
        self,
        history: Sequence[RevisionRow],
        *,
        taken: Sequence[TakenRow] = (),
        source: str = "",
        drafted: bool = False,
        editor: str = "",
    ) -> None:
        """Show `history` of an item that `source` sent, and who has taken it into review.

        `drafted`: its text is no version yet, `editor` is writing it.
        """
        self._typed = {row.number: row.author or "" for row in history if row.cause == "typed"}
        self._newest = max((revision.number for revision in history), default=0)
        self._drafted = drafted
        dated = [(each.at, 0, index, _taken_row(each)) for index, each in enumerate(taken)]
        for revision in history:
            row = _row(revision, source)
            newest = revision.number == self._newest > 1 and not drafted
            dated.append((revision.at, 1, revision.number, _current(row) if newest else row))
        rows = [row for *_, row in sorted(dated, key=lambda each: each[:3], reverse=True)]
        if drafted:
            rows.insert(0, _draft_row(self._newest + 1, editor))
        kept = self.list.chosen()
        self.list.rows.show(rows)
        self.list.choose(kept)
        self._fit()
        self._follow()
        if self.isVisible():
            self._ask_amounts()

    def tell_amounts(self, found: Mapping[int, Mapping[Told, int]]) -> None:
        """Say of each version that was typed what it changed: `1 space, 2 capitals`."""
        rows = [self._with_amounts(row, found) for row in self.list.rows.rows]
        if rows != list(self.list.rows.rows):
            kept = self.list.chosen()
            self.list.rows.show(rows)
            self.list.choose(kept)
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._unseen is not None:
            self._see()
        else:
            self._ask_amounts()

    def _ask_amounts(self) -> None:
        if self._typed:
            self.amounts_wanted.emit()

    def _with_amounts(self, row: RowText, found: Mapping[int, Mapping[Told, int]]) -> RowText:
        if not isinstance(row.key, int) or row.key not in self._typed or not found.get(row.key):
            return row
        changed = found[row.key]
        words = ", ".join(told(which, changed[which]) for which in Told if changed.get(which))
        author = self._typed[row.key]
        return replace(row, detail=f"{author} · {words}" if author else words)

    def set_may_change(self, may: bool) -> None:
        """Whether the text may be changed: gone back to an older version."""
        if may is not self._may:
            self._may = may
            self._follow()

    def numbers(self) -> list[int]:
        """The versions that are chosen, the older first; the text in hand is none of them."""
        return sorted(key for key in self.list.chosen() if isinstance(key, int) and key != DRAFT)[-2:]

    def _fit(self) -> None:
        """The list is as high as its rows: what can be done with them stands right below."""
        self.list.setMaximumHeight(max(40, self.list.content_height()))

    def _target(self) -> int:
        """The version that the buttons are about: the chosen one, else the one before the newest text."""
        numbers = self.numbers()
        if len(numbers) == 1:
            return numbers[0]
        return self._newest if self._drafted else self._newest - 1

    def _selected(self) -> None:
        self._follow()
        self.chosen.emit(self.numbers())

    def _activated(self, index: QModelIndex) -> None:
        row: RowText = self.list.rows.rows[index.row()]
        if isinstance(row.key, int):
            self.opened.emit(row.key)

    def _follow(self) -> None:
        target = self._target()
        here = self._newest + 1 if self._drafted else self._newest
        self._below.setVisible(0 < target < here)
        self.restore.show_text(self.tr("Go back to version %1…").replace("%1", str(target)))
        self.restore.setEnabled(self._may)
        self._told.setText(
            self.tr("Nothing is erased: going back makes version %1.").replace("%1", str(here + 1))
        )
        self.undo.show_text(self.tr("Undo version %1 alone").replace("%1", str(target)))
        self.undo.setVisible(1 < target < here and len(self.numbers()) == 1)
        self.undo.setEnabled(self._may)


def _row(revision: RevisionRow, source: str) -> RowText:
    icon, colour = _ICONS.get(revision.cause, ("pencil-line", "accent"))
    title = QCoreApplication.translate("versions", "Version %1").replace("%1", str(revision.number))
    return RowText(
        revision.number, icon, colour, _original(title) if revision.number == 1 else title,
        wording.moment(revision.at), _detail(revision, source),
    )  # fmt: skip


def _detail(revision: RevisionRow, source: str) -> str:
    cause = wording.cause(revision)
    if revision.author is not None:
        return f"{revision.author} · {cause}"
    print_ = QCoreApplication.translate("versions", "fingerprint %1")
    digest = print_.replace("%1", f"{revision.digest[:4]}…{revision.digest[-2:]}")
    return ", ".join(part for part in (source, cause if revision.facts else "", digest) if part)


def _taken_row(taken: TakenRow) -> RowText:
    words = QCoreApplication.translate("versions", "Taken by %1").replace("%1", taken.editor)
    return RowText(None, "lock", "ink2", words, wording.moment(taken.at))


def _original(title: str) -> str:
    return QCoreApplication.translate("versions", "%1 — original").replace("%1", title)


def _current(row: RowText) -> RowText:
    title = QCoreApplication.translate("versions", "%1 — current").replace("%1", row.title)
    return RowText(row.key, row.icon, row.colour, title, row.time, row.detail)


def _draft_row(number: int, editor: str) -> RowText:
    title = QCoreApplication.translate("versions", "Version %1").replace("%1", str(number))
    title = QCoreApplication.translate("versions", "%1 — current").replace("%1", title)
    written = QCoreApplication.translate("versions", "being written")
    return RowText(DRAFT, "pencil-line", "accent", title, "", f"{editor} · {written}" if editor else written)
