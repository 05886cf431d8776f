"""Corrections are made again where the words around are the same; none is ever lost without a word."""

from __future__ import annotations

import re
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.matching.corrections import Correction, made_again

words = st.lists(st.text("abcdeé", min_size=1, max_size=4), max_size=25)
texts = words.map(" ".join)


def test_a_correction_is_made_again() -> None:
    found = made_again(
        "La 13è session s’est tenu hier.", "La 13e session s’est tenue hier.", "LA 13è session s’est"
    )
    assert found.text == "LA 13e session s’est"
    assert found.made == (Correction("13è", "13e"),)
    assert found.left_out == (Correction("tenu", "tenue"),)


def test_what_the_other_has_already_needs_nothing() -> None:
    found = made_again("au ministÃ¨re, hier", "au ministère, hier", "au ministère, hier soir")
    assert (found.text, found.made, found.left_out) == ("au ministère, hier soir", (), ())


def test_both_changed_the_same_words() -> None:
    found = made_again("le vieux pont de Kayes", "le grand pont de Kayes", "le petit pont de Kayes")
    assert (found.text, found.left_out) == ("le petit pont de Kayes", (Correction("vieux", "grand"),))


def test_what_was_added_where_the_other_goes_on_has_no_place() -> None:
    found = made_again("dont 50% de", "dont 50% de femmes et", "dont 50% de", rest=" jeunes.")
    assert (found.text, found.left_out) == ("dont 50% de", (Correction("", " femmes et"),))
    assert made_again("dont 50% de", "dont 50% de jeunes", "dont 50% de", rest=" jeunes.").left_out == ()


@given(texts, texts)
def test_nothing_changed_gives_the_other(base: str, theirs: str) -> None:
    found = made_again(base, base, theirs)
    assert (found.text, found.made, found.left_out) == (theirs, (), ())


@given(texts, texts)
def test_an_unchanged_other_gets_everything(base: str, ours: str) -> None:
    found = made_again(base, ours, base)
    assert (found.text, found.left_out) == (ours, ())


@given(texts, texts)
def test_the_same_change_twice_is_one(base: str, ours: str) -> None:
    assert made_again(base, ours, ours).text == ours


@given(texts, texts, texts)
def test_no_word_is_lost(base: str, ours: str, theirs: str) -> None:
    found = made_again(base, ours, theirs)
    told = set(chain.from_iterable(re.findall(r"\w+", correction.after) for correction in found.left_out))
    there = set(re.findall(r"\w+", found.text))
    assert set(re.findall(r"\w+", ours)) - set(re.findall(r"\w+", base)) <= there | told
    undone = set(chain.from_iterable(re.findall(r"\w+", correction.before) for correction in found.made))
    assert set(re.findall(r"\w+", theirs)) <= there | undone


@given(words.filter(lambda each: len(each) > 8), st.data())
def test_changes_far_apart_do_not_hinder_each_other(parts: list[str], data: st.DataObject) -> None:
    parts = [f"{part}{place}" for place, part in enumerate(parts)]
    here = data.draw(st.integers(0, len(parts) - 1))
    there = data.draw(st.integers(0, len(parts) - 1).filter(lambda place: abs(place - here) > 2))
    ours, theirs, both = list(parts), list(parts), list(parts)
    ours[here] = both[here] = "nôtre"
    theirs[there] = both[there] = "leur"
    assert made_again(" ".join(parts), " ".join(ours), " ".join(theirs)).text == " ".join(both)
