"""Labels, urgency and assignment: of the open item, or of all that are selected."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from lessor_desk.services.rows import ItemRow
from lessor_desk.services.together import Together
from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.dress import dressed_menu
from lessor_desk.ui.organise_menu import OrganiseMenus
from lessor_desk.workflow.states import Priority

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk
    from lessor_desk.ui.main_window import MainWindow
    from lessor_desk.ui.many.course import Report

Work = Callable[["Desk", "Report"], Together]


class OrganisingArea(Area):
    """Chosen in the menu of the list or, by palette and key, in a menu that opens over the list."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._menus = OrganiseMenus(self)
        self._labels: tuple[str, ...] = ()  # that are on some item, as last read

    def bind(self) -> None:
        menus, items = self._menus, self.window.list.items
        menus.assigned.connect(self.assign)
        menus.labelled.connect(self._relabel)
        menus.label_wanted.connect(self._ask_label)
        menus.prioritised.connect(self.prioritise)
        items.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        items.customContextMenuRequested.connect(self._show_menu)

    def acts(self) -> Acts:
        window = self.window
        return {
            "assign_to_me": lambda: self.assign(window.session.name),
            "assign": lambda: self._open(self._assign_menu()),
            "labels": self._choose_labels,
            "urgency": lambda: self._open(self._menus.urgency_menu(window, self.rows)),
        }

    @property
    def numbers(self) -> tuple[int, ...]:
        """What is meant: the selected items, or the open one."""
        row = self.window.correction.row
        return self.window.areas.many.numbers or ((row.number,) if row is not None else ())

    @property
    def rows(self) -> tuple[ItemRow, ...]:
        """Those of them that are known."""
        row = self.window.correction.row
        return self.window.areas.many.rows or ((row,) if row is not None else ())

    def assign(self, to: str | None) -> None:
        """Give the items to a person, or to nobody."""
        numbers, editor = self.numbers, self.window.session.name
        if to == editor:
            self.window.areas.asking.know(numbers)
        self._do(lambda desk, report: desk.together.assign(numbers, to, editor=editor, report=report))

    def prioritise(self, priority: Priority) -> None:
        """Say how urgent the items are."""
        numbers, editor = self.numbers, self.window.session.name
        self._do(
            lambda desk, report: desk.together.prioritise(numbers, priority, editor=editor, report=report)
        )

    def label(self, label: str, *, on: bool = True) -> None:
        """Put a label on the items, or take it off."""
        numbers, editor = self.numbers, self.window.session.name
        add, remove = ((label,), ()) if on else ((), (label,))

        def work(desk: Desk, report: Report) -> Together:
            return desk.together.label(numbers, add=add, remove=remove, editor=editor, report=report)

        self._do(work)

    def learn_labels(self) -> None:
        """Something has changed at the desk: know which labels there are."""
        session = self.window.session
        session.beside(lambda desk: desk.organising.labels(), self._know_labels, lambda _: None, soon=True)

    def _do(self, work: Work) -> None:
        if self.numbers:
            self.window.areas.many.do(work, aside=True)

    def _relabel(self, label: str, on: bool) -> None:
        self.label(label, on=on)

    def _ask_label(self) -> None:
        self.window.prompt.ask(
            self.tr("New label"),
            self.tr("A word or two by which the desk finds the items again."),
            self.tr("Label"),
            lines=1,
            answered=self.label,
        )

    def _know_labels(self, known: tuple[str, ...]) -> None:
        self._labels = known

    def _choose_labels(self) -> None:
        def done(known: tuple[str, ...]) -> None:
            self._labels = known
            self._open(self._menus.labels_menu(self.window, self.rows, known))

        self.window.session.ask(lambda desk: desk.organising.labels(), done)

    def _assign_menu(self) -> QMenu:
        window = self.window
        return self._menus.assign_menu(window, self.rows, window.people.names, window.session.name)

    def _open(self, menu: QMenu) -> None:
        """Open `menu` over the row that is current, or over the list."""
        items = self.window.list.items
        rect = items.visualRect(items.currentIndex())
        place = rect.center() if rect.isValid() and items.rect().contains(rect) else items.rect().center()
        if self.rows:
            self._popup(menu, items.viewport().mapToGlobal(place))

    def _show_menu(self, place: QPoint) -> None:
        """The menu of the list: what can be done to the item under the pointer, or to the selection."""
        window, rows = self.window, self.rows
        if not rows:
            return
        menu = dressed_menu(window)
        commands = window.commands
        if window.areas.many.numbers:
            menu.addActions([commands["repair_many_safe"], commands["repair_many"]])
        else:
            menu.addActions([commands["fix_all_safe"]])
        menu.addSeparator()
        menu.addMenu(self._menus.assign_menu(menu, rows, window.people.names, window.session.name))
        menu.addMenu(self._menus.labels_menu(menu, rows, self._labels))
        menu.addMenu(self._menus.urgency_menu(menu, rows))
        menu.addSeparator()
        if window.areas.many.numbers:
            menu.addActions([commands["waive_many"], commands["spike_many"]])
        else:
            menu.addActions([commands["unspike" if commands["unspike"].isEnabled() else "spike"]])
        self._popup(menu, window.list.items.viewport().mapToGlobal(place))

    @staticmethod
    def _popup(menu: QMenu, place: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)
