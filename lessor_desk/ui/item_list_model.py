"""The list of items, as far as it has been read, and what a screen reader says of each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from lessor_desk.services.rows import ItemRow
from lessor_desk.ui.item_sentence import item_sentence

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What the model gives besides Qt's own roles."""

    ITEM = Qt.ItemDataRole.UserRole + 1


class ItemListModel(QAbstractListModel):
    """A queue's items in the order they were given; more are asked for when the end comes near."""

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ItemRow] = []
        self._places: dict[int, int] = {}
        self._total = 0
        self._asked = False

    @property
    def total(self) -> int:
        """How many items there are, those not yet read included."""
        return self._total

    @property
    def rows(self) -> tuple[ItemRow, ...]:
        """The items read so far."""
        return tuple(self._rows)

    def show(self, rows: Sequence[ItemRow], total: int) -> None:
        """Begin anew with the first `rows` of `total`."""
        self.beginResetModel()
        self._rows = list(rows)
        self._total = max(total, len(self._rows))
        self._asked = False
        self._number()
        self.endResetModel()

    def append(self, rows: Sequence[ItemRow]) -> None:
        """Add the next page; an empty one says that there is no more."""
        self._asked = False
        new = self._unknown(rows)
        if new:
            self._insert(len(self._rows), new)
        if not rows:
            self._total = len(self._rows)
        self._total = max(self._total, len(self._rows))

    def insert(self, rows: Sequence[ItemRow], at: int = 0) -> None:
        """Add items that have just come, from row `at` on; those already listed are only renewed."""
        if new := self._unknown(rows):
            self._total += len(new)
            self._insert(min(at, len(self._rows)), new)

    def update_row(self, row: ItemRow) -> None:
        """Show `row` in place of the one that has its number; one that is not listed is left alone."""
        place = self._places.get(row.number)
        if place is not None and self._rows[place] != row:
            self._rows[place] = row
            changed = self.index(place)
            self.dataChanged.emit(changed, changed)

    def remove(self, number: int) -> None:
        """Take an item from the list, if it is there."""
        place = self._places.get(number)
        if place is None:
            return
        self.beginRemoveRows(QModelIndex(), place, place)
        del self._rows[place]
        self._total -= 1
        self._number()
        self.endRemoveRows()

    def row_of(self, number: int) -> int | None:
        """The row of an item, or None if it is not listed."""
        return self._places.get(number)

    def item(self, index: Index) -> ItemRow:
        """The item at a valid index."""
        return self._rows[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Role.ITEM:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.headline or row.opening
            case Qt.ItemDataRole.AccessibleTextRole:
                return item_sentence(row, datetime.now(UTC))
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._asked and len(self._rows) < self._total

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit()

    def _unknown(self, rows: Sequence[ItemRow]) -> list[ItemRow]:
        """The rows that are not listed yet; the others are renewed."""
        new = []
        for row in rows:
            if row.number in self._places:
                self.update_row(row)
            else:
                new.append(row)
        return new

    def _insert(self, at: int, rows: list[ItemRow]) -> None:
        self.beginInsertRows(QModelIndex(), at, at + len(rows) - 1)
        self._rows[at:at] = rows
        self._number()
        self.endInsertRows()

    def _number(self) -> None:
        self._places = {row.number: place for place, row in enumerate(self._rows)}
