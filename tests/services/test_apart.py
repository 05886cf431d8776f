"""Finding in a process of its own: the same findings, and nothing is lost when the process dies."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from lessor_desk.services.apart import FindingProcess, one_process
from lessor_desk.services.desk import Desk
from lessor_desk.services.findings import findings_of
from lessor_desk.services.rows import ImportCourse, ItemText
from lessor_desk.workflow.states import Kind

A = "Éditeur A"
DAMAGED = ItemText("Le marchÃ© rouvre", "La rÃ©union a eu lieu Ã  Kayes, dont 50 % de.", {})


@pytest.fixture
def process() -> Iterator[FindingProcess]:
    process = FindingProcess()
    yield process
    process.close()


def pid_of(process: FindingProcess) -> int:
    """The number of the process, begun if need be."""
    with process.used():
        findings_of(Kind.TEASER, DAMAGED)
    assert process._process is not None
    [pid] = process._process._processes
    return pid


def test_the_process_finds_what_is_found_here(process: FindingProcess) -> None:
    here = findings_of(Kind.TEASER, DAMAGED)
    with process.used():
        assert findings_of(Kind.TEASER, DAMAGED) == here
    assert pid_of(process) != os.getpid()
    assert {found.part for found in here} == {"headline", "body"}


def test_a_process_that_dies_is_made_up_for(
    process: FindingProcess, caplog: pytest.LogCaptureFixture
) -> None:
    here = findings_of(Kind.TEASER, DAMAGED)
    for _ in range(4):
        if process._deaths < 3:
            os.kill(pid_of(process), signal.SIGKILL)
        with caplog.at_level(logging.WARNING), process.used():
            assert findings_of(Kind.TEASER, DAMAGED) == here
    assert sum("checking process" in record.message for record in caplog.records) == process._deaths == 3


def test_an_import_whose_process_dies_loses_nothing(
    process: FindingProcess, desk: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "Agence"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.txt").write_text(f"Le marchÃ© numÃ©ro {number} a rouvert.", encoding="utf-8")

    def report(course: ImportCourse) -> None:
        if course.done == 3:
            os.kill(pid_of(process), signal.SIGKILL)

    with process.used():
        report_ = desk.imports.bring([folder], editor=A, report=report)
    assert report_.new == 6
    assert all(row.counts for row in report_.items)


ORPHAN = """
import os, signal
from lessor_desk.services.apart import one_process
if __name__ == "__main__":
    print(one_process().submit(os.getpid).result(), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_the_process_ends_with_a_killed_window(tmp_path: Path) -> None:
    script = tmp_path / "window.py"
    script.write_text(ORPHAN, encoding="utf-8")
    # The pipe of the output closes only when the child that inherited it has ended as well.
    told = subprocess.run([sys.executable, str(script)], stdout=subprocess.PIPE, timeout=600, check=False)
    assert told.returncode == -signal.SIGKILL
    assert int(told.stdout) != 0


def test_tasks_are_done_one_after_the_other() -> None:
    with one_process() as process:
        answers: list[Future[int]] = [process.submit(os.getpid) for _ in range(3)]
        assert len({answer.result() for answer in answers}) == 1
