"""What the window was seen not to answer to while a test was at it."""

from __future__ import annotations

import time
from dataclasses import replace

from lessor_desk.ui.stall_watch import Stack, Stall, StallWatch

_WINDOW = "/lessor_desk/ui/"
_LOOKS_A_SECOND = 100  # the watch looks every 10 ms
_PROVEN = 0.2  # of the looks; with fewer the watch did not run either: the machine was away, not the window
_BUSY = 2.0
_AT_IT = ("/pytestqt/", "/end_to_end/desk.py")  # waits for the window, or presses its keys
_RUNNER = ("/_pytest/", "/pluggy/", "/xdist/", "/execnet/", "<string>", "bin/pytest")
_COUNTED, _USUAL = 400_000, 0.011  # to count so far takes so many seconds where the limits were set
_LEAVING = "closeEvent"  # all that was typed is brought into the desk; nobody waits for the window


class Stalls:
    """The stalls over 50 ms that were the window's own, and those over `limit` seconds among them."""

    def __init__(self, *, limit: float) -> None:
        self._limit = limit
        self.seen: list[Stall] = []
        self.watch = StallWatch(self._take)

    @property
    def too_long(self) -> list[Stall]:
        """On a machine so busy that far more time passed, nothing is proven against the window.

        On a slow one the limit is higher by as much.
        """
        return [s for s in self.seen if s.seconds > self._limit and s.passed < _BUSY * s.seconds]

    def end(self) -> None:
        """Watch no more."""
        self.watch.stop()

    def _take(self, stall: Stall) -> None:
        """Keep `stall`, unless the test was busy with something else, as with a process of its own."""
        if len(stall.stacks) < _PROVEN * _LOOKS_A_SECOND * stall.seconds:
            return
        of_the_window = sum(map(_is_of_the_window, stall.stacks))
        if 2 * of_the_window > len(stall.stacks):
            seconds = stall.seconds / slowness() if stall.seconds > self._limit else stall.seconds
            self.seen.append(replace(stall, seconds=seconds, stacks=tuple(map(_of_interest, stall.stacks))))


def slowness() -> float:
    """How many times as long as usual the processor takes just now; others may share it. At least 1."""
    begin, total = time.thread_time(), 0
    for number in range(_COUNTED):
        total += number
    return max(1.0, (time.thread_time() - begin) / _USUAL)


def _of_interest(stack: Stack) -> Stack:
    """`stack` without what called the test."""
    return tuple(call for call in stack if not any(place in call[0] for place in _RUNNER))


def _is_of_the_window(stack: Stack) -> bool:
    if any(function == _LEAVING for _, _, function in stack):
        return False
    files = [file.replace("\\", "/") for file, _, _ in stack]
    if not files:
        return False
    return any(_WINDOW in file for file in files) or (
        not any("/lessor_desk/" in file for file in files) and any(place in files[0] for place in _AT_IT)
    )
