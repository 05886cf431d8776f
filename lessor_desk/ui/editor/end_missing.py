"""The card under a text whose end is missing: what was cut, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lessor_desk.checks.base import FindingClass, Severity
from lessor_desk.ui import fonts, icons, shapes
from lessor_desk.ui.buttons import FieldButton
from lessor_desk.ui.editor import findings_wording
from lessor_desk.ui.editor.copy_edit import CopyEdit
from lessor_desk.ui.editor.copy_text import MARGIN
from lessor_desk.ui.editor.part_flag import PartFlag
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import ICON_META, RADIUS_CARD

ABOVE, BELOW = 21, 24  # px between the text and the card, the card and the foot of the pane
_NARROWER = 6  # px than the text


class EndMissingCard(QWidget):
    """Lies under the last line of `edit` and scrolls with it."""

    edit_wanted = Signal(object)  # PartFlag

    def __init__(self, edit: CopyEdit) -> None:
        super().__init__(edit.viewport())
        self._edit = edit
        self._flag: PartFlag | None = None
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setBackgroundRole(QPalette.ColorRole.Window)  # not that of the text it lies in
        self._title = TextLabel(fonts.interface(14, 600), "cut", self.tr("The end is missing"))
        self._blocks = TextLabel(fonts.interface(12, 500), "cut", self.tr("blocks sending"))
        self._sign = _Sign(ICON_META)
        self._reason = TextLabel(fonts.interface(13), "ink")
        self._reason.setWordWrap(True)
        button = FieldButton(self.tr("Fix by hand"), "pencil-line")
        button.setAccessibleName(button.text())
        button.clicked.connect(lambda: self.edit_wanted.emit(self._flag))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addSpacing(20)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._blocks)
        head.addWidget(self._sign)
        buttons = QHBoxLayout()
        buttons.addWidget(button)
        buttons.addStretch(1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(14, 11, 12, 11)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._reason)
        column.addLayout(buttons)
        self.hide()
        theme().changed.connect(self.update)

    def show_flag(self, flag: PartFlag | None) -> None:
        """Tell about the cut that `flag` is, or leave."""
        if (flag is None) != (self._flag is None):  # whoever types in a whole text does not pay for it
            request = self._edit.updateRequest
            request.disconnect(self.follow) if flag is None else request.connect(self.follow)
        self._flag = flag
        if flag is not None:
            blocks = findings_wording.level(flag) is Severity.BLOCKING
            self._blocks.setVisible(blocks)
            self._sign.setVisible(blocks)
            self._reason.setText(findings_wording.reason(flag))
            self.setAccessibleName(f"{self._title.text()}. {self._reason.text()}")
        self.follow()

    def follow(self) -> None:
        """Take the place under the last line, if that is in view."""
        if self._flag is None and self.isHidden():
            return
        if self._flag is None:
            self._edit.set_tail(0)
            self.hide()
            return
        view = self._edit.viewport()
        width = max(120, view.width() - 2 * MARGIN - _NARROWER)
        height = self._column.heightForWidth(width)
        self._edit.set_tail(ABOVE + height + BELOW)
        last = None
        for block, origin in self._edit.flags_in_view.blocks(view.rect()):
            if not block.next().isValid():
                last = origin.y() + block.layout().lineCount() * self._edit.pitch
        if last is None or last + ABOVE > view.height():
            self.hide()
            return
        self.setGeometry(MARGIN, round(last) + ABOVE, width, height)
        self.show()

    def sizeHint(self) -> QSize:
        return QSize(560, self._column.heightForWidth(560))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("cut_soft"))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS_CARD, RADIUS_CARD)
        middle = self._title.geometry().center().y()
        shapes.paint(painter, FindingClass.TRUNCATION, QRectF(14, middle - 6, 13, 13))


class _Sign(QWidget):
    """The warning sign beside "blocks sending"."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint(QPainter(self), "octagon-alert", "cut", QRectF(self.rect()))
