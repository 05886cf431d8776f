"""What became of an act on many items: how many, and each that was left alone, with the reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from lessor_desk.ui import fonts
from lessor_desk.ui.buttons import FieldButton
from lessor_desk.ui.card import Ground
from lessor_desk.ui.icon_mark import IconMark
from lessor_desk.ui.panel_head import SIDE
from lessor_desk.ui.paragraph_list import Paragraph, ParagraphList
from lessor_desk.ui.text_label import TextLabel


class OutcomeView(Ground):
    """A sentence, the way back, and the refusals as a list."""

    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("surface")
        self._said = TextLabel(fonts.interface(13, 600), "ink")
        self._said.setWordWrap(True)
        self._mark = IconMark("check", "ok", 16)
        self._warning = IconMark("triangle-alert", "cut", 16)
        self.undo = FieldButton(self.tr("Undo"), "undo-2")
        self.undo.setAccessibleName(self.undo.text())
        self.undo.clicked.connect(self.undo_wanted)
        self._left = TextLabel(fonts.interface(12, 600), "ink2")
        self.refusals = ParagraphList("refusals", self.tr("Items that were left alone"))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._mark)
        line.addWidget(self._warning)
        line.addWidget(self._said, 1)
        above = QVBoxLayout()
        above.setContentsMargins(SIDE, 10, SIDE, 4)
        above.setSpacing(8)
        above.addLayout(line)
        above.addWidget(self.undo)
        above.addWidget(self._left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.refusals, 1)
        column.addStretch(0)
        self.hide()

    @property
    def said(self) -> str:
        """The sentence."""
        return self._said.text()

    def tell(self, said: str, refused: Sequence[Paragraph], *, undoable: bool) -> None:
        """Say `said`; `refused` are items (number, first words) and why they were left alone."""
        self._said.setText(said)
        self._mark.setVisible(not refused)
        self._warning.setVisible(bool(refused))
        self.undo.setVisible(undoable)
        self._left.setText(self.tr("%n item(s) left alone", "", len(refused)))
        self._left.setVisible(bool(refused))
        self.refusals.rows.show(refused)
        self.refusals.setVisible(bool(refused))
        self.show()

    def forget(self) -> None:
        """Nothing was done."""
        self.refusals.rows.show(())
        self.hide()
