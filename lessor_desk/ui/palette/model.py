"""The rows of the palette: titles of sections and what was found under them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lessor_desk.ui.key_cap import key_text
from lessor_desk.ui.palette.entry import Found, Section

FOUND = int(Qt.ItemDataRole.UserRole) + 1

_Index = QModelIndex | QPersistentModelIndex


class PaletteModel(QAbstractListModel):
    """A row is a title (a str) or a `Found`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[str | Found] = []

    def show(self, sections: Sequence[Section]) -> None:
        """Show these sections; an empty one is left out."""
        self.beginResetModel()
        self._rows = []
        for section in sections:
            if section.found:
                self._rows.append(section.title)
                self._rows.extend(section.found)
        self.endResetModel()

    def row(self, row: int) -> str | Found:
        return self._rows[row]

    def step(self, row: int, step: int) -> int:
        """The next row that can be chosen, `step` rows on, without going around; `row` if there is none."""
        at, last = row, row
        direction = 1 if step > 0 else -1
        left = abs(step)
        while left and 0 <= at + direction < len(self._rows):
            at += direction
            if isinstance(self._rows[at], Found):
                last, left = at, left - 1
        return last

    @property
    def first(self) -> int:
        """The first row that can be chosen, or -1."""
        return self.step(-1, 1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        row = self._rows[index.row()] if index.isValid() else ""
        if not isinstance(row, Found):
            return Qt.ItemFlag.NoItemFlags
        enabled = Qt.ItemFlag.ItemIsEnabled if row.entry.enabled else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | enabled

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row if isinstance(row, str) else row.entry.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return row if isinstance(row, str) else _sentence(row)
            case _ if role == FOUND:
                return row
        return None


def _sentence(found: Found) -> str:
    entry = found.entry
    return ", ".join(part for part in (entry.text, entry.detail, key_text(entry.keys)) if part)
