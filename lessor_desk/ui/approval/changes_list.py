"""The changes since the original as a list; the one that is looked at tells who made it, when and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lessor_desk.services.changes import ToldChange
from lessor_desk.ui import fonts, icons, shapes
from lessor_desk.ui.approval import wording
from lessor_desk.ui.editor.broken_text import broken
from lessor_desk.ui.editor.change_line import ChangeLine
from lessor_desk.ui.editor.visible import shown
from lessor_desk.ui.findings.model import Index
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import ICON_META, RADIUS_CARD

_LEFT, _TEXT, _RIGHT = 14, 35, 14  # px
_TOP, _BOTTOM, _PX, _LINE = 6, 6, 14, 20
_SHAPE, _PITCH, _PAD = 12, 16, 3
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


class ChangesDelegate(QStyledItemDelegate):
    """Shape of the class, before and after; under them, of the current one, who made it and why."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        change: ToldChange = index.data(Qt.ItemDataRole.UserRole)
        height = _LINE if _in_a_line(change) else _line(change, option).height
        if _is_current(option, index):
            height += self._reason(index, option).lineCount() * _PITCH + 2
        return QSize(0, _TOP + height + _BOTTOM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        change: ToldChange = index.data(Qt.ItemDataRole.UserRole)
        look, rect = theme(), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("sel"))
            painter.drawRoundedRect(rect.adjusted(7, 1, -7, -1), RADIUS_CARD, RADIUS_CARD)
        top = rect.y() + _TOP
        self._paint_sign(painter, change, top)
        height = _LINE
        if _in_a_line(change):
            self._paint_added(painter, change, QRectF(_TEXT, top, rect.width() - _TEXT - _RIGHT, _LINE))
        else:
            line = _line(change, option)
            line.paint(painter, QPointF(_TEXT, top))
            height = line.height
        if _is_current(option, index):
            painter.setPen(look.colour("ink2"))
            self._reason(index, option).draw(painter, QPointF(_TEXT, top + height + 2))
        painter.restore()

    @staticmethod
    def _reason(index: Index, option: QStyleOptionViewItem) -> QTextLayout:
        told = str(index.data(Qt.ItemDataRole.ToolTipRole))
        return broken(told, fonts.interface(12), _room(option), _PITCH)

    @staticmethod
    def _paint_sign(painter: QPainter, change: ToldChange, top: float) -> None:
        if change.finding_class is not None:
            box = QRectF(_LEFT + 1, top + (_LINE - _SHAPE) / 2, _SHAPE, _SHAPE)
            shapes.paint(painter, change.finding_class, box, lost=change.lost)
            return
        icon, colour = ("plus", "ok") if not change.before else ("pencil-line", "ink3")
        place = QRectF(_LEFT, top + (_LINE - ICON_META) / 2, ICON_META, ICON_META)
        icons.paint(painter, icon, colour, place)

    @staticmethod
    def _paint_added(painter: QPainter, change: ToldChange, box: QRectF) -> None:
        if whole := wording.whole(change):
            painter.setFont(fonts.interface(13))
            painter.setPen(theme().colour("ink"))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, whole)
            return
        font = fonts.copy(_PX, 600)
        metrics = QFontMetricsF(font)
        words = metrics.elidedText(shown(change.after), Qt.TextElideMode.ElideMiddle, box.width() - 2 * _PAD)
        ground = QRectF(box.x(), box.y(), metrics.horizontalAdvance(words) + 2 * _PAD, box.height())
        painter.fillRect(ground, theme().colour("ins_soft"))
        painter.setFont(font)
        painter.setPen(theme().colour("ins"))
        painter.drawText(ground.adjusted(_PAD, 0, _PAD, 0), Qt.AlignmentFlag.AlignVCenter, words)


class ChangesList(QListView):
    """One pressed, or come to by the arrows, is shown in the text."""

    chosen = Signal(int)  # the number of the change

    _silent = False  # what is current now was not chosen by the person

    def __init__(self) -> None:
        super().__init__()
        self.rows = ChangesModel(self)
        self.setObjectName("changes")
        self.setAccessibleName(self.tr("Changes since the original"))
        self.setModel(self.rows)
        self.setItemDelegate(ChangesDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        theme().changed.connect(self.viewport().update)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))
        self.activated.connect(lambda index: self.chosen.emit(index.row()))

    def show_changes(self, changes: Sequence[ToldChange], typing: str) -> None:
        """Show `changes` in place of all others."""
        self._silent = True
        self.rows.show(changes, typing)
        self._silent = False

    def set_active(self, change: int) -> None:
        """Show that change number `change` is looked at; -1 is none. Nothing is told."""
        self._silent = True
        self.setCurrentIndex(self.rows.index(change) if change >= 0 else QModelIndex())
        self._silent = False
        self.scheduleDelayedItemsLayout()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.scheduleDelayedItemsLayout()
        if not self._silent and current.isValid() and self.hasFocus():
            self.chosen.emit(current.row())

    def content_height(self) -> int:
        """The pixels that all rows take."""
        return sum(self.sizeHintForRow(row) for row in range(self.rows.rowCount()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


def _is_current(option: QStyleOptionViewItem, index: Index) -> bool:
    view = option.widget
    return isinstance(view, QAbstractItemView) and view.currentIndex() == index


def _in_a_line(change: ToldChange) -> bool:
    return not change.before


def _line(change: ToldChange, option: QStyleOptionViewItem) -> ChangeLine:
    return ChangeLine(change.before, change.after or None, _PX, _room(option))


def _room(option: QStyleOptionViewItem) -> float:
    whole = option.rect.width() or (option.widget.width() if option.widget else 320)
    return float(whole - _TEXT - _RIGHT)
