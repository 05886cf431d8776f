"""Every cause of a revision has its sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from lessor_desk.catalogue import LOCALES, keys
from lessor_desk.services.causes import told
from lessor_desk.services.rows import RevisionRow

FACTS: dict[str, dict[str, str | int]] = {
    "arrival": {},
    "typed": {},
    "named": {"name": "Avant le bouclage"},
    "fix.encoding": {"E101": 17},
    "fix.truncation": {"T105": 1},
    "fix.spelling": {"S101": 2},
    "fix.typography": {"P101": 1},
    "fix.house-style": {"H101": 1},
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


def test_a_repair_tells_what_it_mended_the_gravest_first() -> None:
    mended = replace(revision("fix.encoding"), facts={"P101": 1, "E101": 17, "E201": 1})
    assert told(mended, "fr") == "Encodage réparé, 18 mots · Typographie corrigée, 1 endroit"
    assert told(revision("bulk_fix"), "fr") == "Encodage réparé, 2 mots · en série"


def test_code_pages_are_called_as_people_call_them() -> None:
    assert told(revision("arrival.pages"), "fr") == "Reçue, lue par parties\u00a0: UTF-8, Windows-1252"
    assert told(revision("arrival.doubtful"), "en") == "Received, read as Mac Roman, uncertain"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_cause_is_told(locale: str) -> None:
    assert FACTS.keys() == keys("causes", locale)
    for cause in FACTS:
        assert "{" not in told(revision(cause), locale)
