"""A program that is killed while somebody types loses at most the last second."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from desk import AtTheDesk

from lessor_desk.services.desk import Desk
from lessor_desk.workflow.states import Role

pytestmark = pytest.mark.window

WORDS = 45  # at 25 a second


def test_at_most_the_last_second_is_lost(url: str, open_window: Callable[..., AtTheDesk]) -> None:
    with Desk.open(url) as desk:
        desk.people.add("Éditeur A", frozenset(Role))
        desk.imports.bring_bytes(b"Le march\xc3\xa9 a rouvert hier.", name="a.txt", editor="Éditeur A")
    typed = typed_until_killed(url)
    killed_at = typed[-1][1]
    safe = [word for word, at in typed if at < killed_at - 1]
    assert safe

    again = open_window("Éditeur A")
    again.wait_for_item()
    again.wait(lambda: "Repris après une interruption" in again.banner)
    again.wait(lambda: all(f"mot{word} " in again.body for word in safe))


def typed_until_killed(url: str) -> list[tuple[int, float]]:
    """The words that a program typed until it was killed, each with its time in seconds."""
    script = Path(__file__).parent / "typist.py"
    typist = subprocess.Popen(
        [sys.executable, str(script), url], stdout=subprocess.PIPE, text=True, cwd=script.parent
    )
    typed = []
    assert typist.stdout is not None
    for line in typist.stdout:
        word, at = line.split()
        typed.append((int(word), float(at)))
        if len(typed) == WORDS:
            typist.kill()
            break
    typist.wait(timeout=20)
    assert len(typed) == WORDS, "the typist ended by itself"
    assert time.time() - typed[-1][1] < 20
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
