"""The bytes of the open item read again in another code page: looked at first, then taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessor_desk.services.redecoding import PageChoice, Redecoding
from lessor_desk.services.rows import ItemRow, OpenItem
from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.areas.compare import Texts
from lessor_desk.ui.compare.headings import of_reading

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk
    from lessor_desk.ui.compare.pages_side import PagesSide


class RereadingArea(Area):
    """The pages stand at the side of the comparison. Taking one makes a version; Ctrl Z takes it back."""

    def bind(self) -> None:
        self._pages.page_chosen.connect(self._preview)
        self._pages.take_wanted.connect(self._take)
        self._pages.leave_wanted.connect(self.window.areas.compare.close)
        self.window.correction.opened.connect(self._item_opened)

    def acts(self) -> Acts:
        return {"redecode": self.open}

    def open(self) -> None:
        """Show the open item in the other code pages that its bytes can be read in."""
        row = self.window.correction.row
        if row is None:
            return
        self.window.correction.save()
        number = row.number

        def choices(desk: Desk) -> tuple[PageChoice, ...]:
            return desk.redecoding.choices(desk.reading.find(number))

        def got(found: tuple[PageChoice, ...]) -> None:
            if self.window.areas.item.is_in_sight(number):
                self._show(found)

        self.window.session.ask(choices, got, self.window.areas.compare.refused)

    @property
    def _pages(self) -> PagesSide:
        return self.window.areas.compare.view.pages

    @property
    def _is_open(self) -> bool:
        compare = self.window.areas.compare
        return compare.is_open and compare.view.side.currentWidget() is self._pages

    def _show(self, choices: tuple[PageChoice, ...]) -> None:
        self.window.areas.compare.close()
        self.window.areas.compare.enter(self._pages)
        self._pages.show_choices(choices)
        self._pages.list.setFocus()

    def _preview(self, page: str) -> None:
        row = self.window.correction.row
        if row is None:
            return
        number = row.number
        self._pages.take.setEnabled(False)

        def got(found: Redecoding) -> None:
            if self._is_open and self._pages.page == page:
                self._pages.show_redecoding(found)
                self._pages.take.setEnabled(not self.window.pane.is_read_only)
                texts = Texts(found.before, found.after, of_reading(found.page))
                self.window.areas.compare.show_texts(texts)

        def preview(desk: Desk) -> Redecoding:
            return desk.redecoding.preview(desk.reading.find(number), page)

        self.window.session.ask(preview, got, self.window.areas.compare.refused)

    def _take(self, page: str) -> None:
        editor = self.window.session.name

        def done(row: ItemRow) -> None:
            self.window.areas.compare.close()
            self.window.correction.reload()

        self.window.correction.act(
            lambda desk, row: desk.redecoding.redecode(row, page, editor=editor),
            done,
            self.window.areas.compare.refused,
        )

    def _item_opened(self, item: OpenItem) -> None:
        if self._is_open:
            self.window.areas.compare.close()
