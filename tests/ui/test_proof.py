"""The proof on paper: a PDF with the text as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtGui import QTextCharFormat, QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from lessor_desk.services.changes import Step, told_changes
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.ui.approval.weaving import Woven, woven
from lessor_desk.ui.proof import laid_out, print_proof, printer, proof
from lessor_desk.workflow.states import Kind, Status

ROW = ItemRow(
    number=7,
    id="item-7",
    kind=Kind.ARTICLE,
    headline="",
    opening="",
    source="lessor.ml",
    status=Status.IN_REVIEW,
    received_at=datetime(2026, 3, 14, 14, 32, tzinfo=UTC),
    counts={},
    lost=False,
    blocking=0,
    row_version=1,
    revision=1,
)


def pages(file: Path, row: ItemRow, body: str, changes: Woven | None = None) -> int:
    paper = printer()
    paper.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    paper.setOutputFileName(str(file))
    print_proof(proof(row, ItemText("Le marché rouvre", body, {"byline": "Rédaction"}), changes), paper)
    raw = file.read_bytes()
    assert raw.startswith(b"%PDF")
    return raw.count(b"/Type /Page\n") or raw.count(b"/Type /Page ")


def fragments(document: QTextDocument) -> Iterator[tuple[str, QTextCharFormat]]:
    """The words of a document that look alike, with their look."""
    block = document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            yield at.fragment().text(), at.fragment().charFormat()
            at += 1
        block = block.next()


def test_corrections_stand_in_their_places(qapp: QApplication, tmp_path: Path) -> None:
    before = ItemText("Le marché", "Le ministÃ¨re a rouvert.\nLe pont ferme lundi.", {"section": "Société"})
    after = ItemText("Le marché", "Le ministère a rouvert.\nLe pont ferme mardi.", {"section": "Kayes"})
    changes = woven(told_changes(Kind.ARTICLE, (Step(None, before), Step(None, after))))
    document = laid_out(proof(ROW, after, changes))
    struck, new, plain = [], [], []
    for words, font in fragments(document):
        (struck if font.fontStrikeOut() else new if font.fontUnderline() else plain).append(words.strip())
    assert struck == ["ministÃ¨re", "lundi"]
    assert new == ["ministère", "mardi"]
    assert any("Société" in words for words in plain)
    lines = document.toPlainText().split("\n")
    assert lines[-3:-1] == ["Le marché", "Le ministÃ¨reministère a rouvert."]
    assert pages(tmp_path / "corrections.pdf", ROW, after.body, changes) == 1


def test_a_short_text_is_one_page_and_a_long_one_several(qapp: QApplication, tmp_path: Path) -> None:
    one = "Le marché de Ségou a rouvert hier matin, après trois semaines de travaux."
    assert pages(tmp_path / "court.pdf", ROW, one) == 1
    assert pages(tmp_path / "long.pdf", replace(ROW, headline="Titre"), "\n".join([one * 4] * 60)) > 2


def test_an_endless_paragraph_is_printed_whole(qapp: QApplication, tmp_path: Path) -> None:
    """In parts that go on without a gap: Qt lays a paragraph out anew for every page."""
    sentence = "Le marché de Ségou a rouvert hier matin, après trois semaines de travaux. "
    body = sentence * 3_000
    document = laid_out(proof(ROW, ItemText("Le marché rouvre", body)))
    texts, gaps = [], []
    block = document.begin().next().next()
    while block.isValid():
        texts.append(block.text())
        gaps.append(block.blockFormat().bottomMargin())
        block = block.next()
    assert "".join(texts) == body
    assert max(map(len, texts)) < 10_000
    assert gaps == [0.0] * (len(gaps) - 1) + [6.0]
