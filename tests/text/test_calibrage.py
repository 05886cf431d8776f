"""The length of copy: signs, words, lines of a set measure."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.text.calibrage import LONGEST, Length, counted, length_of

COPY = st.lists(st.text("abcé’-.\u00a0\u202f ", max_size=90), max_size=6).map("\n".join)


def test_a_line_ends_at_a_blank_that_breaks() -> None:
    assert length_of("un deux trois", 7) == Length(13, 3, 2)
    assert length_of("8\u202f000\u00a0francs CFA", 8) == Length(16, 2, 2)
    assert length_of("", 10) == length_of("\n\n", 10) == Length(0, 0, 0)
    assert length_of("a" * 25, 10) == Length(25, 1, 3)


def test_signs_that_stand_alone_are_no_words() -> None:
    assert length_of("Il dit : « oui » – peut-être…", 60).words == 4


@given(COPY, st.integers(5, 40))
def test_no_word_is_lost_and_lines_are_those_of_a_greedy_setting(text: str, measure: int) -> None:
    length = length_of(text, measure)
    assert length.signs == len(text.replace("\n", ""))
    assert length.words is not None
    assert length.words <= len(text.replace("\n", " ").split(" "))
    for paragraph in text.split("\n"):
        plain = " ".join(paragraph.replace("\u00a0", "_").replace("\u202f", "_").split())
        if plain == paragraph.replace("\u00a0", "_").replace("\u202f", "_"):
            set_ = textwrap.wrap(plain, measure, break_on_hyphens=False)
            longest = max(map(len, plain.split()), default=0)
            if longest <= measure:
                assert length_of(paragraph, measure).lines == len(set_)


@given(COPY, COPY)
def test_what_was_counted_before_changes_nothing(before: str, after: str) -> None:
    _, known = counted(before, 20, {})
    assert counted(after, 20, known)[0] == length_of(after, 20)


def test_of_an_endless_text_only_the_signs_are_counted() -> None:
    assert length_of("a" * (LONGEST + 1), 60) == Length(LONGEST + 1, None, None)
