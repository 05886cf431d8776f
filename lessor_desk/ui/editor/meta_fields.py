"""Source, byline and section, written in place under the headline."""

from __future__ import annotations

import math
import sys
from collections.abc import Collection, Mapping

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QTextOption
from PySide6.QtWidgets import QWidget

from lessor_desk.ui import fonts, key_cap
from lessor_desk.ui.editor.copy_edit import CopyEdit
from lessor_desk.ui.editor.copy_text import MARGIN, Setting
from lessor_desk.ui.editor.part_flag import META_PARTS
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import FOCUS_RING, RADIUS_FIELD

SIZE = 12
ROW = 31  # px from row to row: a line of text and the margins of its field
_EDGE = 6  # px above and below the letters where nothing is painted
_CAP, _CAP_GAP = "↵", 6  # the key that takes what is proposed, and px before it
LABEL_GAP, FIELD_GAP = 6, 19  # px between a label and its text, a text and the next label


class MetaField(CopyEdit):
    """One line of copy, as wide as what stands in it, or as what is proposed for an empty one.

    A proposal is no text: it is neither saved nor approved until Return takes it.
    """

    left = Signal()  # the editor is done with this field
    width_changed = Signal()

    def __init__(self, part: str, parent: QWidget) -> None:
        super().__init__(Setting(fonts.interface(SIZE, 600), ink="ink2", longest=sys.maxsize), parent)
        self.part = part
        self._proposal = ""
        self.setAccessibleName(field_label(part))
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(ROW)
        self.set_column(MARGIN, 0)
        self.changed.connect(lambda _: self._follow_proposal())
        self.focused.connect(self.width_changed)
        theme().changed.connect(self.update)

    def propose(self, text: str) -> None:
        """Propose `text` while the field is empty; "" is no proposal."""
        if text != self._proposal:
            self._proposal = text
            self._follow_proposal()

    @property
    def offered(self) -> str:
        """What is proposed should the field be empty."""
        return self._proposal

    @property
    def proposal(self) -> str:
        """What Return would take, or nothing."""
        return self._proposal if self.document().isEmpty() and not self.isReadOnly() else ""

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self._follow_proposal()

    def _follow_proposal(self) -> None:
        told = self.proposal and self.tr("Proposed: %1. Return takes it.").replace("%1", self._proposal)
        self.setAccessibleDescription(told)
        self.setToolTip(told)
        self.width_changed.emit()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        shown = self.toPlainText() or self.proposal or self.tr("to be filled in")
        width = math.ceil(QFontMetricsF(self.font()).horizontalAdvance(shown)) + 2 * MARGIN + 1
        return QSize(width + (_CAP_GAP + key_cap.cap_width(_CAP) if self._offers else 0), ROW)

    @property
    def _offers(self) -> bool:
        """Whether the key that takes the proposal is shown."""
        return bool(self.proposal) and self.hasFocus()

    def accepted(self, text: str) -> str:
        return " ".join(text.split("\n"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
            event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            if self.proposal:
                self.textCursor().insertText(self.proposal)
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.set_column(MARGIN, self.width() - 2 * MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, unless only the empty edges are wanted, over which headline and body reach."""
        if not event.region().intersects(self.viewport().rect().adjusted(0, _EDGE, 0, -_EDGE)):
            return
        super().paintEvent(event)
        if self.is_blank:
            self._paint_what_is_missing()

    def _paint_what_is_missing(self) -> None:
        painter = QPainter(self.viewport())
        painter.setFont(fonts.interface(SIZE, 500, italic=bool(self.proposal)))
        painter.setPen(theme().colour("ink2" if self.proposal else "cut"))
        metrics = QFontMetricsF(painter.font())
        shown = self.proposal or self.tr("to be filled in")
        painter.drawText(QPointF(MARGIN, round(MARGIN + metrics.ascent())), shown)
        if self._offers:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            left = MARGIN + metrics.horizontalAdvance(shown) + _CAP_GAP
            top = (ROW - key_cap.HEIGHT) // 2
            key_cap.paint_cap(painter, QRectF(left, top, key_cap.cap_width(_CAP), key_cap.HEIGHT), _CAP)
        painter.end()


class MetaFields(QWidget):
    """The three fields in a row, on more rows where they have no room."""

    left = Signal()
    height_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = {part: MetaField(part, self) for part in META_PARTS}
        self._labels = {
            part: TextLabel(fonts.interface(SIZE), "ink3", field_label(part)) for part in META_PARTS
        }
        self._rows = 1
        self._others: frozenset[str] = frozenset()
        for part, field in self.fields.items():
            self._take(field, self._labels[part])
        theme().changed.connect(self.update)

    def add(self, part: str) -> MetaField:
        """Show the field of another part as well: something was found in it."""
        field = self.fields[part] = MetaField(part, self)
        label = self._labels[part] = TextLabel(fonts.interface(SIZE), "ink3", field_label(part))
        self._take(field, label)
        return field

    def show_only(self, others: Collection[str]) -> None:
        """Of the fields beyond the usual three show those in `others`."""
        extra = frozenset(self.fields) - set(META_PARTS)
        shown = extra & set(others)
        hidden = extra - shown
        if shown == self._others and all(self.fields[part].isHidden() for part in hidden):
            return
        self._others = shown
        for part in shown | hidden:
            self.fields[part].setVisible(part in shown)
            self._labels[part].setVisible(part in shown)
        self._arrange()

    def propose(self, part: str, text: str) -> None:
        """Propose `text` for the field `part` while it is empty."""
        self.fields[part].propose(text)

    def proposed(self, part: str) -> str:
        """What is proposed for the field `part` of this item should it be empty, or nothing."""
        return self.fields[part].offered

    def show_meta(self, meta: Mapping[str, str]) -> None:
        """Show the fields of an item."""
        for part, field in self.fields.items():
            field.setPlainText(meta.get(part, ""))
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(200, self._rows * ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        focused = next((field for field in self.fields.values() if field.hasFocus()), None)
        if focused is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("accent"), FOCUS_RING))
        ring = QRectF(focused.geometry()).adjusted(3, 4, -3, -4)
        painter.drawRoundedRect(ring, RADIUS_FIELD, RADIUS_FIELD)

    def _take(self, field: MetaField, label: TextLabel) -> None:
        label.setParent(self)
        label.setBuddy(field)
        field.width_changed.connect(self._arrange)
        field.left.connect(self.left)
        field.focused.connect(self.update)

    def _arrange(self) -> None:
        x, row, before = 0, 0, [field.geometry() for field in self.fields.values()]
        for part, field in self.fields.items():
            if field.isHidden():
                continue
            label = self._labels[part]
            label_width = label.sizeHint().width()
            room = self.width() - label_width - LABEL_GAP
            width = max(4 * MARGIN, min(field.sizeHint().width(), room + 2 * MARGIN))
            taken = label_width + LABEL_GAP + width - 2 * MARGIN
            if x and x + taken > self.width():
                x, row = 0, row + 1
            # Headline and body reach over the edges: what is painted there is not to touch the label.
            label.setGeometry(x, row * ROW + _EDGE, label_width, ROW - 2 * _EDGE)
            field.setGeometry(x + label_width + LABEL_GAP - MARGIN, row * ROW, width, ROW)
            x += taken + FIELD_GAP
        if row + 1 != self._rows:
            self._rows = row + 1
            self.height_changed.emit()
        if before != [field.geometry() for field in self.fields.values()]:
            self.update()


def field_label(part: str) -> str:
    """The word for a meta field."""
    translate = QCoreApplication.translate
    match part:
        case "source":
            return translate("MetaFields", "Source")
        case "byline":
            return translate("MetaFields", "Byline")
        case "section":
            return translate("MetaFields", "Section")
        case "dateline":
            return translate("MetaFields", "Dateline")
        case "credit":
            return translate("MetaFields", "Credit")
        case _:
            return part.replace("_", " ").capitalize()
