"""The head of a panel that came for a while: what it is, and how to leave it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lessor_desk.ui import fonts
from lessor_desk.ui.card import Ground
from lessor_desk.ui.icon_mark import IconMark
from lessor_desk.ui.key_cap import KeyCap
from lessor_desk.ui.link_button import LinkButton
from lessor_desk.ui.text_label import TextLabel

HEIGHT = 44  # px
SIDE = 14  # px at the left and right of all that such a panel shows


class PanelHead(Ground):
    """Icon and title; at the right the Escape key and what it does, which can also be clicked."""

    leave_wanted = Signal()

    def __init__(self, icon: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__("surface", line="bottom", parent=parent)
        self.setFixedHeight(HEIGHT)
        self._leave = LinkButton("", weight=400, colour="ink2")
        self._leave.clicked.connect(self.leave_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 0, SIDE - 5, 0)
        row.setSpacing(4)
        row.addWidget(IconMark(icon, "ink2", 16))
        row.addSpacing(2)
        row.addWidget(TextLabel(fonts.interface(13, 600), "ink", title), 1)
        row.addWidget(KeyCap("Esc"))
        row.addWidget(self._leave)

    def say_leave(self, word: str, whole: str = "") -> None:
        """Say in a word what Escape does; `whole` says it to a screen reader."""
        self._leave.setText(word)
        self._leave.setAccessibleName(whole)
        self._leave.updateGeometry()
