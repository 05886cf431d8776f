"""Flags stay on their letters while the text around them changes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.ui.editor.flag_track import FlagTrack

TEXT = "Le ministère a rouvert la route de Koulikoro hier soir"


def track(*words: str) -> FlagTrack[str]:
    made: FlagTrack[str] = FlagTrack()
    made.show((TEXT.index(word), TEXT.index(word) + len(word), word) for word in words)
    return made


def test_typing_before_a_flag_moves_it() -> None:
    flags = track("route")
    flags.move(0, 0, 3)
    mark = flags.mark_of("route")
    assert mark is not None
    assert (mark.start - 3, mark.end - 3) == (TEXT.index("route"), TEXT.index("route") + 5)
    assert not mark.touched


def test_typing_at_either_edge_leaves_the_flag_as_it_is() -> None:
    flags = track("route")
    start = TEXT.index("route")
    flags.move(start + 5, 0, 1)
    flags.move(start, 0, 1)
    assert flags.mark_of("route") == (start + 1, start + 6, "route", False)


def test_typing_inside_stretches_and_touches() -> None:
    flags = track("route")
    start = TEXT.index("route")
    flags.move(start + 2, 0, 4)
    assert flags.mark_of("route") == (start, start + 9, "route", True)


def test_a_flag_whose_letters_are_gone_is_gone() -> None:
    flags = track("ministère", "route")
    flags.move(0, TEXT.index("a rouvert"), 0)
    assert [mark.flag for mark in flags] == ["route"]


def test_what_is_between_two_places_is_found_even_under_a_long_flag() -> None:
    flags: FlagTrack[str] = FlagTrack()
    flags.show([(0, 50, "long"), (10, 12, "short"), (60, 62, "far")])
    assert [mark.flag for mark in flags.between(40, 45)] == ["long"]


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=12)
MOVES = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9), st.integers(0, 9)), max_size=8)


@given(SPANS, MOVES)
def test_flags_nobody_touched_keep_their_letters(spans, moves) -> None:
    text = list(range(70))
    flags: FlagTrack[tuple[int, ...]] = FlagTrack()
    flags.show((at, at + length, tuple(text[at : at + length])) for at, length in spans)
    fresh = 1000
    for at, removed, added in moves:
        at = min(at, len(text))
        removed = min(removed, len(text) - at)
        text[at : at + removed] = range(fresh, fresh + added)
        fresh += added
        flags.move(at, removed, added)
    marks = list(flags)
    assert [mark.start for mark in marks] == sorted(mark.start for mark in marks)
    for mark in marks:
        assert 0 <= mark.start < mark.end <= len(text)
        if not mark.touched:
            assert tuple(text[mark.start : mark.end]) == mark.flag
        assert mark in list(flags.between(mark.start, mark.end))


@given(
    st.lists(st.tuples(st.integers(0, 200), st.integers(1, 9)), min_size=3, max_size=12),
    st.lists(st.tuples(st.integers(0, 200), st.integers(0, 6), st.integers(0, 6)), max_size=5),
    st.data(),
)
def test_flags_replaced_in_the_middle_are_as_if_all_were_shown(spans, moves, data) -> None:
    rows = sorted((start, start + length, f"{number}") for number, (start, length) in enumerate(spans))
    flags: FlagTrack[str] = FlagTrack()
    flags.show(rows)
    for at, removed, added in moves:
        flags.move(at, removed, added)
    now = [(mark.start, mark.end, mark.flag) for mark in flags]
    first = data.draw(st.integers(0, len(now)))
    last = data.draw(st.integers(first, len(now)))
    fresh = [(start, end, flag + "'") for start, end, flag in now[first:last]]
    if flags.replace(first, last, fresh):
        flags.move(0, 0, 3)
        wanted = [*now[:first], *fresh, *now[last:]]
        assert [(m.start, m.end, m.flag) for m in flags] == [(s + 3, e + 3, f) for s, e, f in wanted]
