"""Notices when the window does not answer: how long, and what it was doing.

A timer of the GUI thread beats; a thread of its own looks whether it still does, and keeps the
stack of the GUI thread while it does not. It costs one short timer event in ten milliseconds, so
it runs in tests, and in the program where `python -X dev` or LESSOR_DESK_WATCH=1 asks for it.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import re
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from PySide6.QtCore import QObject, Qt, QTimer

log = logging.getLogger(__name__)

LIMIT = 0.050  # seconds: longer, and a person notices
_BEAT_MS = 10
_LOOK = 0.010  # seconds between two looks at the stack
_MOST_LOOKS = 200  # of one stall
_FRAME = re.compile(r'  File "(.*)", line (\d+|\?\?\?) in (.*)')

Stack = tuple[tuple[str, str, str], ...]
"""File, line and function of each call, the innermost first."""


@dataclass(frozen=True, slots=True)
class Stall:
    """The GUI thread was away for `passed` seconds; `stacks` are what it was seen doing, oldest first.

    `seconds` of them are this program's own: it computed, or was seen waiting while a processor had
    nothing to do. On a busy machine the rest is what others did.
    """

    seconds: float
    passed: float
    stacks: tuple[Stack, ...]

    def __str__(self) -> str:
        head = f"the window did not answer for {self.seconds * 1000:.0f} ms"
        if self.passed > 1.2 * self.seconds:
            head += f" ({self.passed * 1000:.0f} ms passed)"
        if not self.stacks:
            return f"{head}; its stack could not be seen"
        stack = self.stacks[len(self.stacks) // 2]  # as likely as any to be what took so long
        told = "\n".join(f"  {file}:{line} {function}" for file, line, function in stack)
        return f"{head}; seen {len(self.stacks)} times, in the middle at\n{told}"


def wanted() -> bool:
    """Whether whoever started the program wants to hear of stalls."""
    return sys.flags.dev_mode or os.environ.get("LESSOR_DESK_WATCH") == "1"


def log_stalls(parent: QObject) -> StallWatch:
    """Write every stall into the log."""
    return StallWatch(lambda stall: log.warning("%s", stall), parent)


class StallWatch(QObject):
    """Watches the thread in which it is made; tells `report`, there, of stalls over `limit` seconds."""

    def __init__(
        self, report: Callable[[Stall], None], parent: QObject | None = None, *, limit: float = LIMIT
    ) -> None:
        super().__init__(parent)
        self._report, self._limit = report, limit
        self._thread = threading.get_ident()
        self._schedule = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._looks: list[Stack] = []
        self._idle: float | None = None  # of the machine, at the first look of a stall
        self._paused = 0
        self._last, self._computed, self._queued = time.monotonic(), time.thread_time(), self._queue()
        self._end = threading.Event()
        self._beat = QTimer(self, interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._came)
        self._beat.start()
        self._watcher = threading.Thread(target=self._watch, name="stall-watch", daemon=True)
        self._watcher.start()

    def stop(self) -> None:
        """Watch no more."""
        self._beat.stop()
        self._end.set()
        self._watcher.join()

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Nobody waits for the window meanwhile: it is being made, or taken away."""
        self._came()
        self._paused += 1
        try:
            yield
        finally:
            self._came()
            self._paused -= 1

    def _came(self) -> None:
        """The GUI thread is here: tell if it was away too long."""
        now, computed, queued = time.monotonic(), time.thread_time(), self._queue()
        passed, own, others = now - self._last, computed - self._computed, queued - self._queued
        looks, self._looks = self._looks, []
        before, self._idle = self._idle, None
        self._last, self._computed, self._queued = now, computed, queued
        if looks:
            own += waited(passed - own - others, self._limit / 2 + len(looks) * _LOOK - own, _since(before))
        if own > self._limit and not self._paused:
            self._report(Stall(own, passed, tuple(looks)))

    def _queue(self) -> float:
        """Seconds that this thread has waited for a processor since it began, where the kernel tells it."""
        try:
            return int(self._schedule.read_bytes().split()[1]) / 1e9
        except (OSError, IndexError, ValueError):
            return 0.0

    def _watch(self) -> None:
        with tempfile.TemporaryFile() as dump:
            while not self._end.wait(_LOOK):
                if time.monotonic() - self._last > self._limit / 2 and len(self._looks) < _MOST_LOOKS:
                    if not self._looks:
                        self._idle = idle()
                    self._looks.append(_stack(self._thread, dump))


def waited(away: float, seen: float, idle: float | None) -> float:
    """Seconds for which a thread waited that are its own program's.

    It was `away` without computing and without queueing for a processor, and was `seen` so for a while.
    While the machine was not `idle`, it waited for another thread to get its turn; None: not known.
    """
    return max(0.0, min(away, seen) if idle is None else min(away, seen, idle))


def _since(before: float | None) -> float | None:
    now = idle()
    return None if before is None or now is None else now - before


def idle() -> float | None:
    """Seconds for which the processors together had nothing to do since the machine began, where it tells."""
    try:
        with Path("/proc/stat").open("rb") as told:
            return int(told.readline().split()[4]) / os.sysconf("SC_CLK_TCK")
    except (OSError, IndexError, ValueError, AttributeError):
        return None


def _stack(thread: int, dump: IO[bytes]) -> Stack:
    """What `thread` is doing.

    Asked of faulthandler, which reads it in one go: walking the frames of a thread that runs
    meanwhile (`sys._current_frames`) ends the process sooner or later.
    """
    dump.seek(0)
    dump.truncate()
    faulthandler.dump_traceback(dump, all_threads=True)
    dump.seek(0)
    threads = dump.read().decode(errors="replace").split("\n\n")
    own = next((told for told in threads if told.startswith(f"Thread 0x{thread:016x} ")), "")
    return tuple((found[1], found[2], found[3]) for found in _FRAME.finditer(own))
