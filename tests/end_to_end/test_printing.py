"""What is open goes on paper, as it stands or with its corrections."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from desk import AtTheDesk
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from lessor_desk.ui import proof

COPY = "Le ministÃ¨re a rouvert hier le marché de Ségou."


@pytest.mark.parametrize("action", ["print", "print_changes"])
def test_the_open_item_is_printed(
    desk: AtTheDesk, action: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "épreuve.pdf"

    def accepted(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(file))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", accepted)
    desk.paste(COPY)
    desk.wait_for_item()
    desk.write("Et ")
    desk.window.commands[action].trigger()
    desk.wait(lambda: file.exists() and desk.window.areas.printing.is_idle)
    assert file.read_bytes().startswith(b"%PDF")
    assert desk.window.status._message.text() == "La morasse est dans son fichier."


def test_a_long_item_holds_nobody_up(
    desk: AtTheDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is laid out in a thread; whoever closes the window meanwhile has it on paper all the same."""
    file, begun, go_on = tmp_path / "longue.pdf", threading.Event(), threading.Event()
    print_proof = proof.print_proof

    def printed(shown: proof.Proof, paper: QPrinter) -> None:
        begun.set()
        go_on.wait(60)
        print_proof(shown, paper)

    def accepted(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(file))
        return 1

    monkeypatch.setattr(proof, "print_proof", printed)
    monkeypatch.setattr(QPrintDialog, "exec", accepted)
    desk.paste(COPY * 40)
    desk.wait_for_item()
    desk.window.commands["print"].trigger()
    desk.wait(begun.is_set)
    desk.write("Et ")
    desk.wait(lambda: desk.window.correction.is_settled)
    assert desk.body.startswith("Et ")
    assert not desk.window.areas.printing.is_idle
    go_on.set()
    desk.window.close()
    assert file.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("gone", ["folder", "disk"])
def test_a_file_that_cannot_be_written_is_told(
    desk: AtTheDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gone: str
) -> None:
    """Qt says nothing; who waits for the sheet is told until they have read it, or have it."""
    files = [Path("/dev/full") if gone == "disk" else tmp_path / "parti" / "morasse.pdf", tmp_path / "là.pdf"]
    if gone == "disk" and not files[0].exists():
        pytest.skip("nothing that is always full")

    def accepted(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(files.pop(0)))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", accepted)
    desk.paste(COPY)
    desk.wait_for_item()
    banner = desk.window.pane.banner
    desk.window.commands["print"].trigger()
    desk.wait(lambda: desk.window.areas.printing.is_idle and banner.isVisible())
    assert "La morasse n’a pas été imprimée." in banner.accessibleName()
    desk.window.commands["print"].trigger()
    desk.wait(lambda: not banner.isVisible())
    assert (tmp_path / "là.pdf").read_bytes().startswith(b"%PDF")
