"""The flags of the open item, one row each; of those with one cause only one is shown at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lessor_desk.checks.base import FindingClass, Severity
from lessor_desk.services.rows import FullText
from lessor_desk.ui.editor import findings_wording
from lessor_desk.ui.editor.part_flag import PartFlag

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a row answers besides its text."""

    CARD = Qt.ItemDataRole.UserRole + 1  # a Card, or None for a flag that another one stands for
    FLAG = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Card:
    """What is shown of a flag: how many of its class there are if it is the first of them, how many alike."""

    flag: PartFlag
    heading: int | None
    alike: int
    active: bool
    full_text: FullText | None = None  # what a cut text can be completed with

    @property
    def is_cut(self) -> bool:
        """Whether it tells of the end of the text that is missing."""
        return is_cut(self.flag)


def is_cut(flag: PartFlag) -> bool:
    """Whether `flag` is the end of the text that is missing."""
    return flag.part == "body" and flag.finding_class is FindingClass.TRUNCATION


def cause(flag: PartFlag) -> tuple[object, ...]:
    """What two flags share that are there for the same reason."""
    found = flag.flag.findings[0]
    facts = tuple(found.facts.items())
    return flag.gravity, flag.flag.code, flag.flag.safe, found.reason, facts


class FindingsModel(QAbstractListModel):
    """Flags of one class, cause and reason share a card, through which the arrows leaf."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._flags: tuple[PartFlag, ...] = ()
        self._causes: list[int] = []  # of each row: the first row with its cause
        self._shown: dict[int, int] = {}  # cause -> the row shown
        self._alike: Counter[int] = Counter()
        self._of_class: Counter[tuple[int, bool]] = Counter()
        self._headed: set[int] = set()  # rows above which the class is named
        self._active: PartFlag | None = None
        self._full_text: FullText | None = None

    def set_full_text(self, full_text: FullText | None) -> bool:
        """What the text can be completed with if it is cut, or None; tell whether that is news."""
        if full_text == self._full_text:
            return False
        self.layoutAboutToBeChanged.emit()
        self._full_text = full_text
        self.layoutChanged.emit()
        return True

    def show(self, flags: Sequence[PartFlag]) -> None:
        """Show `flags`, which are in order of class. The same ones change nothing."""
        if tuple(flags) == self._flags:
            return
        self.beginResetModel()
        self._flags = tuple(flags)
        first: dict[tuple[object, ...], int] = {}
        self._causes = [first.setdefault(cause(flag), row) for row, flag in enumerate(self._flags)]
        self._alike = Counter(self._causes)
        self._of_class = Counter(flag.gravity for flag in self._flags)
        self._shown = {cause: cause for cause in self._alike}
        self._active = self._active if self._active in self._flags else None
        self._arrange()
        self.endResetModel()

    def set_active(self, flag: PartFlag | None) -> None:
        """Show `flag` in its card, as the active one."""
        if flag is self._active:
            return
        self.layoutAboutToBeChanged.emit()
        self._active = flag if flag in self._flags else None
        self._arrange()
        self.layoutChanged.emit()

    @property
    def causes_of_safe(self) -> int:
        """How many causes there are of what can be mended safely."""
        rows = zip(self._causes, self._flags, strict=True)
        return len({cause for cause, flag in rows if flag.flag.safe})

    @property
    def active(self) -> PartFlag | None:
        return self._active

    def row_of(self, flag: PartFlag | None) -> int | None:
        """The row of `flag`, or None if it is not listed."""
        return self._flags.index(flag) if flag is not None and flag in self._flags else None

    def flag(self, index: Index) -> PartFlag:
        return self._flags[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._flags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = index.row()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                flag = self._flags[row].flag
                return flag.before if flag.after is None else f"{flag.before} → {flag.after}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case Role.FLAG:
                return self._flags[row]
            case Role.CARD:
                return self.card(row)
        return None

    def card(self, row: int) -> Card | None:
        """What is shown in `row`; None for a flag that another one stands for."""
        if self._shown[self._causes[row]] != row:
            return None
        flag = self._flags[row]
        heading = self._of_class[flag.gravity] if row in self._headed else None
        cut = is_cut(flag)
        full_text = self._full_text if cut else None
        return Card(flag, heading, self._alike[self._causes[row]], flag is self._active, full_text)

    def shown_rows(self) -> Sequence[int]:
        """The rows that have a card, in order."""
        return sorted(self._shown.values())

    def _arrange(self) -> None:
        if (row := self.row_of(self._active)) is not None:
            self._shown[self._causes[row]] = row
        headed: dict[tuple[int, bool], int] = {}
        for row in sorted(self._shown.values()):
            headed.setdefault(self._flags[row].gravity, row)
        self._headed = set(headed.values())

    def _spoken(self, row: int) -> str:
        flag = self._flags[row]
        template = self.tr("%1, %2 of %3, %4: %5. %6")
        values = (
            findings_wording.class_name(flag),
            str(row + 1),
            str(len(self._flags)),
            self._level(findings_wording.level(flag)),
            findings_wording.change_spoken(flag),
            findings_wording.reason(flag),
        )
        return findings_wording.filled(template, *values)

    def _level(self, level: Severity) -> str:
        match level:
            case Severity.BLOCKING:
                return self.tr("blocking", "level of a flag")
            case Severity.CORRECT:
                return self.tr("to be corrected", "level of a flag")
            case Severity.ADVICE:
                return self.tr("advice", "level of a flag")
