"""What arranges the work on items: to whom they are assigned, their labels, how urgent they are."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from lessor_desk.services.rows import ItemRow
from lessor_desk.ui import icons, labels
from lessor_desk.ui.dress import dressed_menu
from lessor_desk.ui.people_menu import plain
from lessor_desk.workflow.states import Priority

_PRIORITY_ICONS = {Priority.URGENT: "arrow-up", Priority.NORMAL: "", Priority.LOW: "chevron-down"}


class OrganiseMenus(QObject):
    """Menus for some items, made anew each time; what all the items have is ticked."""

    assigned = Signal(object)  # a name, or None: to nobody
    labelled = Signal(str, bool)  # a label, put on or taken off
    label_wanted = Signal()  # one that is not known yet
    prioritised = Signal(object)  # Priority

    def assign_menu(self, parent: QWidget, rows: Sequence[ItemRow], people: Sequence[str], me: str) -> QMenu:
        """To whom: to me, to another, to nobody."""
        menu = dressed_menu(parent, self.tr("Assign"))
        menu.setIcon(icons.icon("user"))
        now = {row.assignee for row in rows}
        names = [me, *(name for name in people if name != me)]
        for name in names:
            text = self.tr("To me (%1)").replace("%1", name) if name == me else name
            self._add(menu, plain(text), now == {name}, partial(self.assigned.emit, name))
        menu.addSeparator()
        self._add(menu, self.tr("To nobody"), now == {None}, partial(self.assigned.emit, None))
        return menu

    def labels_menu(self, parent: QWidget, rows: Sequence[ItemRow], known: Sequence[str]) -> QMenu:
        """Every label there is, and a new one."""
        menu = dressed_menu(parent, self.tr("Labels"))
        menu.setIcon(icons.icon("book-marked"))
        shared = set.intersection(*(set(row.labels) for row in rows)) if rows else set[str]()
        for label in known:
            on = label in shared
            self._add(menu, plain(label), on, partial(self.labelled.emit, label, not on))
        if known:
            menu.addSeparator()
        menu.addAction(icons.icon("plus"), self.tr("New label…")).triggered.connect(
            lambda: self.label_wanted.emit()
        )
        return menu

    def urgency_menu(self, parent: QWidget, rows: Sequence[ItemRow]) -> QMenu:
        """How urgent."""
        menu = dressed_menu(parent, self.tr("Urgency"))
        menu.setIcon(icons.icon("arrow-up"))
        now = {row.priority for row in rows}
        for priority in reversed(Priority):
            text = labels.priority_label(priority)
            action = self._add(menu, text, now == {priority}, partial(self.prioritised.emit, priority))
            if name := _PRIORITY_ICONS[priority]:
                action.setIcon(icons.icon(name))
        return menu

    @staticmethod
    def _add(menu: QMenu, text: str, on: bool, act: partial[None]) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(lambda _checked=False: act())
        return action
