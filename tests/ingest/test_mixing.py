"""Files glued from parts of several code pages."""

from __future__ import annotations

from itertools import cycle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.ingest import read
from lessor_desk.ingest.rewriting import rewritten
from lessor_desk.text.edit import Edit
from lessor_desk.text.span import Span

LINES = (
    "Réunis à Ségou, les éleveurs ont demandé l'ouverture des pâturages dès la fin des récoltes.",
    "Le préfet a répondu qu'une décision serait prise après la tournée des délégués du ministère.",
    "« Où irons-nous ? », a lancé l'un d'eux, très applaudi par les quelque deux cents présents.",
    "La journée s'est achevée par une visite guidée du marché à bétail, rénové l'année dernière.",
    "Ce bâtiment avait brûlé en février ; sa remise en état a coûté près de 80 millions de francs.",
    "À la sécheresse s'ajoutent désormais les dégâts causés par les criquets, a-t-il regretté.",
)
PAGES = ("utf-8", "cp1252", "macroman", "cp850")


@pytest.mark.parametrize("first", PAGES)
@pytest.mark.parametrize("second", PAGES)
@pytest.mark.parametrize("between", ["\n", "\r\n", "\n\n", "\r"])
def test_paragraphs_of_two_pages_are_read_each_in_its_own(first: str, second: str, between: str) -> None:
    raw = between.encode().join((*(line.encode(first) for line in LINES[:3]), LINES[3].encode(second)))

    assert read(raw, name="a").text == between.replace("\r\n", "\n").replace("\r", "\n").join(LINES[:4])


@pytest.mark.parametrize("page", ["cp1252", "macroman", "cp850"])
def test_a_utf8_file_with_every_second_line_of_another_page(page: str) -> None:
    raw = b"\n".join(line.encode(codec) for line, codec in zip(LINES, cycle(("utf-8", page)), strict=False))

    assert read(raw, name="a").text == "\n".join(LINES)


def test_three_pages_in_one_file_are_told_by_line() -> None:
    pages = ("utf-8", "utf-8", "cp1252", "cp1252", "cp850", "cp850")
    reading = read(b"\n".join(map(str.encode, LINES, pages)), name="a")

    assert reading.text == "\n".join(LINES)
    assert [note.key for note in reading.notes] == ["parts"]
    assert reading.notes[0].facts["parts"] == "UTF-8 1–2, Windows-1252 3–4, DOS 850 5–6"


@pytest.mark.parametrize("page", [*PAGES, "cp437"])
def test_a_file_of_one_page_is_not_taken_apart(page: str) -> None:
    copy = "\n".join(LINES[:5])
    reading = read(copy.encode(page), name="a")

    assert (reading.text, reading.notes) == (copy, ())


def test_an_edit_is_written_in_the_page_of_its_part() -> None:
    raw = LINES[0].encode() + b"\n" + LINES[1].encode("cp850") + b"\n" + LINES[2].encode()
    reading = read(raw, name="a")
    place = reading.text.index("préfet")

    edited = rewritten(reading, [Edit(Span(place, place + 6), "délégué")])

    assert edited == raw.replace("préfet".encode("cp850"), "délégué".encode("cp850"))


@given(st.lists(st.tuples(st.sampled_from(LINES), st.sampled_from(PAGES)), min_size=1, max_size=6))
def test_however_it_is_glued_no_byte_is_lost(pieces: list[tuple[str, str]]) -> None:
    raw = b"\n".join(line.encode(page) for line, page in pieces)
    reading = read(raw, name="a")

    assert rewritten(reading) == raw
    assert len(reading.text.split("\n")) == len(pieces)
