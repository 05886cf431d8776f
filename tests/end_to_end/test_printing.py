"""What is open goes on paper, as it stands or with its corrections."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk import AtTheDesk
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

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
    desk.wait(lambda: file.exists() and desk.window.session.is_idle)
    assert file.read_bytes().startswith(b"%PDF")
    assert desk.window.status._message.text() == "La morasse est à l’imprimante."
