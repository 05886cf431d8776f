"""What stands in the place of the text when the queue holds nothing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lessor_desk.ui import fonts
from lessor_desk.ui.buttons import FieldButton, QuietButton
from lessor_desk.ui.card import Ground
from lessor_desk.ui.icon_mark import IconMark
from lessor_desk.ui.labels import queue_label
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.workflow.states import Queue


class QueueDone(Ground):
    """Nothing left to handle: what waits elsewhere, and what can be done next."""

    approved_wanted = Signal()

    def __init__(self, importing: QAction, parent: QWidget | None = None) -> None:
        """`importing` is the action that brings copy in."""
        super().__init__("paper", parent=parent)
        self._title = TextLabel(fonts.copy(22, 600))
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._detail = TextLabel(fonts.interface(14), "ink2")
        self._detail.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._detail.setWordWrap(True)
        bring = FieldButton(height=34)
        bring.set_action(importing, text=self.tr("Import…"), icon="folder-input")
        self._approved = QuietButton(self.tr("See the approved ones"), "circle-check", height=34)
        self._approved.clicked.connect(self.approved_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(bring)
        buttons.addWidget(self._approved)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(0)
        column.addStretch(1)
        self._mark = IconMark("circle-check", "ok", 40)
        column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        column.addWidget(self._title)
        column.addSpacing(7)
        column.addWidget(self._detail)
        column.addSpacing(20)
        column.addLayout(buttons)
        column.addStretch(1)
        self._is_new = False  # the desk holds nothing at all
        self._shown: tuple[Queue, Mapping[Queue, int], int] = (Queue.TO_HANDLE, {}, 0)
        self.show_queue(*self._shown)

    def set_new(self, new: bool) -> None:
        """Say that the desk holds nothing yet, in place of that all of it is handled."""
        if new is not self._is_new:
            self._is_new = new
            self.show_queue(*self._shown)

    def show_queue(self, queue: Queue, counts: Mapping[Queue, int], approved_today: int = 0) -> None:
        """Say that `queue` is empty, what was approved today, and what the others hold."""
        self._shown = queue, counts, approved_today
        self._mark.setVisible(not self._is_new)
        if self._is_new:
            self._title.setText(self.tr("Nothing has come in yet"))
            self._detail.setText(self.tr("What is imported appears in the list."))
            self._approved.hide()
            return
        if queue is Queue.TO_HANDLE:
            self._title.setText(self.tr("Nothing left to handle"))
        else:
            self._title.setText(self.tr("“%1” is empty").replace("%1", queue_label(queue)))
        waiting = counts.get(Queue.TO_APPROVE, 0)
        self._detail.setText(
            self.tr("%1, %2.", "items approved, items waiting for the chief editor")
            .replace("%1", self.tr("%n items approved today", "", approved_today))
            .replace("%2", self.tr("%n waiting for the chief editor", "", waiting))
        )
        self._approved.setVisible(counts.get(Queue.APPROVED, 0) > 0 and queue is not Queue.APPROVED)
