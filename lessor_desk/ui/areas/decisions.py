"""What is decided about the open item, and what the window shows then."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from lessor_desk.services.rows import ItemRow
from lessor_desk.ui.areas.area import Acts, Area

_LEAVES = frozenset({"send", "approve", "send_back", "spike", "unspike", "deliver"})


class DecisionsArea(Area):
    """After a decision that ends the work on an item the next one of the queue opens."""

    def bind(self) -> None:
        decisions = self.window.decisions
        decisions.decided.connect(self._decided)
        decisions.taken_back.connect(self._taken_back)
        decisions.refused.connect(self.window.notices.refused)
        decisions.blocked.connect(self._blocked)

    def acts(self) -> Acts:
        decisions = self.window.decisions
        of_the_open_item = {
            "send": decisions.send,
            "approve": decisions.approve,
            "send_back": decisions.send_back,
            "reopen": decisions.reopen,
            "rectify": decisions.rectify,
            "withdraw": decisions.withdraw,
            "spike": decisions.spike,
            "unspike": decisions.unspike,
        }
        acts = {name: partial(self._decide, act) for name, act in of_the_open_item.items()}
        return {**acts, "take_back": decisions.take_back}

    def _decide(self, act: Callable[[], None]) -> None:
        """Nothing is decided about an item that was just left, nor about one that is not in sight yet."""
        row = self.window.correction.row
        if row is not None and self.window.areas.item.is_in_sight(row.number):
            act()

    def _decided(self, what: str, row: ItemRow) -> None:
        window = self.window
        window.notices.decided(what, window.commands["take_back"])
        if what not in _LEAVES:
            window.correction.reload()
            return
        gone_on = window.list.current() not in (row.number, None)  # the person has chosen another meanwhile
        following = window.queues.left(row)
        if following is None:
            window.queues.refresh()
        elif not gone_on:
            window.list.select(following)
            window.correction.open(following)

    def _taken_back(self, row: ItemRow) -> None:
        self.window.toast.hide()
        self.window.status.say(self.tr("Taken back."))
        self.window.queues.refresh()
        self.window.correction.open(row.number, again=True)

    def _blocked(self, error: Exception) -> None:
        self.window.notices.refused(error)
        self.window.areas.side.show_panel(beside=True)
        self.window.panel.show_findings()
        self.window.pane.show_first_blocking()
