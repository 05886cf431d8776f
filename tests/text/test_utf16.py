from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.text.utf16 import Utf16Map, from_utf16, to_utf16

ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=()) | st.sampled_from("aé😀𝄞\ud800\udc00"))


@given(ANY_TEXT, st.data())
def test_units_are_those_that_the_encoding_makes(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    units = sum(2 if ord(character) > 0xFFFF else 1 for character in text[:place])
    assert to_utf16(text, place) == Utf16Map(text).to_utf16(place) == units
    assert from_utf16(text, units) == Utf16Map(text).from_utf16(units) == place


@pytest.mark.parametrize(
    ("text", "units", "place"),
    [("a😀b", 2, 1), ("😀😀", 3, 1), ("abc", 7, 3), ("😀", 9, 1), ("", 0, 0), ("\ud83d\ude00", 1, 1)],
)
def test_places_inside_a_pair_and_beyond_the_end(text: str, units: int, place: int) -> None:
    assert from_utf16(text, units) == place
