"""A dateline is left out of the comparison, on either side."""

from __future__ import annotations

import pytest

from lessor_desk.matching.agreement import agreement
from lessor_desk.matching.datelines import dateline
from lessor_desk.matching.openings import opening

TEXT = "La récolte de riz dépasse les prévisions dans les quatre cercles du delta, selon l’office."


@pytest.mark.parametrize(
    "line",
    [
        "BAMAKO, 27 nov (AMAP) – ",
        "Ségou, le 3 mars 2026 - ",
        "KITA – ",
        "Kayes (AMAP) : ",
        "San, 1er avril. – ",
        "NIAMEY, 12 févr. (ANP) -- ",
    ],
)
def test_a_dateline_is_left_out(line: str) -> None:
    assert dateline(line + TEXT) == len(line)
    assert opening(line + TEXT) == opening(TEXT)
    there, back = agreement(TEXT[:60], line + TEXT), agreement(line + TEXT[:60], TEXT)
    assert (there.whole, there.right) == (True, len(line) + 60)
    assert (back.whole, back.left, back.right) == (True, len(line) + 60, 60)


@pytest.mark.parametrize(
    "text",
    [TEXT, "Le pont – celui de Kita – rouvre.", "Santé : 300 cas.", "Kita a gagné – enfin.", "27 – 30"],
)
def test_other_beginnings_are_text(text: str) -> None:
    assert dateline(text) == 0
