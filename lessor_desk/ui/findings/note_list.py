"""The notes on an item: who, when, on which words, and what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QTextLayout

from lessor_desk.services.rows import NoteRow
from lessor_desk.ui import fonts, labels
from lessor_desk.ui.editor.broken_text import broken
from lessor_desk.ui.findings import wording
from lessor_desk.ui.findings.card_layout import LEFT, RIGHT
from lessor_desk.ui.text_list import Index, TextDelegate, TextList, TextModel
from lessor_desk.ui.theme import theme

_TOP, _BOTTOM, _TITLE, _PITCH = 9, 9, 18, 16
_AVATAR, _TEXT = 24, LEFT + 34  # px
_QUOTE_SIDE, _QUOTE_GAP, _BAR = 8, 3, 2


class NotesModel(TextModel):
    """Notes, the oldest first."""

    own = ""  # the name of whoever reads

    def show(self, rows: Sequence[NoteRow], own: str = "") -> None:
        """Show `rows` to the person called `own`."""
        if own != self.own:
            self.own, self.rows = own, ()
        super().show(rows)

    def shown(self, row: NoteRow) -> str:
        return row.text

    def spoken(self, row: NoteRow) -> tuple[str, ...]:
        return self.who(row), wording.moment(row.at), wording.passage(row.passage), row.text

    def note(self, index: Index) -> NoteRow:
        """The note of a row."""
        note: NoteRow = self.rows[index.row()]
        return note

    def row_of(self, number: int) -> int | None:
        """The row of note `number`."""
        return next((row for row, note in enumerate(self.rows) if note.number == number), None)

    def who(self, note: NoteRow) -> str:
        """Who wrote `note`, as its reader is told."""
        return self.tr("You") if note.author == self.own else note.author


class NotesDelegate(TextDelegate):
    """Who and when beside an avatar, the words that the note is about, and the note."""

    def height_of(self, row: NoteRow, width: int) -> int:
        lines = _words(row, width).lineCount()
        quoted = _quoted(row, width)
        height = quoted.lineCount() * _PITCH + 2 * _QUOTE_GAP if quoted else 0
        return _TOP + max(_AVATAR, _TITLE + height + lines * _PITCH) + _BOTTOM

    def paint_row(self, painter: QPainter, rect: QRectF, row: NoteRow, index: Index) -> None:
        model, look = index.model(), theme()
        painter.setPen(Qt.PenStyle.NoPen)
        avatar = QRectF(LEFT, rect.y() + _TOP, _AVATAR, _AVATAR)
        painter.setBrush(look.colour("hover"))
        painter.drawEllipse(avatar)
        painter.setFont(fonts.interface(11, 600))
        painter.setPen(look.colour("ink2"))
        painter.drawText(avatar, Qt.AlignmentFlag.AlignCenter, labels.initials(row.author))
        line = QRectF(_TEXT, rect.y() + _TOP - 1, rect.width() - _TEXT - RIGHT, _TITLE)
        when = wording.moment(row.at)
        painter.setFont(fonts.interface(12))
        painter.setPen(look.colour("ink3"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, when)
        room = line.width() - QFontMetricsF(painter.font()).horizontalAdvance(when) - 8
        painter.setFont(fonts.interface(13, 600))
        painter.setPen(look.colour("ink"))
        name = model.who(row) if isinstance(model, NotesModel) else row.author
        name = QFontMetricsF(painter.font()).elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
        self._paint_text(painter, row, round(rect.width()), line.bottom())

    @staticmethod
    def _paint_text(painter: QPainter, note: NoteRow, width: int, top: float) -> None:
        look = theme()
        if (quoted := _quoted(note, width)) is not None:
            top += _QUOTE_GAP
            gone = note.passage is not None and note.passage.span is None
            high = quoted.lineCount() * _PITCH
            painter.fillRect(QRectF(_TEXT, top, _BAR, high), look.colour("cut" if gone else "accent"))
            painter.setPen(look.colour("cut" if gone else "ink2"))
            quoted.draw(painter, QPointF(_TEXT + _QUOTE_SIDE, top))
            top += high + _QUOTE_GAP
        painter.setPen(look.colour("ink"))
        _words(note, width).draw(painter, QPointF(_TEXT, top))


class NoteList(TextList):
    """Notes to read; one on a passage leads to it."""

    passage_wanted = Signal(object)  # NoteRow

    def __init__(self, object_name: str) -> None:
        self.rows = NotesModel()
        super().__init__(object_name, "", self.rows, NotesDelegate())
        self.setAccessibleName(self.tr("Notes"))
        self.clicked.connect(self._lead)
        self.activated.connect(self._lead)

    def show_note(self, number: int) -> None:
        """Bring note `number` into sight, as the current one."""
        if (row := self.rows.row_of(number)) is not None:
            self.setCurrentIndex(self.rows.index(row))

    def _lead(self, index: QModelIndex) -> None:
        note = self.rows.note(index)
        if note.passage is not None:
            self.passage_wanted.emit(note)


def _words(note: NoteRow, width: int) -> QTextLayout:
    return broken(note.text.replace("\n", "\u2028"), fonts.interface(13), width - _TEXT - RIGHT, _PITCH)


def _quoted(note: NoteRow, width: int) -> QTextLayout | None:
    told = wording.passage(note.passage)
    if not told:
        return None
    return broken(told, fonts.interface(12), width - _TEXT - RIGHT - _QUOTE_SIDE, _PITCH)
