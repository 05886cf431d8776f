"""What is looked for is found where it stands, accents, case and ligatures aside."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.text.folding import folded_words
from lessor_desk.text.terms import Term, occurrences


def marked(text: str, *terms: Term) -> list[str]:
    return [text[start:end] for start, end in occurrences(text, terms)]


def test_a_word_is_marked_whole_a_beginning_as_far_as_it_goes() -> None:
    text = "L’œuvre de Ségou, Ségoukoro"
    assert marked(text, Term(("segou",))) == ["Ségou"]
    assert marked(text, Term(("segou",), open=True)) == ["Ségou", "Ségou"]
    assert marked(text, Term(("oe",), open=True)) == ["œ"]


def test_a_phrase_is_one_mark() -> None:
    text = "La cité des enfants, la cité d’un enfant"
    assert marked(text, Term(("cite", "des", "enfants"))) == ["cité des enfants"]
    assert marked(text, Term(("cite", "d", "un", "enf"), open=True)) == ["cité d’un enf"]


def test_marks_that_overlap_are_one() -> None:
    assert marked("La foire de Ségou", Term(("foire", "de")), Term(("de", "segou"))) == ["foire de Ségou"]


def test_decomposed_letters_are_marked_with_their_accents() -> None:
    assert marked("Se\u0301gou ouvre", Term(("segou",))) == ["Se\u0301gou"]


@given(st.text(max_size=60))
def test_every_word_of_a_text_is_found_in_it(text: str) -> None:
    places = occurrences(text, [Term((word,)) for word in folded_words(text)])
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))
