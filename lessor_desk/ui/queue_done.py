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
        column.addWidget(IconMark("circle-check", "ok", 40), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        column.addWidget(self._title)
        column.addSpacing(7)
        column.addWidget(self._detail)
        column.addSpacing(20)
        column.addLayout(buttons)
        column.addStretch(1)
        self.show_queue(Queue.TO_HANDLE, {})

    def show_queue(self, queue: Queue, counts: Mapping[Queue, int], approved_today: int = 0) -> None:
        """Say that `queue` is empty, what was approved today, and what the others hold."""
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
