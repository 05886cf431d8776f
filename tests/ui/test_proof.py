"""The proof on paper: a PDF with the text as it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.ui.proof import print_proof, printer
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


def pages(file: Path, row: ItemRow, body: str) -> int:
    paper = printer()
    paper.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    paper.setOutputFileName(str(file))
    print_proof(row, ItemText("Le marché rouvre", body, {"byline": "Rédaction"}), paper)
    raw = file.read_bytes()
    assert raw.startswith(b"%PDF")
    return raw.count(b"/Type /Page\n") or raw.count(b"/Type /Page ")


def test_a_short_text_is_one_page_and_a_long_one_several(qapp: QApplication, tmp_path: Path) -> None:
    one = "Le marché de Ségou a rouvert hier matin, après trois semaines de travaux."
    assert pages(tmp_path / "court.pdf", ROW, one) == 1
    assert pages(tmp_path / "long.pdf", replace(ROW, headline="Titre"), "\n".join([one * 4] * 60)) > 2
