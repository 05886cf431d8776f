"""The line at the bottom: whether all is saved, what just happened, counts, database, zoom."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from lessor_desk.ui import fonts, hairline, icons
from lessor_desk.ui.announce import announce
from lessor_desk.ui.labels import hour
from lessor_desk.ui.progress_line import ProgressLine
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import ICON_META, STATUS_BAR_HEIGHT, TARGET
from lessor_desk.workflow.states import Queue

_MESSAGE_MS = 8000
_BETWEEN = 16
_PROGRESS_WIDTH = 120


class StatusBar(QWidget):
    """Says, never asks. Where room is short the counts leave first, then the database."""

    progress_wanted = Signal()  # the folded progress was clicked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAccessibleName(self.tr("Status"))
        self.setFixedHeight(STATUS_BAR_HEIGHT)
        self._saved = Told()
        self._message = Told()
        self._message_rule = Rule()
        self._progress = ProgressLine()
        self._progress.setFixedWidth(_PROGRESS_WIDTH)
        self._progress.hide()
        self._counts = Told()
        self._database_rule = Rule()
        self._database, self._database_name = Told("hard-drive"), ""
        self._empty = False
        self._zoom = Told()
        self._over = QTimer(self, singleShot=True, interval=_MESSAGE_MS)
        self._over.timeout.connect(self._message_over)
        self._lay_out()
        self.set_ready()

    def set_ready(self) -> None:
        """Nothing is open, nothing is to be saved."""
        self._saved.tell(self.tr("Ready"), "check", "ok")
        self._fit()

    def set_saved(self, when: datetime) -> None:
        """All that was typed is in the database since `when` (UTC)."""
        self._saved.tell(self.tr("Saved at %1").replace("%1", hour(when)), "check", "ok")
        self._fit()

    def set_saving(self) -> None:
        """What was typed is on its way."""
        self._saved.tell(self.tr("Saving…"), "check", "ink3")
        self._fit()

    def set_unsaved(self, since: datetime) -> None:
        """Saving has failed since then (UTC); the text is in memory and in the journal."""
        text = self.tr("Not saved since %1 — the text is kept in memory and in the recovery journal")
        text = text.replace("%1", hour(since))
        short = self.tr("Not saved since %1").replace("%1", hour(since))
        self._saved.tell(text, "triangle-alert", "enc", ink="enc", short=short)
        announce(self, text, assertive=True)
        self._fit()

    def set_counts(self, counts: Mapping[Queue, int], approved_today: int = 0) -> None:
        """Show what is left to do, and what was approved today. An empty desk has none."""
        told = (
            self.tr("%n to handle", "", counts.get(Queue.TO_HANDLE, 0)),
            self.tr("%n to approve", "", counts.get(Queue.TO_APPROVE, 0)),
            self.tr("%n approved today", "", approved_today),
        )
        self._empty = not any(counts.values())
        self._counts.tell("" if self._empty else " · ".join(told))
        self._tell_database()

    def set_database(self, text: str) -> None:
        """Name the database, as `Base locale`."""
        self._database_name = text
        self._tell_database()

    def set_zoom(self, percent: int) -> None:
        """Show the size of the text."""
        self._zoom.tell(self.tr("%1 %").replace("%1", str(percent)))
        self._fit()

    def say(self, text: str, *, assertive: bool = False) -> None:
        """Tell what happened, for eight seconds and aloud."""
        self._message.tell(text)
        self._over.start()
        announce(self, text, assertive=assertive)
        self._fit()

    def set_progress(self, done: int | None, total: int | None = None) -> None:
        """Show how far a folded import is; None takes the line away, no total keeps it unmeasured."""
        self._progress.setVisible(done is not None)
        if done is not None:
            self._progress.setRange(0, total or 0)
            self._progress.setValue(done)
            told = self.tr("%1 of %2").replace("%1", str(done)).replace("%2", str(total))
            self._progress.setAccessibleName(told if total else str(done))
            self._progress.setToolTip(self._progress.accessibleName())
        self._fit()

    @property
    def text(self) -> str:
        """What the bar says at the moment, from left to right."""
        parts = (self._saved, self._message, self._counts, self._database, self._zoom)
        return " | ".join(part.text() for part in parts if part.text())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        target = self._progress.geometry().adjusted(0, -TARGET // 2, 0, TARGET // 2)
        if self._progress.isVisible() and target.contains(event.position().toPoint()):
            self.progress_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("window"))
        hairline.paint(painter, QRectF(0, 0, self.width(), 1))

    def _lay_out(self) -> None:
        line = self._line = QHBoxLayout(self)
        line.setContentsMargins(14, 0, 14, 0)
        line.setSpacing(_BETWEEN)
        for part in (self._saved, self._message_rule, self._message, self._progress):
            line.addWidget(part)
        line.addStretch()
        for part in (self._counts, self._database_rule, self._database, self._zoom):
            line.addWidget(part)

    def _tell_database(self) -> None:
        """The name of the database; that of an empty one stands at the left, where things are told."""
        name = self._database_name
        self._database.tell(self.tr("%1, empty").replace("%1", name) if self._empty else name, "hard-drive")
        after: QWidget = self._progress if self._empty else self._counts
        for part in (self._database_rule, self._database):
            self._line.removeWidget(part)
            self._line.insertWidget(self._line.indexOf(after) + 1, part)
            after = part
        self._fit()

    def _message_over(self) -> None:
        self._message.tell("")
        self._fit()

    def _fit(self) -> None:
        """Show what has something to say, as far as there is room."""
        self._message.setVisible(bool(self._message.text()))
        self._message_rule.setVisible(self._message.isVisibleTo(self))
        self._zoom.setVisible(bool(self._zoom.text()))
        shown = [part for part in (self._message, self._zoom, self._progress) if part.isVisibleTo(self)]
        others = self.width() - 28 - sum(part.sizeHint().width() + _BETWEEN for part in shown)
        if self._message.isVisibleTo(self):
            others -= _BETWEEN + 1
        self._saved.fit(others)
        room = others - self._saved.sizeHint().width()
        for part in (self._database, self._counts):
            needed = part.sizeHint().width() + 2 * _BETWEEN + 1
            part.setVisible(bool(part.text()) and needed <= room)
            room -= needed
        beside = self._empty or self._counts.isVisibleTo(self)
        self._database_rule.setVisible(self._database.isVisibleTo(self) and beside)


class Told(QWidget):
    """A text of the bar, with or without an icon before it."""

    def __init__(self, icon: str = "") -> None:
        super().__init__()
        self._icon, self._colour = icon, "ink2"
        self._whole = self._short = ""
        self._label = TextLabel(fonts.interface(12, 450), "ink2")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._label)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def text(self) -> str:
        return self._label.text()

    def tell(
        self, text: str, icon: str = "", colour: str = "ink2", *, ink: str = "ink2", short: str = ""
    ) -> None:
        """Say `text`, or `short` where there is no room for it."""
        self._icon, self._colour = icon, colour
        self._whole, self._short = text, short or text
        self._line.setContentsMargins(ICON_META + 6 if icon else 0, 0, 0, 0)
        self._label.setText(text)
        self._label.set_colour(ink)
        self.setAccessibleName(text)
        self.update()

    def fit(self, room: int) -> None:
        """Say as much as `room` pixels hold."""
        self._label.setText(self._whole)
        if self._short != self._whole and self.sizeHint().width() > room:
            self._label.setText(self._short)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._icon:
            place = QRectF(0, (self.height() - ICON_META) // 2, ICON_META, ICON_META)
            icons.paint(QPainter(self), self._icon, self._colour, place)


class Rule(QWidget):
    """The short line between two parts."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(1, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        hairline.paint(QPainter(self), QRectF(self.rect()))
