"""The chain of the audit notices any change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from lessor_desk.workflow.audit import BEGINNING, Entry

ENTRY = Entry(7, datetime(2026, 3, 2, 14, 5, tzinfo=UTC), "Éditeur A", "send", "id", 2, "ab", "", {"to": "x"})


@pytest.mark.parametrize(
    "change",
    [
        {"number": 8},
        {"at": ENTRY.at + timedelta(microseconds=1)},
        {"editor": "Éditeur C"},
        {"editor": None},
        {"action": "spike"},
        {"item": "other"},
        {"revision": 3},
        {"digest": "ac"},
        {"reason": "parce que"},
        {"facts": {"to": "y"}},
    ],
)
def test_every_field_counts(change: dict[str, object]) -> None:
    assert replace(ENTRY, **change).hashed(BEGINNING) != ENTRY.hashed(BEGINNING)


def test_the_entry_before_counts_and_the_zone_does_not() -> None:
    assert ENTRY.hashed(BEGINNING) != ENTRY.hashed("1" * 64)
    elsewhere = replace(ENTRY, at=ENTRY.at.astimezone(timezone(timedelta(hours=5))))
    assert elsewhere.hashed(BEGINNING) == ENTRY.hashed(BEGINNING)
