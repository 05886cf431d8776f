"""What leaves the desk says the same in every form, read back by other means."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.export.naming import file_name
from lessor_desk.export.outgoing import Form, Outgoing, UnwritableTextError
from lessor_desk.export.rendering import rendered, text_in
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.text import codepages
from lessor_desk.text.codepages import PAGES
from lessor_desk.workflow import errors
from lessor_desk.workflow.states import Edition, Status

A, B = "Éditeur A", "Chef B"
HEADLINE = "L’œuvre de Ségou\u00a0: <b> & « suite\u00a0»"
LINES = ("Premier\u202f! ɛ, ɔ, ɲ et Ÿ.", "Œuvre\tà 8\u202f000 F\u00a0CFA, \u2028 deux & trois.")
TEXT = ItemText(HEADLINE, "\n\n".join(LINES), {"byline": "Rédaction Lessor", "source": "AMAP"})
OUTGOING = Outgoing(4, "01890000-0000-7000-8000-000000000000", 2, TEXT.headline, TEXT.body, TEXT.meta)
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Reader(HTMLParser):
    """The headings and paragraphs of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.read: list[tuple[str, str]] = []
        self._tag = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._tag = tag
        if tag in ("h1", "p", "strong"):
            self.read = self.read[:-1] if tag == "strong" else self.read
            self.read.append((tag, ""))

    def handle_data(self, data: str) -> None:
        if self._tag in ("h1", "p", "strong") and data != "\n":
            tag, text = self.read[-1]
            self.read[-1] = (tag, text + data)


def words_of(docx: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        assert archive.testzip() is None
        root = ElementTree.fromstring(archive.read("word/document.xml"))
    return [
        "".join("\t" if piece.tag == f"{WORD}tab" else piece.text or "" for piece in paragraph.iter()).strip(
            "\n"
        )
        for paragraph in root.iter(f"{WORD}p")
    ]


def test_a_page_says_the_same_text() -> None:
    reader = Reader()
    reader.feed(rendered(OUTGOING, Form.HTML).decode("utf-8"))
    assert reader.read == [("h1", HEADLINE), *(("p", line) for line in LINES)]


def test_a_word_processor_s_file_says_the_same_text() -> None:
    assert words_of(rendered(OUTGOING, Form.DOCX)) == [HEADLINE, *LINES]
    assert rendered(OUTGOING, Form.DOCX) == rendered(OUTGOING, Form.DOCX)


def test_python_docx_reads_it_too() -> None:
    document = docx.Document(io.BytesIO(rendered(OUTGOING, Form.DOCX)))
    assert [paragraph.text for paragraph in document.paragraphs] == [HEADLINE, *LINES]
    assert [paragraph.style.name for paragraph in document.paragraphs] == ["Heading 1", "Normal", "Normal"]


def test_a_news_item_says_the_same_text() -> None:
    item = json.loads(rendered(OUTGOING, Form.NINJS))
    assert item["headlines"][0]["value"] == HEADLINE
    assert item["bodies"][0]["value"] == TEXT.body
    assert (item["pubstatus"], item["by"], item["version"]) == ("usable", "Rédaction Lessor", "2")


def test_what_a_code_page_does_not_have_is_listed_and_nothing_is_replaced() -> None:
    with pytest.raises(UnwritableTextError) as refused:
        rendered(OUTGOING, Form.TEXT, "cp1252")
    assert refused.value.characters == "\u202fɛɔɲ\u2028"
    plain = Outgoing(4, "", 1, "L’œuvre", "Ségou, 8 h.", {})
    assert rendered(plain, Form.TEXT, "cp1252") == "L’œuvre\n\nSégou, 8 h.\n".encode("cp1252")
    assert rendered(plain, Form.TEXT, "utf-16-le").decode("utf-16-le") == "L’œuvre\n\nSégou, 8 h.\n"
    with pytest.raises(UnwritableTextError):
        rendered(Outgoing(4, "", 1, "", "un\x81", {}), Form.TEXT, "cp1252")


@pytest.mark.parametrize("form", [Form.HTML, Form.DOCX])
def test_a_control_character_is_not_written_into_xml(form: Form) -> None:
    with pytest.raises(UnwritableTextError):
        rendered(Outgoing(4, "", 1, "", "un\x00deux", {}), form)


@pytest.mark.parametrize("form", Form)
def test_a_draft_is_marked_and_not_delivered(desk: Desk, item: ItemRow, form: Form) -> None:
    with pytest.raises(errors.WrongStateError):
        desk.delivery.export(item, editor=A, form=form)
    content = desk.delivery.export(item, editor=A, form=form, draft=True)
    if form is Form.NINJS:
        assert json.loads(content)["pubstatus"] == "withheld"
    elif form is Form.DOCX:
        assert words_of(content)[0].startswith("BROUILLON")
    else:
        assert "BROUILLON" in content.decode()
    assert desk.reading.find(item.number).status is Status.TO_REVIEW


def test_the_manifest_names_hashes_and_waivers(desk: Desk, bring, tmp_path: Path) -> None:
    row = bring("Le ministÃ¨re a rouvert hier.")
    [waived] = desk.correction.waive_rule([row], "E101", editor=B, reason="citation")
    row = desk.review.approve(desk.review.send(waived.row, editor=A), editor=B)
    [row] = desk.delivery.deliver([row], tmp_path / "sortie", editor=A, form=Form.HTML)
    manifest = desk.delivery.manifest([row], editor=A)
    [proved] = manifest["items"]
    assert proved["sha256"] == desk.reading.open(row.number).text.digest()
    assert (proved["approved_by"], proved["eyes"], proved["edition"]) == (B, "four", "first")
    assert [(each["code"], each["by"], each["reason"]) for each in proved["waivers"]] == [
        ("E101", B, "citation")
    ]
    assert (manifest["audit"]["number"], manifest["audit"]["hash"]) == desk.audit.end()
    assert json.loads(json.dumps(manifest)) == manifest
    assert (tmp_path / "sortie" / f"{row.number}.html").exists()


def test_the_places_of_what_cannot_be_written_are_told() -> None:
    with pytest.raises(UnwritableTextError) as refused:
        rendered(Outgoing(4, "", 1, "Bɛrɛ", "Un\nà ɔ.", {}), Form.TEXT, "cp1252")
    told = [(each.character, each.part, each.line, each.sign) for each in refused.value.places]
    assert told == [("ɛ", "headline", 1, 2), ("ɛ", "headline", 1, 4), ("ɔ", "body", 2, 3)]
    with pytest.raises(UnwritableTextError):
        rendered(Outgoing(4, "", 1, "", "un\ud800", {}), Form.TEXT)


def test_a_page_without_accents_takes_a_draft_without_accents() -> None:
    content = rendered(Outgoing(4, "", 1, "", "Le marche", {}, draft=True), Form.TEXT, "cp1251")
    assert content == b"BROUILLON, non valide\n\nLe marche\n"


FIRST_WORDS = {
    Edition.CORRECTION: "RECTIFICATIF\u00a0: ce texte remplace celui qui a été transmis.",
    Edition.WITHDRAWAL: "RETRAIT\u00a0: ce texte ne doit pas être utilisé.",
}


@pytest.mark.parametrize("edition", FIRST_WORDS)
def test_a_correction_and_a_withdrawal_say_so_before_the_text(edition: Edition) -> None:
    outgoing, first = replace(OUTGOING, edition=edition), FIRST_WORDS[edition]
    plain = f"{HEADLINE}\n\n{TEXT.body}\n"
    assert rendered(outgoing, Form.TEXT).decode("utf-8") == f"{first}\n\n{plain}"
    assert text_in(outgoing, "utf-16-le").decode("utf-16-le") == f"{first}\n\n{plain}"
    draft = replace(outgoing, draft=True)
    assert rendered(draft, Form.TEXT).decode("utf-8") == f"{first}\n\nBROUILLON, non validé\n\n{plain}"
    reader = Reader()
    reader.feed(rendered(outgoing, Form.HTML).decode("utf-8"))
    assert reader.read == [("strong", first), ("h1", HEADLINE), *(("p", line) for line in LINES)]
    document = docx.Document(io.BytesIO(rendered(outgoing, Form.DOCX)))
    assert [paragraph.text for paragraph in document.paragraphs] == [first, HEADLINE, *LINES]
    assert json.loads(rendered(outgoing, Form.NINJS))["ednote"] == first
    assert "ednote" not in json.loads(rendered(OUTGOING, Form.NINJS))


@pytest.mark.parametrize("page", codepages.SINGLE_BYTE)
def test_every_page_can_say_that_a_text_is_withdrawn(page: str) -> None:
    outgoing = Outgoing(4, "", 1, "", "Le marche", {}, Edition.WITHDRAWAL, draft=True)
    first, second, text = codepages.page(page).decoded(rendered(outgoing, Form.TEXT, page)).split("\n\n")
    assert first.startswith("RETRAIT")
    assert first.endswith((" utilisé.", " utilise."))
    assert second in ("BROUILLON, non validé", "BROUILLON, non valide")
    assert text == "Le marche\n"


@given(st.text(), st.sampled_from([page for page in PAGES if not page.startswith("utf")]))
def test_a_page_gives_back_what_it_took_or_tells_every_sign_that_it_lacks(body: str, page: str) -> None:
    known = codepages.page(page)
    missing = [sign for sign in body if sign != "\n" and not known.has(sign)]
    outgoing = Outgoing(4, "", 1, "", body, {})
    if missing:
        with pytest.raises(UnwritableTextError) as refused:
            rendered(outgoing, Form.TEXT, page)
        lines = body.split("\n")
        assert [lines[place.line - 1][place.sign - 1] for place in refused.value.places] == missing
    else:
        assert known.decoded(rendered(outgoing, Form.TEXT, page)) == body.rstrip("\n") + "\n"


@pytest.mark.parametrize(
    ("outgoing", "name"),
    [
        (OUTGOING, "4-l-oeuvre-de-segou-b-suite.html"),
        (Outgoing(12, "", 1, "", "corps"), "12.html"),
        (Outgoing(12, "", 1, "../../etc: \x00?", "corps"), "12-etc.html"),
        (Outgoing(12, "", 1, "Marché", "corps", draft=True), "12-brouillon-marche.html"),
        (Outgoing(12, "", 3, "Marché", "corps", edition=Edition.WITHDRAWAL), "12-retrait-marche.html"),
        (Outgoing(12, "", 1, "x" * 300, "corps"), "12.html"),
    ],
)
def test_a_file_is_named_after_number_and_headline(outgoing: Outgoing, name: str) -> None:
    assert file_name(outgoing, Form.HTML) == name


def test_a_file_that_is_there_is_not_written_over(desk: Desk, bring, tmp_path: Path) -> None:
    row = approved(desk, bring("Le marché a rouvert hier."))
    (tmp_path / f"{row.number}.txt").write_text("autre", "utf-8")
    written = desk.delivery.write(row, tmp_path, editor=A)
    assert (written.file, written.row.status) == (f"{row.number}-2.txt", Status.DELIVERED)
    assert (tmp_path / f"{row.number}.txt").read_text("utf-8") == "autre"
    again = desk.delivery.write(written.row, tmp_path, "encore.txt", editor=A)
    content = (tmp_path / again.file).read_bytes()
    assert (again.file, again.sha256) == ("encore.txt", hashlib.sha256(content).hexdigest())
    [proved] = desk.delivery.manifest([again.row], editor=A, written=[again])["items"]
    assert proved["file"] == {"name": "encore.txt", "sha256": again.sha256}
    assert not list(tmp_path.glob(".*"))


def test_the_clipboard_gets_text_and_page_and_the_item_is_delivered(desk: Desk, bring) -> None:
    row = bring("L’œuvre de Ségou\u202f!")
    assert desk.delivery.copy(row, editor=A, draft=True).plain.startswith("BROUILLON")
    with pytest.raises(errors.WrongStateError):
        desk.delivery.copy(row, editor=A)
    copied = desk.delivery.copy(approved(desk, row), editor=A)
    assert copied.plain == "L’œuvre de Ségou\u202f!\n"
    assert "<p>L’œuvre de Ségou\u202f!</p>" in copied.article
    assert copied.row.status is Status.DELIVERED


def test_what_is_in_the_way_is_foreseen(desk: Desk, bring) -> None:
    row = bring("Bɛrɛ a rouvert hier.")
    [foreseen] = desk.delivery.foresee([row], page="cp1252")
    assert isinstance(foreseen.refusal, errors.WrongStateError)
    assert [place.sign for place in foreseen.unwritable] == [2, 4]
    [foreseen] = desk.delivery.foresee([row], draft=True)
    assert (foreseen.refusal, foreseen.unwritable, foreseen.file) == (None, (), f"{row.number}-brouillon.txt")


def approved(desk: Desk, row: ItemRow) -> ItemRow:
    return desk.review.approve(desk.review.send(row, editor=A), editor=B)
