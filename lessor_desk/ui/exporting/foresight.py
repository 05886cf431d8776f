"""A look at what an export would come to, before anything leaves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from lessor_desk.services.delivery import Foreseen
from lessor_desk.services.rows import ItemRow
from lessor_desk.ui.exporting.wanted import Wanted
from lessor_desk.ui.session import Session

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk

AT_ONCE = 20  # items: the desk's thread is free between them for what is typed


class Foresight(QObject):
    """Looks at every item in the desk's thread, some at a time, until it is told to stop."""

    seen = Signal()  # there is more in `foreseen`
    failed = Signal(Exception)

    def __init__(self, session: Session, rows: Sequence[ItemRow], wanted: Wanted, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._rows, self._wanted = session, tuple(rows), wanted
        self._found: list[Foreseen] = []
        self._stopped = False

    @property
    def foreseen(self) -> tuple[Foreseen, ...]:
        """What is known so far, in the order of the items."""
        return tuple(self._found)

    @property
    def is_whole(self) -> bool:
        """Whether every item was looked at."""
        return len(self._found) == len(self._rows)

    def go_on(self) -> None:
        """Look at the next items, unless all were looked at."""
        wanted, place = self._wanted, len(self._found)
        numbers = [row.number for row in self._rows[place : place + AT_ONCE]]

        def foresee(desk: Desk) -> tuple[Foreseen, ...]:
            now = [desk.reading.find(number) for number in numbers]
            return desk.delivery.foresee(
                now, form=wanted.file_form, page=wanted.text_page, draft=wanted.draft
            )

        if numbers and not self._stopped:
            self._session.ask(foresee, self._done, self._fail)

    def stop(self) -> None:
        """Look no further; what is on its way is dropped."""
        self._stopped = True

    def _done(self, found: tuple[Foreseen, ...]) -> None:
        if not self._stopped:
            self._found += found
            self.seen.emit()
            self.go_on()

    def _fail(self, error: Exception) -> None:
        if not self._stopped:
            self._stopped = True
            self.failed.emit(error)
