"""The line above the text: its state, its number, where it came from and when, how long it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from lessor_desk.services.rows import ItemRow
from lessor_desk.ui import fonts, hairline, icons, labels
from lessor_desk.ui.elided_label import ElidedLabel
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import ICON_META, RADIUS_CHIP
from lessor_desk.workflow.states import Edition, Priority, Status

HEIGHT = 44  # px, with the line under it
_CHIP_HEIGHT, _CHIP_SIDE, _CHIP_GAP = 22, 9, 4
_LEAST = 48  # px of "received at …": with less room it is left out


class StatusChip(QWidget):
    """The state of the item with its icon, and whether it corrects what was delivered."""

    def __init__(self) -> None:
        super().__init__()
        self._status, self._words = Status.TO_REVIEW, ""
        self.setFont(fonts.interface(12, 500))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_status(self, status: Status, edition: Edition = Edition.FIRST) -> None:
        words = " · ".join(filter(None, (labels.status_label(status), labels.edition_label(edition))))
        if (status, words) == (self._status, self._words):
            return
        self._status, self._words = status, words
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        text = QFontMetricsF(self.font()).horizontalAdvance(self._words)
        return QSize(round(text) + ICON_META + _CHIP_GAP + 2 * _CHIP_SIDE, _CHIP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("hover"))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS_CHIP - 1, RADIUS_CHIP - 1)
        colour = labels.STATUS_COLOURS[self._status]
        top = (self.height() - ICON_META) / 2
        icons.paint(
            painter, labels.STATUS_ICONS[self._status], colour, QRectF(_CHIP_SIDE, top, ICON_META, ICON_META)
        )
        painter.setFont(self.font())
        painter.setPen(theme().colour(colour))
        text = QRectF(self.rect()).adjusted(_CHIP_SIDE + ICON_META + _CHIP_GAP, 0, 0, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, self._words)


class HeadRow(QWidget):
    """Tells what an item is. The clock opens its history."""

    history_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._chip = StatusChip()
        self._number = _label(fonts.interface(12, 600), "ink2")
        self._source = _label(fonts.interface(12, 500), "ink2")
        self._received = ElidedLabel(fonts.interface(12, 500), "ink2", Qt.TextElideMode.ElideRight)
        self._received.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._dots = [_label(fonts.interface(12), "ink3", "·") for _ in range(2)]
        self._arranged = ElidedLabel(fonts.interface(12, 500), "ink2", Qt.TextElideMode.ElideRight)
        self._length = _label(fonts.interface(12), "ink3")
        self._lengths = "", ""  # short, whole
        self._clock = QToolButton()
        self._clock.setAutoRaise(True)
        self._clock.setIcon(icons.icon("clock", "ink3"))
        self._clock.setIconSize(QSize(ICON_META, ICON_META))
        self._clock.setFixedSize(24, 24)
        self._clock.setAccessibleName(self.tr("History of this item"))
        self._clock.setToolTip(self.tr("History of this item"))
        self._clock.clicked.connect(self.history_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 15, 2)
        row.setSpacing(7)
        row.addWidget(self._chip)
        for place, label in enumerate((self._number, self._source, self._received)):
            if place:
                row.addWidget(self._dots[place - 1])
            row.addWidget(label)
        row.addSpacing(4)
        row.addWidget(self._arranged, 1)
        row.addWidget(self._length)
        row.addSpacing(-4)
        row.addWidget(self._clock)
        theme().changed.connect(self.update)

    def show_item(self, row: ItemRow, *, length_follows: bool = False) -> None:
        """Tell about `row`; all is put in its place at once, or with the length if that is told next."""
        self._chip.show_status(row.status, row.edition)
        self._number.setText(self.tr("no. %1").replace("%1", str(row.number)))
        self._source.setText(row.source)
        self._received.show_text(self._when(row))
        self.show_arranged(row)
        if not length_follows:
            self._arrange()

    def _when(self, row: ItemRow) -> str:
        """What happened last: it came, or somebody sent or approved it."""
        if row.status not in (Status.TO_APPROVE, Status.APPROVED) or row.changed_at is None:
            return self.tr("received at %1").replace("%1", labels.hour(row.received_at))
        sent = row.status is Status.TO_APPROVE
        told = self.tr("sent by %1 at %2") if sent else self.tr("approved by %1 at %2")
        return told.replace("%2", labels.hour(row.changed_at)).replace("%1", row.changed_by or "")

    def show_arranged(self, row: ItemRow) -> None:
        """Tell how urgent the item is, whose it is, and its labels: as much of it as there is room for."""
        told = [] if row.priority is Priority.NORMAL else [labels.priority_label(row.priority)]
        if row.assignee:
            told.append(self.tr("for %1").replace("%1", row.assignee))
        told += row.labels
        self._arranged.show_text("· " + " · ".join(told) if told else "")
        self._arranged.setToolTip(", ".join(told))

    def show_length(self, short: str, whole: str, about: str = "") -> None:
        """Tell the `whole` length, or where there is no room the `short` one; `about` explains it."""
        self._lengths = short, whole
        self._length.setToolTip(f"{whole}\n{about}".strip())
        self._length.setAccessibleName(whole)
        self._arrange()

    @property
    def length(self) -> str:
        """The length as it is told."""
        return self._length.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """The whole length asks for no room, nor does when it came: they are told where there is some."""
        told, short = (
            QFontMetricsF(self._length.font()).horizontalAdvance(text)
            for text in (self._length.text(), self._lengths[0])
        )
        whole = super().minimumSizeHint()
        return QSize(whole.width() - max(0, round(told - short)), whole.height())

    def _arrange(self) -> None:
        """What happened last goes before the whole length, and gives way to the rest."""
        layout = self.layout()
        if layout is None:
            return
        wanted = self._received.whole_width
        for text in reversed(self._lengths):
            self._length.setText(text)
            room = self.width() - layout.minimumSize().width()
            if room >= wanted:
                break
        for widget in (self._dots[1], self._received):
            widget.setVisible(room >= min(wanted, _LEAST))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme().tokens.paper))
        hairline.paint(painter, QRectF(0, self.height() - 1, self.width(), 1))


def _label(font: QFont, colour: str, text: str = "") -> TextLabel:
    label = TextLabel(font, colour, text)
    label.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    return label
