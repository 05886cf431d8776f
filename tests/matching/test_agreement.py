"""Texts agree as far as their letters do; where some are lost the rest must tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.matching.agreement import agreement

FULL = "La ministre a reçu hier à Gao l’équipe « Étoile du Nord », dont le capitaine réclame l’ancien stade."

words = st.lists(st.text("abcdefghilmnoprstuvéèàç", min_size=1, max_size=9), min_size=1, max_size=30)


@pytest.mark.parametrize(
    "left",
    [
        "La ministre a reçu h",
        "La ministre a reçu hier à Gao l’équipe «",
        FULL[:52],
        FULL[:70],
        FULL.rstrip("."),
        FULL,
    ],
)
def test_what_is_left_of_a_text_agrees_with_it(left: str) -> None:
    found = agreement(left, FULL)
    assert found.whole
    assert found.left == len(left)
    assert FULL[: found.right].rstrip(" .") == left.rstrip(" .")


@pytest.mark.parametrize(
    "left",
    [
        "Le ministre a reçu hier",
        "La ministre a reçu hier à Gao la",  # not l’équipe
        "La ministre a reçu hier au",
        "La ministre a reçu hier à Gao l’équipe Étoile du Nord",
        "La ministre a reçu hier à Gao 8",
        FULL + " Il sera rendu.",
    ],
)
def test_other_words_do_not(left: str) -> None:
    assert not agreement(left, FULL).whole


@pytest.mark.parametrize(
    "left",
    [
        "La ministre a re?u hier ? Gao l?",
        "La ministre a re\ufffdu hier \ufffd Gao l\ufffd\ufffdquipe",
        "La ministre a reÃ§u hier Ã\xa0 Gao lâ€™Ã©qui",
        "La ministre a re‡u hier … Gao l'‚quipe",
        "LA MINISTRE A RECU HIER A GAO L'EQUIPE « ETOILE",
    ],
)
def test_lost_letters_stand_for_those_of_the_other(left: str) -> None:
    assert agreement(left, FULL).whole


@given(words, st.integers(0, 300))
def test_every_beginning_agrees(parts: list[str], cut: int) -> None:
    text = " ".join(parts)
    assert agreement(text[:cut], text).whole


@given(words, words)
def test_what_is_shared_is_shared_both_ways(one: list[str], other: list[str]) -> None:
    left, right = " ".join(one), " ".join(other)
    there, back = agreement(left, right), agreement(right, left)
    if not there.whole and not back.whole:
        assert (there.left, there.right) == (back.right, back.left)
    assert there.left <= len(left)
    assert there.right <= len(right)
