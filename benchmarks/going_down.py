"""Going down the list of a real window: from the press of a key to the painted text or row.

`benchmarks/list.py` prints it. A machine that others use as well makes the window wait for a processor:
that part is told, where the kernel tells it (Linux).
"""

from __future__ import annotations

import os
import sqlite3
import statistics
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from lessor_desk.ui import open_desk
from lessor_desk.ui.main_window import MainWindow

LOOKED_AT = 120  # ms that a person looks at a text: no run of presses
# What was multiplied has no words yet: those of the items that it was multiplied from.
_WORDS = """INSERT OR IGNORE INTO item_words (item_number, words)
SELECT number, words FROM items JOIN item_words
ON item_words.item_number = (items.number - 1) % :made + 1 WHERE items.number > :below"""
PAUSE = 500  # ms: what gives way to the person has begun again by the next press
TAPPED = 110  # ms from one press to the next, whether the window is ready or not
REPEATED = 33  # ms from one press to the next of a key that is held down


@dataclass(frozen=True, slots=True)
class Step:
    """What one press took until its text was painted, in milliseconds."""

    passed: float
    queued: float  # of it, waiting for a processor
    window: float  # of it, computed by the window's thread
    process: float  # computed by all threads meanwhile


class Painted(QObject):
    """Tells when a widget was painted anew, and what it showed then."""

    def __init__(self, widget: QWidget, shown: Callable[[], object]) -> None:
        super().__init__()
        self._shown = shown
        self.shown: object = None
        self.at = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and (shown := self._shown()) != self.shown:
            QTimer.singleShot(0, self, lambda: self._now(shown))
        return False

    def _now(self, shown: object) -> None:
        if shown != self.shown:
            self.at, self.shown = time.perf_counter(), shown


class GoingDown:
    """A window on a desk; the key comes in where the keyboard does."""

    def __init__(self, app: QApplication, url: str, editor: str) -> None:
        self._app = app
        began = time.perf_counter()
        self.window: MainWindow = open_desk(url, editor=editor, locale="fr")
        window = self.window
        self._wait(lambda: window.correction.row is not None)
        self.opened_in = time.perf_counter() - began  # s until the first text
        self._text = Painted(window.pane.body.viewport(), self._open)
        self._row = Painted(window.list.items.viewport(), window.list.items.current)
        window.list.items.setFocus()

    def settle(self) -> None:
        """Until the window has nothing left to do."""
        areas, session = self.window.areas, self.window.session
        self._wait(lambda: session.is_idle and areas.levels.is_counted and areas.queue.indexing.is_over)

    def one_by_one(self, many: int, pause: int = LOOKED_AT) -> list[Step]:
        """Press after press, each once the text of the one before was looked at."""
        steps = []
        for _ in range(many):
            self._pause(pause)
            steps.append(self._step(self._text))
        return steps

    def tapped(self, many: int) -> list[Step]:
        """Press after press in a steady beat."""
        steps = []
        for _ in range(many):
            begun = time.perf_counter()
            steps.append(self._step(self._text))
            self._pause(TAPPED - (time.perf_counter() - begun) * 1000)
        return steps

    def held(self, many: int) -> list[Step]:
        """A key that is held down: until the row is painted as the current one."""
        steps = []
        for _ in range(many):
            begun = time.perf_counter()
            steps.append(self._step(self._row))
            self._pause(REPEATED - (time.perf_counter() - begun) * 1000)
        current = self.window.list.items.current()
        self._wait(lambda: self._open() == current)
        return steps

    def close(self) -> None:
        """Close the window, and wait for it."""
        self.window.close()
        self.window.deleteLater()
        self._app.processEvents()

    def _open(self) -> object:
        row = self.window.correction.row
        return row.number if row is not None else None

    def _step(self, painted: Painted) -> Step:
        before, queued = painted.shown, _queued()
        begun, window, process = time.perf_counter(), time.thread_time(), time.process_time()
        QTest.keyClick(self.window.windowHandle(), Qt.Key.Key_Down)
        self._wait(lambda: painted.shown != before)
        window, process = time.thread_time() - window, time.process_time() - process
        seconds = painted.at - begun, _queued() - queued, window, process
        return Step(*(each * 1000 for each in seconds))

    def _wait(self, state: Callable[[], bool]) -> None:
        wait(self._app, state)

    def _pause(self, milliseconds: float) -> None:
        """Let events come for so long."""
        if milliseconds <= 0:
            return
        over: list[bool] = []
        QTimer.singleShot(round(milliseconds), self._app, lambda: over.append(True))
        self._wait(lambda: bool(over))


def wait(app: QApplication, state: Callable[[], bool]) -> None:
    """Until `state` holds, asleep between events as a window is: spinning takes the GIL from all."""
    while not state():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def forget_read(file: Path) -> None:
    """Let nobody have read any item of the desk in `file`: who goes down a list meets what is new to them."""
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("DELETE FROM opened")


@contextmanager
def lagging(file: Path, many: int, made: int) -> Iterator[None]:
    """The desk in `file` as it is after a large import by an older program.

    Searches do not see the newest `many` items, and older rules have counted them. All items are copies of
    the oldest `made`.
    """
    with closing(sqlite3.connect(file)) as raw:
        (newest,) = raw.execute("SELECT max(number) FROM items").fetchone()
        (rules,) = raw.execute("SELECT rules FROM items WHERE number = ?", (newest,)).fetchone()
        (filled,) = raw.execute("SELECT number FROM item_search_filled").fetchone()

        def write(by: int, up_to: int) -> None:
            with raw:
                raw.execute("UPDATE items SET rules = ? WHERE number > ?", (by, newest - many))
                raw.execute("UPDATE item_search_filled SET number = ?", (up_to,))

        with raw:
            raw.execute(_WORDS, {"made": made, "below": newest - many})
        write(rules - 1, newest - many)
        try:
            yield
        finally:
            write(rules, filled)


def tell(name: str, steps: Sequence[Step], most: float) -> None:
    """Print what `steps` took, median and 95th percentile."""
    parts = {
        "passed": [step.passed for step in steps],
        "less what it queued for a processor": [step.passed - step.queued for step in steps],
        "computed by the window": [step.window for step in steps],
        "by all threads": [step.process for step in steps],
    }
    print(f"{name}  ({most:.0f} ms)")
    for part, took in parts.items():
        p95 = sorted(took)[round(len(took) * 0.95) - 1]
        print(f"    {part:36} median {statistics.median(took):6.1f} ms, p95 {p95:6.1f} ms")


def _queued() -> float:
    """Seconds that this thread has waited for a processor since it began, where the kernel tells it."""
    try:
        told = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat").read_bytes()
        return int(told.split()[1]) / 1e9
    except (OSError, IndexError, ValueError):
        return 0.0
