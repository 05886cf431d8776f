"""The panel of a selection: what its items share, what can be done to all of them, what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLocale, QRectF, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from lessor_desk.checks.base import FindingClass
from lessor_desk.services.rows import ItemRow
from lessor_desk.ui import fonts, hairline, labels
from lessor_desk.ui.announce import announce
from lessor_desk.ui.buttons import FieldButton
from lessor_desk.ui.card import Ground
from lessor_desk.ui.many.outcome import OutcomeView
from lessor_desk.ui.panel_head import SIDE, PanelHead
from lessor_desk.ui.progress_line import ProgressLine
from lessor_desk.ui.shape_count import ShapeCount
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme
from lessor_desk.workflow.states import Status

ACTS = (
    "repair_many_safe",
    "repair_many",
    "assign",
    "labels",
    "urgency",
    "waive_many",
    "spike_many",
)


class SelectionPanel(QWidget):
    """Takes the place of the open item's panel while several items are selected."""

    leave_wanted, stop_wanted, undo_wanted = Signal(), Signal(), Signal()

    def __init__(self, commands: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("selection_panel")
        self.setAccessibleName(self.tr("Selected items"))
        self._count = TextLabel(fonts.interface(15, 600))
        self._shared = TextLabel(fonts.interface(12), "ink2")
        self._shared.setWordWrap(True)
        self._flags = {each: ShapeCount(each) for each in FindingClass}
        self.outcome = OutcomeView()
        self.outcome.undo_wanted.connect(self.undo_wanted)
        self.progress = ProgressLine()
        self.stop = FieldButton(self.tr("Stop"), "x")
        self.stop.setAccessibleName(self.stop.text())
        self.stop.clicked.connect(self.stop_wanted)
        self._head = PanelHead("copy", self.tr("Selection"))
        self._head.say_leave(self.tr("leave"), self.tr("Leave the selection"))
        self._head.leave_wanted.connect(self.leave_wanted)
        self.buttons = {name: self._button(commands[name]) for name in ACTS}
        self._lay_out()
        self.show_course(None)

    def show_selection(self, number: int, rows: Sequence[ItemRow]) -> None:
        """Show what `rows` share: as many of the `number` selected items as are known."""
        said = self.tr("%n items selected", "", number)
        self._count.setText(said.replace(str(number), QLocale().toString(number)))
        self._shared.setText("\n".join(self._told(rows)))
        self._shared.setVisible(bool(rows))
        for finding_class, shown in self._flags.items():
            flags = sum(row.counts.get(finding_class, 0) for row in rows)
            shown.say(QLocale().toString(flags) if flags else "")
            shown.setToolTip(labels.class_label(finding_class))
        announce(self, self._count.text())

    def show_course(self, share: tuple[int, int] | None) -> None:
        """Show how far a work is, or that nothing is under way."""
        self.progress.setVisible(share is not None)
        self.stop.setVisible(share is not None)
        for button in self.buttons.values():
            button.setVisible(share is None)
        if share is not None:
            self.progress.setRange(0, max(1, share[1]))
            self.progress.setValue(share[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("surface"))
        hairline.paint(painter, QRectF(0, 0, 1, self.height()))

    def _told(self, rows: Sequence[ItemRow]) -> list[str]:
        if not rows:
            return []
        told = [self._states(rows)]
        sources = {row.source for row in rows}
        if len(sources) == 1:
            told.append(self.tr("Source: %1").replace("%1", sources.pop()))
        else:
            told.append(self.tr("%n sources", "", len(sources)))
        people = {row.assignee for row in rows}
        if len(people) == 1 and (person := people.pop()) is not None:
            told.append(self.tr("Assigned to %1").replace("%1", person))
        shared = set.intersection(*(set(row.labels) for row in rows))
        if shared:
            told.append(self.tr("Labels: %1").replace("%1", ", ".join(sorted(shared))))
        held = {row.locked_by for row in rows if row.locked_by}
        if held:
            told.append(self.tr("In hand: %1").replace("%1", ", ".join(sorted(held))))
        return told

    def _states(self, rows: Sequence[ItemRow]) -> str:
        counts = Counter(row.status for row in rows)
        one = self.tr("%2: %1", "a state, and how many items are in it")
        return " · ".join(
            one.replace("%1", QLocale().toString(counts[status])).replace("%2", labels.status_label(status))
            for status in Status
            if counts[status]
        )

    def _button(self, action: QAction) -> FieldButton:
        button = FieldButton()
        button.set_action(action)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button

    def _lay_out(self) -> None:
        above = Ground("surface")
        told = QVBoxLayout(above)
        told.setContentsMargins(SIDE, 12, SIDE, 10)
        told.setSpacing(6)
        told.addWidget(self._count)
        flags = QHBoxLayout()
        flags.setSpacing(12)
        for shown in self._flags.values():
            flags.addWidget(shown)
        flags.addStretch(1)
        told.addLayout(flags)
        told.addWidget(self._shared)
        told.addWidget(self.progress)
        told.addWidget(self.stop)
        told.addSpacing(4)
        for button in self.buttons.values():
            told.addWidget(button)
        below = Ground("surface", line="top")
        rest = QVBoxLayout(below)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.addWidget(self.outcome, 1)
        rest.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(above)
        column.addWidget(below, 1)
