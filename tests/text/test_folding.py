from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.text.folding import folded, folded_words


@pytest.mark.parametrize(
    ("text", "fold"),
    [
        ("L’Œuvre de SÉGOU", "l'oeuvre de segou"),
        ("Ænigme", "aenigme"),
        ("Straße", "strasse"),
        ("Ɲɛɲɛ ni Ŋɔni", "ɲɛɲɛ ni ŋɔni"),
        ("1ᵉʳ", "1er"),
    ],
)
def test_what_does_not_count(text: str, fold: str) -> None:
    assert folded(text) == fold


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = folded(text)
    assert folded(once) == once


@given(st.text(alphabet=st.characters(codec="latin-1")))
def test_composed_and_decomposed_letters_fold_alike(text: str) -> None:
    assert folded(unicodedata.normalize("NFC", text)) == folded(unicodedata.normalize("NFD", text))


@given(st.text(), st.integers(0, 9))
def test_first_words_are_the_first_of_all(text: str, limit: int) -> None:
    assert folded_words(text, limit) == folded_words(text)[:limit]


def test_words_without_punctuation() -> None:
    assert folded_words("« L’an 2026 », à Ségou…", 4) == ("l", "an", "2026", "a")
