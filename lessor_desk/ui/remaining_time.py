"""How long a work in progress still takes, from the pace it has kept so far."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

_ENOUGH = 1.0  # seconds of work before a pace can be told


class RemainingTime:
    """A stopwatch that does not run while the work is paused; `now` gives seconds."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._before = 0.0
        self._since: float | None = now()

    def pause(self) -> None:
        """The work rests from now on."""
        self._before, self._since = self._worked(), None

    def resume(self) -> None:
        """The work goes on."""
        if self._since is None:
            self._since = self._now()

    def seconds(self, done: int, total: int) -> int | None:
        """The whole seconds that the rest takes, at least 1; None while nobody can say.

        >>> clock = iter((0.0, 10.0))
        >>> RemainingTime(lambda: next(clock)).seconds(25, 100)
        30
        """
        worked = self._worked()
        if done < 1 or worked < _ENOUGH:
            return None
        return max(1, round(worked / done * (total - done)))

    def _worked(self) -> float:
        return self._before + (self._now() - self._since if self._since is not None else 0.0)
