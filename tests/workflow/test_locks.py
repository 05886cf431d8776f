"""Who holds an item keeps others out for as long as they work on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from lessor_desk.workflow.errors import LockedError
from lessor_desk.workflow.locks import LEASE, QUIET, Lease, check_free, check_takeover, renewed
from lessor_desk.workflow.states import Role

NOON = datetime(2026, 3, 2, 12, 5, tzinfo=UTC)
HELD = Lease("Éditeur A", NOON, NOON, NOON)


def test_another_person_is_told_who_and_since_when() -> None:
    with pytest.raises(LockedError) as refused:
        check_free(HELD, "Éditeur C", NOON + LEASE - timedelta(seconds=1))
    local = NOON.astimezone()
    assert refused.value.facts == {"editor": "Éditeur A", "hour": local.hour, "minute": "05"}


def test_one_s_own_lock_and_no_lock_keep_nobody_out() -> None:
    check_free(HELD, "Éditeur A", NOON)
    check_free(None, "Éditeur C", NOON)


def test_a_window_that_no_longer_lives_frees_the_item_and_every_change_is_a_sign_of_life() -> None:
    later = NOON + LEASE - timedelta(seconds=1)
    kept = renewed(HELD, "Éditeur A", later)
    assert kept == Lease("Éditeur A", NOON, later, later)
    check_free(HELD, "Éditeur C", NOON + LEASE)
    with pytest.raises(LockedError):
        check_free(kept, "Éditeur C", NOON + LEASE)


def test_a_clock_set_back_frees_nothing() -> None:
    with pytest.raises(LockedError):
        check_free(HELD, "Éditeur C", NOON - timedelta(hours=3))


def test_a_chief_may_take_over_at_any_time_and_others_once_it_is_quiet() -> None:
    later = NOON + QUIET
    alive = replace(HELD, alive_at=later)
    check_takeover(alive, "Chef B", {Role.CHIEF}, NOON)
    check_takeover(alive, "Éditeur C", {Role.COPY}, later)
    check_takeover(None, "Éditeur C", {Role.COPY}, NOON)
    with pytest.raises(LockedError):
        check_takeover(alive, "Éditeur C", {Role.COPY}, later - timedelta(seconds=1))
    with pytest.raises(LockedError):
        check_free(alive, "Éditeur C", later)


def test_another_person_s_lease_begins_anew() -> None:
    later = NOON + LEASE
    assert renewed(HELD, "Éditeur C", later) == Lease("Éditeur C", later, later, later)
