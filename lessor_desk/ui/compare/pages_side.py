"""The panel of "Read again as…": the code pages, the likeliest first, and taking one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lessor_desk.services.redecoding import PageChoice, Redecoding
from lessor_desk.text.codepages import title
from lessor_desk.ui import fonts, hairline
from lessor_desk.ui.buttons import PrimaryButton
from lessor_desk.ui.card import Rule
from lessor_desk.ui.compare.rows_list import RowsList, RowText
from lessor_desk.ui.panel_head import SIDE, PanelHead
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme


class PagesSide(QWidget):
    """Choosing a page shows the item read in it; only the button makes a version of that."""

    page_chosen = Signal(str)
    take_wanted = Signal(str)
    leave_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        head = PanelHead("file-search", self.tr("Read again as…"))
        head.say_leave(self.tr("close"), self.tr("Close the comparison"))
        head.leave_wanted.connect(self.leave_wanted)
        self.list = RowsList("code_pages", self.tr("Code pages, the likeliest first"))
        self.take = PrimaryButton(self.tr("Take this reading"), "check")
        self._told = TextLabel(fonts.interface(12), "ink2")
        self._told.setWordWrap(True)
        below = QVBoxLayout()
        below.setContentsMargins(SIDE, 0, SIDE, 14)
        below.setSpacing(8)
        below.addWidget(Rule())
        below.addSpacing(6)
        below.addWidget(self.take)
        below.addWidget(self._told)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addSpacing(8)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        self.take.clicked.connect(lambda: self.take_wanted.emit(self.page))
        self.list.selectionModel().currentChanged.connect(lambda now, before: self._chosen())
        theme().changed.connect(self.update)

    @property
    def page(self) -> str:
        """The page that is chosen, or nothing."""
        index = self.list.currentIndex()
        return str(self.list.rows.rows[index.row()].key) if index.isValid() else ""

    def show_choices(self, choices: Sequence[PageChoice]) -> None:
        """Show the pages to choose from; the first is chosen."""
        self.list.rows.show(
            [RowText(each.page, "file-search", "ink2", title(each.page), "", each.sample) for each in choices]
        )
        self._told.setText("" if choices else self.tr("In no code page does this item read otherwise."))
        self.take.setEnabled(bool(choices))
        if choices:
            self.list.setCurrentIndex(self.list.model().index(0, 0))

    def show_redecoding(self, found: Redecoding) -> None:
        """Tell what taking this reading means."""
        sentences = [self.tr("The text as it is now stays among the versions.")]
        if found.corrections:
            sentences.append(self.tr("%n version(s) since it came in are not in it.", "", found.corrections))
        if found.strays:
            sentences.append(self.tr("%n byte(s) are not of this page and stay visible.", "", found.strays))
        if not found.same_split:
            sentences.append(self.tr("The file would be split otherwise: the lines of this item are kept."))
        self._told.setText(" ".join(sentences))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("surface"))
        hairline.paint(painter, QRectF(0, 0, 1, self.height()))

    def _chosen(self) -> None:
        if self.page:
            self.page_chosen.emit(self.page)
