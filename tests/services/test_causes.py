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
    "bulk_fix": {"bulk": "0", "E101": 2},
    "restore": {"revision": 3},
    "undo_step": {"revision": 2},
    "redecode.page": {"page": "cp850"},
    "arrival.page": {"page": "cp850"},
    "arrival.doubtful": {"page": "macroman", "doubtful": 1},
    "arrival.pages": {"pages": "utf-8, cp1252"},
    "completed": {"other": 12},
    "pasted": {},
    "brief": {},
    "taken_over": {"editor": "Chef B"},
    "conflict": {"editor": "Éditeur A"},
    "merge": {"editor": "Éditeur A"},
}


def revision(cause: str) -> RevisionRow:
    at = datetime(2026, 3, 2, tzinfo=UTC)
    return RevisionRow(2, "Éditeur A", at, cause.partition(".")[0], FACTS[cause], "0" * 64)


def test_a_repair_tells_places_and_codes() -> None:
    assert told(revision("fix"), "fr") == "Réparation, 18 endroits (E101, P101)"


def test_code_pages_are_called_as_people_call_them() -> None:
    assert told(revision("arrival.pages"), "fr") == "Reçue, lue par parties\u00a0: UTF-8, Windows-1252"
    assert told(revision("arrival.doubtful"), "en") == "Received, read as Mac Roman, uncertain"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_cause_is_told(locale: str) -> None:
    assert FACTS.keys() == keys("causes", locale)
    for cause in FACTS:
        assert "{" not in told(revision(cause), locale)
