"""What belongs to the open item: shown at the foot of its findings, opened, attached, parted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from lessor_desk.services.rows import ItemRow, LinkRow, OpenItem
from lessor_desk.ui.areas.area import Acts, Area

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk


class LinksArea(Area):
    """Found by the desk, decided by a person. Neither text nor state changes."""

    def bind(self) -> None:
        line = self.window.panel.findings_tab.links
        line.open_wanted.connect(self.window.areas.queue.open_item)
        line.attach_wanted.connect(self._attach)
        line.part_wanted.connect(self._part)
        self.window.correction.opened.connect(self._opened)
        self.window.intake.arrived.connect(self._look_again)
        self.window.intake.came.connect(lambda _rows: self._look_again())

    def acts(self) -> Acts:
        return {"attach": self._ask_for_number}

    def clear(self) -> None:
        """No item is open."""
        self._show(())

    def _opened(self, item: OpenItem) -> None:
        self._show(item.links)

    def _show(self, links: tuple[LinkRow, ...]) -> None:
        self.window.panel.findings_tab.links.show_links(links)

    def _look_again(self) -> None:
        """Something came in that may belong to the open item."""
        if (row := self.window.correction.row) is None:
            return

        def done(links: tuple[LinkRow, ...]) -> None:
            now = self.window.correction.row
            if now is not None and now.number == row.number:
                self._show(links)

        self.window.session.ask(lambda desk: desk.pairing.links(row.number), done)

    def _ask_for_number(self) -> None:
        self.window.prompt.ask(
            self.tr("Attach another item"),
            self.tr("The number of the item that belongs to this one."),
            self.tr("Attach"),
            lines=1,
            answered=lambda number: self._attach(number.strip().removeprefix("#")),
        )

    def _attach(self, other: int | str) -> None:
        editor = self.window.session.name
        self._do(
            lambda desk, row: desk.pairing.attach(row, other, editor=editor),
            self.tr("Attached: item no. %1").replace("%1", str(other)),
        )

    def _part(self, other: int) -> None:
        editor = self.window.session.name
        self._do(
            lambda desk, row: desk.pairing.part(row, other, editor=editor),
            self.tr("Parted from item no. %1").replace("%1", str(other)),
        )

    def _do(self, work: Callable[[Desk, ItemRow], ItemRow], said: str) -> None:
        def done(_: ItemRow) -> None:
            self.window.status.say(said)
            self.window.correction.reload()

        self.window.correction.act(work, done, self.window.notices.failed)
