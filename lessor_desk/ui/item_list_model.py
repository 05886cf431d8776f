"""A queue of any length, of which only a stretch is read; what a screen reader says of each item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from lessor_desk.services.rows import ItemRow
from lessor_desk.ui.item_sentence import item_sentence

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What the model gives besides Qt's own roles."""

    ITEM = Qt.ItemDataRole.UserRole + 1


PAGE = 200  # items read at once
MOST = 2_000  # items kept; beyond, those farthest from what is looked at are read again when they are
_AHEAD = 40  # rows beside those in sight that are read before they are looked at


class ItemListModel(QAbstractListModel):
    """Keeps `total` rows, of which one stretch is read: what is looked at beside it is `wanted`.

    Where a stretch far from the top lies is an estimate until it grows to an end of the queue; it
    is then put right by sliding: the rows keep their order, their distance from the top changes.
    """

    wanted = Signal(int)  # a place of the queue whose item is looked at and not read
    slid = Signal(int)  # the stretch lies so many rows lower now

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ItemRow] = []  # the stretch
        self._first = 0  # its place in the queue
        self._sure = True  # whether that is known, not estimated
        self._places: dict[int, int] = {}  # number -> place within the stretch
        self._total = 0
        self._asked = False

    @property
    def total(self) -> int:
        """How many items there are, those not read included."""
        return self._total

    @property
    def rows(self) -> tuple[ItemRow, ...]:
        """The items of the stretch."""
        return tuple(self._rows)

    @property
    def first(self) -> int:
        """The place in the queue at which the stretch begins."""
        return self._first

    def show(self, rows: Sequence[ItemRow], total: int, first: int = 0) -> None:
        """Begin anew with `rows` of `total`, which begin at about the place `first`."""
        self.beginResetModel()
        self._begin(rows, first)
        self._total = max(total, self._end)
        self.endResetModel()

    def jump(self, rows: Sequence[ItemRow], first: int) -> None:
        """Read on elsewhere: the stretch is now `rows`, from about the place `first` on."""
        self._begin(rows, max(0, min(first, self._total - len(rows))))
        self._tell(0, self._total)

    def append(self, rows: Sequence[ItemRow], *, more: bool = True) -> None:
        """Add what follows the stretch; `more`: the queue goes on after it."""
        self._asked = False
        new = self._unknown(rows)
        end = self._end + len(new)
        if self._sure and (not more or end >= self._total):
            self._set_total(end + more)
        elif not more or end >= self._total:
            self._slide(self._total - (PAGE if more else 0) - end)
        at = self._end
        self._rows += new
        if (over := len(self._rows) - MOST) > 0:
            del self._rows[:over]
            self._first += over
        self._number()
        self._tell(at, self._end)

    def prepend(self, rows: Sequence[ItemRow], *, more: bool = True) -> None:
        """Add what comes before the stretch; `more`: the queue has begun before it."""
        self._asked = False
        new = self._unknown(rows)
        first = self._first - len(new)
        if not more or first <= 0:
            self._slide((PAGE if more else 0) - first)
            self._sure = not more
        self._first -= len(new)
        self._rows[:0] = new
        del self._rows[MOST:]
        self._number()
        self._tell(self._first, self._first + len(new))

    def insert(self, rows: Sequence[ItemRow], at: int = 0) -> None:
        """Add items that have just come, from row `at` on; those already listed are only renewed."""
        if not (new := self._unknown(rows)):
            return
        at = min(at, self._total)
        self.beginInsertRows(QModelIndex(), at, at + len(new) - 1)
        if self._first <= at <= self._end:
            self._rows[at - self._first : at - self._first] = new
        elif at < self._first:
            self._first += len(new)
        self._total += len(new)
        self._number()
        self.endInsertRows()

    def update_row(self, row: ItemRow) -> None:
        """Show `row` in place of the one that has its number; one that is not listed is left alone."""
        place = self._places.get(row.number)
        if place is not None and self._rows[place] != row:
            if not row.passage:  # news are told without what a search has found
                row = replace(row, passage=self._rows[place].passage)
            self._rows[place] = row
            self._tell(self._first + place, self._first + place + 1)

    def remove(self, number: int) -> None:
        """Take an item from the list, if it is there."""
        place = self._places.get(number)
        if place is None:
            return
        self.beginRemoveRows(QModelIndex(), self._first + place, self._first + place)
        del self._rows[place]
        self._total -= 1
        self._number()
        self.endRemoveRows()

    def row_of(self, number: int) -> int | None:
        """The row of an item, or None if it is not read."""
        place = self._places.get(number)
        return None if place is None else self._first + place

    def read(self, row: int) -> ItemRow | None:
        """The item in `row`, or None if it is not read."""
        place = row - self._first
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def item(self, index: Index) -> ItemRow:
        """The item at a valid index, which is read."""
        row = self.read(index.row())
        if row is None:
            raise IndexError(index.row())
        return row

    def want(self, first: int, last: int) -> None:
        """The rows `first` to `last` are looked at: ask for those that are not read, and soon will be."""
        if self._asked or not self._total:
            return
        if last < self._first or first > self._end:
            missing = first
        elif last + _AHEAD >= self._end and self._end < self._total:
            missing = self._end
        elif first - _AHEAD < self._first and self._first > 0:
            missing = self._first - 1
        else:
            return
        self._asked = True
        self.wanted.emit(missing)

    def could_not_read(self) -> None:
        """What was wanted does not come: it is asked for again when it is looked at."""
        self._asked = False

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.read(index.row()) if index.isValid() else None
        if row is None:
            return None
        match role:
            case Role.ITEM:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.headline or row.opening
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{item_sentence(row, datetime.now(UTC))} {row.passage}".rstrip()
        return None

    @property
    def _end(self) -> int:
        return self._first + len(self._rows)

    def _begin(self, rows: Sequence[ItemRow], first: int) -> None:
        self._rows, self._first = list(rows), first
        self._sure = first == 0
        self._asked = False
        self._number()

    def _set_total(self, total: int) -> None:
        if total > self._total:
            self.beginInsertRows(QModelIndex(), self._total, total - 1)
            self._total = total
            self.endInsertRows()
        elif total < self._total:
            self.beginRemoveRows(QModelIndex(), total, self._total - 1)
            self._total = total
            self.endRemoveRows()

    def _slide(self, by: int) -> None:
        """Let the stretch lie `by` rows lower; whoever keeps an index of it follows."""
        if not by:
            return
        self.layoutAboutToBeChanged.emit()
        kept = [index for index in self.persistentIndexList() if self._first <= index.row() < self._end]
        self._first += by
        for index in kept:
            self.changePersistentIndex(index, self.createIndex(index.row() + by, 0))
        self.layoutChanged.emit()
        self.slid.emit(by)

    def _tell(self, first: int, end: int) -> None:
        if first < end:
            self.dataChanged.emit(self.index(first), self.index(end - 1))

    def _unknown(self, rows: Sequence[ItemRow]) -> list[ItemRow]:
        """The rows that are not listed yet; the others are renewed."""
        new = []
        for row in rows:
            if row.number in self._places:
                self.update_row(row)
            else:
                new.append(row)
        return new

    def _number(self) -> None:
        self._places = {row.number: place for place, row in enumerate(self._rows)}
