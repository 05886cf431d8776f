"""Bringing copy in from the window: files chosen, dropped or pasted, the samples."""

from __future__ import annotations

import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from lessor_desk import resources
from lessor_desk.services.rows import Cancelled, ImportCourse, ImportReport, ItemRow
from lessor_desk.ui.session import Session
from lessor_desk.workflow.states import Status

if TYPE_CHECKING:
    from lessor_desk.ingest.dispatch import Dispatch
    from lessor_desk.services.desk import Desk
    from lessor_desk.ui.import_panel import ImportPanel
    from lessor_desk.ui.split_view import SplitView

SHOW_EVERY = 200  # ms between two batches of new rows
SHOW_AT_ONCE = 50  # rows of a batch
PAUSE_LOOK = 0.1  # s between two looks at whether a paused import goes on


@dataclass(frozen=True, slots=True)
class Input:
    """Bytes that came in, and what they are called."""

    name: str
    raw: bytes
    source: str | None = None


class _Arrivals:
    """The items that come into the desk from now on, asked for in the thread of the import."""

    def __init__(self, desk: Desk, editor: str) -> None:
        self._desk, self._editor = desk, editor
        self._sequence, _ = desk.reading.changed_since(sys.maxsize)
        self._next_look = 0.0

    def since(self) -> tuple[ItemRow, ...]:
        """What has come since the last look; at most one look in each interval."""
        now = time.monotonic()
        if now < self._next_look:
            return ()
        self._next_look = now + SHOW_EVERY / 1000
        self._sequence, numbers = self._desk.reading.changed_since(self._sequence)
        rows = self._desk.reading.rows(numbers, reader=self._editor)
        return tuple(row for row in rows if row.status is Status.TO_REVIEW and row.revision == 1)


class Intake(QObject):
    """One import after the other, in a thread of their own; the window stays usable.

    An input that splits into several dispatches is shown first: a person joins or cuts, then accepts.
    Files of a folder take the proposal, as on the command line.
    """

    arrived = Signal()  # something may be in the desk that was not there before
    came = Signal(object)  # tuple[ItemRow, ...]: so many new items, in the order of their arrival
    panel_wanted = Signal(object)  # the widget to show beside the editor, or None for the usual one
    ended = Signal(object)  # ImportReport
    failed = Signal(Exception)
    progressed = Signal(object, object)  # done and total of a folded import, or None twice

    def __init__(self, session: Session, panel: ImportPanel, split: SplitView, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._panel, self._split = session, panel, split
        self._stopped, self._going = threading.Event(), threading.Event()
        self._going.set()
        self._under_way = 0
        self._to_show: deque[tuple[Input, tuple[Dispatch, ...]]] = deque()
        self._news: deque[ItemRow] = deque()  # what has come in and is not shown yet
        self._latest: tuple[int, Callable[[Intake], None] | None] = (0, None)  # how to do it once more
        self._told: Callable[[ImportPanel], None] | None = None  # shows how the latest import ended
        self._shown: set[int] = set()  # the numbers of what was taken in during the import
        self._show_news = QTimer(self, interval=SHOW_EVERY)
        self._show_news.timeout.connect(self._show_some)
        panel.stop_wanted.connect(self.stop)
        panel.pause_toggled.connect(self._pause)
        panel.closed.connect(lambda: self.panel_wanted.emit(None))
        split.accepted.connect(self._accept)
        split.cancelled.connect(self._next_to_show)

    def follow(self, other: Intake) -> None:
        """Know the latest import of `other`, in whose place this one comes, and show how it ended."""
        self._latest, self._told = other._latest, other._told
        if self._told is not None:
            self._told(self._panel)

    def bring(self, paths: Sequence[Path]) -> None:
        """Bring in files and folders."""
        folders = [path for path in paths if path.is_dir()]
        files = [path for path in paths if not path.is_dir()]
        if folders or len(files) > 1:
            self._import_all(paths)
        elif files:
            self._look_at_file(files[0])

    def paste(self) -> None:
        """Bring in the text of the clipboard."""
        self._take_text(QGuiApplication.clipboard().mimeData(), self.tr("clipboard"))

    def take_text(self, text: str, name: str) -> None:
        """Bring in a text that is called `name`; that is its source too."""
        self._propose(Input(name, text.encode("utf-8", "surrogatepass"), name))

    def take(self, dropped: QMimeData) -> None:
        """Bring in what was dropped on the window: files, folders, or text."""
        paths = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
        if paths:
            self.bring(paths)
        else:
            self._take_text(dropped, self.tr("dropped text"))

    def bring_samples(self) -> None:
        """Bring in the seven dispatches that the program carries."""
        self._import_all(sorted(resources.path("samples").glob("*.txt")))

    def stop(self) -> None:
        """End the import after the dispatch it is at; what is in stays in."""
        self._stopped.set()
        self._going.set()

    def again(self, import_id: int) -> Callable[[], None] | None:
        """How to bring in once more what came with an import of this window that was undone."""
        done, again = self._latest
        return partial(again, self) if done == import_id and again is not None else None

    @property
    def is_under_way(self) -> bool:
        """Whether an import is not at its end yet."""
        return self._under_way > 0

    @property
    def is_showing(self) -> bool:
        """Whether items are under way to the list: it shows them by itself."""
        return self.is_under_way or bool(self._news)

    def may_leave(self, window: QWidget) -> bool:
        """Whether the window may close: with an import under way the person is asked."""
        if not self.is_under_way:
            return True
        box = QMessageBox(window)
        box.setTextFormat(box.textFormat().PlainText)
        box.setText(self.tr("An import is under way."))
        box.setInformativeText(self.tr("What is in stays in; the rest can be imported again."))
        stay = box.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton(self.tr("Stop the import and leave"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is leave

    def _take_text(self, data: QMimeData | None, name: str) -> None:
        self.take_text(data.text() if data is not None else "", name)

    def _look_at_file(self, path: Path) -> None:
        from lessor_desk.ingest import SetAside, gather

        def work(desk: Desk) -> tuple[Input, tuple[Dispatch, ...]] | None:
            [candidate] = gather([path])
            try:
                raw = desk.imports.load(candidate)
                return Input(candidate.name, raw, candidate.source), desk.imports.propose(raw, candidate.name)
            except SetAside:
                return None  # the import itself sets it aside and lists it

        def done(found: tuple[Input, tuple[Dispatch, ...]] | None) -> None:
            if found is None:
                self._import_all([path])
            else:
                self._proposed(*found)

        self._session.bring_in(work, done, self.failed.emit)

    def _propose(self, given: Input) -> None:
        from lessor_desk.ingest import SetAside

        def work(desk: Desk) -> tuple[Dispatch, ...]:
            try:
                return desk.imports.propose(given.raw, given.name)
            except SetAside:
                return ()

        self._session.bring_in(work, lambda found: self._proposed(given, found), self.failed.emit)

    def _proposed(self, given: Input, found: tuple[Dispatch, ...]) -> None:
        if len(found) < 2:
            self._import_one(given, None)
            return
        self._to_show.append((given, found))
        if len(self._to_show) == 1:
            self._show_next()

    def _show_next(self) -> None:
        given, found = self._to_show[0]
        self._split.show_dispatches(given.name, found)
        self.panel_wanted.emit(self._split)
        self._split.setFocus()

    def _accept(self, dispatches: tuple[Dispatch, ...]) -> None:
        if self._to_show:
            given, _ = self._to_show.popleft()
            self._import_one(given, dispatches)
        self._show_following()

    def _next_to_show(self) -> None:
        if self._to_show:
            self._to_show.popleft()
        self._show_following()

    def _show_following(self) -> None:
        """Show the next split, else the import that is under way, else the usual panel."""
        if self._to_show:
            self._show_next()
        else:
            self.panel_wanted.emit(self._panel if self._under_way else None)

    def _import_one(self, given: Input, dispatches: tuple[Dispatch, ...] | None) -> None:
        editor = self._session.name

        def work(desk: Desk) -> ImportReport:
            return desk.imports.bring_bytes(
                given.raw, name=given.name, editor=editor, source=given.source, dispatches=dispatches
            )

        self._run(given.name, work, lambda intake: intake._import_one(given, dispatches))

    def _import_all(self, paths: Sequence[Path]) -> None:
        editor = self._session.name

        def work(desk: Desk) -> ImportReport:
            arrivals = _Arrivals(desk, editor)

            def report(course: ImportCourse) -> None:
                if rows := arrivals.since():
                    doubled = desk.pairing.duplicates([row.number for row in rows])
                    self._session.tell(self._take_news, rows)
                    self._session.tell(lambda _: self._panel.count(rows, doubled), None)
                self._report(course)

            return desk.imports.bring(paths, editor=editor, report=report)

        self._run(self._title(paths), work, lambda intake: intake._import_all(paths))

    def _title(self, paths: Sequence[Path]) -> str:
        """What an import of `paths` is called."""
        if len(paths) > 1:
            return self.tr("%n files", "", len(paths))
        return self.tr("Folder “%1”").replace("%1", paths[0].name) if paths[0].is_dir() else paths[0].name

    def _run(self, title: str, work: Callable[[Desk], ImportReport], again: Callable[[Intake], None]) -> None:
        self._under_way += 1
        self._stopped.clear()
        self._panel.start(title)
        if not self._to_show:
            self.panel_wanted.emit(self._panel)

        def done(report: ImportReport) -> None:
            self._under_way -= 1
            self._latest = report.id, again
            self._take_news(report.items)
            self._shown.clear()
            stopped = self._stopped.is_set()
            self._panel.finish(report, stopped=stopped)
            self._told = partial(_show_end, title=title, report=report, stopped=stopped)
            self.progressed.emit(None, None)
            self.ended.emit(report)

        def failed(error: Exception) -> None:
            self._under_way -= 1
            self._panel.fail()
            self._told = partial(_show_end, title=title)
            self.progressed.emit(None, None)
            self.arrived.emit()
            self.failed.emit(error)

        self._session.bring_in(work, done, failed)

    def _report(self, course: ImportCourse) -> None:
        """Called by the import, in its thread."""
        while not self._going.wait(PAUSE_LOOK):
            pass
        self._session.signs.give_way()
        if self._stopped.is_set():
            raise Cancelled
        self._session.tell(lambda _: self._progress(course), None)

    def _progress(self, course: ImportCourse) -> None:
        self._panel.progress(course.done, course.total, course.name)
        self._panel.set_aside(course.set_aside)
        folded = not self._panel.isVisible() and course.done < course.total
        self.progressed.emit(*(course.done, course.total) if folded else (None, None))

    def _take_news(self, rows: object) -> None:
        """Take in rows of new items; the first ones show at once, more of them in turn."""
        new = [row for row in cast("tuple[ItemRow, ...]", rows) if row.number not in self._shown]
        self._shown.update(row.number for row in new)
        self._news += new
        if self._news and not self._show_news.isActive():
            self._show_some()
            self._show_news.start()

    def _show_some(self) -> None:
        if not self._news:
            self._show_news.stop()
            return
        self.came.emit(tuple(self._news.popleft() for _ in range(min(SHOW_AT_ONCE, len(self._news)))))

    def _pause(self, paused: bool) -> None:
        if paused:
            self._going.clear()
        else:
            self._going.set()


def _show_end(
    panel: ImportPanel, *, title: str, report: ImportReport | None = None, stopped: bool = False
) -> None:
    """Show an import that came to its end, or was interrupted, in a panel that did not see it."""
    panel.start(title)
    if report is not None:
        panel.finish(report, stopped=stopped)
    else:
        panel.fail()
