"""Nothing tells of a part made of frequent words: of all of them, with marks around, and in any order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessor_desk.checks.analysis import SIEVE
from lessor_desk.checks.base import Check
from lessor_desk.checks.encoding.plain_parts import PlainParts
from lessor_desk.checks.registry import check
from lessor_desk.text.lexicon import lexicon

BY_WORDS = [check(code) for code in ("E102", "E204", "E205", "E307", "T105")]
OFTEN = sorted(lexicon().often)
SHAPES = """
    {} {}, ({} «{}» “{}” “{} {}” ‘{}’ {}… …{} …{}…, –{}– l’{} d'{} qu’{} {}’s {}-là 20{} {}° ~{} «~{}~» {}~:
    {}~de le~{}
    """
FRAMES = [shape.replace("~", "\xa0") for shape in SHAPES.split()] + ["\n{}"]


def _parts() -> PlainParts:
    return PlainParts(lambda often: [word for each in BY_WORDS for word in each.telling_words(often)])


PARTS = _parts()
PARTS_OF_COPY = (
    st.sampled_from(
        [
            *("lEurope", "quil", "dune", "Ba", "d’", "à", "“tre", "«\xa0tes\xa0»", "«\xa0tre", "d‚j…"),
            *("minist", "r", "(v", "abonnés,", "To", "premier", "First", "\nment", "\r", "", "é", "Ségou"),
        ]
    )
    | st.sampled_from(OFTEN)
    | st.text(st.characters(exclude_characters=" "), max_size=8)
)


def telling(part: str) -> list[Check]:
    """The checks that would have to be asked about `part` although it is plain."""
    return [each for each in BY_WORDS if each.shown_in(part)] if PARTS.strange_words(part) == [] else []


@pytest.mark.parametrize("frame", FRAMES)
def test_nothing_tells_of_a_frequent_word_with_marks(frame: str) -> None:
    words = OFTEN[::4] if frame.count("\xa0") > 1 else OFTEN  # that of one is seen in the others
    assert [word for word in words if telling(frame.format(word))] == []


@pytest.mark.parametrize("frame", FRAMES)
def test_nor_of_one_with_a_capital_or_in_capitals(frame: str) -> None:
    forms = [form for word in OFTEN[::9] for form in (word.capitalize(), word.upper())]
    assert [form for form in forms if telling(frame.format(form))] == []


@given(
    st.lists(st.sampled_from(OFTEN) | st.sampled_from("«»“”–…’'-.,()\xa0\n\"lLdD1Éé"), max_size=6).map(
        "".join
    )
)
@settings(max_examples=2000, deadline=None)
def test_nor_of_anything_made_of_them(part: str) -> None:
    assert telling(part) == []


@pytest.mark.parametrize(
    "part",
    [
        "quil",
        "dun",
        "Lafrique",
        "lEurope",
        "dÉtat",
        "r",
        "minist",
        "d‚j…",
        "traorÈ",
        "h“tel",
        "abonnés",
        "To",
    ],
)
def test_what_may_tell_is_no_plain_part(part: str) -> None:
    assert PARTS.strange_words(part) != []


def test_most_of_clean_copy_is_plain() -> None:
    copy = (
        "« Nous avons l’accord des ministres », a dit le président du Mali\xa0: les routes seront ouvertes."
    )
    assert PARTS.strange_words(copy) == []
    assert PARTS.strange_words(f"{copy} Sidi Kouyaté attend.") == ["Kouyaté"]


@pytest.mark.parametrize("after", ["", ".", ",", ".,", "..."])
def test_a_frequent_word_is_a_plain_part_itself(after: str) -> None:
    parts = [word + after for word in OFTEN if word in PARTS.words]
    assert PARTS.without_words(set(parts)) == []
    assert [part for part in parts if SIEVE.hits(part) or PARTS.strange_words(f" {part} ") != []] == []


@pytest.mark.parametrize("each", BY_WORDS, ids=lambda each: each.code)
@given(parts=st.lists(PARTS_OF_COPY, min_size=1, max_size=5))
def test_what_is_asked_about_several_parts_is_asked_about_each(each: Check, parts: list[str]) -> None:
    assert each.shown_in(" ".join(parts)) == any(map(each.shown_in, parts))
