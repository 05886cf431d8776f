"""The quick fix: opened on a flag, worked by keys, never over its word."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from lessor_desk.services.rows import ItemText
from lessor_desk.ui import i18n
from lessor_desk.ui.editor.checked import checked
from lessor_desk.ui.editor.quick_fix_entry import QuickFixEntry

from .conftest import BODY, found_in, open_item, show


@pytest.fixture
def press(qtbot):
    """Press keys where the focus is."""

    def do(pane, key: Qt.Key) -> None:
        target = pane.window().focusWidget()
        assert target is not None
        qtbot.keyClick(target, key)

    return do


def word_rect(pane):
    flag = pane.active_flag
    edit = pane.body if flag.part == "body" else pane.headline
    corner = edit.viewport().mapTo(pane, QPoint(0, 0))
    return edit.rect_of(flag).toAlignedRect().translated(corner)


def test_it_opens_on_the_first_flag_then_on_the_next(pane) -> None:
    first = pane.flags[0]
    pane.next_flag()
    assert pane.quick_fix.isVisible()
    assert pane.active_flag is first
    pane.next_flag()
    assert pane.active_flag is pane.flags[1]
    pane.previous_flag()
    pane.previous_flag()
    assert pane.active_flag is pane.flags[-1]


def test_return_mends_and_goes_on(pane, press) -> None:
    pane.start_pass()
    press(pane, Qt.Key.Key_Return)
    assert pane.item_text().headline == "Le ministère rouvre"
    assert pane.quick_fix.isVisible()
    assert pane.active_flag.part == "body"


def test_t_mends_the_same_word_everywhere_in_one_step(pane, press) -> None:
    pane.start_pass()
    pane.next_flag()
    press(pane, Qt.Key.Key_T)
    assert pane.item_text().body == BODY.replace("marchÃ©", "marché")
    pane.undo()
    assert pane.item_text().body == BODY


def test_e_puts_the_cursor_into_the_word(pane, press, qtbot) -> None:
    pane.start_pass()
    pane.next_flag()
    press(pane, Qt.Key.Key_E)
    assert not pane.quick_fix.isVisible()
    assert pane.body.hasFocus()
    assert BODY[: pane.body.textCursor().position()].endswith("marchÃ©")


def test_i_asks_to_set_aside_and_goes_on(pane, press) -> None:
    asked = []
    pane.waive_wanted.connect(asked.extend)
    pane.start_pass()
    pane.previous_flag()
    press(pane, Qt.Key.Key_I)
    assert [found.finding.code for found in asked] == ["P101"]
    assert "P101" not in [flag.flag.code for flag in pane.flags]


def test_what_blocks_is_set_aside_by_others(pane, press) -> None:
    asked = []
    pane.waive_wanted.connect(asked.extend)
    pane.start_pass()
    press(pane, Qt.Key.Key_I)
    assert len(asked) == 1
    assert len(pane.flags) == 6
    assert not pane.quick_fix.isVisible()


def test_escape_and_other_letters_close_it_and_type_nothing(pane, press, damaged) -> None:
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_X, Qt.Key.Key_Space):
        pane.focus_body()
        pane.start_pass()
        press(pane, key)
        assert not pane.quick_fix.isVisible()
        assert pane.body.hasFocus()
    assert pane.item_text() == damaged


def test_arrows_choose_and_return_does_what_is_chosen(pane, press) -> None:
    pane.start_pass()
    pane.next_flag()
    press(pane, Qt.Key.Key_Down)
    press(pane, Qt.Key.Key_Return)
    assert pane.item_text().body.count("marché") == 2


def test_the_end_of_a_pass_is_told(pane, press) -> None:
    said = []
    pane.announced.connect(said.append)
    pane.focus_body()
    pane.start_pass()
    for _ in range(3):
        press(pane, Qt.Key.Key_Return)
    press(pane, Qt.Key.Key_Return)
    pane.next_flag()
    press(pane, Qt.Key.Key_I)
    assert said == ["Pass done: 4 fixed, 1 ignored."]
    assert pane.body.hasFocus()
    assert not pane.quick_fix.isVisible()


def test_what_is_lost_has_no_return(pane, press, damaged) -> None:
    pane.start_pass()
    while pane.active_flag.flag.code != "E201":
        pane.next_flag()
    press(pane, Qt.Key.Key_T)
    assert pane.item_text() == damaged


@pytest.mark.parametrize("size", [(648, 690), (676, 922), (648, 500), (880, 402)])
def test_it_never_lies_over_its_word_and_stays_in_the_pane(make_pane, size, qtbot) -> None:
    pane = make_pane()
    pane.resize(*size)
    text = ItemText("Le ministÃ¨re", "\n".join(["mot " * 30 + "marchÃ©"] * 12), {})
    show(pane, open_item(1, text))

    def is_in_place() -> bool:
        frame = pane.quick_fix.frame()
        return not frame.intersects(word_rect(pane)) and pane.rect().contains(frame)

    for _ in pane.flags:
        pane.next_flag()
        qtbot.waitUntil(is_in_place)


def test_a_far_flag_is_brought_into_the_middle_third(make_pane) -> None:
    pane = make_pane()
    text = ItemText("", "\n".join(["Une ligne."] * 60 + ["Le marchÃ© ici."] + ["Une ligne."] * 60), {})
    show(pane, open_item(1, text))
    pane.focus_body()
    pane.next_flag()
    third = pane.body.viewport().height() / 3
    assert third - 32 <= pane.body.rect_of(pane.active_flag).center().y() <= 2 * third + 32
    assert pane.body.textCursor().position() == 0


def test_the_underline_is_clicked_the_letters_are_not(pane, qtbot) -> None:
    flag = next(flag for flag in pane.flags if flag.part == "body")
    box = pane.body.rect_of(flag)
    letters = QPoint(round(box.center().x()), round(box.top() + 6))
    qtbot.mouseClick(pane.body.viewport(), Qt.MouseButton.LeftButton, pos=letters)
    assert not pane.quick_fix.isVisible()
    line = QPoint(round(box.center().x()), round(box.bottom() - 3))
    qtbot.mouseClick(pane.body.viewport(), Qt.MouseButton.LeftButton, pos=line)
    assert pane.quick_fix.isVisible()
    assert pane.active_flag is flag


def test_findings_that_come_keep_it_open_on_its_flag(pane) -> None:
    pane.start_pass()
    pane.next_flag()
    before = pane.active_flag
    text = pane.item_text()
    pane.set_flags(checked(text, found_in(text)), pane.text_revision())
    assert pane.quick_fix.isVisible()
    assert pane.active_flag.flag == before.flag


def test_nothing_to_report_is_said(make_pane) -> None:
    pane = make_pane()
    said = []
    pane.announced.connect(said.append)
    show(pane, open_item(1, ItemText("", "Rien.", {})))
    pane.next_flag()
    assert said == ["Nothing to report"]


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_every_action_is_seen_in_the_lowest_pane(make_pane, locale, qtbot) -> None:
    pane = make_pane()
    i18n.install(QApplication.instance(), locale)
    pane.resize(564, 402)
    text = ItemText("Le ministÃ¨re rouvre", "\n".join([*["Le marchÃ© est loin."] * 9, "De mÃ."]), {})
    show(pane, open_item(1, text))
    popover = pane.quick_fix

    def is_in_place() -> bool:
        frame = popover.frame()
        return not frame.intersects(word_rect(pane)) and pane.rect().contains(frame)

    for _ in pane.flags:
        pane.next_flag()
        qtbot.waitUntil(is_in_place)
        entries = popover.findChildren(QuickFixEntry)
        for entry in (entry for entry in entries if not entry.isHidden()):
            place = QRect(entry.mapTo(pane, QPoint(0, 0)), entry.size())
            assert popover.frame().contains(place)
            assert entry.width() >= entry.sizeHint().width()
            assert entry.height() >= entry.sizeHint().height()


def test_the_arrows_lead_through_all_actions_and_back(pane, press) -> None:
    pane.start_pass()
    said = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Up):
        press(pane, key)
        said.append(pane.window().focusWidget().key)
    assert said == ["T", "E", "I", "Return", "I"]
