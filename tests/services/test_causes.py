"""Every cause of a revision has its sentence."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from lessor_desk.catalogue import LOCALES, keys
from lessor_desk.services.causes import told
from lessor_desk.services.rows import RevisionRow

FACTS: dict[str, dict[str, str | int]] = {
    "arrival": {},
    "typed": {},
    "named": {"name": "Avant le bouclage"},
    "fix": {"E101": 17, "P101": 1},
    "restore": {"revision": 3},
    "redecode": {"page": "cp850"},
    "taken_over": {"editor": "Chef B"},
}


def revision(cause: str) -> RevisionRow:
    return RevisionRow(2, "Éditeur A", datetime(2026, 3, 2, tzinfo=UTC), cause, FACTS[cause], "0" * 64)


def test_a_repair_tells_places_and_codes() -> None:
    assert told(revision("fix"), "fr") == "Réparation, 18 endroits (E101, P101)"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_cause_is_told(locale: str) -> None:
    assert FACTS.keys() == keys("causes", locale)
    for cause in FACTS:
        assert "{" not in told(revision(cause), locale)
