"""What is done to items in the store, one thing after the other, each to the item as it was left before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lessor_desk.services.rows import ItemRow
from lessor_desk.ui.session import Session

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk

Act = Callable[["Desk", ItemRow], ItemRow]


class InOrder(QObject):
    """Passes all work through one thread, so that the newest row of an item is always known there."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: dict[int, ItemRow] = {}  # the newest row of each item; of the store's thread
        self._under_way = 0  # asked of the store and not answered yet

    @property
    def is_under_way(self) -> bool:
        """Whether something was asked of the store and not answered yet."""
        return self._under_way > 0

    def shown(self, row: ItemRow) -> None:
        """The window shows the item of `row` as `row` says; nothing is under way."""
        self._rows[row.number] = row

    def do(
        self,
        number: int,
        work: Act,
        done: Callable[[ItemRow, bool], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do `work` in the store to item `number`; `done` is told its row, and whether it is in step.

        If it is not, others have changed the item since it was shown: what is shown is older, and is not
        to be saved as if it were not.
        """
        self._under_way += 1

        def in_store(desk: Desk) -> tuple[ItemRow, bool]:
            seen = self._rows[number]
            row = work(desk, seen)
            in_step = row.follows == seen.row_version
            if in_step:
                self._rows[number] = row
            return row, in_step

        def answered(answer: tuple[ItemRow, bool]) -> None:
            self._under_way -= 1
            done(*answer)

        def refused(error: Exception) -> None:
            self._under_way -= 1
            failed(error)

        self._session.ask(in_store, answered, refused)
