"""The changes since the original as a list; the one that is looked at tells who made it, when and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lessor_desk.services.changes import ToldChange
from lessor_desk.ui import fonts, grounds, icons, shapes
from lessor_desk.ui.approval import wording
from lessor_desk.ui.editor.broken_text import broken
from lessor_desk.ui.editor.change_line import ChangeLine
from lessor_desk.ui.editor.visible import shown
from lessor_desk.ui.findings.model import Index
from lessor_desk.ui.rows_view import RowsView
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import ICON_META, RADIUS_CARD

_LEFT, _TEXT, _RIGHT = 14, 35, 14  # px
ROW, _TOP, _BOTTOM, _PX, _LINE = 32, 6, 6, 14, 20
_SHAPE, _PITCH, _PAD, _TO_REASON = 12, 16, 3, 2
_ARROW = 34  # px between before and after
Changes = tuple[ToldChange, ...]


class ChangesModel(QAbstractListModel):
    """The changes in reading order; a screen reader is told the whole of each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.changes: Changes = ()
        self.typing = ""

    def show(self, changes: Sequence[ToldChange], typing: str) -> None:
        """Show `changes`; `typing` is who makes those that are no version yet."""
        if (tuple(changes), typing) != (self.changes, self.typing):
            self.beginResetModel()
            self.changes, self.typing = tuple(changes), typing
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.changes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        change = self.changes[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return wording.whole(change) or shown(change.after or change.before)
            case Qt.ItemDataRole.AccessibleTextRole:
                return wording.spoken(change, index.row(), len(self.changes), self.typing)
            case Qt.ItemDataRole.ToolTipRole:
                return wording.who_and_why(change, self.typing)
            case Qt.ItemDataRole.UserRole:
                return change
        return None


class ChangeRow:
    """The look of one change, `room` pixels wide: before and after on one line.

    `told`, what is said of it, opens the row: before and after take the lines that they need.
    """

    def __init__(self, change: ToldChange, room: float, told: str = "") -> None:
        self._change = change
        self._whole = wording.whole(change)
        self._line: ChangeLine | None = None
        self._added = ""
        if change.before:
            self._line = _open_line(change, room) if told else _closed_line(change, room)
        elif not self._whole:
            metrics = QFontMetricsF(fonts.copy(_PX, 600))
            self._added = metrics.elidedText(
                shown(change.after), Qt.TextElideMode.ElideMiddle, room - 2 * _PAD
            )
        self._reason = broken(told, fonts.interface(12), room, _PITCH) if told else None
        self._lines = self._line.height if told and self._line is not None else _LINE
        self.height = _TOP + self._lines + _BOTTOM
        if self._reason is not None:
            self.height += self._reason.lineCount() * _PITCH + _TO_REASON

    def paint(self, painter: QPainter, top: float) -> None:
        """Paint with the upper edge of the row at `top`."""
        top += _TOP
        self._paint_sign(painter, top)
        if self._line is not None:
            self._line.paint(painter, QPointF(_TEXT, top))
        elif self._whole:
            painter.setFont(fonts.interface(13))
            painter.setPen(theme().colour("ink"))
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(_TEXT, top, 2000, _LINE), middle, self._whole)
        else:
            self._paint_added(painter, top)
        if self._reason is not None:
            painter.setPen(theme().colour("ink2"))
            self._reason.draw(painter, QPointF(_TEXT, top + self._lines + _TO_REASON))

    def _paint_sign(self, painter: QPainter, top: float) -> None:
        change = self._change
        if change.finding_class is not None:
            box = QRectF(_LEFT + 1, top + (_LINE - _SHAPE) / 2, _SHAPE, _SHAPE)
            shapes.paint(painter, change.finding_class, box, lost=change.lost)
            return
        icon, colour = ("plus", "ok") if not change.before else ("pencil-line", "ink3")
        place = QRectF(_LEFT, top + (_LINE - ICON_META) / 2, ICON_META, ICON_META)
        icons.paint(painter, icon, colour, place)

    def _paint_added(self, painter: QPainter, top: float) -> None:
        font = fonts.copy(_PX, 600)
        width = QFontMetricsF(font).horizontalAdvance(self._added) + 2 * _PAD
        ground = QRectF(_TEXT, top, width, _LINE)
        painter.fillRect(ground, theme().colour("ins_soft"))
        painter.setFont(font)
        painter.setPen(theme().colour("ins"))
        painter.drawText(ground.adjusted(_PAD, 0, _PAD, 0), Qt.AlignmentFlag.AlignVCenter, self._added)


class ChangesDelegate(QStyledItemDelegate):
    """Paints the rows that the list has made."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        if not isinstance(view, ChangesList):
            return
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            grounds.paint(painter, rect.adjusted(7, 1, -7, -1), RADIUS_CARD)
        view.look_of(index.row()).paint(painter, rect.y())
        painter.restore()


class ChangesList(RowsView):
    """One pressed, or come to by the arrows, is shown in the text. All rows are one line but the current."""

    chosen = Signal(int)  # the number of the change

    _silent = False  # what is current now was not chosen by the person

    def __init__(self) -> None:
        super().__init__()
        self.rows = ChangesModel(self)
        self._looks: dict[tuple[int, bool], ChangeRow] = {}  # by row, and whether it is open
        self.setObjectName("changes")
        self.setAccessibleName(self.tr("Changes since the original"))
        self.setModel(self.rows)
        self.setItemDelegate(ChangesDelegate(self))
        self.verticalScrollBar().setSingleStep(ROW)
        theme().changed.connect(self._forget)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))
        self.activated.connect(lambda index: self.chosen.emit(index.row()))

    def show_changes(self, changes: Sequence[ToldChange], typing: str) -> None:
        """Show `changes` in place of all others."""
        self._silent = True
        self._looks.clear()
        self.rows.show(changes, typing)
        self._silent = False
        self.doItemsLayout()

    def set_active(self, change: int) -> None:
        """Show that change number `change` is looked at; -1 is none. Nothing is told."""
        self._silent = True
        self.setCurrentIndex(self.rows.index(change) if change >= 0 else QModelIndex())
        self._silent = False

    def look_of(self, row: int) -> ChangeRow:
        """The look of a row, made once."""
        opened = row == self.currentIndex().row()
        if (look := self._looks.get((row, opened))) is None:
            change = self.rows.changes[row]
            told = wording.who_and_why(change, self.rows.typing) if opened else ""
            look = self._looks[row, opened] = ChangeRow(change, self._room(), told)
        return look

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.doItemsLayout()
        if current.isValid():
            self.scrollTo(current)
        if not self._silent and current.isValid() and self.hasFocus():
            self.chosen.emit(current.row())

    # rows

    def extent(self, row: int) -> tuple[int, int]:
        current, opened = self._opened()
        if row == current:
            return row * ROW, opened
        return row * ROW + (opened - ROW if 0 <= current < row else 0), ROW

    def row_at(self, place: int) -> int:
        current, opened = self._opened()
        if current >= 0 and place >= current * ROW:
            past = place - current * ROW - opened
            row = current if past < 0 else current + 1 + past // ROW
        else:
            row = place // ROW
        return row if 0 <= row < len(self.rows.changes) else -1

    def rows_between(self, top: int, bottom: int) -> Iterator[int]:
        last = len(self.rows.changes) - 1
        first = self.row_at(max(0, top))
        if first < 0:
            return
        until = self.row_at(bottom)
        yield from range(first, (until if until >= 0 else last) + 1)

    @property
    def content_height(self) -> int:
        current, opened = self._opened()
        return len(self.rows.changes) * ROW + (opened - ROW if current >= 0 else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._forget()
        super().resizeEvent(event)

    # inside

    def _opened(self) -> tuple[int, int]:
        """The current row, which is open, and its height; -1 and 0 without one."""
        row = self.currentIndex().row()
        if not 0 <= row < len(self.rows.changes):
            return -1, 0
        return row, self.look_of(row).height

    def _forget(self) -> None:
        self._looks.clear()
        self.doItemsLayout()

    def _room(self) -> float:
        return float(max(80, self.viewport().width() - _TEXT - _RIGHT))


def _open_line(change: ToldChange, room: float) -> ChangeLine:
    return ChangeLine(change.before, change.after or None, _PX, room)


def _closed_line(change: ToldChange, room: float) -> ChangeLine:
    """Before and after on one line; what has no room loses its middle."""
    before, after = shown(change.before), shown(change.after)
    plain, strong = QFontMetricsF(fonts.copy(_PX)), QFontMetricsF(fonts.copy(_PX, 600))
    free = room - 4 * _PAD - (_ARROW if after else 0)
    wide, other = plain.horizontalAdvance(before), strong.horizontalAdvance(after)
    if wide + other > free:
        half = free / 2 if after else free
        before = plain.elidedText(before, Qt.TextElideMode.ElideMiddle, max(half, free - other))
        after = strong.elidedText(after, Qt.TextElideMode.ElideMiddle, max(half, free - wide))
    return ChangeLine(before, after or None, _PX, 4 * room)
