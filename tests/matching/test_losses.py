"""A lost character stands for something that can be lost; it proves nothing itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.matching.losses import alike, begins, certain
from lessor_desk.matching.relations import Match, Relation, Side, matched

LEAD = "Mercredi, 312 piroguiers du lac réclament à Débo la réouverture du chenal "
ENDS = {
    "contre les hausses": "contre « Les Rives",
    "avec le préfet": "avec « Le Phare",
    "vers la digue": "vers l’échangeur",
    "depuis les pluies": "depuis l’été",
    "pour les semis": "pour « Les Semeurs",
}


def full_text(cut: str, full: str) -> Match | None:
    return matched(Side(cut, True, True), Side(full, False, False))


def garbled(text: str) -> str:
    return text.encode("cp1252").decode("utf-8", "replace")


@pytest.mark.parametrize(("other", "story"), ENDS.items())
def test_no_cut_of_a_story_belongs_to_its_neighbour(other: str, story: str) -> None:
    """Stories share most of a sentence; a cut that goes beyond it belongs to one of them only."""
    theirs = f"{LEAD}{other} depuis dix jours."
    shared = next(
        place for place, (one, two) in enumerate(zip(story, other, strict=False)) if one.lower() != two
    )
    for place in range(shared + 1, len(story) + 1):
        if story[:place].isspace() or not story[shared:place].strip():
            continue
        cut = garbled(LEAD + story[:place])
        assert full_text(cut + ".", theirs) is None, cut
        assert full_text(cut + "...", f"{LEAD}{story}, dit le maire à Nara."), cut


def test_a_lost_quotation_mark_between_words_is_no_blank() -> None:
    said = "Selon la gérante du marché couvert, \ufffd dès le matin, les étals manquent"
    assert (
        full_text(said, "Selon la gérante du marché couvert, dès le matin, les étals manquent de place.")
        is None
    )
    assert full_text(
        said, "Selon la gérante du marché couvert, « dès le matin, les étals manquent » et puis rien."
    )


def test_what_is_lost_is_not_counted() -> None:
    cut = "\ufffdt\ufffd " * 8 + "été"
    assert len(cut) < 40 or certain(cut) < 40
    assert full_text(cut, "été " * 8 + "été, la suite du récit.") is None


def test_the_ellipsis_of_a_cut_may_be_lost() -> None:
    found = full_text(garbled(LEAD.rstrip() + "…"), LEAD + "avant la décrue du fleuve.")
    assert found is not None
    assert found.relation is Relation.FULL_TEXT


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("e \ufffd ", "e ", False),
        ("e \ufffd ", "e à ", True),
        ("e \ufffd ", "e « ", True),
        ("e, \ufffd e", "e, e", False),
        ("\ufffd", "e", False),
        ("\ufffd", "E", True),
        ("a\ufffd\ufffdu", "aéu", True),
        ("'\ufffd", "'é", True),
        ("'\ufffdo", "'o", False),
        ("a\xadi", "ai", True),
        ("\ufffdu", "œu", True),
        ("?u", "oeu", True),
        ("i ? ", "i ? ", True),
        ("8\ufffd0", "8 0", True),
    ],
)
def test_alike(one: str, other: str, same: bool) -> None:
    assert alike(one, other, accents=True) is same
    assert alike(other, one, accents=True) is same


passages = st.text("aeiou éèàç«»’,.", max_size=24)


@given(passages, passages)
def test_a_passage_begins_itself_and_what_goes_on(one: str, rest: str) -> None:
    assert alike(one, one, accents=True)
    assert begins(one, one + rest, accents=True) is not None


@given(passages)
def test_whatever_is_lost_of_a_passage_it_stays_alike(text: str) -> None:
    assert alike(garbled(text), text, accents=True)
    assert alike(text, garbled(text), accents=True)


@given(st.text("aeiou ", max_size=12), st.text("aeiou ", max_size=12))
def test_a_lost_character_is_never_a_bare_letter_or_nothing(one: str, other: str) -> None:
    assert not alike(f"{one} \ufffd {other}", f"{one} {other}", accents=True)
