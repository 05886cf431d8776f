"""Repairing many items: every proposed change to tick, then what became of it; in the list's place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from lessor_desk.ui import fonts
from lessor_desk.ui.buttons import FieldButton, PrimaryButton, QuietButton
from lessor_desk.ui.card import Ground
from lessor_desk.ui.many.outcome import OutcomeView
from lessor_desk.ui.many.repair_list import RepairList, accepts
from lessor_desk.ui.many.repair_model import Proposals, RepairModel
from lessor_desk.ui.panel_head import PanelHead
from lessor_desk.ui.paragraph_list import Paragraph
from lessor_desk.ui.progress_line import ProgressLine
from lessor_desk.ui.text_label import TextLabel

_SIDE = 20


class RepairView(QWidget):
    """Looks for changes, shows them, makes those that are ticked; nothing else of a text is touched."""

    leave_wanted, stop_wanted, undo_wanted = Signal(), Signal(), Signal()
    apply_wanted = Signal(object)  # tuple[ProposedFix, …]

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("repair_view")
        self.setAccessibleName(self.tr("Repairs of many items"))
        self.model = RepairModel(self)
        self.list = RepairList(self.model)
        self.list.accept_wanted.connect(self._apply)
        self.outcome = OutcomeView()
        self.outcome.undo_wanted.connect(self.undo_wanted)
        self._head = PanelHead("spell-check", self.tr("Repairs of many items"))
        self._head.say_leave(self.tr("leave"), self.tr("Leave: nothing more is changed"))
        self._head.leave_wanted.connect(self.leave_wanted)
        self._title = TextLabel(fonts.copy(18, 600))
        self._told = TextLabel(fonts.interface(12), "ink2")
        self._told.setWordWrap(True)
        self.progress = ProgressLine()
        self.stop = FieldButton(self.tr("Stop"), "x")
        self.stop.clicked.connect(self.stop_wanted)
        self._certain = QuietButton(self.tr("Tick what is certain"))
        self._certain.clicked.connect(lambda: self.model.tick_all(safe=True))
        self._none = QuietButton(self.tr("Tick nothing"))
        self._none.clicked.connect(lambda: self.model.tick_all(safe=False))
        for button in (self.stop, self._certain, self._none):
            button.setAccessibleName(button.text())
        self.apply = PrimaryButton("", "check", "Ctrl+Return")
        self.apply.clicked.connect(self._apply)
        self.model.ticks_changed.connect(self._follow)
        self._middle = QStackedWidget()
        self._lay_out()

    def begin(self, items: int) -> None:
        """Changes of so many items are looked for."""
        self._items = items
        self.model.show(Proposals())
        self.outcome.forget()
        self._middle.setCurrentWidget(self.list)
        self._title.setText(self.tr("Looking for repairs in %n item(s)…", "", items))
        self._told.clear()
        self.show_course((0, 1))
        self.stop.setFocus()

    def show_fixes(self, proposals: Proposals, *, stopped: bool = False, only: int = 0) -> None:
        """Show what can be changed. `only`: so many items were looked through, of a list that is longer."""
        fixes = proposals.fixes
        self.model.show(proposals)
        self.show_course(None)
        items = len({fix.number for fix in fixes})
        title = self.tr("%n repair(s) proposed", "", len(fixes))
        self._title.setText(title.replace(str(len(fixes)), QLocale().toString(len(fixes))))
        told = self.tr("In %n item(s). What is not ticked stays as it is, to the letter.", "", items)
        if stopped:
            told = f"{self.tr('The search was stopped: there may be more.')} {told}"
        if not fixes:
            told = self.tr("Nothing that can be repaired was found.")
        if only and not stopped:
            first = self.tr("Only the first %n item(s) of the list were looked through.", "", only)
            told = f"{first.replace(str(only), QLocale().toString(only))} {told}"
        self._told.setText(told)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if fixes:
            self.list.setCurrentIndex(self.model.index(0))

    def show_course(self, share: tuple[int, int] | None) -> None:
        """Show how far the work is, or that none is under way."""
        for widget in (self.progress, self.stop):
            widget.setVisible(share is not None)
        self._follow(busy=share is not None)
        if share is not None:
            self.progress.setRange(0, max(1, share[1]))
            self.progress.setValue(share[0])

    def tell(self, said: str, refused: Sequence[Paragraph], *, undoable: bool) -> None:
        """Show what was done in the place of the list."""
        self.show_course(None)
        self.model.show(Proposals())
        self._title.setText(self.tr("Done"))
        self._told.clear()
        self.outcome.tell(said, refused, undoable=undoable)
        self._middle.setCurrentWidget(self.outcome)
        (self.outcome.undo if undoable else self).setFocus()

    def sizeHint(self) -> QSize:
        return QSize(600, 400)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # the window's keys are about an item that is not in sight
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_wanted.emit()
        elif accepts(event):
            self._apply()
        else:
            super().keyPressEvent(event)

    @property
    def told(self) -> str:
        """What is said of the proposals."""
        return self._told.text()

    @property
    def title(self) -> str:
        """What stands above the list."""
        return self._title.text()

    def _apply(self) -> None:
        if self.apply.isEnabled() and self.apply.isVisible():
            self.apply_wanted.emit(self.model.ticked())

    def _follow(self, *, busy: bool | None = None) -> None:
        busy = self.stop.isVisibleTo(self) if busy is None else busy
        number = self.model.number_ticked
        shown = QLocale().toString(number)
        self.apply.setText(self.tr("Make %n change(s)", "", number).replace(str(number), shown))
        self.apply.setAccessibleName(self.apply.text())
        self.apply.updateGeometry()
        self.apply.setEnabled(number > 0 and not busy)
        for button in (self.apply, self._certain, self._none):
            button.setVisible(self.model.total > 0 and not busy)

    def _lay_out(self) -> None:
        self._middle.addWidget(self.list)
        self._middle.addWidget(self.outcome)
        above = Ground("surface", line="bottom")
        told = QVBoxLayout(above)
        told.setContentsMargins(_SIDE, 12, _SIDE, 10)
        told.setSpacing(4)
        for widget in (self._title, self._told, self.progress):
            told.addWidget(widget)
        foot = Ground("surface", line="top")
        buttons = QHBoxLayout(foot)
        buttons.setContentsMargins(_SIDE, 9, _SIDE, 9)
        buttons.setSpacing(8)
        buttons.addWidget(self._certain)
        buttons.addWidget(self._none)
        buttons.addStretch(1)
        buttons.addWidget(self.stop)
        buttons.addWidget(self.apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(above)
        column.addWidget(self._middle, 1)
        column.addWidget(foot)
