"""Somebody else is asked to approve what one has corrected oneself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor

from lessor_desk.services.together import Together
from lessor_desk.ui import icons
from lessor_desk.ui.areas.area import Area
from lessor_desk.ui.banner import BannerAction
from lessor_desk.ui.dress import dressed_menu
from lessor_desk.ui.people_menu import plain
from lessor_desk.ui.watching import Heard
from lessor_desk.workflow.states import Role, Status

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk
    from lessor_desk.ui.many.course import Report


class AskingArea(Area):
    """The item is assigned to another chief editor, and the window of whoever is asked tells it."""

    def bind(self) -> None:
        self._told: set[int] = set()  # the items that this editor knows to be asked about
        self.window.areas.sharing.watch.heard.connect(self._heard)
        self.window.session.editor_changed.connect(lambda *_: self._told.clear())

    def offers(self) -> Sequence[BannerAction]:
        """What the banner of four eyes offers: whom to ask. Nothing once somebody is asked."""
        row, others = self.window.correction.row, self._others()
        if row is None or not others or row.assignee in others:
            return ()
        if len(others) == 1:
            text = self.tr("Ask %1").replace("%1", others[0])
            return ((text, partial(self.ask, others[0]), "send"),)
        return ((self.tr("Ask somebody…"), self._choose, "send"),)

    def ask(self, name: str) -> None:
        """Ask `name` to approve the open item."""
        window, editor = self.window, self.window.session.name
        if (row := window.correction.row) is None:
            return
        number = row.number

        def work(desk: Desk, report: Report) -> Together:
            return desk.together.assign((number,), name, editor=editor, report=report)

        def told(outcome: object) -> None:
            if isinstance(outcome, Together) and outcome.refused:
                window.notices.refused(outcome.refused[0][1])
                return
            text = self.tr("%1 is asked to approve item no. %2.").replace("%2", str(number))
            window.toast.show_toast(text.replace("%1", name), self.tr("Undo"), window.areas.many.undo)
            window.status.say(text.replace("%1", name))

        window.areas.many.do(work, told=told, aside=True)

    def know(self, numbers: Sequence[int]) -> None:
        """The editor has taken these items: nobody need tell."""
        self._told.update(numbers)

    # inside

    def _others(self) -> tuple[str, ...]:
        """The chief editors who have not corrected the item."""
        window = self.window
        busy = {window.session.name, *window.correction.authors}
        people = window.people.editors
        return tuple(each.name for each in people if Role.CHIEF in each.roles and each.name not in busy)

    def _choose(self) -> None:
        menu = dressed_menu(self.window, self.tr("Ask somebody…"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in self._others():
            menu.addAction(icons.icon("user"), plain(name)).triggered.connect(partial(self.ask, name))
        focus = self.window.focusWidget()
        place = focus.mapToGlobal(focus.rect().bottomLeft()) if focus is not None else QCursor.pos()
        menu.popup(place)

    def _heard(self, heard: Heard) -> None:
        """Another has asked this editor: it is said, and nothing is opened."""
        window, name = self.window, self.window.session.name
        for row in heard.news.rows:
            if row.assignee != name:
                self._told.discard(row.number)
            elif row.status is Status.TO_APPROVE and row.number not in self._told:
                self._told.add(row.number)
                text = self.tr("You are asked to approve item no. %1.").replace("%1", str(row.number))
                window.status.say(text)
                if not window.toast.isVisible():
                    go = partial(window.areas.queue.open_item, row.number)
                    window.toast.show_toast(text, self.tr("Open"), go)
