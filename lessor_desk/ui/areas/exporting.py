"""Approved items leave the desk: asked for in a sheet, done one by one in the desk's thread."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lessor_desk.services.rows import ItemRow
from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.exporting.export import Export
from lessor_desk.ui.exporting.foresight import Foresight
from lessor_desk.ui.exporting.sheet import ExportSheet
from lessor_desk.ui.exporting.wanted import Wanted
from lessor_desk.workflow.states import Status

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk

_READY = frozenset({Status.APPROVED, Status.DELIVERED})


class ExportingArea(Area):
    """The rules are asked while one chooses, so that a refusal is told before the button is pressed."""

    _sheet: ExportSheet | None = None
    _foresight: Foresight | None = None

    def acts(self) -> Acts:
        return {"export": self.open}

    @property
    def sheet(self) -> ExportSheet:
        """Made when it is first asked for."""
        if self._sheet is None:
            self._sheet = ExportSheet(self.window)
            self._sheet.look_wanted.connect(self._look)
            self._sheet.stop_wanted.connect(self._look_no_further)
            self._sheet.left.connect(self._forget)
            self._sheet.export_wanted.connect(self._export)
        return self._sheet

    def open(self) -> None:
        """Ask how the open item is to leave, or all that are approved."""
        row = self.window.correction.row
        if row is not None:
            self.window.correction.save()
            self.open_for((row.number,))

    def open_for(self, numbers: Sequence[int]) -> None:
        """Ask how the items of these `numbers` are to leave, or all that are approved."""

        def found(desk: Desk) -> tuple[list[ItemRow], list[ItemRow]]:
            chosen = [desk.reading.find(number) for number in numbers]
            others = [row for row in _approved(desk) if row.number not in numbers]
            ready = [row for row in chosen if row.status in _READY] + others
            return chosen, sorted(ready, key=lambda row: row.number)

        sheet = self.sheet  # made while the desk is asked
        self.window.session.ask(found, lambda rows: sheet.ask(*rows), self._failed)

    def _look(self) -> None:
        """Ask what the choice would come to; an answer for an older one is dropped."""
        self._forget()
        sheet = self.sheet
        looking = self._foresight = Foresight(self.window.session, sheet.rows, sheet.wanted, self)
        looking.seen.connect(self._show)
        looking.failed.connect(self._failed)
        looking.go_on()
        if not sheet.rows:
            self._show()  # nothing is in the way of nothing

    def _show(self, *, stopped: bool = False) -> None:
        """Tell what is known by now."""
        if (looking := self._foresight) is not None:
            foreseen = looking.foreseen
            refusal = next((each.refusal for each in foreseen if each.refusal is not None), None)
            why_not = self.window.notices.said(refusal) if refusal else ""
            self.sheet.show_foreseen(foreseen, why_not, whole=looking.is_whole, stopped=stopped)

    def _look_no_further(self) -> None:
        """A person has seen enough: of the rest, what is in the way is told when it is written."""
        if self._foresight is not None:
            self._foresight.stop()
            self._show(stopped=True)

    def _forget(self) -> None:
        if self._foresight is not None:
            self._foresight.stop()
            self._foresight.deleteLater()
            self._foresight = None

    def _export(self, wanted: Wanted) -> None:
        self._forget()
        wanted.keep()
        Export(self.window, self.sheet.rows, wanted).go_on()

    def _failed(self, error: Exception) -> None:
        self.window.notices.failed(error)


def _approved(desk: Desk) -> list[ItemRow]:
    """All items that are approved and not yet delivered."""
    rows: list[ItemRow] = []
    after: object | None = None
    while True:
        page = desk.reading.page(None, editor="", after=after, status=Status.APPROVED)
        rows += page.rows
        after = page.next_after
        if after is None:
            return rows
