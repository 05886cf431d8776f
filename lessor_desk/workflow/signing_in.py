"""How often a passphrase may be tried: a few times at once, then ever more slowly."""

from __future__ import annotations

from datetime import datetime, timedelta

from lessor_desk.workflow.errors import ShortPassphraseError, TooManyTriesError

SHORTEST = 8  # code points
FREE_TRIES = 3
LONGEST_WAIT = timedelta(minutes=5)


def check_long_enough(passphrase: str) -> None:
    """Raises ShortPassphraseError."""
    if len(passphrase) < SHORTEST:
        raise ShortPassphraseError(n=SHORTEST)


def check_patience(misses: int, missed_at: datetime | None, now: datetime) -> None:
    """Raises TooManyTriesError, with the seconds left to wait, after too many `misses`.

    A clock set back makes the wait longer, never shorter.
    """
    if missed_at is None or misses < FREE_TRIES:
        return
    left = missed_at + _wait(misses) - now
    if left > timedelta(0):
        raise TooManyTriesError(n=max(1, round(left.total_seconds())))


def _wait(misses: int) -> timedelta:
    return min(timedelta(seconds=2.0 ** min(misses - FREE_TRIES + 1, 20)), LONGEST_WAIT)
