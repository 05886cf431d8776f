"""Every key fires, whether the list, the text or the panel has the focus; the palette finds every action."""

from __future__ import annotations

import pytest
from desk import AtTheDesk
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget

from lessor_desk.services.desk import Desk
from lessor_desk.ui import keymap
from lessor_desk.ui.actions import ACTIONS, popover
from lessor_desk.ui.palette.entry import Found
from lessor_desk.ui.palette.model import FOUND
from lessor_desk.workflow.states import Queue, Status

pytestmark = pytest.mark.window

COPY = "Le marchÃ© de Kita a rouvert hier, et les vendeuses sont revenues avec leurs Ã©tals."


@pytest.fixture
def at_work(desk: AtTheDesk) -> AtTheDesk:
    desk.paste(COPY)
    desk.wait(lambda: bool(desk.flags))
    desk.wait(lambda: desk.window.session.is_idle)
    return desk


def test_every_key_fires_from_list_text_and_panel(at_work: AtTheDesk) -> None:
    window = at_work.window
    fired: list[str] = []
    for spec in ACTIONS:
        action = at_work.action(spec.name)
        action.triggered.disconnect()  # what it does has tests of its own
        action.triggered.connect(lambda _=False, name=spec.name: fired.append(name))
        action.setEnabled(True)
    missed = []
    for pane in (window.list.items, window.pane.body, window.panel.findings):
        for spec in ACTIONS:
            for other in ACTIONS:  # those that take turns are never enabled both
                alike = (spec.turns_with or spec.name) == (other.turns_with or other.name)
                at_work.action(other.name).setEnabled(not alike or other is spec)
            for keys in keymap.keys_of(spec.name):
                pane.setFocus()
                fired.clear()
                at_work.press(keys)
                QApplication.processEvents()  # as between two keys of a person's
                if fired != [spec.name]:
                    missed.append((pane.objectName(), spec.name, keys, tuple(fired)))
    assert missed == []


def test_keys_that_were_changed_work_at_once(at_work: AtTheDesk) -> None:
    keymap.change("keyboard", ["F12"])
    at_work.press("F12")
    sheet = at_work.window.findChild(QWidget, "keyboard_sheet")
    assert sheet.isVisible()
    assert "F12\tcette page" in sheet.text()
    at_work.press("Escape")
    assert not sheet.isVisible()


# the palette


def palette_of(desk: AtTheDesk) -> QWidget:
    desk.press("Ctrl+K")
    return desk.window.findChild(QWidget, "command_palette")


def offered(palette: QWidget) -> list[Found]:
    model = palette.findChild(QListView).model()
    rows = (model.index(row, 0).data(FOUND) for row in range(model.rowCount()))
    return [row for row in rows if isinstance(row, Found)]


def write(palette: QWidget, text: str) -> None:
    field = palette.findChild(QLineEdit)
    field.clear()
    QTest.keyClicks(field, text)


def test_every_action_is_in_the_palette_with_its_keys(at_work: AtTheDesk) -> None:
    palette = palette_of(at_work)
    by_key = {each.entry.key: each.entry for each in offered(palette)}
    for action in at_work.window.findChildren(QAction):
        name = action.objectName()
        if name and name != "palette":
            assert by_key[f"action:{name}"].text == action.iconText()
            assert by_key[f"action:{name}"].keys == (keymap.keys_of(name) or (popover.key_of(name),))[0]
    assert by_key["action:ask_source"].keys == "S"  # of the card, as in the design


def test_a_few_letters_find_an_action_and_return_does_it(at_work: AtTheDesk) -> None:
    palette = palette_of(at_work)
    assert QApplication.focusWidget() is palette.findChild(QLineEdit)
    write(palette, "reparer")
    assert palette.chosen.key == "action:fix_all_safe"
    at_work.press("Return")
    assert not palette.isVisible()
    at_work.wait(lambda: "Ã©" not in at_work.body)


def test_an_item_of_another_queue_is_found_and_opened(at_work: AtTheDesk) -> None:
    number = at_work.number
    at_work.show_queue(Queue.APPROVED)
    at_work.wait(lambda: at_work.number is None)
    palette = palette_of(at_work)
    write(palette, "vendeuses kita")
    at_work.wait(lambda: palette.chosen is not None and palette.chosen.key == f"item:{number}")
    at_work.press("Return")
    at_work.wait(lambda: at_work.number == number)


def test_a_number_and_a_person_are_found_by_their_signs(at_work: AtTheDesk) -> None:
    palette = palette_of(at_work)
    write(palette, f"#{at_work.number}")
    assert palette.chosen.key == f"item:{at_work.number}"
    write(palette, "@")
    assert [each.entry.text for each in offered(palette)] == ["Éditeur A"]


def test_what_was_done_lately_comes_first(at_work: AtTheDesk) -> None:
    palette = palette_of(at_work)
    write(palette, "invisibles")
    at_work.press("Return")
    palette = palette_of(at_work)
    assert offered(palette)[0].entry.key == "action:invisibles"
    assert palette.chosen.key == "action:invisibles"


def test_escape_leaves_everything_as_it_was(at_work: AtTheDesk) -> None:
    at_work.window.pane.body.setFocus()
    palette = palette_of(at_work)
    write(palette, "ecarter")
    at_work.press("Ctrl+Return", "F8", "Escape")
    assert not palette.isVisible()
    assert QApplication.focusWidget() is at_work.window.pane.body
    assert at_work.number is not None


@pytest.mark.parametrize("part", ["body", "headline"])
def test_return_goes_to_the_text_and_escape_back_to_the_list(at_work: AtTheDesk, part: str) -> None:
    window = at_work.window
    window.list.items.setFocus()
    at_work.press("Return")
    assert window.pane.holds_focus()
    getattr(window.pane, part).setFocus()
    at_work.press("Ctrl+F", "Escape")
    assert window.pane.holds_focus()
    assert not window.pane.find_bar.isVisible()
    at_work.press("Alt+Return")
    at_work.press("Escape")
    assert window.pane.holds_focus()
    at_work.press("Escape")
    assert QApplication.focusWidget() is window.list.items


def test_escape_leads_from_the_panel_to_the_text(at_work: AtTheDesk) -> None:
    window = at_work.window
    window.areas.side.show_panel()
    window.panel.findings.setFocus()
    at_work.press("Escape")
    assert QApplication.focusWidget() is window.pane.body
    at_work.press("Ctrl+Shift+N", "Escape")
    assert QApplication.focusWidget() is window.pane.body
    window.resize(1024, 600)
    at_work.wait(window.layout_.is_drawer)
    at_work.press("Ctrl+Shift+N")
    assert window.panel.isVisible()
    at_work.press("Escape")
    assert not window.panel.isVisible()
    assert QApplication.focusWidget() is window.pane.body


def test_f6_reaches_the_panel_without_flags_too(at_work: AtTheDesk) -> None:
    window = at_work.window
    at_work.press("Alt+Shift+Return")
    at_work.wait(lambda: not at_work.flags)
    window.areas.side.show_panel()
    window.panel.show_findings()
    window.pane.body.setFocus()
    at_work.press("F6")
    focused = QApplication.focusWidget()
    assert window.panel.isAncestorOf(focused)
    assert focused.accessibleName()


def test_the_palette_offers_the_items_of_a_class_that_is_named(at_work: AtTheDesk) -> None:
    palette = palette_of(at_work)
    write(palette, "encodage")
    at_work.wait(lambda: f"item:{at_work.number}" in [each.entry.key for each in offered(palette)])
    [item] = [each.entry for each in offered(palette) if each.entry.key == f"item:{at_work.number}"]
    assert item.detail == f"n° {at_work.number} · encodage"
    write(palette, "tronquee")
    assert f"item:{at_work.number}" not in [each.entry.key for each in offered(palette)]


# keys that come before the desk has answered those before


@pytest.fixture
def three(desk: AtTheDesk) -> AtTheDesk:
    """Three items of which the newest is open, and the focus in the list."""
    for place in ("Kita", "Kayes", "Mopti"):
        desk.paste(f"Le marché de {place} a rouvert hier après deux mois de travaux.")
    desk.open(3)
    desk.wait(lambda: desk.window.session.is_idle and desk.status is Status.TO_REVIEW)
    desk.window.list.items.setFocus()
    return desk


def statuses(desk: AtTheDesk) -> list[Status]:
    with Desk.open(desk.window.session.url) as services:
        return [services.reading.find(number).status for number in (1, 2, 3)]


def test_nothing_is_decided_about_an_item_that_was_just_left(three: AtTheDesk) -> None:
    three.press("Down", "Down", "Ctrl+Return")
    three.wait(lambda: three.number == 1 and three.window.session.is_idle)
    assert statuses(three) == [Status.TO_REVIEW] * 3
    three.press("Ctrl+Return")
    three.wait(lambda: three.number == 2 and three.window.session.is_idle)
    assert statuses(three) == [Status.TO_APPROVE, Status.TO_REVIEW, Status.TO_REVIEW]


def test_whoever_goes_on_after_a_decision_stays_where_they_went(three: AtTheDesk) -> None:
    three.press("Ctrl+Return", "Down", "Down")
    three.wait(lambda: three.items.rowCount() == 2 and three.number == 1)  # of a run of keys the last one
    three.wait(lambda: three.window.session.is_idle)
    assert three.number == 1
    assert statuses(three) == [Status.TO_REVIEW, Status.TO_REVIEW, Status.TO_APPROVE]
