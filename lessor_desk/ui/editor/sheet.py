"""The column of the item: headline, fields and body on paper, centred at the designed measure."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from lessor_desk.ui.editor.copy_edit import CopyEdit
from lessor_desk.ui.editor.headline_edit import HeadlineEdit
from lessor_desk.ui.editor.meta_fields import MetaFields
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import COLUMN_WIDTH, COLUMN_WIDTH_WIDE, GUTTER, WIDE_FROM

_TOP = 10  # px above the headline's field
_META_OVERLAP, _BODY_OVERLAP = 5, 4  # px by which fields overlap: their margins are empty
_BESIDE = 28  # px that the column leaves free in a narrow pane
_HEADLINE_SHARE = 0.45  # of the height, at most


class Sheet(QWidget):
    """The editors fill the width, scroll bars at its edge; the letters keep the column."""

    def __init__(self, headline: HeadlineEdit, fields: MetaFields, body: CopyEdit) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._headline, self._fields, self._body = headline, fields, body
        for widget in (headline, body, fields):
            widget.setParent(self)
        headline.height_changed.connect(self.arrange)
        fields.height_changed.connect(self.arrange)
        theme().changed.connect(self.update)

    def arrange(self) -> None:
        """Put everything in its place."""
        wide = COLUMN_WIDTH_WIDE if self.window().width() >= WIDE_FROM else COLUMN_WIDTH
        column = max(GUTTER + 80, min(wide, self.width() - _BESIDE))
        left = (self.width() - column) // 2 + GUTTER
        measure = column - GUTTER
        self._headline.resize(self.width(), self._headline.height())
        self._headline.set_column(left, measure)
        tallest = max(self._headline.pitch + 16, self.height() * _HEADLINE_SHARE)
        height = round(min(self._headline.sizeHint().height(), tallest))
        self._headline.setGeometry(0, _TOP, self.width(), height)
        self._fields.setGeometry(
            left, _TOP + height - _META_OVERLAP, measure, self._fields.sizeHint().height()
        )
        top = self._fields.geometry().bottom() + 1 - _BODY_OVERLAP
        self._body.setGeometry(0, top, self.width(), max(0, self.height() - top))
        self._body.set_column(left, measure)
        self._fields.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().colour("paper"))
