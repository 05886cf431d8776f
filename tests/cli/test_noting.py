"""`notes`: read and added at the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def desk(run: Run, home: Path) -> Run:
    """A desk of one with one dispatch."""
    url = str(home / "desk.sqlite")
    run("editors", "add", "Éditeur A", "--db", url)
    (home / "a.txt").write_text("Le marché de Kita a rouvert hier, avec 300 places.", encoding="utf-8")
    run("import", "a.txt", "--db", url)
    return lambda *arguments: run("--db", url, *arguments)


def test_a_note_is_added_and_read(desk: Run) -> None:
    desk("notes", "1", "--add", "Vérifié.")
    assert [line.strip() for line in desk("notes", "1").lines][1] == "Vérifié."
    [note] = desk("notes", "1", "--json").json
    assert (note["author"], note["text"], "passage" in note) == ("Éditeur A", "Vérifié.", False)
    assert desk("show", "1", "--json").json[0]["notes"] == [note]


def test_a_note_on_a_passage(desk: Run) -> None:
    shown = desk("notes", "1", "--add", "Source ?", "--on", "300 places").out
    assert "«\u00a0300 places\u00a0»" in shown
    assert desk("notes", "1", "--json").json[0]["passage"] == {
        "field": "body",
        "words": "300 places",
        "start": 39,
        "end": 49,
    }


def test_words_that_are_not_there_are_refused(desk: Run) -> None:
    assert desk("notes", "1", "--add", "?", "--on", "Mopti").status == 3
    assert desk("notes", "1", "--on", "Kita").status == 2
    assert desk("notes", "1", "--json").json == []
