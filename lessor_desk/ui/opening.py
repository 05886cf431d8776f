"""Items are read when they are asked for, and those beside the open one a moment before that.

What was read ahead is shown at once. Then the desk is asked whether it has changed since; if it has, the
item is read again, and shown anew where it differs.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lessor_desk.services.rows import OpenItem
from lessor_desk.ui.editor.checked import Checked, checked
from lessor_desk.ui.session import Session

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk

FRESH = 20.0  # seconds: later, whoever holds an item may have let go of it without a word


@dataclass(frozen=True, slots=True)
class Reading:
    """An item as it was read, with its flags, at a `sequence` of the desk and a time of this process."""

    item: OpenItem
    told: Checked
    sequence: int
    at: float

    def is_still_so(self, sequence: int) -> bool:
        """Whether it would be read the same now that the desk has come to `sequence`."""
        return sequence == self.sequence and time.monotonic() - self.at < FRESH


class Opening(QObject):
    """Reads items for the editor; of those that nobody has asked for yet, it keeps the neighbours'."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._ahead: dict[int, Reading] = {}
        self._coming: set[int] = set()  # numbers that are being read ahead
        self.beside: Callable[[int], tuple[int, ...]] = _nobody
        """The numbers of the items that are likely to be asked for after an item, the likeliest first."""

    @property
    def kept(self) -> tuple[int, ...]:
        """The numbers of the items that were read ahead."""
        return tuple(self._ahead)

    def open(
        self,
        number: int,
        show: Callable[[OpenItem, Checked], None],
        failed: Callable[[Exception], None],
        *,
        again: bool = False,
    ) -> None:
        """Tell `show` of item `number`; `again`: as it is now, whatever was read of it before.

        It may be told once more, if the item has changed.
        """
        kept = self._ahead.pop(number, None)
        if kept is None or again:
            self._session.ask(self._reader(number), lambda read: show(read.item, read.told), failed)
            return

        read = self._reader(number)

        def again_if_changed(desk: Desk) -> Reading | None:
            return None if kept.is_still_so(desk.reading.sequence()) else read(desk)

        def renew(now: Reading | None) -> None:
            if now is not None and now.item != kept.item:
                show(now.item, now.told)

        self._session.give(kept, lambda read: show(read.item, read.told))
        self._session.ask_soon(again_if_changed, renew)

    def read_ahead(self, number: int) -> None:
        """Item `number` is shown: read those beside it, once it is painted."""
        wanted = self.beside(number)
        self._ahead = {each: kept for each, kept in self._ahead.items() if each in wanted}
        self._coming.intersection_update(wanted)
        for each in wanted:
            if each not in self._ahead and each not in self._coming:
                self._coming.add(each)
                self._session.ask_soon(self._reader_ahead(each), self._keep, partial(self._fail, each))

    def forget(self, number: int | None = None) -> None:
        """Item `number` has changed, or what is shown of all of them has."""
        if number is None:
            self._ahead.clear()
            self._coming.clear()
        else:
            self._ahead.pop(number, None)
            self._coming.discard(number)

    def _reader(self, number: int) -> Callable[[Desk], Reading]:
        reader = self._session.name

        def read(desk: Desk) -> Reading:
            sequence, at = desk.reading.sequence(), time.monotonic()
            item = desk.reading.open(number, reader=reader, seen=False)
            return Reading(item, checked(item.text, item.findings), sequence, at)

        return read

    def _reader_ahead(self, number: int) -> Callable[[Desk], Reading | None]:
        read = self._reader(number)
        return lambda desk: read(desk) if number in self._coming else None  # the list was left meanwhile

    def _keep(self, got: Reading | None) -> None:
        if got is None:
            return
        if got.item.row.number in self._coming:  # else it has changed meanwhile
            self._coming.discard(got.item.row.number)
            self._ahead[got.item.row.number] = got

    def _fail(self, number: int, _error: Exception) -> None:
        """It is told when somebody asks for the item."""
        self._coming.discard(number)


def _nobody(_number: int) -> tuple[int, ...]:
    return ()
