"""What a new part of a text is spared is what no pair of pages could have made a word of."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessor_desk import resources
from lessor_desk.checks.encoding.mojibake.confused_parts import (
    confused_part,
    pairs_that_make_a_word,
    pairs_that_may_tell,
    read_back,
)
from lessor_desk.checks.encoding.mojibake.confused_words import is_french, may_be_known, words_changed
from lessor_desk.checks.encoding.mojibake.neighbours import may_stand_between
from lessor_desk.checks.encoding.mojibake.pairs import FOREIGN_LETTERS, Pair, in_small_letters, pairs

LETTERS = "éèàùâêîôûçëïœ"
PARTS = (
    "déclaré, l’entité côté qu’entamé créée été Traoré Éric d’Abidjan préfet‚ pr‚fet «Ça» N’Golo porte-clé"
    " dit». «ça» «a été»? c’est-ŕ-dire dŽjˆ dÚjÓ… soci‚t‚ LIBERTÉ l’été… naïf kΩ œuvre Brésil. a-t-il"
)
# All of the language but the name of a product: it alone has a capital with an accent inside.
WORDS = tuple(
    word
    for word in resources.built("french.txt").read_text("utf-8").replace("\0", "").split()
    if not word.startswith("AbulÉdu")
)
BEYOND_ASCII = tuple(word for word in WORDS if not word.isascii())
PART = st.lists(
    st.sampled_from(
        [
            *("qu’", "l’", "d’", "tat", "tre", "pr", "«\xa0", "\xa0»", *"aeltd-’'éAT", *LETTERS),
            *"ÉÈÀÇÚÓŽˆ‚…“”«»\xa01_",
        ]
    ),
    max_size=9,
).map("".join)


def made_words(part: str) -> list[str]:
    """The words of French that some pair makes of `part`, found without any short cut."""
    return [
        word[0]
        for pair in pairs()
        for word in words_changed(read_back(part, pair), part)
        if is_french(word[0])
    ]


def made_longer_words(part: str) -> list[str]:
    """Those that may prove something: not « Æ », which a quotation mark alone becomes."""
    return [word for word in made_words(part) if word != "Æ"]


@pytest.mark.parametrize("part", PARTS.split())
def test_a_part_is_spared_the_pairs_that_make_no_word_of_it(part: str) -> None:
    assert any(pairs_that_make_a_word(part)) == bool(made_words(part))
    assert not (in_small_letters().fullmatch(part) and made_longer_words(part))


@given(PART)
@settings(max_examples=400)
def test_no_word_is_missed_in_any_part(part: str) -> None:
    assert any(pairs_that_make_a_word(part)) == bool(made_words(part))
    assert not (in_small_letters().fullmatch(part) and made_longer_words(part))


@given(PART)
@settings(max_examples=300, deadline=None)
def test_no_pair_makes_a_known_word_that_was_not_thought_to(part: str) -> None:
    thought_to = pairs_that_may_tell(part)
    for pair in pairs():
        if pair not in thought_to:
            assert not any(word.known or word.meant in {"à", "À"} for word in confused_part[part, pair].words)


@given(st.sampled_from(BEYOND_ASCII), st.sampled_from(pairs()))
@settings(max_examples=300, deadline=None)
def test_no_word_of_the_language_is_missed_in_another_page(word: str, pair: Pair) -> None:
    back = {ord(meant): seen for seen, meant in ((chr(key), char) for key, char in pair.to_copy.items())}
    for part in (word, word.translate(back)):
        assert any(pairs_that_make_a_word(part)) == bool(made_words(part))
        assert not (in_small_letters().fullmatch(part) and made_longer_words(part))


def test_most_words_in_small_letters_are_spared() -> None:
    assert in_small_letters().fullmatch("déclaré,")
    assert in_small_letters().fullmatch("l’entité")
    assert in_small_letters().fullmatch("dit».")
    assert in_small_letters().fullmatch("fidèle")
    assert in_small_letters().fullmatch("Kaboré,")
    assert in_small_letters().fullmatch("L’usine")
    assert in_small_letters().fullmatch("«\xa0Ghettos\xa0»,")
    assert not in_small_letters().fullmatch("être")
    assert not in_small_letters().fullmatch("«\xa0tre\xa0»")


def test_no_word_of_the_language_has_what_is_taken_for_a_sign_of_none() -> None:
    assert re.search(f"[{FOREIGN_LETTERS}]", "".join(WORDS)) is None
    assert all(may_be_known(word) for word in WORDS if not word.isascii() and is_french(word))
    beyond = re.compile(r"(?=([^\x00-\x7f]))")
    places = ((f" {word} ", match.start() + 1) for word in WORDS for match in beyond.finditer(word))
    assert all(may_stand_between(*(word[n] for n in (at, at - 1, at + 1))) for word, at in places)
