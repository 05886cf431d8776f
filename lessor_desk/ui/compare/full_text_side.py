"""The panel beside an item and a full text: which one it is, what becomes of corrections, and taking it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lessor_desk.services.completion import Completion
from lessor_desk.services.completion import Passage as Change
from lessor_desk.services.rows import FullText
from lessor_desk.ui import fonts, hairline, labels
from lessor_desk.ui.buttons import PrimaryButton
from lessor_desk.ui.card import Rule
from lessor_desk.ui.compare.rows_list import RowsList, RowText
from lessor_desk.ui.editor.visible import shown
from lessor_desk.ui.panel_head import SIDE, PanelHead
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme


class FullTextSide(QWidget):
    """Choosing a full text shows the item with it; only the button, or Return, takes it."""

    chosen = Signal(int)  # number of the item that has the full text
    take_wanted = Signal(int)
    leave_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        head = PanelHead("file-search", self.tr("Full text"))
        head.say_leave(self.tr("close"), self.tr("Close the comparison"))
        head.leave_wanted.connect(self.leave_wanted)
        self.list = RowsList("full_texts", self.tr("Full texts, the best first"))
        self.take = PrimaryButton(self.tr("Take the full text"), "check", "Return")
        self.take.setAccessibleName(self.take.text())
        self._told = TextLabel(fonts.interface(12), "ink2")
        self._left_out = TextLabel(fonts.interface(12), "cut")
        below = QVBoxLayout()
        below.setContentsMargins(SIDE, 0, SIDE, 14)
        below.setSpacing(8)
        below.addWidget(Rule())
        below.addSpacing(6)
        below.addWidget(self.take)
        for label in (self._told, self._left_out):
            label.setWordWrap(True)
            below.addWidget(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addSpacing(8)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        self.take.clicked.connect(lambda: self.take_wanted.emit(self.number))
        self.list.selectionModel().currentChanged.connect(lambda now, before: self._choose())
        theme().changed.connect(self.update)

    @property
    def number(self) -> int:
        """The item whose text would be taken; 0 for none."""
        index = self.list.currentIndex()
        key = self.list.rows.rows[index.row()].key if index.isValid() else 0
        return key if isinstance(key, int) else 0

    def show_candidates(self, candidates: Sequence[FullText], number: int) -> None:
        """Show the full texts to choose from; that of item `number` is chosen."""
        self.show_completion(None, may_take=False)
        rows = [_row(each, self.tr("Item no. %1")) for each in candidates]
        self.list.rows.show(rows)
        place = next((row for row, each in enumerate(candidates) if each.link.number == number), 0)
        index = self.list.model().index(place, 0)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._choose()

    def show_completion(self, completion: Completion | None, *, may_take: bool) -> None:
        """Tell what taking the text means; None: it is not known yet."""
        self.take.setEnabled(completion is not None and may_take)
        told = [self.tr("Headline and fields stay. The text as it is now stays among the versions.")]
        if completion is not None and completion.reapplied:
            told.append(f"{self.tr('Made again:')} {_listed(completion.reapplied)}")
        self._told.setText("\n".join(told))
        left = completion.left_out if completion is not None else ()
        self._left_out.setText(f"{self.tr('Without a place in the new text:')} {_listed(left)}")
        self._left_out.setVisible(bool(left))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("surface"))
        hairline.paint(painter, QRectF(0, 0, 1, self.height()))

    def _choose(self) -> None:
        if self.number:
            self.chosen.emit(self.number)


def _row(candidate: FullText, name: str) -> RowText:
    link = candidate.link
    title = name.replace("%1", str(link.number))
    detail = f"{link.source} · {candidate.continuation.strip()}"
    return RowText(link.number, "file-search", "ink2", title, labels.hour(link.received_at), detail)


def _listed(changes: Sequence[Change]) -> str:
    return "; ".join(f"{shown(each.before)} → {shown(each.after)}" for each in changes)
