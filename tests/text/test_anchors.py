"""A passage is held on to while the text is corrected."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lessor_desk.text.anchors import followed, found_again
from lessor_desk.text.span import Span

CAME = "Le marché de Kita a rouvert hier, avec 300 places."


def words_after(words: str, after: str, before: str = CAME) -> str | None:
    start = before.index(words)
    place = followed(Span(start, start + len(words)), before, after)
    return place and place.of(after)


@pytest.mark.parametrize(
    ("words", "after", "found"),
    [
        ("Kita", CAME, "Kita"),
        ("Kita", CAME.replace("Le", "Hier, le"), "Kita"),
        ("Kita", CAME.replace("hier", "lundi").replace("Le ", ""), "Kita"),
        ("de Kita", CAME.replace("Kita", "Kati"), "de Kati"),
        ("marché", CAME.replace("marché", "marche"), "marche"),
        ("hier", CAME.replace("hier,", "hier soir,"), "hier"),
        ("rouvert hier, avec", CAME.replace("hier", "lundi"), "rouvert lundi, avec"),
        ("Kita", CAME.replace("Kita", "Mopti"), None),
        ("hier, avec", CAME.replace(" hier, avec 300 places", ""), None),
        ("Kita", "", None),
    ],
)
def test_a_passage_is_followed(words: str, after: str, found: str | None) -> None:
    assert words_after(words, after) == found


def test_words_are_found_again_only_where_they_tell_their_place() -> None:
    assert found_again("a rouvert hier", CAME) == Span(18, 32)
    assert found_again("hier", CAME) is None
    assert found_again("a rouvert hier", CAME + CAME) is None


COPY = st.text(st.sampled_from("aé .,\n\U0001f600"), max_size=30)


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, Span]:
    """A text, and a place in it that is not empty."""
    text = draw(st.text(st.sampled_from("aébc .,\n\U0001f600"), min_size=1, max_size=40))
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


@given(passages(), COPY, st.data())
def test_an_edit_elsewhere_keeps_the_words(given_: tuple[str, Span], put: str, data: st.DataObject) -> None:
    text, span = given_
    before = data.draw(st.booleans())
    low, high = (0, span.start) if before else (span.end, len(text))
    start = data.draw(st.integers(low, high))
    end = data.draw(st.integers(start, high))
    after = text[:start] + put + text[end:]
    place = followed(span, text, after)
    assert place is not None
    assert place.of(after) == span.of(text)


@given(passages(), st.lists(COPY, max_size=3))
def test_a_passage_never_lies_outside_the_text(given_: tuple[str, Span], pieces: list[str]) -> None:
    text, span = given_
    after = text[3:].join(pieces)
    place = followed(span, text, after)
    assert place is None or 0 <= place.start < place.end <= len(after)


@given(passages(), COPY)
def test_it_comes_back_with_the_text(given_: tuple[str, Span], other: str) -> None:
    text, span = given_
    assume(span.of(text).strip())
    followed(span, text, other)
    assert followed(span, text, text) == span
