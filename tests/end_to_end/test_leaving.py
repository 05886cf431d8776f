"""A window that is closed waits for what was typed, and for nothing that can be done another time."""

from __future__ import annotations

import threading

from desk import AtTheDesk

from lessor_desk.services import backups
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
