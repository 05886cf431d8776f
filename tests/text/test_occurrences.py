"""Words are found whatever their case, accents and blanks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.text.folding import folded
from lessor_desk.text.occurrences import occurrences

TEXT = "À Ségou, l’œuvre de l'Europe : 8\u202f000 femmes ; Se\u0301gou attend. ɛ, Ɛ"


def found(words: str, *, exact: bool = False) -> list[str]:
    return [span.of(TEXT) for span in occurrences(TEXT, words, exact=exact)]


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("segou", ["Ségou", "Se\u0301gou"]),
        ("L'OEUVRE", ["l’œuvre"]),
        ("l’œuvre", ["l’œuvre"]),
        ("l'", ["l’", "l'"]),
        ("8 000", ["8\u202f000"]),
        ("ɛ", ["ɛ", "Ɛ"]),
        ("a ", ["À "]),
        ("", []),
        ("[", []),
    ],
)
def test_what_is_found(words: str, places: list[str]) -> None:
    assert found(words) == places


def test_exactly() -> None:
    assert found("Ségou", exact=True) == ["Ségou"]
    assert found("segou", exact=True) == []


@given(st.text("aàâeéèoœ ’'A-\u00a0", max_size=30), st.text("aeo '-œé", min_size=1, max_size=4))
def test_every_place_is_one_by_the_rules_of_folding(text: str, words: str) -> None:
    for span in occurrences(text, words):
        assert folded(span.of(text).replace("\u00a0", " ")) == folded(words)
