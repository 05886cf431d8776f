"""The French lexicon knows words, stubs of words and what fits a damaged one."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk import resources
from lessor_desk.text.lexicon import ACCENTED, Lexicon, english, lexicon

WORDS = lexicon()


def small(**frequencies: int) -> Lexicon:
    """A lexicon of these words, each with its frequency in twentieths."""
    ordered = sorted(frequencies, key=str.encode)
    blocks = (ordered[start : start + 32] for start in range(0, len(ordered), 32))
    words = "\0".join("\n".join(("", *block, "")) for block in blocks).encode()
    return Lexicon(words, bytes(frequencies[word] for word in ordered))


KNOWN = (
    "mairie gouvernements délégués œuvre cœurs finirions nationaux bamakoise kilomètres Bamako Mali "
    "aujourd'hui aujourd’hui peut-être quelqu’un presqu'île km"
)


@pytest.mark.parametrize("word", KNOWN.split())
def test_words_are_known(word: str) -> None:
    assert word in WORDS
    assert WORDS.frequency(word) > 0


@pytest.mark.parametrize(
    "word", ["Mairie", "MAIRIE", "BAMAKO", "Délégués", "État", "Etat", "Etats-Unis", "A"]
)
def test_capitals_of_words_are_known(word: str) -> None:
    assert word in WORDS


@pytest.mark.parametrize("word", ["oeuvre", "coeur", "connaitre", "maitres"])
def test_other_spellings_in_print_are_known(word: str) -> None:
    assert word in WORDS


@pytest.mark.parametrize(
    "word",
    ["gouvern", "delegues", "mÃ©", "bamako", "aujourd", "l'", "d'eau", "", " ", "\n", "a\nà", "\ud800", "2"],
)
def test_what_is_no_word_is_unknown(word: str) -> None:
    assert word not in WORDS
    assert WORDS.frequency(word) == 0.0


def test_frequencies_are_on_the_zipf_scale() -> None:
    assert 7 < WORDS.frequency("de") < 8
    assert WORDS.frequency("mairie") > WORDS.frequency("mairies") > WORDS.frequency("zythums") > 0
    assert WORDS.frequency("Demain") == WORDS.frequency("demain")


@pytest.mark.parametrize("stub", ["gouvern", "Gouvern", "GOUVERN", "mairie", "aujourd’h", "Etats-U", ""])
def test_stubs_of_words(stub: str) -> None:
    assert WORDS.has_prefix(stub)


@pytest.mark.parametrize("stub", ["gouvernz", "xq", "mÃ", "\ud800", "\n"])
def test_what_no_word_begins_with(stub: str) -> None:
    assert not WORDS.has_prefix(stub)


def test_completions_come_most_frequent_first_and_as_they_are_written() -> None:
    assert WORDS.completions("gouvernem", limit=2) == ("gouvernement", "gouvernements")
    assert WORDS.completions("Gouvernem", limit=1) == ("Gouvernement",)
    assert WORDS.completions("aujourd’") == ("aujourd’hui",)
    assert WORDS.completions("gouvernement")[0] == "gouvernements"
    assert WORDS.completions("xq") == ()


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("d?l?gu?s", ("délégués",)),
        ("D?l?gu?s", ("Délégués",)),
        ("?v?nement", ("événement", "évènement")),
        ("?tats-Unis", ("États-Unis",)),
        ("c?ur", ("cœur",)),
        ("aujourd?hui", ("aujourd'hui",)),
        ("mairie", ("mairie",)),
        ("xq?", ()),
    ],
)
def test_words_that_lost_their_accents(pattern: str, words: tuple[str, ...]) -> None:
    assert WORDS.matching(pattern, letters=ACCENTED) == words


def test_any_letter_may_be_lost() -> None:
    assert WORDS.matching("ma?s")[:3] == ("mais", "mars", "maïs")


def test_one_mark_may_stand_for_several_letters() -> None:
    assert WORDS.matching("d?l?gu?s", letters=ACCENTED, lost=(0, 2)) == ("délégués",)
    assert "créée" in WORDS.matching("cr?e", letters=ACCENTED, lost=(1, 2))


def test_english_words_are_known_by_how_often_they_are_met() -> None:
    words = english()
    assert "government" in words
    assert "mairie" not in words
    assert not words.frequency("presid")
    assert words.completions("presid", 2) == ("president", "presidential")


def test_nothing_is_loaded_before_a_word_is_asked_for() -> None:
    asked = (
        "from lessor_desk.checks import registry; from lessor_desk.text.lexicon import lexicon; "
        "print(registry.RULES_VERSION > 0, lexicon.cache_info().currsize)"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["True", "0"]


def test_it_is_loaded_once_and_without_an_object_for_each_word() -> None:
    assert lexicon() is lexicon()
    files = [resources.built(name).read_bytes() for name in ("french.txt", "french.zipf")]
    before = sys.getallocatedblocks()
    words = Lexicon(*files)
    assert sys.getallocatedblocks() - before < len(words) // 4


LETTERS = st.text("aàbéœ'-", min_size=1, max_size=6)


@given(st.dictionaries(LETTERS, st.integers(1, 160), min_size=1, max_size=400), LETTERS)
def test_look_ups_agree_with_plain_search(frequencies: dict[str, int], asked: str) -> None:
    words = small(**frequencies)
    assert len(words) == len(frequencies)
    assert (asked in words) == (asked in frequencies)
    assert words.frequency(asked) == frequencies.get(asked, 0) / 20
    assert words.has_prefix(asked) == any(word.startswith(asked) for word in frequencies)
    longer = [word for word in frequencies if word.startswith(asked) and word != asked]
    assert words.completions(asked, limit=3) == tuple(sorted(longer, key=lambda w: (-frequencies[w], w))[:3])
    fits = {w for w in frequencies if len(w) == len(asked) and w[1:] == asked[1:] and w[0] in "aàbéœ'"}
    assert set(words.matching("?" + asked[1:])) == fits


@given(st.text())
def test_any_text_may_be_asked_for(text: str) -> None:
    assert (text in WORDS) == (WORDS.frequency(text) > 0)
    assert isinstance(WORDS.has_prefix(text), bool)
    assert len(WORDS.completions(text, limit=2)) <= 2


@pytest.mark.parametrize(
    "stub", ["semai", "semaine", "égal", "zz", "chos", "porte-p", "aujourd'hui", "Ségou"]
)
def test_frequencies_of_a_stub_and_of_what_begins_with_it(stub: str) -> None:
    words = lexicon()
    known, beyond = words.frequencies_from(stub)
    assert known == words.frequency(stub)
    assert beyond == max(map(words.frequency, words.completions(stub, limit=20)), default=0.0)
