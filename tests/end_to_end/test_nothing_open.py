"""The parts of the window say the same of an item, none of them speaks of one where none is open."""

from __future__ import annotations

from desk import SAMPLE, AtTheDesk
from PySide6.QtGui import QGuiApplication

from lessor_desk.ui.queue_done import QueueDone
from lessor_desk.workflow.states import Queue, Role, Status

COPY = "La pluie a coupé la piste de Nioro, dit la préfecture, et les camions attendent au bac."


def look_and_give_up(desk: AtTheDesk) -> None:
    window = desk.window
    QGuiApplication.clipboard().setText(SAMPLE.read_text(encoding="utf-8"))
    desk.press("Ctrl+N")
    desk.wait(lambda: window.side.currentWidget() is window.split_view)
    desk.press("Escape")
    desk.wait(lambda: window.side.currentWidget() is window.panel and window.session.is_idle)


def test_an_empty_desk_shows_how_to_begin_once_more(desk: AtTheDesk) -> None:
    look_and_give_up(desk)
    desk.wait(desk.window.first_run.isVisible)
    assert isinstance(desk.window.middle.currentWidget(), QueueDone)


def test_an_empty_queue_has_no_panel_that_finds_nothing(desk: AtTheDesk) -> None:
    desk.paste(COPY)
    desk.wait_for_item()
    desk.show_queue(Queue.TO_APPROVE)
    desk.wait(lambda: desk.window.middle.currentWidget() is desk.window.done)
    look_and_give_up(desk)
    assert not desk.window.panel.isVisible()
    assert not desk.window.first_run.isVisible()


def test_the_head_tells_that_the_item_is_in_hand(desk: AtTheDesk) -> None:
    desk.paste(COPY)
    desk.wait_for_item()
    desk.write("Et ")
    desk.wait(lambda: desk.status is Status.IN_REVIEW)
    chip = desk.window.pane.head._chip
    desk.wait(lambda: chip._status is Status.IN_REVIEW)


def test_nobody_is_offered_to_undo_what_another_has_sent(desk: AtTheDesk) -> None:
    desk.paste(COPY)
    desk.wait_for_item()
    desk.press("Ctrl+Return")
    desk.wait(desk.window.toast.isVisible)
    desk.window.toast._time.stop()  # however slow the machine is
    desk.take_role(Role.CHIEF)
    assert desk.window.toast.isVisible()
    desk.add_chief("Chef B")
    assert not desk.window.toast.isVisible()
