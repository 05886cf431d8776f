from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.text.edit import Alignment, Edit, OverlapError, applied, inverted, ordered
from lessor_desk.text.span import Span


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """A text and edits of it that do not overlap, in any order."""
    text = draw(st.text(min_size=0, max_size=40))
    places = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    edits = [
        Edit(Span(start, end), draw(st.text(max_size=4)))
        for start, end in zip(places[::2], places[1::2], strict=False)
    ]
    return text, draw(st.permutations(edits))


@given(edited())
def test_edits_are_taken_back_by_their_inverse(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    back = inverted(text, edits)
    assert applied(applied(text, edits), back) == text
    assert inverted(applied(text, edits), back) == ordered(edits)


@given(edited())
def test_what_no_edit_touches_stays_and_is_found_again(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    after = applied(text, edits)
    alignment = Alignment(edits)
    for place in range(len(text)):
        span = Span(place, place + 1)
        if not any(edit.span.overlaps(span) for edit in edits):
            assert alignment.after(span).of(after) == text[place]
            assert alignment.before(alignment.after(span)) == span


@given(edited(), st.data())
def test_spans_of_either_text_lie_within_the_other(case: tuple[str, list[Edit]], data: st.DataObject) -> None:
    text, edits = case
    after = applied(text, edits)
    alignment = Alignment(edits)
    start = data.draw(st.integers(0, len(after)))
    old = alignment.before(Span(start, data.draw(st.integers(start, len(after)))))
    assert old.end <= len(text)
    start = data.draw(st.integers(0, len(text)))
    new = alignment.after(Span(start, data.draw(st.integers(start, len(text)))))
    assert new.end <= len(after)


def test_a_place_inside_a_replacement_is_the_whole_replacement() -> None:
    alignment = Alignment([Edit(Span(1, 3), "é")])
    assert alignment.before(Span(1, 2)) == Span(1, 3)
    assert alignment.after(Span(1, 2)) == Span(1, 2)
    assert alignment.after(Span(2, 4)) == Span(1, 3)


def test_edits_that_want_the_same_place_are_refused() -> None:
    with pytest.raises(OverlapError):
        applied("abc", [Edit(Span(0, 2), ""), Edit(Span(1, 3), "")])
    with pytest.raises(OverlapError):
        applied("abc", [Edit(Span(1, 1), "x"), Edit(Span(1, 1), "y")])
    with pytest.raises(ValueError, match="beyond the end"):
        applied("abc", [Edit(Span(1, 4), "")])


@given(st.integers(-3, 9), st.integers(-3, 9))
def test_a_span_is_refused_unless_it_runs_forward(start: int, end: int) -> None:
    if 0 <= start <= end:
        assert len(Span(start, end)) == end - start
    else:
        with pytest.raises(ValueError, match="not a span"):
            Span(start, end)


def test_spans_cover_and_overlap() -> None:
    assert Span(1, 4).covers(Span(2, 4))
    assert not Span(1, 4).covers(Span(2, 5))
    assert Span(1, 4).overlaps(Span(3, 9))
    assert not Span(1, 4).overlaps(Span(4, 9))
    assert bool(Span(2, 2))
    assert Span(1, 2).shifted(3) == Span(4, 5)
