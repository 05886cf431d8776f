"""The proposed changes as a list to tick: by rule, the certain ones first, those to be reviewed after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import compress, groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from lessor_desk.checks import wording
from lessor_desk.services.rows import ProposedFix
from lessor_desk.ui.editor.visible import spoken
from lessor_desk.ui.i18n import language

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Group:
    """The changes of one rule that are alike certain; `places` are theirs among all changes."""

    code: str
    safe: bool
    places: range


@dataclass(frozen=True, slots=True)
class Change:
    """One change, and its place among all."""

    fix: ProposedFix
    place: int


@dataclass(frozen=True, slots=True)
class Proposals:
    """Changes in the order in which they are shown, and the rows that show them."""

    fixes: tuple[ProposedFix, ...] = ()
    rows: tuple[Group | Change, ...] = ()


def grouped(fixes: Sequence[ProposedFix]) -> Proposals:
    """`fixes` by rule, the certain ones first. Takes a while for many: not on the window's thread."""
    ordered = sorted(fixes, key=lambda fix: (not fix.safe, fix.code))
    rows: list[Group | Change] = []
    start = 0
    for (unsafe, code), alike in groupby(ordered, key=lambda fix: (not fix.safe, fix.code)):
        changes = [Change(fix, place) for place, fix in enumerate(alike, start)]
        rows += [Group(code, not unsafe, range(start, start + len(changes))), *changes]
        start += len(changes)
    return Proposals(tuple(ordered), tuple(rows))


def in_order(fixes: Sequence[ProposedFix]) -> tuple[ProposedFix, ...]:
    """`fixes` item by item, the newest first, in the order of the text: as they are made."""
    return tuple(sorted(fixes, key=lambda fix: (-fix.number, fix.part, fix.edits[0].span)))


class Role(IntEnum):
    """What the model gives besides Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1


class RepairModel(QAbstractListModel):
    """What is certain is ticked, nothing else is. A rule's own box ticks all of its changes."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = Proposals()
        self._ticked = bytearray()

    def show(self, proposals: Proposals) -> None:
        """Show these in place of all others."""
        self.beginResetModel()
        self._all = proposals
        self._ticked = bytearray(fix.safe for fix in proposals.fixes)
        self.endResetModel()
        self.ticks_changed.emit()

    @property
    def total(self) -> int:
        """How many changes are proposed."""
        return len(self._all.fixes)

    @property
    def number_ticked(self) -> int:
        """How many of them are ticked."""
        return sum(self._ticked)

    def ticked(self) -> tuple[ProposedFix, ...]:
        """What is ticked, as it is shown."""
        return tuple(compress(self._all.fixes, self._ticked))

    def state(self, row: Group | Change) -> Qt.CheckState:
        """Whether a change is ticked; of a rule all, some or none."""
        if isinstance(row, Change):
            return Qt.CheckState.Checked if self._ticked[row.place] else Qt.CheckState.Unchecked
        number = self.count(row)
        if number == len(row.places):
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if number else Qt.CheckState.Unchecked

    def count(self, group: Group) -> int:
        """How many changes of a rule are ticked."""
        return sum(self._ticked[group.places.start : group.places.stop])

    def toggle(self, index: Index) -> None:
        """Tick what is not, and the other way round."""
        if not index.isValid():
            return
        row = self._all.rows[index.row()]
        on = self.state(row) is not Qt.CheckState.Checked
        places = row.places if isinstance(row, Group) else range(row.place, row.place + 1)
        self._ticked[places.start : places.stop] = bytes([on]) * len(places)
        self._told()

    def tick_all(self, *, safe: bool) -> None:
        """Tick every certain change and nothing else, or nothing at all."""
        self._ticked = bytearray(safe and fix.safe for fix in self._all.fixes)
        self._told()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._all.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._all.rows[index.row()]
        match role:
            case Role.ROW:
                return row
            case Qt.ItemDataRole.CheckStateRole:
                return self.state(row).value
            case Qt.ItemDataRole.DisplayRole:
                return self.title(row) if isinstance(row, Group) else row.fix.before
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        own = Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | own

    @staticmethod
    def title(group: Group) -> str:
        """The rule, in words."""
        return f"{wording.title(group.code, language())} ({group.code})"

    def certainty(self, group: Group) -> str:
        """Whether its changes are certain."""
        return self.tr("certain") if group.safe else self.tr("to be reviewed one by one")

    def _spoken(self, row: Group | Change) -> str:
        if isinstance(row, Group):
            number = self.tr("%1 of %2 ticked").replace("%1", str(self.count(row)))
            return f"{self.title(row)}, {self.certainty(row)}, {number.replace('%2', str(len(row.places)))}"
        on = self.state(row) is Qt.CheckState.Checked
        state = self.tr("ticked", "change") if on else self.tr("not ticked", "change")
        told = self.tr("%3, item %4, before: %1, after: %2")
        fix = row.fix
        told = told.replace("%3", state).replace("%4", str(fix.number))
        return told.replace("%1", spoken(fix.before)).replace("%2", spoken(fix.after))

    def _told(self) -> None:
        if self._all.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._all.rows) - 1))
        self.ticks_changed.emit()
