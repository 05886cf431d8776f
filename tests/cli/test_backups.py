"""Backups and the doctor on the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def desk(run: Run, home: Path) -> Path:
    """A desk with one item, and its administrator."""
    file = home / "desk.sqlite"
    (home / "copie.txt").write_text("Le marché a rouvert hier, après les travaux.", encoding="utf-8")
    assert run("editors", "add", "Éditeur A", "--db", file).status == 0
    assert run("import", "copie.txt", "--db", file, "--editor", "Éditeur A").status == 0
    return file


def test_a_backup_is_made_listed_and_restored(run: Run, desk: Path) -> None:
    made = run("backup", "--db", desk)
    assert made.status == 0
    [name] = made.lines
    assert Path(name).is_file()
    assert name in run("backup", "--list", "--db", desk).out
    run("spike", "1", "--db", desk, "--editor", "Éditeur A")
    done = run("restore", name, "--db", desk, "--editor", "Éditeur A")
    assert done.status == 0
    assert "sauvegardé" in done.err
    assert run("list", "--json", "--db", desk).json[0]["status"] == "to_review"


def test_what_is_no_backup_is_refused_with_status_2(run: Run, desk: Path) -> None:
    done = run("restore", desk, "--db", desk, "--editor", "Éditeur A")
    assert done.status == 2
    assert "pas une sauvegarde" in done.err


def test_restoring_takes_an_administrator(run: Run, desk: Path) -> None:
    [name] = run("backup", "--db", desk).lines
    done = run("restore", name, "--db", desk)
    assert done.status == 3
    assert "administrateur" in done.err


def test_the_doctor_reports(run: Run, desk: Path) -> None:
    done = run("doctor", "--db", desk)
    assert done.status == 0
    assert "La base est saine." in done.out
    assert "marché" not in done.out
    assert {line["verdict"] for line in run("doctor", "--json", "--db", desk).json} <= {"fine", "look"}


def test_the_doctor_finds_damage_with_status_1(run: Run, desk: Path) -> None:
    raw = bytearray(desk.read_bytes())
    raw[8192:] = b"\xff" * (len(raw) - 8192)
    desk.write_bytes(raw)
    assert run("doctor", "--db", desk).status == 1
