"""The rest is joined in its place: no word comes twice, none is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.matching.joining import joined

KEPT = "Les sacs partiront mardi vers les écoles, dont la moitié de"
REST = "celles du cercle, puis vers les marchés."


@pytest.mark.parametrize(
    "pasted",
    [
        REST,
        " " + REST,
        "… " + REST,
        "de " + REST,
        "moitié de " + REST,
        "Les sacs partiront mardi vers les écoles, dont la moitié de " + REST,
        "LES SACS partiront mardi vers les ecoles, dont la moitie de " + REST,
        "écoles, dont\nla moitié de " + REST,
    ],
)
def test_the_rest_begins_anywhere(pasted: str) -> None:
    found = joined(KEPT, pasted)
    assert found.text.replace("… ", "") == f"{KEPT} {REST}"
    assert found.text[: found.kept] == KEPT
    assert found.skipped == ""


def test_what_stands_before_is_told() -> None:
    found = joined(
        KEPT, "Du riz pour les écoles\n\nLes sacs partiront mardi vers les écoles, dont la moitié de fin."
    )
    assert (found.text, found.skipped) == (f"{KEPT} fin.", "Du riz pour les écoles")


@pytest.mark.parametrize(
    ("kept", "pasted", "text"),
    [
        ("un lot de m", "édicaments et de gants.", "un lot de médicaments et de gants."),
        ("un lot de m", "médicaments et de gants.", "un lot de médicaments et de gants."),
        ("un lot de médic", "un lot de médicaments.", "un lot de médicaments."),
        ("il rend l’", "eau potable.", "il rend l’eau potable."),
        ("il a dit", ", hier.", "il a dit, hier."),
    ],
)
def test_a_word_that_was_cut_is_made_whole(kept: str, pasted: str, text: str) -> None:
    assert joined(kept, pasted, in_word=True).text == text


def test_a_word_that_rightly_comes_twice_does() -> None:
    assert joined("Ce soir nous", "nous réunissons.").text == "Ce soir nous nous réunissons."


def test_a_whole_word_is_not_taken_for_a_part() -> None:
    assert joined("le prix de la", "lampe baisse.").text == "le prix de la lampe baisse."
    assert joined("le prix de", "départ baisse.").text == "le prix de départ baisse."


# Words as texts have them: none is the beginning of another, so that what is shared can be told.
WORDS = """
marché rizière barrage école dispensaire village récolte semence pluie fleuve pirogue chaland route camion
douane préfet juge chef femme jeune atelier bijou coton arachide mil sorgho bétail éleveur puits forage pompe
hangar courant lampe tableau quotidien lettre visite accord jumelage budget
"""
words = st.lists(st.sampled_from(WORDS.split()), min_size=6, max_size=40, unique=True)


@given(words, st.data())
def test_any_cut_between_words_and_any_beginning_of_the_rest(parts: list[str], data: st.DataObject) -> None:
    cut = data.draw(st.integers(1, len(parts) - 1))
    begin = data.draw(st.integers(0, cut))
    kept, pasted = " ".join(parts[:cut]), " ".join(parts[begin:])
    assert re.sub(r"\W", "", joined(kept, pasted).text) == "".join(parts)


texts = st.text("abcdé ,.\n’«»", max_size=80)


@given(texts, texts, st.booleans())
def test_nothing_is_lost_whatever_is_joined(kept: str, pasted: str, in_word: bool) -> None:
    found = joined(kept, pasted, in_word=in_word)
    assert found.text[: found.kept] == kept.rstrip()
    added = found.text[found.kept :]
    told = re.sub(r"\s", "", found.skipped + found.overlap + added)
    assert re.sub(r"\s", "", pasted) == told
