"""The dispatches proposed for one input as a list: a heading for each, and its lines below."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from lessor_desk.ingest import Dispatch
from lessor_desk.workflow.states import Kind

Index = QModelIndex | QPersistentModelIndex


class Part(StrEnum):
    """What a row of the list is."""

    HEADING = "heading"
    HEADLINE = "headline"
    CREDIT = "credit"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Row:
    """A row: `dispatch` counts from 0; `line` is the line's number in the input, -1 for a heading."""

    dispatch: int
    part: Part
    text: str
    line: int = -1
    first: bool = False  # the first line of its dispatch: nothing can be cut above it
    last: bool = False


class Role(IntEnum):
    """What the model answers besides Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole


class SplitModel(QAbstractListModel):
    """Rows of the dispatches in order; blank lines are not shown."""

    def __init__(self) -> None:
        super().__init__()
        self.dispatches: tuple[Dispatch, ...] = ()
        self._rows: tuple[Row, ...] = ()

    def show_dispatches(self, dispatches: tuple[Dispatch, ...]) -> None:
        """Show `dispatches` instead of what was there."""
        self.beginResetModel()
        self.dispatches = dispatches
        self._rows = tuple(row for number, item in enumerate(dispatches) for row in _rows(number, item))
        self.endResetModel()

    def row_of_line(self, line: int) -> int | None:
        """The row that shows the input's line number `line`."""
        return next((at for at, row in enumerate(self._rows) if row.line == line), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Role.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
        return None

    def _spoken(self, row: Row) -> str:
        if row.part is not Part.HEADING:
            return f"{part_label(row.part)} : {row.text}" if row.part is not Part.BODY else row.text
        lines = sum(other.dispatch == row.dispatch for other in self._rows) - 1
        text = self.tr("Dispatch %1 of %2, %3, %n lines", "", lines)
        text = text.replace("%1", str(row.dispatch + 1)).replace("%2", str(len(self.dispatches)))
        return text.replace("%3", row.text)


def kind_label(kind: Kind) -> str:
    """What an item of this kind is called."""
    translate = QCoreApplication.translate
    match kind:
        case Kind.ARTICLE:
            return translate("kinds", "Article")
        case Kind.TEASER:
            return translate("kinds", "Teaser")
        case Kind.ALERT:
            return translate("kinds", "Alert")


def part_label(part: Part) -> str:
    """What a line is in its dispatch."""
    translate = QCoreApplication.translate
    match part:
        case Part.HEADLINE:
            return translate("kinds", "Headline")
        case Part.CREDIT:
            return translate("kinds", "Credit")
        case _:
            return ""


def _rows(number: int, item: Dispatch) -> list[Row]:
    lines: list[Row] = []
    start = item.start
    for line, text in enumerate(item.text.split("\n"), item.lines.start):
        if text.strip():
            part = _part(item, start, start + len(text))
            lines.append(Row(number, part, " ".join(text.split()), line, first=not lines))
        start += len(text) + 1
    last = lines.pop()
    lines.append(Row(number, last.part, last.text, last.line, first=last.first, last=True))
    return [Row(number, Part.HEADING, kind_label(item.kind)), *lines]


def _part(item: Dispatch, start: int, end: int) -> Part:
    """What the line from `start` to `end` of the input is in its dispatch."""
    within = {name for name, place in item.places.items() if name and start <= place < end}
    if "headline" in within:
        return Part.HEADLINE
    return Part.CREDIT if within - {"body"} else Part.BODY
