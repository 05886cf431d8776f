"""Finding in a process of its own, so that a long import takes no time from the window. No database here."""

from __future__ import annotations

import logging
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lessor_desk.checks.profile import Profile
    from lessor_desk.services.rows import ItemFinding, ItemText
    from lessor_desk.workflow.states import Kind

log = logging.getLogger(__name__)

_NICENESS = 5  # of the process, so that the window has the processor first where there is only one
_MOST_DEATHS = 3


def one_process(*, nice: bool = False) -> ProcessPoolExecutor:
    """A process for one task after the other, begun with the first; it ends with this one, killed or not."""
    return ProcessPoolExecutor(
        1, mp_context=multiprocessing.get_context("spawn"), initializer=_begin, initargs=(nice,)
    )


class FindingProcess:
    """Makes findings in a process of its own, begun with the first item.

    If the process dies, the item is checked here, with a line in the log, and the next one in a new
    process; after some deaths everything is done here. Nothing is lost: the process only answers. Several
    threads may ask.
    """

    def __init__(self) -> None:
        self._process: ProcessPoolExecutor | None = None
        self._deaths = 0
        self._one_at_a_time = threading.Lock()  # of what begins or gives up the process

    @contextmanager
    def used(self) -> Iterator[None]:
        """Within this context `findings_of` asks the process."""
        from lessor_desk.services.findings import made_by

        with made_by(self._findings):
            yield

    def close(self) -> None:
        """End the process after what it is at."""
        if self._process is not None:
            self._process.shutdown(wait=True, cancel_futures=True)
            self._process = None

    def _findings(
        self, kind: Kind, text: ItemText, profile: Profile | None, batch: tuple[str, ...]
    ) -> tuple[ItemFinding, ...]:
        from lessor_desk.services.findings import findings_of  # loads all checks

        if self._deaths < _MOST_DEATHS:
            with self._one_at_a_time:
                process = self._process = self._process or one_process(nice=True)
            try:
                return process.submit(findings_of, kind, text, profile, batch).result()
            except BrokenExecutor:
                with self._one_at_a_time:
                    if self._process is process:
                        self._deaths += 1
                        self._process = None
                log.warning("the checking process has ended; the item is checked without it")
        return findings_of(kind, text, profile, batch, here=True)


def _begin(nice: bool) -> None:
    """What the process does first: step back behind the window, and watch whether that is still there."""
    if nice and hasattr(os, "nice"):
        os.nice(_NICENESS)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel, os._exit), daemon=True).start()


def _end_with(sentinel: int, leave: Callable[[int], object]) -> None:
    """End this process when the one that `sentinel` stands for has ended."""
    wait([sentinel])
    leave(1)
