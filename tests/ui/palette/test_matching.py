"""A few letters mean a text: without accents, in any order of words, by their beginnings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.ui.palette.entry import Entry, found
from lessor_desk.ui.palette.matching import Folded, match


def nothing() -> None:
    """What an entry of these tests does."""


def entry(text: str, *, enabled: bool = True) -> Entry:
    return Entry(f"action:{text}", text, nothing, enabled=enabled)


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("tronq", "Voir les dépêches tronquées", "tronq"),
        ("DEPECHES", "Voir les dépêches tronquées", "dépêches"),
        ("œuvre", "Mise en OEUVRE", "OEUVRE"),
        ("oeuvre", "À l’œuvre", "œuvre"),
        ("tout rep", "Tout réparer", "Toutrép"),
        ("rep tout", "Tout réparer", "Toutrép"),
        ("envval", "Envoyer à valider", "Envval"),
        ("tronées", "Voir les dépêches tronquées", "tronées"),
    ],
)
def test_what_is_meant_is_found_and_marked(query: str, text: str, marked: str) -> None:
    meant = match(query, Folded(text))
    assert meant is not None
    assert "".join(text[place] for place in meant.places) == marked


@pytest.mark.parametrize("query", ["tronq", "zz", "écarter tout", "rl"])
def test_what_is_not_meant_is_not_found(query: str) -> None:
    assert match(query, Folded("Le tournoi interquartiers de Kayes")) is None


@given(st.text(max_size=30), st.text(max_size=80))
def test_the_places_lie_in_the_text_and_rise(query: str, text: str) -> None:
    meant = match(query, Folded(text))
    if meant is not None:
        assert list(meant.places) == sorted(set(meant.places))
        assert all(0 <= place < len(text) for place in meant.places)


@given(st.text(min_size=1, max_size=60))
def test_a_text_means_itself(text: str) -> None:
    assert match(text, Folded(text)) is not None


def test_the_better_match_comes_first_and_what_cannot_be_done_last() -> None:
    entries = [entry("Valider", enabled=False), entry("À valider"), entry("Valider tout"), entry("Cheval")]
    texts = [each.entry.text for each in found("val", entries, (), limit=9)]
    assert texts == ["Valider tout", "À valider", "Cheval", "Valider"]


def test_what_was_used_lately_comes_first_among_equals() -> None:
    entries = [entry("Importer"), entry("Imprimer")]
    assert found("imp", entries, ["action:Imprimer"], limit=9)[0].entry.text == "Imprimer"
