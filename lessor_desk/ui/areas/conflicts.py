"""Two versions of the open item: beside each other, joined passage by passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessor_desk.services.comparing import Comparison
from lessor_desk.services.merging import Keep, merged
from lessor_desk.services.rows import ConflictRow, ItemRow, OpenItem
from lessor_desk.ui.areas.area import Area
from lessor_desk.ui.areas.compare import Texts
from lessor_desk.ui.compare.headings import of_conflict

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk
    from lessor_desk.ui.compare.passages_side import PassagesSide


class ConflictsArea(Area):
    """The text of the item stands at the left, the one that came too late at the right."""

    def bind(self) -> None:
        self._conflict: ConflictRow | None = None
        compare, side = self.window.areas.compare, self._side
        side.leave_wanted.connect(compare.close)
        side.passage_chosen.connect(compare.view.show_change)
        side.make_wanted.connect(self._make)
        compare.view.active_changed.connect(self._follow)
        compare.compared.connect(self._compared)
        self.window.correction.opened.connect(self._item_opened)

    def open(self, conflict: ConflictRow) -> None:
        """Show `conflict` beside the text of the open item."""
        item = self.window.areas.item.item
        if item is None:
            return
        self._conflict = conflict
        compare = self.window.areas.compare
        compare.close()
        compare.enter(self._side)
        self._show(item, conflict)
        self._side.list.setFocus()

    @property
    def _side(self) -> PassagesSide:
        return self.window.areas.compare.view.passages

    @property
    def _is_open(self) -> bool:
        compare = self.window.areas.compare
        return compare.is_open and compare.view.side.currentWidget() is self._side

    def _show(self, item: OpenItem, conflict: ConflictRow) -> None:
        texts = Texts(self.window.pane.item_text(), conflict.text, of_conflict(item, conflict))
        self.window.areas.compare.show_texts(texts)

    def _compared(self, comparison: Comparison) -> None:
        if self._is_open:
            why_not = self.tr("The text may not be changed now: only the left may stay.")
            self._side.show_passages(comparison, why_not if self.window.pane.is_read_only else None)

    def _follow(self, passage: int) -> None:
        if self._is_open:
            self._side.show_place(passage)

    def _make(self) -> None:
        comparison, choices = self.window.areas.compare.comparison, self._side.choices
        if self._conflict is None or comparison is None or choices is None:
            return
        conflict, text = self._conflict, merged(comparison, choices)
        only_left = set(choices) <= {Keep.LEFT} and self.window.pane.is_read_only
        editor = self.window.session.name

        def work(desk: Desk, row: ItemRow) -> ItemRow:
            if only_left:
                return desk.correction.settle_conflict(row, conflict.id, editor=editor)
            return desk.correction.merge_conflict(row, conflict.id, text, editor=editor)

        self.window.correction.act(work, self._made, self.window.areas.compare.refused)

    def _made(self, row: ItemRow) -> None:
        window = self.window
        window.areas.compare.close()
        window.correction.reload()
        window.status.say(self.tr("The two versions are one. Both stay in the history."))

    def _item_opened(self, item: OpenItem) -> None:
        """The item was read again: what is compared is compared anew, or settled by somebody."""
        if not self._is_open or self._conflict is None:
            return
        if self._conflict.id not in {each.id for each in item.conflicts}:
            self.window.areas.compare.close()
        else:
            self._show(item, self._conflict)
