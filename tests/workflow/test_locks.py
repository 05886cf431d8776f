"""Who holds an item keeps others out for as long as they work on it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from lessor_desk.workflow.errors import LockedError
from lessor_desk.workflow.locks import LEASE, Lease, check_free, check_takeover, renewed
from lessor_desk.workflow.states import Role

NOON = datetime(2026, 3, 2, 12, 5, tzinfo=UTC)
HELD = Lease("Éditeur A", NOON, NOON)


def test_another_person_is_told_who_and_since_when() -> None:
    with pytest.raises(LockedError) as refused:
        check_free(HELD, "Éditeur C", NOON + timedelta(minutes=14))
    local = NOON.astimezone()
    assert refused.value.facts == {"editor": "Éditeur A", "hour": local.hour, "minute": "05"}


def test_one_s_own_lock_and_no_lock_keep_nobody_out() -> None:
    check_free(HELD, "Éditeur A", NOON)
    check_free(None, "Éditeur C", NOON)


def test_a_lease_runs_out_and_every_change_renews_it() -> None:
    later = NOON + LEASE - timedelta(seconds=1)
    kept = renewed(HELD, "Éditeur A", later)
    assert kept == Lease("Éditeur A", NOON, later)
    check_free(HELD, "Éditeur C", NOON + LEASE)
    with pytest.raises(LockedError):
        check_free(kept, "Éditeur C", NOON + LEASE)


def test_a_clock_set_back_frees_nothing() -> None:
    with pytest.raises(LockedError):
        check_free(HELD, "Éditeur C", NOON - timedelta(hours=3))


def test_a_chief_may_take_over_at_any_time_and_others_once_it_has_run_out() -> None:
    check_takeover(HELD, "Chef B", {Role.CHIEF}, NOON)
    check_takeover(HELD, "Éditeur C", {Role.COPY}, NOON + LEASE)
    with pytest.raises(LockedError):
        check_takeover(HELD, "Éditeur C", {Role.COPY}, NOON)


def test_another_person_s_lease_begins_anew() -> None:
    later = NOON + LEASE
    assert renewed(HELD, "Éditeur C", later) == Lease("Éditeur C", later, later)
