"""The text of one item in its place: what it consists of, how it looks, what may stand there instead."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lessor_desk.services.rows import ItemText
from lessor_desk.ui import fonts
from lessor_desk.ui.banner import Banner
from lessor_desk.ui.editor.checked import Checked
from lessor_desk.ui.editor.copy_edit import CopyEdit
from lessor_desk.ui.editor.copy_text import Setting
from lessor_desk.ui.editor.find_bar import FindBar
from lessor_desk.ui.editor.head_row import HeadRow
from lessor_desk.ui.editor.headline_edit import HeadlineEdit
from lessor_desk.ui.editor.meta_fields import MetaFields
from lessor_desk.ui.editor.parts import Parts
from lessor_desk.ui.editor.sheet import Sheet
from lessor_desk.ui.theme import theme

SIZE, LEADING, PARAGRAPH_GAP = 18, 1.28, 10


class TextPane(QWidget):
    """Banner, head, headline, fields and body of an item; who works on the text comes in `EditorPane`."""

    text_wanted = Signal()  # the text itself, while another view stands in its place

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.banner, self.head, self.find_bar = Banner(), HeadRow(), FindBar()
        self.headline, self.fields = HeadlineEdit(), MetaFields()
        self.body = CopyEdit(Setting(fonts.copy(SIZE), LEADING, PARAGRAPH_GAP))
        self.body.setObjectName("body")
        self.body.setAccessibleName(self.tr("Text of the item"))
        self.sheet = Sheet(self.headline, self.fields, self.body)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.banner)
        self._column.addWidget(self.head)
        self._column.addWidget(self.find_bar)
        self._column.addWidget(self.sheet, 1)
        self._column.addStretch(0)  # without a text the banner keeps its height
        self.banner.placed.connect(self._place_banner)
        self._parts = Parts({"headline": self.headline, **self.fields.fields, "body": self.body}, self)
        self._shown_fields: set[str] = set()  # beyond the usual ones, of the item `_fields_of`
        self._fields_of: int | None = None
        self._number: int | None = None  # of the item that is shown
        self._read_only = False
        self._lodger: QWidget | None = None  # what may stand in the place of the text
        self._lent = False
        self._order_tabs()

    def item_text(self) -> ItemText:
        """The text as it stands."""
        return self._parts.text()

    @property
    def is_read_only(self) -> bool:
        return self._read_only

    # the place of the text

    def lend_place(self, lodger: QWidget) -> None:
        """Take in the view that may stand in the place of the text."""
        self._lodger = lodger
        self._column.addWidget(lodger, 1)
        lodger.hide()

    @property
    def is_lent(self) -> bool:
        """Whether another view stands in the place of the text."""
        return self._lent

    def set_lent(self, lent: bool) -> None:
        """Let the other view stand in the place of the text, or the text itself."""
        if lent is not self._lent:
            self._lent = lent
            self._show_place()

    def holds_focus(self) -> bool:
        """Whether the person reads or writes here."""
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _show_place(self) -> None:
        shown = self._number is not None
        if self._lodger is not None:
            self._lodger.setVisible(shown and self._lent)
        self.sheet.setVisible(shown and not self._lent)

    def _need_text(self) -> None:
        if self._lent:
            self.text_wanted.emit()

    def _place_banner(self, of_item: bool) -> None:
        """What is wrong with the desk stands above all, what is to be known of the item below its head."""
        self._column.insertWidget(1 if of_item else 0, self.banner)

    # look

    def set_zoom(self, percent: int) -> None:
        """Show headline and body at `percent` (80 to 200) of their size."""
        self._parts.set_zoom(percent)
        self.sheet.arrange()

    def set_invisibles(self, shown: bool) -> None:
        """Draw a mark for blanks, no-break spaces and ends of paragraphs, or not."""
        for _, edit in self._parts:
            edit.set_invisibles(shown)

    def focus_body(self) -> None:
        (self._lodger if self._lent and self._lodger is not None else self.body).setFocus()

    def focus_headline(self) -> None:
        self._need_text()
        self.headline.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), theme().colour("paper"))

    # fields

    def _show_fields(self, told: Checked) -> None:
        """Whatever has a flag has a field, that it can be seen and mended."""
        flagged = {part for part, one in told.parts.items() if one.flags}
        if missing := sorted(part for part in flagged if part not in self._parts):
            for part in missing:
                field = self.fields.add(part)
                field.set_read_only(self._read_only)
                self._parts.add(part, field)
                self._part_came(field)
            self._order_tabs()
        if self._number != self._fields_of:
            self._fields_of, self._shown_fields = self._number, set()
        self._shown_fields |= flagged
        self.fields.show_only(self._shown_fields)

    def _part_came(self, edit: CopyEdit) -> None:
        """One more part can be edited from now on."""

    def _order_tabs(self) -> None:
        for (_, before), (_, after) in pairwise(self._parts):
            self.setTabOrder(before, after)
