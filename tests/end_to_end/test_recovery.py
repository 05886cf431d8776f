"""A program that is killed while somebody types loses at most the last second."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from desk import AtTheDesk

from lessor_desk.services.correction import CorrectionService
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow
from lessor_desk.ui import recovery
from lessor_desk.ui.folders import data_folder
from lessor_desk.workflow.states import Role

pytestmark = pytest.mark.window

A_SECOND = 25  # words, as fast as they are typed; on a busy machine they take longer
WORDS = 45


def test_at_most_the_last_second_is_lost(url: str, open_window: Callable[..., AtTheDesk]) -> None:
    with Desk.open(url) as desk:
        desk.people.add("Éditeur A", frozenset(Role))
        desk.imports.bring_bytes(b"Le march\xc3\xa9 a rouvert hier.", name="a.txt", editor="Éditeur A")
    safe = typed_until_killed(url)[:-A_SECOND]
    assert safe

    again = open_window("Éditeur A")
    again.wait_for_item()
    again.wait(lambda: "Repris après une interruption" in again.banner)
    again.wait(lambda: all(f"mot{word} " in again.body for word in safe))


def typed_until_killed(url: str) -> list[int]:
    """The numbers of the words that a program typed until it was killed."""
    script = Path(__file__).parent / "typist.py"
    typist = subprocess.Popen(
        [sys.executable, str(script), url], stdout=subprocess.PIPE, text=True, cwd=script.parent
    )
    typed = []
    assert typist.stdout is not None
    for line in typist.stdout:
        typed.append(int(line))
        if len(typed) == WORDS:
            typist.kill()
            break
    typist.wait()
    assert len(typed) == WORDS, "the typist ended by itself"
    return typed


def test_nothing_is_said_after_a_quiet_end(open_window: Callable[..., AtTheDesk]) -> None:
    desk = open_window()
    desk.paste("Le marché de Ségou a rouvert hier après deux mois de travaux.")
    desk.wait_for_item()
    desk.write("Bamako : ")
    desk.window.close()
    again = open_window()
    again.wait_for_item()
    assert again.body.startswith("Bamako : ")
    assert again.banner == ""


def test_a_busy_disk_holds_nobody_up_and_the_journal_is_never_behind_the_desk(
    desk: AtTheDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A journal older than the draft would bring the older text back."""
    desk.paste("Le marché de Ségou a rouvert hier après deux mois de travaux.")
    desk.wait_for_item()
    save, behind, saved = CorrectionService.save_draft, [], []

    def save_draft(self: CorrectionService, *args: object, **named: object) -> ItemRow:
        journals = "".join(file.read_text() for file in data_folder().glob("*.journal"))
        (saved if "un deux trois" in journals else behind).append(journals)
        return save(self, *args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(CorrectionService, "save_draft", save_draft)
    monkeypatch.setattr(recovery, "_MOST", 60.0)
    begun, free = threading.Event(), threading.Event()

    def busy() -> str:
        begun.set()
        free.wait(60)
        return "{}"

    desk.window.journal._file.replace(busy)
    assert begun.wait(60)
    desk.window.pane.focus_body()
    desk.write("un deux trois ")
    desk.window.correction.save()
    assert desk.body.startswith("un deux trois ")
    assert not desk.window.correction.is_settled
    free.set()
    desk.wait(lambda: desk.window.correction.is_settled)
    assert saved
    assert not behind
