"""Which texts are one: what must agree beyond the opening."""

from __future__ import annotations

import pytest

from lessor_desk.matching.relations import Match, Relation, Side, matched

FULL = "Selon la cheffe du service des eaux, un stock de semences n’arrivera pas avant mars. Il pleut."


def as_teaser(text: str, of: str = FULL) -> Match | None:
    return matched(Side(text, cut=True, teaser=True), Side(of, cut=False, teaser=False))


@pytest.mark.parametrize("cut", ["n?.", "n?", "n’a…", "n?arriv [...]"])
def test_a_lost_letter_at_the_cut_is_one_that_can_be_lost(cut: str) -> None:
    kept = FULL[: FULL.index("n’arrivera")]
    found = as_teaser(kept + cut)
    assert found is not None
    assert found.relation is Relation.FULL_TEXT
    assert as_teaser(kept + cut, FULL.replace("n’arrivera", "ne suffira")) is None


@pytest.mark.parametrize("mark", ["?", "?.", " ?", " ?.", "?…"])
def test_a_question_is_found_too(mark: str) -> None:
    asked = "Qui paiera la réfection du pont de Markala, fermé aux camions depuis six semaines"
    full = f"{asked} ? Le maire promet une réponse vendredi."
    assert as_teaser(asked + mark, full) == Match(Relation.FULL_TEXT, len(asked.encode()))


@pytest.mark.parametrize("mark", ["?", "?.", "?…", " ?"])
def test_a_question_mark_may_be_the_ellipsis_that_was_lost(mark: str) -> None:
    kept = FULL[: FULL.index(" n’arrivera")]
    assert as_teaser(kept + mark) is not None


def test_a_comma_tells_short_openings_apart() -> None:
    left = "Le porte-parole des transporteurs, le ministre de l’Économie"
    rest = " étend la ligne d’autobus à Ségou. Les travaux commencent lundi."
    assert as_teaser(left + ".", left + rest) is not None
    assert as_teaser(left + ".", left.replace(",", "") + rest) is None
    assert as_teaser(f"BAMAKO, 27 nov (AMAP) – {left}.", left + rest) is not None
    long = left + rest[:-1]
    assert as_teaser(long + " et…", long.replace(",", "") + " et finissent mardi, dit-il.") is not None
