"""The points that are looked at before a text is approved, each with how it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from lessor_desk.services.checklist import Looked, Point, State
from lessor_desk.ui import fonts
from lessor_desk.ui.approval import wording
from lessor_desk.ui.card import Card
from lessor_desk.ui.elided_label import ElidedLabel
from lessor_desk.ui.icon_mark import IconMark
from lessor_desk.ui.text_label import TextLabel

ROW, _AROUND, _SIDE = 24, 10, 14  # px
_ICONS = {
    State.KEPT: ("circle-check", "ok"),
    State.DOUBTFUL: ("triangle-alert", "cut"),
    State.BROKEN: ("octagon-alert", "enc"),
}


class ChecklistCard(Card):
    """Icon, name, and what is to be said; a row for each point."""

    def __init__(self) -> None:
        super().__init__("surface")
        self.setObjectName("checklist")
        self.rows = {point: (IconMark("circle-check", "ok", 16), _name(), _words()) for point in Point}
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _AROUND, _SIDE, _AROUND)
        column.setSpacing(0)
        for mark, name, words in self.rows.values():
            row = QHBoxLayout()
            row.setSpacing(9)
            row.addWidget(mark)
            row.addWidget(name)
            row.addWidget(words, 1)
            column.addLayout(row, 1)

    def show_list(self, looked: Sequence[Looked]) -> None:
        """Show how each of the points stands."""
        for each in looked:
            mark, name, words = self.rows[each.point]
            icon, colour = _ICONS[each.state]
            if each.point is Point.EYES:
                icon, colour = ("user-check", "ok") if each.state is State.KEPT else ("users", "cut")
            mark.show_icon(icon, colour)
            name.setText(wording.point(each.point))
            words.show_text(wording.looked(each))
            quiet = each.state is State.KEPT or each.point is Point.EYES
            words.set_colour("ink2" if quiet else colour)
        spoken = (f"{wording.point(each.point)} : {wording.looked(each)}" for each in looked)
        self.setAccessibleName(self.tr("Before approving"))
        self.setAccessibleDescription("\n".join(spoken))

    def sizeHint(self) -> QSize:
        return QSize(300, len(self.rows) * ROW + 2 * _AROUND)


def _name() -> TextLabel:
    name = TextLabel(fonts.interface(13, 600), "ink")
    name.setFixedHeight(ROW)
    return name


def _words() -> ElidedLabel:
    return ElidedLabel(fonts.interface(12), "ink2", Qt.TextElideMode.ElideRight)
