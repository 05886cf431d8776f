"""The levels of the rules on the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
COPY = "Le marché a rouvert hier, après trois semaines de travaux.."


def test_a_level_is_set_and_obeyed(run: Run, home: Path) -> None:
    file = home / "desk.sqlite"
    (home / "copie.txt").write_text(COPY, encoding="utf-8")
    run("editors", "add", "Éditeur A", "--db", file)
    run("import", "copie.txt", "--db", file)
    assert run("levels", "P101", "blocking", "--db", file).status == 0
    assert run("send", "1", "--db", file).status == 3
    assert run("levels", "P101", "off", "--db", file).status == 0
    assert run("send", "1", "--db", file).status == 0
    [line] = run("levels", "P101", "--json", "--db", file).json
    assert line == {"rule": "P101", "severity": "blocking", "on": False}


def test_an_unknown_rule_is_refused(run: Run, home: Path) -> None:
    done = run("levels", "E999", "off", "--db", home / "desk.sqlite")
    assert done.status == 3
    assert "E999" in done.err
