from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.text.words import WordKind, blank_word_start, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’Europe et l'eau d’un an", ["L’", "Europe", "et", "l'", "eau", "d’", "un", "an"]),
        ("Aujourd’hui, dit-il", ["Aujourd’hui", "dit-il"]),
        ("presqu’île, prud'homme", ["presqu’île", "prud'homme"]),
        ("jusqu’à ce qu’il", ["jusqu’", "à", "ce", "qu’", "il"]),
        ("8.000 ou 1 500 FCFA, 5,5%", ["8.000", "ou", "1 500", "FCFA", "5,5"]),
        ("le 47è et la 2e", ["le", "47è", "et", "la", "2e"]),
        ("à 10 h 30", ["à", "10", "h", "30"]),
        ("voir https://exemple.ml/a?b=1.", ["voir", "https://exemple.ml/a?b=1"]),
        ("à contact@mairie-segou.ml.", ["à", "contact@mairie-segou.ml"]),
        ("l’« ami »", ["l’", "ami"]),
        ("N’Ko ni ɲɛgɛn", ["N’", "Ko", "ni", "ɲɛgɛn"]),
        ("été décomposé", ["été", "décomposé"]),
    ],
)
def test_words_of_french(text: str, expected: list[str]) -> None:
    assert [word.span.of(text) for word in words(text)] == expected


def test_kinds() -> None:
    kinds = [word.kind for word in words("L’an 2026 : www.exemple.ml")]
    assert kinds == [WordKind.ELISION, WordKind.WORD, WordKind.FIGURE, WordKind.ADDRESS]


@given(st.text(alphabet=st.characters(exclude_categories=()) | st.sampled_from("a'’-.@1 ,:/é\ud800")))
def test_words_come_in_order_and_leave_no_letter_out(text: str) -> None:
    found = list(words(text))
    assert all(before.span.end <= after.span.start for before, after in pairwise(found))
    rest = list(text)
    for word in found:
        assert len(word.span)
        rest[word.span.start : word.span.end] = " " * len(word.span)
    assert not any(character.isalpha() for character in rest)


@given(st.text(alphabet="ab \u00a0\n."), st.data())
def test_the_last_blank_separated_word(text: str, data: st.DataObject) -> None:
    end = data.draw(st.integers(0, len(text)))
    start = blank_word_start(text, end)
    assert text[start:end].split() == text[:end].split()[-1:]
