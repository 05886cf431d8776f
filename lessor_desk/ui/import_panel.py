"""The import under way, in the place of the right panel; the window stays usable meanwhile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lessor_desk.checks.base import FindingClass
from lessor_desk.services.rows import ImportReport, ItemRow, SetAsideRow
from lessor_desk.ui import fonts, hairline
from lessor_desk.ui.buttons import FieldButton, QuietButton
from lessor_desk.ui.card import Ground, Rule
from lessor_desk.ui.dress import dress_bars
from lessor_desk.ui.file_notes_card import FileNotesCard
from lessor_desk.ui.icon_mark import IconMark
from lessor_desk.ui.import_source import ImportSource, State
from lessor_desk.ui.import_sums import arrivals, summary
from lessor_desk.ui.panel_head import SIDE, PanelHead
from lessor_desk.ui.progress_line import ProgressLine
from lessor_desk.ui.remaining_time import RemainingTime
from lessor_desk.ui.set_aside_card import SetAsideCard
from lessor_desk.ui.shape_count import ShapeCount
from lessor_desk.ui.text_label import TextLabel

_FOOT_HEIGHT = 47  # px


class ImportPanel(QWidget):
    """Count, rest, source by source, what was set aside; pausing and stopping. It never takes the focus."""

    stop_wanted = Signal()
    pause_toggled = Signal(bool)  # True: rest; False: go on
    closed = Signal()  # out of sight; an import under way goes on
    show_set_aside_wanted = Signal()
    undo_wanted = Signal(int)  # the import that is to be taken back whole

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_panel")
        self.setAccessibleName(self.tr("Import"))
        self._source: ImportSource | None = None
        self._remaining = RemainingTime()
        self._counted: Counter[FindingClass] = Counter()  # items with such flags
        self._duplicates = 0
        self._done, self._total = 0, 0
        self._paused = False
        self._import = 0  # the id of the latest, while it can be undone
        self._set_aside: tuple[SetAsideRow, ...] = ()

        self._head = PanelHead("download", self.tr("Import"))
        self._head.leave_wanted.connect(self.closed)
        self._title = TextLabel(fonts.interface(15, 600))
        self._title.setWordWrap(True)
        self._percent = TextLabel(fonts.interface(13), "ink2")
        self._line = ProgressLine()
        self._line.setAccessibleName(self.tr("Import"))
        self._rest = TextLabel(fonts.interface(12), "ink2")
        self._rest.setWordWrap(True)
        self._sources = QVBoxLayout()
        self._sources.setSpacing(0)
        self._encoding = ShapeCount(FindingClass.ENCODING)
        self._cut = ShapeCount(FindingClass.TRUNCATION)
        self._doubled_mark = IconMark("copy", "ink2", 14)
        self._doubled = TextLabel(fonts.interface(12, 500), "ink2")
        self._aside, self._notes = SetAsideCard(), FileNotesCard()
        self._aside.show_wanted.connect(self.show_set_aside_wanted)
        self._pause = FieldButton(self.tr("Pause"), "pause")
        self._pause.clicked.connect(self._toggle_pause)
        self._stop = QuietButton(self.tr("Stop"), "x")
        self._stop.clicked.connect(self.stop_wanted)
        self._close = FieldButton(self.tr("Close"), "check")
        self._close.clicked.connect(self.closed)
        self._undo = QuietButton(self.tr("Undo the import"), "undo-2")
        self._undo.clicked.connect(lambda: self.undo_wanted.emit(self._import))
        self._lay_out()

    def start(self, title: str, *, icon: str = "folder-input") -> None:
        """Begin to tell of the import of `title`; what was told of earlier ones stays above it."""
        self._remaining, self._paused = RemainingTime(), False
        self._source = ImportSource(title, icon)
        self._sources.addWidget(self._source)
        self._sources.addWidget(Rule())
        self._title.setText(self.tr("Reading…"))
        self._percent.clear()
        self._line.setRange(0, 1)
        self._line.setValue(0)
        self._counted, self._duplicates = Counter(), 0
        self._say_counts()
        self.set_aside(())
        self._aside.fold()
        self._notes.show_notes(())
        self._say_rest(None)
        self._under_way(True)

    def progress(self, done: int, total: int, name: str = "") -> None:
        """`done` of `total` files were read, `name` the latest."""
        self._done, self._total = done, total
        text = self.tr("%1 of %n files", "", total)
        self._title.setText(text.replace("%1", QLocale().toString(done)))
        share = self.tr("%1 %", "percent").replace("%1", str(100 * done // total if total else 0))
        self._percent.setText(share)
        self._line.setRange(0, max(1, total))
        self._line.setValue(done)
        self._say_rest(self._remaining.seconds(done, total))
        if self._source is not None:
            self._source.show_progress(done, total, name)

    def count(self, rows: Sequence[ItemRow], duplicates: int) -> None:
        """Count the flags of `rows`, which have come in, and those of them that another item says already."""
        self._counted.update(finding_class for row in rows for finding_class in row.counts)
        self._duplicates += duplicates
        self._say_counts()

    def set_aside(self, rows: Sequence[SetAsideRow]) -> None:
        """Show the files that were set aside so far in this import."""
        if tuple(rows) != self._set_aside:
            self._set_aside = tuple(rows)
            self._aside.show_rows(self._set_aside, goes_on=True)

    def finish(self, report: ImportReport, *, stopped: bool = False) -> None:
        """Tell what came of the import; `stopped` if a person ended it, which a report may know itself."""
        stopped = stopped or report.stopped
        self._title.setText(self.tr("Import stopped") if stopped else self.tr("Import finished"))
        self._percent.clear()
        if not stopped:
            self._line.setRange(0, 1)
            self._line.setValue(1)
        said = summary(report)
        self._rest.setText(
            self.tr("%1 What came in is kept.", "the sums").replace("%1", said) if stopped else said
        )
        self._counted, self._duplicates = Counter(), 0
        self.count(report.items, report.duplicates)
        self._set_aside = tuple(report.set_aside)
        self._aside.show_rows(self._set_aside, goes_on=False)
        self._notes.show_notes(report.notes)
        self._end(State.STOPPED if stopped else State.DONE, arrivals(report))
        self._import = report.id
        self._undo.setVisible(report.new > 0)

    def not_undone(self, why: str) -> None:
        """Tell why the import stays."""
        self._undo.hide()
        self._rest.setText(why)

    def undone(self, import_id: int, number: int) -> None:
        """Tell that an import was taken back, if it is the one shown: its `number` items are out again."""
        if import_id != self._import:
            return
        self._title.setText(self.tr("Import undone"))
        self._rest.setText(self.tr("%n items were taken out again.", "", number))
        self._counted, self._duplicates = Counter(), 0
        self._say_counts()
        self._end(State.STOPPED, "")

    def fail(self, reason: str = "") -> None:
        """Tell that the import ended on its own, and why if that is known; what came in is kept."""
        self._title.setText(self.tr("Import interrupted"))
        self._percent.clear()
        kept = self.tr("%1 What came in is kept.", "the sums").replace("%1", reason)
        self._rest.setText(kept.strip())
        self._end(State.STOPPED, "")

    def paintEvent(self, event: QPaintEvent) -> None:
        hairline.paint(QPainter(self), QRectF(0, 0, 1, self.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _say_counts(self) -> None:
        encoding, cut = self._counted[FindingClass.ENCODING], self._counted[FindingClass.TRUNCATION]
        self._encoding.say(self.tr("%n encoding", "items with such flags", encoding) if encoding else "")
        self._cut.say(self.tr("%n cut", "items whose end is missing", cut) if cut else "")
        doubled = self.tr("%n duplicate(s)", "items", self._duplicates) if self._duplicates else ""
        self._doubled.setText(doubled)
        for widget in (self._doubled, self._doubled_mark):
            widget.setVisible(bool(doubled))

    def _end(self, state: State, said: str) -> None:
        if self._source is not None:
            self._source.show_state(state)
            self._source.show_detail(said)
        self._under_way(False)

    def _under_way(self, running: bool) -> None:
        for button in (self._pause, self._stop):
            button.setVisible(running)
        self._close.setVisible(not running)
        self._undo.hide()
        self._head.say_leave(self.tr("fold", "the panel") if running else self.tr("close", "the panel"))
        self._show_pause(False)

    def _toggle_pause(self) -> None:
        self._paused = not self._paused
        if self._paused:
            self._remaining.pause()
        else:
            self._remaining.resume()
        self._show_pause(self._paused)
        if self._source is not None:
            self._source.show_state(State.PAUSED if self._paused else State.RUNNING)
        if self._paused:
            self._rest.setText(self.tr("Paused. Nothing is lost."))
        else:
            self._say_rest(self._remaining.seconds(self._done, self._total))
        self.pause_toggled.emit(self._paused)

    def _show_pause(self, paused: bool) -> None:
        self._pause.setText(self.tr("Resume") if paused else self.tr("Pause"))
        self._pause.set_icon_name("download" if paused else "pause")

    def _say_rest(self, seconds: int | None) -> None:
        if self._paused:
            return
        if seconds is None:
            self._rest.setText(self.tr("Work can go on."))
        elif seconds < 60:
            self._rest.setText(self.tr("About %n s left · work can go on", "", seconds))
        else:
            self._rest.setText(self.tr("About %n min left · work can go on", "", round(seconds / 60)))

    def _lay_out(self) -> None:
        count = QHBoxLayout()
        count.addWidget(self._title, 1)
        count.addWidget(self._percent)
        classes = QHBoxLayout()
        classes.setSpacing(12)
        for widget in (self._encoding, self._cut):
            classes.addWidget(widget)
        doubled = QHBoxLayout()
        doubled.setSpacing(5)
        doubled.addWidget(self._doubled_mark)
        doubled.addWidget(self._doubled)
        classes.addLayout(doubled)
        classes.addStretch(1)
        inside = Ground("surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(SIDE, 10, SIDE, 12)
        column.setSpacing(0)
        column.addLayout(count)
        column.addSpacing(6)
        column.addWidget(self._line)
        column.addSpacing(8)
        column.addWidget(self._rest)
        column.addSpacing(14)
        column.addWidget(Rule())
        column.addLayout(self._sources)
        column.addSpacing(15)
        column.addLayout(classes)
        column.addSpacing(10)
        column.addWidget(self._aside)
        column.addWidget(self._notes)
        column.addStretch(1)
        scroll = QScrollArea()
        dress_bars(scroll)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)

        foot = Ground("surface", line="top")
        foot.setFixedHeight(_FOOT_HEIGHT)
        buttons = QHBoxLayout(foot)
        buttons.setContentsMargins(SIDE, 1, SIDE, 0)
        buttons.setSpacing(8)
        for button in (self._pause, self._stop, self._close, self._undo):
            buttons.addWidget(button)
        buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addWidget(scroll, 1)
        whole.addWidget(foot)
