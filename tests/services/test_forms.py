"""What leaves the desk says the same in every form, read back by other means."""

from __future__ import annotations

import io
import json
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest

from lessor_desk.export.outgoing import Form, Outgoing, UnwritableTextError
from lessor_desk.export.rendering import rendered
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.workflow import errors
from lessor_desk.workflow.states import Status

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
        if tag in ("h1", "p"):
            self.read.append((tag, ""))

    def handle_data(self, data: str) -> None:
        if self._tag in ("h1", "p") and data != "\n":
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
