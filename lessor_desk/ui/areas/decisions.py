"""What is decided about the open item, and what the window shows then."""

from __future__ import annotations

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
        return {
            "send": decisions.send,
            "approve": decisions.approve,
            "send_back": decisions.send_back,
            "take_back": decisions.take_back,
            "reopen": decisions.reopen,
            "rectify": decisions.rectify,
            "withdraw": decisions.withdraw,
            "spike": decisions.spike,
            "unspike": decisions.unspike,
        }

    def _decided(self, what: str, row: ItemRow) -> None:
        window = self.window
        window.notices.decided(what, window.commands["take_back"])
        if what not in _LEAVES:
            window.correction.reload()
            return
        following = window.queues.left(row)
        if following is None:
            window.queues.refresh()
        else:
            window.list.select(following)
            window.correction.open(following)

    def _taken_back(self, row: ItemRow) -> None:
        self.window.toast.hide()
        self.window.status.say(self.tr("Taken back."))
        self.window.queues.refresh()
        self.window.correction.open(row.number, again=True)

    def _blocked(self, error: Exception) -> None:
        self.window.notices.refused(error)
        self.window.areas.side.show_panel()
        self.window.panel.show_findings()
        self.window.pane.show_first_blocking()
