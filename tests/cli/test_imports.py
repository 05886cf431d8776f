"""Imports are listed, and taken back whole."""

from __future__ import annotations

from pathlib import Path


def test_an_import_is_counted_then_undone(run, tmp_path: Path) -> None:
    folder = tmp_path / "site.ml"
    folder.mkdir()
    for place in range(2):
        (folder / f"{place}.txt").write_text(f"Le marché {place} de Ségou rouvre lundi.", encoding="utf-8")
    assert run("undo-import").status == 3
    run("import", str(folder))
    assert "2 dépêches" in run("imports").out
    assert run("undo-import").status == 0
    assert len(run("list").out.splitlines()) == 2, "without --yes nothing goes"
    assert run("undo-import", "--yes").status == 0
    assert run("list").out == ""
    assert run("imports").out == ""
    assert run("undo-import", "1", "--yes").status == 3
