"""What the architecture promises of the package as a whole, each in an interpreter of its own."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import lessor_desk

CHECKOUT = Path(__file__).parents[1]

HEAVY = "PySide6", "shiboken6", "sqlalchemy", "alembic", "ftfy", "chardet", "click", "rich"


def run(code: str) -> subprocess.CompletedProcess[str]:
    """`code` run by a fresh interpreter, in which nothing is imported yet."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=600)


def imported_by(module: str) -> set[str]:
    """The top-level packages that `import module` loads."""
    told = run(f"import sys, {module}; print(*{{name.partition('.')[0] for name in sys.modules}})")
    assert told.returncode == 0, told.stderr
    return set(told.stdout.split())


def test_the_package_itself_loads_nothing_heavy() -> None:
    assert imported_by("lessor_desk").isdisjoint(HEAVY)


def test_checks_know_neither_qt_nor_sql() -> None:
    assert imported_by("lessor_desk.checks").isdisjoint({"PySide6", "sqlalchemy", "alembic"})


@pytest.mark.parametrize("layer", ["services.desk", "ingest", "workflow.transitions", "cli.main"])
def test_qt_stays_with_the_window(layer: str) -> None:
    assert "PySide6" not in imported_by(f"lessor_desk.{layer}")


def test_importing_the_checks_takes_little_time() -> None:
    clock = "time.process_time()"
    told = run(f"import time; start = {clock}; import lessor_desk.checks; print({clock} - start)")
    assert float(told.stdout) < 1.0  # 0.1 s; the rest is for slow machines


def test_layers_hold() -> None:
    told = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert told.returncode == 0, told.stdout


def test_qt_keeps_its_references() -> None:
    """PySide6 6.12.0 under Python 3.11 loses one to None or True at every call, and then aborts."""
    told = run(
        "from PySide6.QtCore import QObject, Signal\n"
        "class Bell(QObject):\n"
        "    rung = Signal()\n"
        "bell = Bell()\n"
        "for _ in range(10_000):\n"
        "    bell.setObjectName('bell')\n"
        "    bell.rung.emit()\n"
        "print('sound')"
    )
    assert told.stdout.strip() == "sound", told.stderr


def test_the_project_refuses_the_qt_that_loses_them() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    [bounds] = [need for need in project["dependencies"] if need.startswith("PySide6") and "< '3.12'" in need]
    assert "!=6.12.0" in bounds


def test_the_version_is_one() -> None:
    told = run("from importlib.metadata import version; print(version('lessor-desk'))")
    assert told.stdout.strip() == lessor_desk.__version__
