from __future__ import annotations

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lessor_desk import catalogue
from lessor_desk.checks.base import Certainty
from lessor_desk.ingest import MOST_BYTES, LineEnds, SetAside, read
from lessor_desk.ingest.rewriting import UnwritableError, rewritten
from lessor_desk.text.edit import Edit
from lessor_desk.text.span import Span

COPY = (
    "L'après-midi, le ministre a reçu à Ségou les représentants des éleveurs : « C'était prévu », dit-il.\n"
    "Où en est l'enquête ? Le procureur général près la cour d'appel répondra très bientôt à la presse.\n"
)
PAGES = ["utf-8", "utf-16-le", "utf-16-be", "cp1252", "latin1", "macroman", "cp850", "cp437"]


@pytest.mark.parametrize("page", PAGES)
def test_french_copy_is_read_in_the_page_it_was_written_in(page: str) -> None:
    reading = read(COPY.encode(page), name="copie.txt")

    assert reading.text == COPY
    assert not reading.notes


@pytest.mark.parametrize(
    ("bom", "page"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_a_byte_order_mark_is_no_part_of_the_text(bom: bytes, page: str) -> None:
    reading = read(bom + COPY.encode(page), name="copie.txt")

    assert (reading.text, reading.code_page, reading.bom) == (COPY, page, bom)
    assert reading.certainty is Certainty.CERTAIN


def test_the_label_does_not_make_mojibake_of_utf8() -> None:
    reading = read(COPY.encode(), name="copie.txt", declared="iso-8859-1")

    assert reading.text == COPY
    assert [note.key for note in reading.notes] == ["label_wrong"]


def test_a_label_that_reads_the_same_text_is_not_wrong() -> None:
    assert not read("L'été à Ségou.".encode("latin1"), name="a", declared="windows-1252").notes


def test_mac_roman_that_happens_to_be_utf8_is_mac_roman() -> None:
    assert read("Le chef d’État".encode("macroman"), name="a").text == "Le chef d’État"


def test_a_text_that_was_mojibake_before_it_was_saved_stays_as_decoded() -> None:
    damaged = "La cérémonie".encode().decode("cp1252")

    assert read(damaged.encode(), name="a").text == damaged


def test_utf8_cut_inside_a_letter_is_cut_utf8_and_shows_what_is_left() -> None:
    reading = read("Le général était à l’École, où l’on fê".encode()[:-1], name="a")

    assert (reading.code_page, reading.text[-2:]) == ("utf-8", "fÃ")
    assert [note.key for note in reading.notes] == ["cut_character", "mixed"]


def test_single_bytes_of_another_page_inside_utf8_are_read_and_told() -> None:
    raw = "Le général est arrivé à Kati, ".encode() + "il a été reçu.\n".encode("cp1252")
    reading = read(raw, name="a")

    assert reading.text == "Le général est arrivé à Kati, il a été reçu.\n"
    assert [(note.key, note.facts["n"]) for note in reading.notes] == [("mixed", 3)]


def test_an_undefined_byte_becomes_a_control_that_checks_can_see() -> None:
    reading = read("L’été à Ségou, où le général".encode("cp1252") + b" \x81 est pass\xe9.", name="a")

    assert "\x81" in reading.text
    assert "\ufffd" not in reading.text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a", LineEnds.NONE),
        ("a\nb", LineEnds.LF),
        ("a\r\nb\r\n", LineEnds.CRLF),
        ("a\rb", LineEnds.CR),
        ("a\r\nb\nc", LineEnds.MIXED),
    ],
)
def test_line_ends_are_unified_and_remembered(text: str, kind: LineEnds) -> None:
    reading = read(text.encode(), name="a")

    assert reading.line_ends is kind
    assert "\r" not in reading.text


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b"%PDF-1.7 ...", "format"),
        (b"PK\x03\x04 docx", "format"),
        (bytes(range(256)) * 4, "binary"),
        (b"a" * (MOST_BYTES + 1), "too_big"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_copy_is_set_aside_with_a_sentence(raw: bytes, reason: str) -> None:
    with pytest.raises(SetAside) as caught:
        read(raw, name="x.bin")

    assert caught.value.reason == reason
    for locale in catalogue.LOCALES:
        assert "x.bin" in catalogue.sentence(f"ingest.{reason}", locale, **caught.value.facts)


@given(st.binary(max_size=300) | st.text(max_size=100).map(lambda text: text.encode("utf-8", "replace")))
@example(b"\xff\xfe\x00\xd8a\x00")
@example(b"\xef\xbb\xbf\xff\xc3")
@example(b"\xc3\xa9t\xe9 \r\r\n \xe2\x82")
def test_any_bytes_are_read_or_set_aside_and_come_back_exactly(raw: bytes) -> None:
    try:
        reading = read(raw, name="x")
    except SetAside:
        return
    assert rewritten(reading) == raw
    for note in reading.notes:
        for locale in catalogue.LOCALES:
            assert catalogue.sentence(f"ingest.{note.key}", locale, **note.facts)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_an_edit_changes_its_own_bytes_only(page: str, line_end: str) -> None:
    raw = COPY.replace("\n", line_end).encode(page)
    reading = read(raw, name="a")
    place = COPY.index("procureur")

    edited = rewritten(reading, [Edit(Span(place, place + 9), "préfet")])

    assert edited == COPY.replace("procureur", "préfet").replace("\n", line_end).encode(page)


def test_a_character_that_the_page_lacks_is_not_written() -> None:
    reading = read(COPY.encode("cp850"), name="a")

    with pytest.raises(UnwritableError):
        rewritten(reading, [Edit(Span(1, 2), "’")])
