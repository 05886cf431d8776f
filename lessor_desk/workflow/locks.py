"""Who holds an item: taken by the first change, kept by each one, free after a while without any."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from datetime import datetime, timedelta

from lessor_desk.workflow.errors import LockedError
from lessor_desk.workflow.states import Role

LEASE = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Lease:
    """An item is in the hands of `editor` since `since`; the last change was at `changed_at`."""

    editor: str
    since: datetime
    changed_at: datetime

    def holds(self, now: datetime) -> bool:
        """Whether it still keeps others out. A clock set back frees nothing."""
        return now - self.changed_at < LEASE


def check_free(lease: Lease | None, editor: str, now: datetime) -> None:
    """Raises LockedError if another person than `editor` holds the item."""
    if lease is not None and lease.editor != editor and lease.holds(now):
        raise LockedError(lease.editor, lease.since)


def check_takeover(lease: Lease | None, editor: str, roles: Set[Role], now: datetime) -> None:
    """Raises LockedError unless `editor` may take the item over: the lease has run out, or a chief asks."""
    if Role.CHIEF not in roles:
        check_free(lease, editor, now)


def renewed(lease: Lease | None, editor: str, now: datetime) -> Lease:
    """The lease after a change by `editor`."""
    since = lease.since if lease is not None and lease.editor == editor else now
    return Lease(editor, since, now)
