"""A window that is closed waits for what was typed, and for nothing that can be done another time."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from desk import AtTheDesk
from pytestqt.qtbot import QtBot
from stalls import Stalls

from lessor_desk.services import backups
from lessor_desk.services.desk import Desk
from lessor_desk.ui import open_desk
from lessor_desk.ui.main_window import MainWindow
from lessor_desk.ui.session import Report

COPY = "Le marché de Ségou a rouvert hier matin, après trois semaines de travaux."


def test_a_backup_under_way_is_given_up_and_made_by_the_next_window(desk: AtTheDesk, url: str) -> None:
    desk.paste(COPY)
    desk.wait(lambda: desk.window.session.is_idle)
    folder = backups.folder_of(url)
    for file in folder.glob("*"):
        file.unlink()  # today's, of the window that has just opened
    begun, answers = threading.Event(), []

    def slow(report: Report) -> None:
        def on_and_on(done: int, total: int) -> None:
            begun.set()
            while True:  # a copy so large that it never ends
                report(done, total)

        backups.make_daily(url, report=on_and_on)

    desk.window.session.aside(slow, answers.append, answers.append)
    assert begun.wait(60)
    desk.window.close()
    assert not [*folder.glob("*")]
    assert answers == []
    assert backups.make_daily(url) is not None


def test_what_is_done_aside_tells_its_course(desk: AtTheDesk) -> None:
    desk.paste(COPY)
    told: list[tuple[int, int]] = []
    ended: list[object] = []

    def work(report: Report) -> str:
        report(1, 2)
        report(2, 2)
        return "lu"

    desk.window.session.aside(work, ended.append, progressed=lambda done, total: told.append((done, total)))
    desk.wait(lambda: ended == ["lu"])
    assert told == [(1, 2), (2, 2)]


def test_a_window_that_is_closed_before_its_desk_is_open_begins_nothing_any_more(
    qtbot: QtBot, url: str, stalls: Stalls, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows: list[MainWindow] = []
    shown, opened = threading.Event(), Desk.open

    def slowly(url: str) -> Desk:
        assert shown.wait(60)
        windows[0].session._leaving.wait()
        return opened(url)

    monkeypatch.setattr(Desk, "open", slowly)
    before = set(threading.enumerate())
    with stalls.watch.paused():
        windows.append(open_desk(url, editor="Éditeur A"))
        [window] = windows
        qtbot.addWidget(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        shown.set()
        window.close()  # waits for the desk, which answers now
    assert set(threading.enumerate()) <= before
    assert not window.session.name
    told: list[object] = []
    for ask in (window.session.beside, window.session.bring_in):
        ask(lambda desk: desk, told.append, told.append)
    assert set(threading.enumerate()) <= before


def test_the_program_ends_well_if_its_window_is_closed_at_once(
    url: str, tmp_path: Path, stalls: Stalls
) -> None:
    program = f"""
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from lessor_desk.ui import app
QTimer.singleShot(0, QApplication.closeAllWindows)
raise SystemExit(app.run({url!r}, editor="Éditeur A"))
"""
    folders = {f"XDG_{name}_HOME": str(tmp_path) for name in ("DATA", "CONFIG")}
    with stalls.watch.paused():
        ended = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", program],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **folders},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert (ended.returncode, ended.stdout) == (0, ""), ended.stderr
