"""The actions of the quick fix, one beneath the other, or in two columns where it is low."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from lessor_desk.ui.editor.quick_fix_entry import QuickFixEntry

_SIDE, _AROUND, _SPACING = 6, 6, 1


class QuickFixEntries(QWidget):
    """Its actions in their order, which goes down a column and on with the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[QuickFixEntry, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_SIDE, _AROUND, _SIDE, _AROUND)
        self._grid.setSpacing(_SPACING)

    def __iter__(self) -> Iterator[QuickFixEntry]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def first(self) -> QuickFixEntry | None:
        return self._entries[0] if self._entries else None

    def show_entries(self, entries: Sequence[QuickFixEntry]) -> None:
        """Offer `entries` in the place of those before."""
        for entry in self._entries:
            self._grid.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self._entries = tuple(entries)
        for entry in entries:
            entry.setParent(self)
            entry.show()
        self.setVisible(bool(entries))
        self.arrange(1)

    def arrange(self, columns: int) -> int:
        """Stand in `columns`, and answer the width in pixels that no word is cut at."""
        rows = max(1, -(-len(self._entries) // columns))
        widths = [0] * max(columns, self._grid.columnCount())
        for number, entry in enumerate(self._entries):
            column, row = divmod(number, rows)
            self._grid.removeWidget(entry)
            self._grid.addWidget(entry, row, column)
            widths[column] = max(widths[column], entry.sizeHint().width())
        for column, width in enumerate(widths):
            self._grid.setColumnMinimumWidth(column, width)
            self._grid.setColumnStretch(column, int(width > 0))
        self.updateGeometry()
        return sum(widths) + _SPACING * (columns - 1) + 2 * _SIDE

    def go(self, step: int) -> None:
        """Give the focus to the action `step` places from the one that has it; after the last the first."""
        if self._entries:
            place = next((n for n, entry in enumerate(self._entries) if entry.hasFocus()), None)
            wanted = (place + step if place is not None else 0 if step > 0 else -1) % len(self._entries)
            self._entries[wanted].setFocus(Qt.FocusReason.TabFocusReason)
