"""`history` and `undo-step`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemText

Run = Callable[..., Any]

FIRST = "Le marché de Ségou a rouvert hier matin, après trois semaines de travaux."


@pytest.fixture
def desk(run: Run, home: Path) -> Run:
    """A desk of one with a dispatch that was changed in two places, one after the other."""
    run("editors", "add", "Éditeur A", "--db", str(home / "desk.sqlite"))
    (home / "a.txt").write_text(FIRST, encoding="utf-8")
    run("import", "a.txt", "--db", str(home / "desk.sqlite"))
    with Desk.open(f"sqlite:///{home / 'desk.sqlite'}") as opened:
        row = opened.reading.find(1)
        for body in (
            FIRST.replace("Ségou", "Mopti"),
            FIRST.replace("Ségou", "Mopti").replace("matin", "soir"),
        ):
            row = opened.correction.revise(row, ItemText("", body), editor="Éditeur A", cause="typed")
    return lambda *arguments: run("--db", str(home / "desk.sqlite"), *arguments)


def test_it_lists_who_changed_what_when(desk: Run) -> None:
    assert [line.partition(". ")[0] for line in desk("history", "1").lines] == ["1", "2", "3"]
    assert [each["cause"] for each in desk("history", "1", "--json").json] == ["arrival", "typed", "typed"]


def test_two_revisions_are_laid_side_by_side(desk: Run) -> None:
    shown = desk("history", "1", "--compare", "1", "3").out

    assert "[Ségou]" in shown
    assert "[Mopti]" in shown
    assert "[soir," in shown


def test_an_old_step_is_undone_and_the_later_one_stays(desk: Run) -> None:
    assert "[Ségou]" in desk("undo-step", "1", "2", "--preview").out
    assert desk("undo-step", "1", "2").out == "n° 1\u00a0: version 2 défaite, c’est la version 4.\n"
    assert desk("show", "1", "--json").json[0]["body"] == FIRST.replace("matin", "soir")


def test_an_overlap_is_shown_and_refused(desk: Run) -> None:
    desk("history", "1", "--restore", "1")
    refused = desk("undo-step", "1", "2")

    assert refused.status == 3
    assert desk("show", "1", "--json").json[0]["revision"] == 4


def test_restoring_makes_a_new_revision(desk: Run) -> None:
    assert desk("history", "1", "--restore", "1").status == 0
    assert desk("show", "1", "--json").json[0]["body"] == FIRST
    assert desk("history", "1", "--restore", "9").status == 3
