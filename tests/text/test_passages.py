"""What a search shows of a text that it was found in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.text.folding import folded_words
from lessor_desk.text.passages import passage, stands_in
from lessor_desk.text.terms import Term

TEXT = "Hier\u00a0matin, à sept heures, l’œuvre d’art de Ségou a été vendue\u202f! Kayes l’a prise."


@pytest.mark.parametrize(
    ("term", "shown"),
    [
        (Term(("oeuvre",)), "à sept heures, l’œuvre d’art de"),
        (Term(("l", "oeuv"), open=True), "à sept heures, l’œuvre d’art de"),
        (Term(("seg",), open=True), "… heures, l’œuvre d’art de Ségou a été"),
        (Term(("d", "art", "de")), "à sept heures, l’œuvre d’art de"),
        (Term(("hier",)), "Hier matin, à sept"),
    ],
)
def test_the_words_around_a_find(term: Term, shown: str) -> None:
    assert shown in passage(TEXT, [term])
    assert stands_in(TEXT, term)


@pytest.mark.parametrize("term", [Term(("seg",)), Term(("art", "kayes")), Term(()), Term(("oeuvr",))])
def test_what_is_not_there_is_not_shown(term: Term) -> None:
    assert passage(TEXT, [term]) == ""
    assert not stands_in(TEXT, term)


@given(st.text(), st.text(alphabet="aeéoœ ’l-", max_size=6), st.booleans())
def test_no_text_is_an_error(text: str, typed: str, open_: bool) -> None:
    term = Term(folded_words(typed), open_)
    shown = passage(f"{text} {typed} {text}", [term])
    if term.words and text.isascii() and typed.strip() == typed and " " not in typed:
        assert shown
