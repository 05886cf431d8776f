"""How a text begins stays the same whatever damage does to it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.matching.openings import FEWEST, MOST, opening, places, shelved, shelves, signs

FRENCH = "Le préfet de Ségou a reçu hier, à l’hôtel de ville, 8 000 « naïfs » où la Garonne s’élève."

texts = st.text(st.characters(codec="utf-8"), max_size=400)


def read_as(text: str, page: str) -> str:
    return "".join(bytes([each]).decode(page, "replace") for each in text.encode())


@pytest.mark.parametrize(
    "damaged",
    [
        *(read_as(FRENCH, page) for page in ("cp1252", "latin-1", "mac-roman", "cp437", "cp850")),
        read_as(read_as(FRENCH, "cp1252"), "cp1252"),
        FRENCH.encode("cp1252").decode("utf-8", "replace"),
        FRENCH.encode("cp1252").decode("ascii", "replace").replace("\ufffd", "?"),
        FRENCH.encode("cp850", "replace").decode("cp1252", "replace"),
        FRENCH.encode("mac-roman", "replace").decode("cp1252", "replace"),
        FRENCH.replace("’", ""),
        FRENCH.upper(),
        unicodedata.normalize("NFD", FRENCH),
        unicodedata.normalize("NFKD", FRENCH).encode("ascii", "ignore").decode(),
        FRENCH.replace(" ", "\u00a0\u200b"),
    ],
)
def test_damage_takes_no_sign_and_adds_none(damaged: str) -> None:
    assert signs(damaged) == signs(FRENCH)


@given(texts)
def test_every_sign_has_its_place(text: str) -> None:
    found = places(text)
    assert "".join(sign for sign, _ in found) == signs(text)
    assert [place for _, place in found] == sorted({place for _, place in found})
    assert all(text[place].lower()[0] == sign for sign, place in found)


@given(st.text("bcdfgaéio ,’", min_size=40, max_size=400), st.integers(20, 400))
def test_a_text_is_filed_where_its_whole_is_looked_for(text: str, cut: int) -> None:
    left, whole = opening(text[:cut]), opening(text)
    assert whole.startswith(left)
    if left:
        assert FEWEST <= len(left) <= MOST
        assert shelved(left) in set(shelves(whole))
    else:
        assert len(signs(text[:cut])) < FEWEST


def test_other_scripts_are_told_apart_by_their_letters() -> None:
    assert opening("وصل الوزير إلى باماكو صباح اليوم") != opening("وصل السفير إلى باماكو صباح اليوم")
    assert signs("ɲɛnama") == signs("?nama") == "nm"
