"""Who holds an item: taken by the first change, kept while their window lives, theirs to be asked for."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from datetime import datetime, timedelta

from lessor_desk.workflow.errors import LockedError
from lessor_desk.workflow.states import Role

LEASE = timedelta(minutes=2)  # without a sign of life: the window has crashed
RENEW_AFTER = LEASE / 4
QUIET = timedelta(minutes=15)  # without a change: anyone may take the item over


@dataclass(frozen=True, slots=True)
class Lease:
    """An item is in the hands of `editor` since `since`.

    The last change was at `changed_at`, the last sign of life at `alive_at`: the window of whoever holds
    an item says again and again that it is there.
    """

    editor: str
    since: datetime
    changed_at: datetime
    alive_at: datetime

    def holds(self, now: datetime) -> bool:
        """Whether it still keeps others out. A clock set back frees nothing."""
        return now - self.alive_at < LEASE

    def is_quiet(self, now: datetime) -> bool:
        """Whether nothing has changed for so long that anyone may ask for the item."""
        return now - self.changed_at >= QUIET


def check_free(lease: Lease | None, editor: str, now: datetime) -> None:
    """Raises LockedError if another person than `editor` holds the item."""
    if lease is not None and lease.editor != editor and lease.holds(now):
        raise LockedError(lease.editor, lease.since)


def check_takeover(lease: Lease | None, editor: str, roles: Set[Role], now: datetime) -> None:
    """Raises LockedError unless `editor` may take the item over: it is quiet or free, or a chief asks."""
    if lease is None or Role.CHIEF in roles or lease.is_quiet(now):
        return
    check_free(lease, editor, now)


def renewed(lease: Lease | None, editor: str, now: datetime) -> Lease:
    """The lease after a change by `editor`."""
    since = lease.since if lease is not None and lease.editor == editor else now
    return Lease(editor, since, now, now)
