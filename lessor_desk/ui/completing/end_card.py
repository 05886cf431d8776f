"""The card under a text whose end is missing: the rest is in the database, or the end is missing for good."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from lessor_desk.checks.base import FindingClass, Severity
from lessor_desk.services.rows import FullText
from lessor_desk.ui import fonts, icons, labels, shapes
from lessor_desk.ui.completing.found_view import FoundView
from lessor_desk.ui.completing.missing_view import MissingView
from lessor_desk.ui.editor import findings_wording
from lessor_desk.ui.editor.copy_edit import CopyEdit
from lessor_desk.ui.editor.copy_text import MARGIN
from lessor_desk.ui.editor.part_flag import PartFlag
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import ICON_META, RADIUS_CARD

ABOVE, BELOW = 21, 24  # px between the text and the card, the card and the foot of the pane
_NARROWER = 6  # px than the text


class EndCard(QWidget):
    """Lies under the last line of `edit` and scrolls with it. It completes nothing itself.

    While it or one of its buttons has the focus, Return takes the full text, F9 compares, S asks, B runs as
    a brief, E edits by hand, and Escape goes back to the text.
    """

    take_wanted = Signal(int)
    compare_wanted = Signal(int)
    ask_wanted = Signal()
    paste_wanted = Signal()
    brief_wanted = Signal()
    edit_wanted = Signal(object)  # PartFlag

    def __init__(self, edit: CopyEdit) -> None:
        super().__init__(edit.viewport())
        self.setObjectName("end_card")
        self._edit = edit
        self._flag: PartFlag | None = None
        self._number: int | None = None
        self._candidates: tuple[FullText, ...] = ()
        self._searched: int | None = None
        self._asked_at: datetime | None = None
        self._read_only = False
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setBackgroundRole(QPalette.ColorRole.Window)  # not that of the text it lies in
        self._title = TextLabel(fonts.interface(14, 600), "cut")
        self._blocks = TextLabel(fonts.interface(12, 500), "cut", self.tr("blocks sending"))
        self._sign = _Sign(ICON_META)
        self.found, self.missing = FoundView(), MissingView()
        self._lay_out()
        self._bind()
        self.hide()

    def show_flag(self, flag: PartFlag | None) -> None:
        """Tell about the cut that `flag` is, or leave."""
        if (flag is None) != (self._flag is None):  # whoever types in a whole text does not pay for it
            request = self._edit.updateRequest
            request.disconnect(self.follow) if flag is None else request.connect(self.follow)
        self._flag = flag
        self._tell()

    def show_item(
        self,
        candidates: Sequence[FullText],
        *,
        number: int | None = None,
        searched: int | None,
        asked_at: datetime | None,
        read_only: bool,
    ) -> None:
        """What is known of item `number`: full texts, how many items were searched, asked when (UTC)."""
        told = (number, tuple(candidates), searched, asked_at, read_only)
        if told != (self._number, self._candidates, self._searched, self._asked_at, self._read_only):
            self._number, self._candidates, self._searched, self._asked_at, self._read_only = told
            self._tell()

    @property
    def flag(self) -> PartFlag | None:
        """The cut that the card tells of."""
        return self._flag

    @property
    def has_full_text(self) -> bool:
        """Whether the rest is in the database."""
        return bool(self._candidates)

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

    # Qt

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_F9
            and self.has_full_text
        ):
            event.accept()  # F9 compares with the full text here
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        found = self.has_full_text
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if found:
                self.found.take.click()
            case Qt.Key.Key_F9 if found:
                self.found.compare.click()
            case Qt.Key.Key_B:
                (self.found if found else self.missing).brief.click()
            case Qt.Key.Key_S:
                self.ask_wanted.emit()
            case Qt.Key.Key_E if not self._read_only:
                self.edit_wanted.emit(self._flag)
            case Qt.Key.Key_Escape:
                self._edit.setFocus()
            case _:
                event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        fill = theme().colour("card" if self.has_full_text else "cut_soft")
        painter.setBrush(fill)
        if self.has_full_text or theme().tokens.high:
            painter.setPen(QPen(theme().colour("cut"), 1))
            box.adjust(0.5, 0.5, -0.5, -0.5)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, RADIUS_CARD, RADIUS_CARD)
        middle = self._title.mapTo(self, QPoint(0, self._title.height() // 2)).y()
        shapes.paint(painter, FindingClass.TRUNCATION, QRectF(14, middle - 6, 13, 13))

    # inside

    def _tell(self) -> None:
        if self._flag is not None:
            blocks = findings_wording.level(self._flag) is Severity.BLOCKING and not self.has_full_text
            self._blocks.setVisible(blocks)
            self._sign.setVisible(blocks)
            if self.has_full_text:
                self._title.setText(self.tr("The rest is in the database"))
                self.found.show_candidates(self._candidates, number=self._number, read_only=self._read_only)
                self._views.setCurrentWidget(self.found)
                self.setAccessibleName(self._title.text())
            else:
                self._title.setText(self.tr("The end is missing"))
                reason = findings_wording.reason(self._flag)
                self.missing.tell(reason, self._searched, asked=self._asked(), read_only=self._read_only)
                self._views.setCurrentWidget(self.missing)
                self.setAccessibleName(f"{self._title.text()}. {self.missing.text()}")
            self.found.pill.setVisible(self.has_full_text and bool(self.found.pill.text()))
        self._column.invalidate()
        self.follow()
        self.update()

    def _asked(self) -> str:
        if self._asked_at is None:
            return ""
        return self.tr("The source was asked at %1.").replace("%1", labels.hour(self._asked_at))

    def _bind(self) -> None:
        theme().changed.connect(self.update)
        self.found.take_wanted.connect(self.take_wanted)
        self.found.compare_wanted.connect(self.compare_wanted)
        self.found.brief_wanted.connect(self.brief_wanted)
        self.missing.ask_wanted.connect(self.ask_wanted)
        self.missing.paste_wanted.connect(self.paste_wanted)
        self.missing.brief_wanted.connect(self.brief_wanted)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addSpacing(20)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._blocks)
        head.addWidget(self._sign)
        head.addWidget(self.found.pill)
        self._views = _Views()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 11, 12, 11)
        self._column.setSpacing(8)
        self._column.addLayout(head)
        self._column.addLayout(self._views)
        self._views.addWidget(self.missing)  # in its place by now: else it would be a window for a moment
        self._views.addWidget(self.found)


class _Views(QStackedLayout):
    """A stack that is as high as the view it shows."""

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        shown = self.currentWidget()
        layout = shown.layout() if shown is not None else None
        return layout.heightForWidth(width) if layout is not None else 0

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.sizeHint() if shown is not None else QSize()

    def minimumSize(self) -> QSize:
        return QSize(0, 0)


class _Sign(QWidget):
    """The warning sign beside "blocks sending"."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint(QPainter(self), "octagon-alert", "cut", QRectF(self.rect()))
