"""How many of the items were looked at before they leave, and a way to leave it at that."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from lessor_desk.ui import fonts
from lessor_desk.ui.link_button import LinkButton
from lessor_desk.ui.progress_line import ProgressLine
from lessor_desk.ui.text_label import TextLabel


class LookedAt(QWidget):
    """Hidden where nothing is to be waited for."""

    def __init__(self) -> None:
        super().__init__()
        self.line = ProgressLine()
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.line.setAccessibleName(self.tr("Items looked at"))
        self.words = TextLabel(fonts.interface(12), "ink2")
        self.stop = LinkButton(self.tr("Stop looking"), 12, accessible_name=self.tr("Stop looking"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words)
        row.addWidget(self.line, 1)
        row.addWidget(self.stop)
        self.hide()

    def show_course(self, done: int, total: int, *, whole: bool, stopped: bool) -> None:
        """`done` of `total` were looked at; `whole` all, `stopped` no more will be."""
        told = (
            self.tr("%1 of %2 looked at. The rest is told as it is written.")
            if stopped
            else self.tr("%1 of %2 looked at")
        )
        number = QLocale().toString
        self.words.setText(told.replace("%2", number(total)).replace("%1", number(done)))
        self.line.setRange(0, max(1, total))
        self.line.setValue(done)
        self.line.setVisible(not stopped)
        self.stop.setVisible(not stopped)
        self.setVisible(not whole)
