"""Names, by what is left of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lessor_desk import resources
from lessor_desk.checks import analyze
from lessor_desk.text.vocabulary import Vocabulary, names


def test_the_most_frequent_word_comes_first() -> None:
    known = Vocabulary()
    known.add("Keïta et Kéita, puis Keïta.")
    assert known.like("Ke\ufffdta") == ("Keïta",)
    known.add("Keîta, Keîta, Keîta")
    assert known.like("Ke\ufffdta") == ("Keîta", "Keïta")


def test_what_latin_1_keeps_is_kept() -> None:
    known = Vocabulary(["Wɔrɔ", "Sékou"])
    assert known.like("W\ufffdr\ufffd", kept="latin-1") == ("Wɔrɔ",)
    assert known.like("S\ufffdkou", kept="latin-1") == ()


def test_the_desk_knows_names_of_its_region() -> None:
    assert "Traoré" in names().like("Traor\ufffd")
    listed = resources.path("names", "west-africa.txt").read_text("utf-8").splitlines()
    entries = [line for line in listed if line and not line.startswith("#")]
    assert len(entries) == len(set(entries))
    assert not any(entry.isascii() for entry in entries)


def test_a_name_of_the_batch_is_the_first_candidate_and_left_to_the_editor() -> None:
    batch = Vocabulary()
    batch.add("Le maire Zéfir Bôdo est venu.")
    text = "Le pr?sident a salu? Z?fir B?do."
    found = [finding for finding in analyze(text, vocabulary=batch) if finding.code == "E203"]
    first = {finding.span.start: finding.fixes[0] for finding in found}
    assert first[text.index("Z?fir") + 1].edits[0].text == "é"
    assert first[text.index("B?do") + 1].edits[0].text == "ô"
    assert first[text.index("B?do") + 1].safety == "review"


def test_a_run_of_letters_without_end_holds_nothing_up() -> None:
    known = Vocabulary()
    known.add("a" * 300_000 + " Ségou")
    assert known.like("S\ufffdgou") == ("Ségou",)


@given(st.text())
def test_any_text_can_be_added_and_asked_for(text: str) -> None:
    known = Vocabulary()
    known.add(text)
    known.like(text)
