"""What is looked for among all items, in which order lists come, and the names a search may hold."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.dress import dressed_menu
from lessor_desk.ui.search.hints import Known
from lessor_desk.ui.settings import ORDER, settings
from lessor_desk.workflow.states import Order

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk

ORDERS = {
    Order.URGENCY: "order_urgency",
    Order.NEWEST: "order_newest",
    Order.OLDEST: "order_oldest",
}


class SearchingArea(Area):
    """The item that is open stays open while something is looked for, and afterwards."""

    _searched = False  # whether the list that is being left was that of a search

    def bind(self) -> None:
        window = self.window
        window.list.search_changed.connect(self._look_for)
        window.list.header.order_wanted.connect(self._show_orders)
        window.session.editor_changed.connect(lambda *_: self._order(Order(settings().value(ORDER))))

    def acts(self) -> Acts:
        return {
            "search": self.open,
            **{name: partial(self.order, order) for order, name in ORDERS.items()},
        }

    def open(self) -> None:
        """Show the search field, ready to be typed into."""
        window = self.window
        window.layout_.show_first_run(False)
        window.areas.compare.close()
        window.areas.repairing.close()
        window.layout_.show_list()
        window.list.open_search()
        self._learn_names()

    def order(self, order: Order) -> None:
        """Let lists come in `order` from now on."""
        settings().set(ORDER, order.value)
        self._order(order)

    @property
    def keeps_item(self) -> bool:
        """Whether the open item stays, though the list that is shown now may not have it."""
        window = self.window
        searching = window.queues.is_searching
        keeps = (searching or self._searched) and window.correction.row is not None
        if keeps and window.correction.row is not None:
            window.list.select(window.correction.row.number)
        self._searched = searching
        return keeps

    def _look_for(self, text: str) -> None:
        rail, queues = self.window.rail, self.window.queues
        if queues.is_searching:
            rail.set_none(text)
        else:
            rail.set_current(queues.queue)

    def _order(self, order: Order) -> None:
        window = self.window
        for each, name in ORDERS.items():
            window.commands[name].setChecked(each is order)
        window.list.order = order
        window.list.header.show_order(order)
        window.queues.order(order)

    def _show_orders(self, place: QPoint) -> None:
        menu = dressed_menu(self.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.window.commands[name] for name in ORDERS.values()])
        menu.popup(place)

    def _learn_names(self) -> None:
        people = tuple(person.name for person in self.window.people.editors)

        def work(desk: Desk) -> Known:
            return Known(desk.sources.names(), people, desk.organising.labels())

        self.window.session.ask(work, self.window.list.searching.know)
