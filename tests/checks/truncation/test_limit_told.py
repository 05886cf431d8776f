"""Where its source's limit is known, a cut tells it."""

from __future__ import annotations

import pytest

from lessor_desk.checks import wording
from lessor_desk.checks.analysis import analyze
from lessor_desk.checks.profile import Limit, Profile, Unit

KEPT = "La ministre de la Santé a remis hier les clés d’un laboratoire mobile au préfet de"


def profile(unit: Unit, marker: str) -> Profile:
    size = len(KEPT.encode()) if unit is Unit.BYTES else len(KEPT)
    return Profile(Limit(size, size, unit, whole_words=False), marker=marker, items=20, cut=9)


@pytest.mark.parametrize(
    ("end", "code"), [("…", "T105"), (" [...]", "T105"), (".", "T103")], ids=["ellipsis", "bracket", "stop"]
)
@pytest.mark.parametrize("unit", [Unit.BYTES, Unit.CHARACTERS])
def test_the_limit_is_told_with_what_the_text_shows(end: str, code: str, unit: Unit) -> None:
    known = profile(unit, end)
    [found] = analyze(KEPT + end, field="teaser", profile=known)
    assert known.limit is not None
    said = wording.message(found)
    assert found.code == code
    assert f"{known.limit.most} {'octets' if unit is Unit.BYTES else 'caractères'}" in said
    assert "{" not in said + wording.message(found, "en")


def test_an_open_quotation_is_told_with_the_limit() -> None:
    text = KEPT.replace("laboratoire", "« laboratoire").removesuffix(" de")
    known = Profile(Limit(len(text), len(text), Unit.CHARACTERS, whole_words=False), ".", items=20, cut=9)
    [found] = analyze(text + ".", field="teaser", profile=known)
    assert (found.code, "caractères" in wording.message(found)) == ("T104", True)


def test_one_letter_is_no_cut_word() -> None:
    assert not any(each.code == "T102" for each in analyze("a"))
    assert analyze("Il a reçu des représentants de la soci.")[0].code == "T102"
