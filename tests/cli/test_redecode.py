"""`redecode`, and what `import` and `show` tell of code pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

COPY = "Réunis à Ségou, les éleveurs ont demandé l'ouverture des pâturages dès la fin des récoltes."


@pytest.fixture
def desk(run: Run, home: Path) -> Run:
    """A desk of one with a dispatch in Mac Roman, and one glued from UTF-8 and DOS."""
    run("editors", "add", "Éditeur A")
    (home / "mac.txt").write_bytes(COPY.encode("macroman"))
    (home / "glued.txt").write_bytes(COPY.encode() + b"\n" + f"« {COPY} »".encode("cp850"))
    run("import", "mac.txt", "glued.txt", "--editor", "Éditeur A")
    return run


def test_the_preview_lays_both_texts_side_by_side(desk: Run) -> None:
    shown = desk("redecode", "1", "--as", "windows-1252", "--preview")

    assert shown.status == 0
    assert "Maintenant" in shown.lines[0]
    assert "Lue en Windows-1252" in shown.lines[0]
    assert any("[Réunis]" in line and "[RŽunis]" in line for line in shown.lines)
    assert desk("show", "1", "--json").json[0]["revision"] == 1


def test_it_makes_a_revision_that_show_tells(desk: Run) -> None:
    done = desk("redecode", "1", "--as", "cp850")

    assert (done.status, done.lines[0]) == (0, "n° 1\u00a0: lue en DOS 850, version 2.")
    history = desk("show", "1", "--json").json[0]["history"]
    assert [(each["cause"], each["facts"]) for each in history] == [
        ("arrival", {"page": "macroman"}),
        ("redecode", {"page": "cp850"}),
    ]
    assert "Relue en DOS 850" in desk("show", "1").out


@pytest.mark.parametrize("page", ["cp9999", "macroman"])
def test_it_is_refused_with_the_reason(desk: Run, page: str) -> None:
    refused = desk("redecode", "1", "--as", page)

    assert refused.status == 3
    assert refused.err.strip()


def test_an_import_says_how_it_read(run: Run, home: Path) -> None:
    run("editors", "add", "Éditeur A")
    (home / "glued.txt").write_bytes(COPY.encode() + b"\n" + f"« {COPY} »".encode("cp850"))

    assert "UTF-8 1, DOS 850 2" in run("import", "glued.txt").err
    assert "par parties" in run("show", "1").out
