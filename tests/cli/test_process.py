"""The program as a process: its start, its streams, its language."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lessor_desk import __version__

Run = Callable[..., Any]

GOOD = "Le marché a rouvert hier à Bamako, après deux semaines de travaux."
BAD = "La cÃ©rÃ©monie a eu lieu hier Ã  Bamako, devant une foule nombreuse."


def test_the_version_and_the_check_need_neither_qt_nor_a_database(shell: Run, home: Path) -> None:
    (home / "a.txt").write_text(GOOD, encoding="utf-8")
    code = (
        "import sys\n"
        "from lessor_desk.cli.main import main\n"
        "try:\n    main(sys.argv[1:])\n"
        "finally:\n    print(sorted({'PySide6', 'sqlalchemy', 'alembic', 'rich'} & set(sys.modules)))\n"
    )
    for arguments in (["--version"], ["--help"], ["check", "a.txt"], ["check", "--help"]):
        done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=False)
        assert done.returncode == 0
        assert done.stdout.decode().splitlines()[-1] == "[]"
    assert shell("--version").out == f"lessor-desk {__version__}\n"


def test_without_a_display_the_window_says_what_can_be_done(
    shell: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    done = shell()

    assert done.status == 2
    assert done.err.count("\n") == 1
    assert "lessor-desk check FICHIER" in done.err


def test_output_is_utf8_under_any_locale(shell: Run, home: Path) -> None:
    (home / "a.txt").write_text(BAD, encoding="utf-8")

    done = shell("check", "a.txt", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")

    assert "La cÃ©rÃ©monie" in done.out
    assert "Nothing found" not in done.out


def test_messages_follow_the_locale_and_codes_do_not(shell: Run, home: Path) -> None:
    (home / "a.txt").write_text(BAD, encoding="utf-8")

    french = shell("check", "a.txt", "--format", "jsonl", LANG="fr_FR.UTF-8").json[0]["findings"]
    english = shell("check", "a.txt", "--format", "jsonl", LC_ALL="en_GB.UTF-8").json[0]["findings"]

    assert [finding["code"] for finding in french] == [finding["code"] for finding in english]
    assert french[0]["message"] != english[0]["message"]


def test_a_reader_that_leaves_early_is_no_mistake(home: Path) -> None:
    (home / "a.txt").write_text("\n".join([BAD] * 2000), encoding="utf-8")
    code = "import subprocess,sys\n"
    code += "p = subprocess.Popen([sys.executable, '-m', 'lessor_desk', 'check', 'a.txt'],"
    code += " stdout=subprocess.PIPE, stderr=subprocess.PIPE)\n"
    code += "p.stdout.readline(); p.stdout.close(); print(p.stderr.read().decode()); p.wait()\n"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=600)

    assert done.stdout.strip() == b""
