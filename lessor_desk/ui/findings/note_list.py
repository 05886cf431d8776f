"""The notes on an item: who, when, on which words, and what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lessor_desk.services.rows import NoteRow
from lessor_desk.ui import fonts, labels
from lessor_desk.ui.dress import dress_bars
from lessor_desk.ui.editor.broken_text import broken
from lessor_desk.ui.findings import wording
from lessor_desk.ui.findings.card_layout import LEFT, RIGHT
from lessor_desk.ui.findings.model import Index
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import RADIUS_CARD

_TOP, _BOTTOM, _TITLE, _PITCH = 9, 9, 18, 16
_AVATAR, _TEXT = 24, LEFT + 34  # px
_QUOTE_SIDE, _QUOTE_GAP, _BAR = 8, 3, 2


class NotesModel(QAbstractListModel):
    """Notes, the oldest first; a screen reader is told the whole of each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[NoteRow, ...] = ()
        self.own = ""  # the name of whoever reads

    def show(self, rows: Sequence[NoteRow], own: str = "") -> None:
        """Show `rows` to the person called `own`."""
        if (tuple(rows), own) != (self._rows, self.own):
            self.beginResetModel()
            self._rows, self.own = tuple(rows), own
            self.endResetModel()

    def note(self, index: Index) -> NoteRow:
        """The note of a row."""
        return self._rows[index.row()]

    def row_of(self, number: int) -> int | None:
        """The row of note `number`."""
        return next((row for row, note in enumerate(self._rows) if note.number == number), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        note = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return note.text
            case Qt.ItemDataRole.AccessibleTextRole:
                told = (self.who(note), wording.moment(note.at), wording.passage(note.passage), note.text)
                return ", ".join(part for part in told if part)
            case Qt.ItemDataRole.UserRole:
                return note
        return None

    def who(self, note: NoteRow) -> str:
        """Who wrote `note`, as its reader is told."""
        return self.tr("You") if note.author == self.own else note.author


class NotesDelegate(QStyledItemDelegate):
    """Paints plain text, whatever it holds."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        note: NoteRow = index.data(Qt.ItemDataRole.UserRole)
        lines = self._words(note, option).lineCount()
        quoted = self._quoted(note, option)
        height = quoted.lineCount() * _PITCH + 2 * _QUOTE_GAP if quoted else 0
        return QSize(0, _TOP + max(_AVATAR, _TITLE + height + lines * _PITCH) + _BOTTOM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        note: NoteRow = index.data(Qt.ItemDataRole.UserRole)
        model = index.model()
        look, rect = theme(), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(look.colour("sel"))
            painter.drawRoundedRect(rect.adjusted(7, 1, -7, -1), RADIUS_CARD, RADIUS_CARD)
        avatar = QRectF(LEFT, rect.y() + _TOP, _AVATAR, _AVATAR)
        painter.setBrush(look.colour("hover"))
        painter.drawEllipse(avatar)
        painter.setFont(fonts.interface(11, 600))
        painter.setPen(look.colour("ink2"))
        painter.drawText(avatar, Qt.AlignmentFlag.AlignCenter, labels.initials(note.author))
        line = QRectF(_TEXT, rect.y() + _TOP - 1, rect.width() - _TEXT - RIGHT, _TITLE)
        when = wording.moment(note.at)
        painter.setFont(fonts.interface(12))
        painter.setPen(look.colour("ink3"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, when)
        room = line.width() - QFontMetricsF(painter.font()).horizontalAdvance(when) - 8
        painter.setFont(fonts.interface(13, 600))
        painter.setPen(look.colour("ink"))
        name = model.who(note) if isinstance(model, NotesModel) else note.author
        name = QFontMetricsF(painter.font()).elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
        self._paint_text(painter, note, option, line.bottom())
        painter.restore()

    def _paint_text(self, painter: QPainter, note: NoteRow, option: QStyleOptionViewItem, top: float) -> None:
        look = theme()
        if (quoted := self._quoted(note, option)) is not None:
            top += _QUOTE_GAP
            gone = note.passage is not None and note.passage.span is None
            high = quoted.lineCount() * _PITCH
            painter.fillRect(QRectF(_TEXT, top, _BAR, high), look.colour("cut" if gone else "accent"))
            painter.setPen(look.colour("cut" if gone else "ink2"))
            quoted.draw(painter, QPointF(_TEXT + _QUOTE_SIDE, top))
            top += high + _QUOTE_GAP
        painter.setPen(look.colour("ink"))
        self._words(note, option).draw(painter, QPointF(_TEXT, top))

    @staticmethod
    def _words(note: NoteRow, option: QStyleOptionViewItem) -> QTextLayout:
        return broken(note.text.replace("\n", "\u2028"), fonts.interface(13), _room(option), _PITCH)

    @staticmethod
    def _quoted(note: NoteRow, option: QStyleOptionViewItem) -> QTextLayout | None:
        told = wording.passage(note.passage)
        if not told:
            return None
        return broken(told, fonts.interface(12), _room(option) - _QUOTE_SIDE, _PITCH)


class NoteList(QListView):
    """A list to read, with the keyboard too; a note on a passage leads to it."""

    passage_wanted = Signal(object)  # NoteRow

    def __init__(self, object_name: str) -> None:
        super().__init__()
        self.rows = NotesModel(self)
        self.setObjectName(object_name)
        self.setAccessibleName(self.tr("Notes"))
        self.setModel(self.rows)
        self.setItemDelegate(NotesDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        dress_bars(self)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._lead)
        self.activated.connect(self._lead)
        theme().changed.connect(self.viewport().update)

    def show_note(self, number: int) -> None:
        """Bring note `number` into sight, as the current one."""
        if (row := self.rows.row_of(number)) is not None:
            self.setCurrentIndex(self.rows.index(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _lead(self, index: QModelIndex) -> None:
        note = self.rows.note(index)
        if note.passage is not None:
            self.passage_wanted.emit(note)


def _room(option: QStyleOptionViewItem) -> float:
    whole = option.rect.width() or (option.widget.width() if option.widget else 320)
    return float(whole - _TEXT - RIGHT)
