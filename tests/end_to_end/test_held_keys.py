"""A key that is held down does nothing in a place that it was not pressed in, and decides nothing twice."""

from __future__ import annotations

import pytest
from desk import AtTheDesk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lessor_desk.workflow.states import Queue

pytestmark = pytest.mark.window

COPY = "Le marchÃ© de {} a rouvert hier, et les vendeuses sont revenues avec leurs Ã©tals."
_PLAIN = Qt.KeyboardModifier.NoModifier


def hold(desk: AtTheDesk, key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier = _PLAIN) -> None:
    """Press `key` where the focus is, and hold it for three repetitions."""
    handle = desk.window.windowHandle()
    for repeated in (False, True, True, True):
        QTest.simulateEvent(handle, True, key, modifiers, text, repeated)
        desk.wait(lambda: desk.window.session.is_idle)
    QTest.simulateEvent(handle, False, key, modifiers, text, False)


@pytest.fixture
def at_work(desk: AtTheDesk) -> AtTheDesk:
    desk.paste(COPY.format("Kita"))
    desk.wait(lambda: len(desk.flags) == 2)
    return desk


def test_return_takes_the_source_and_breaks_no_line(at_work: AtTheDesk) -> None:
    before, source = at_work.body, at_work.window.pane.fields.fields["source"]
    source.propose("lessor.ml")
    source.setFocus()
    hold(at_work, Qt.Key.Key_Return, "\r")
    assert source.toPlainText() == "lessor.ml"
    assert QApplication.focusWidget() is at_work.window.pane.body
    assert at_work.body == before


def test_return_mends_one_word_and_not_those_behind_it(at_work: AtTheDesk) -> None:
    at_work.press("F7")
    at_work.wait(at_work.window.pane.quick_fix.isVisible)
    hold(at_work, Qt.Key.Key_Return, "\r")
    at_work.wait(lambda: len(at_work.flags) == 1)
    assert at_work.body.count("Ã©") == 1


def test_a_letter_held_in_the_text_is_written_again_and_again(at_work: AtTheDesk) -> None:
    at_work.window.pane.focus_body()
    hold(at_work, Qt.Key.Key_E, "e")
    assert at_work.body.count("eeee") == 1


def test_a_letter_held_goes_on_though_shift_is_pressed(at_work: AtTheDesk) -> None:
    at_work.window.pane.focus_body()
    handle = at_work.window.windowHandle()
    QTest.simulateEvent(handle, True, Qt.Key.Key_E, _PLAIN, "e", False)
    QTest.simulateEvent(handle, True, Qt.Key.Key_Shift, _PLAIN, "", False)
    for _ in range(2):
        QTest.simulateEvent(handle, True, Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier, "E", True)
    assert at_work.body.count("eEE") == 1


def test_a_key_that_was_let_go_is_not_held_any_more(at_work: AtTheDesk) -> None:
    """What repeats afterwards was pressed in a menu that has closed since."""
    at_work.window.pane.focus_body()
    before, handle = at_work.body, at_work.window.windowHandle()
    QTest.simulateEvent(handle, True, Qt.Key.Key_E, _PLAIN, "e", False)
    QTest.simulateEvent(handle, False, Qt.Key.Key_E, _PLAIN, "e", False)
    QTest.simulateEvent(handle, True, Qt.Key.Key_E, _PLAIN, "e", True)
    assert len(at_work.body) == len(before) + 1


def test_what_is_sent_is_one_item_however_long_the_keys_are_held(at_work: AtTheDesk) -> None:
    at_work.paste("La pluie a coupé la piste de Nioro, dit la préfecture, et les camions attendent au bac.")
    at_work.wait(lambda: at_work.items.rowCount() == 2)
    at_work.press("Alt+Shift+Return")
    at_work.wait(lambda: at_work.window.session.is_idle and not at_work.flags)
    at_work.window.pane.focus_body()
    hold(at_work, Qt.Key.Key_Return, "\r", Qt.KeyboardModifier.ControlModifier)
    at_work.show_queue(Queue.TO_APPROVE)
    at_work.wait(lambda: at_work.items.rowCount() > 0)
    assert at_work.items.rowCount() == 1
