"""A small file that a thread of its own writes: the window does not wait for a disk that is busy."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

log = logging.getLogger(__name__)


class LateFile:
    """The file at `path`, replaced as a whole; it never holds half a content.

    What is given while the disk is busy takes the place of what was given before and not begun: the last one
    wins. The process does not end before it is written.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.failed: Callable[[OSError], None] = _nobody
        """Is told, in the thread of the file, that it could not be written: it is as it was before."""
        self._turn = threading.Condition()
        self._newest: Callable[[], str] | None = None  # given and not begun
        self._writes = self._is_over = False
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")

    def replace(self, content: Callable[[], str]) -> None:
        """Write what `content`, called in the thread of the file, answers: ASCII."""
        if self._is_over:
            return
        with self._turn:
            comes = self._newest is not None
            self._newest = content
        if not comes:
            self._pool.submit(self._write)

    def wait(self, most: float) -> bool:
        """Wait, `most` seconds at the most, until all that was given is written, or could not be."""
        with self._turn:
            return self._turn.wait_for(lambda: self._newest is None and not self._writes, most)

    def end(self, most: float) -> bool:
        """Like `wait`; what is given from now on is not taken, and nobody told."""
        self._is_over, self.failed = True, _nobody
        written = self.wait(most)
        self._pool.shutdown(wait=False)
        return written

    def _write(self) -> None:
        with self._turn:
            content, self._newest, self._writes = self._newest, None, True
        try:
            if content is not None:
                fresh = self._path.with_suffix(".new")
                fresh.write_text(content(), encoding="ascii")
                fresh.replace(self._path)
        except OSError as error:
            log.info("journal: %s", type(error).__name__)
            self.failed(error)
        finally:
            with self._turn:
                self._writes = False
                self._turn.notify_all()


def _nobody(_error: OSError) -> None:
    pass
