"""The list does what an editor at the keyboard expects, and nothing by itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lessor_desk.checks.base import FindingClass
from lessor_desk.services.rows import ItemRow, Page
from lessor_desk.text.terms import Term
from lessor_desk.ui.list_pane import ListPane
from lessor_desk.ui.tokens import ROW_HEIGHT
from lessor_desk.workflow.states import Queue

MakeRow = Callable[..., ItemRow]


@pytest.fixture
def chosen(pane: ListPane) -> list[int]:
    """The numbers of the items that were chosen, in order."""
    numbers: list[int] = []
    pane.item_chosen.connect(numbers.append)
    return numbers


def press(pane: ListPane, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(pane.items, key)


def test_a_single_press_opens_at_once(pane: ListPane, chosen: list[int]) -> None:
    pane.select(1010)
    press(pane, Qt.Key.Key_Down)
    assert chosen == [1009]


def test_in_a_run_of_presses_the_last_row_wins(qtbot: QtBot, pane: ListPane, chosen: list[int]) -> None:
    pane.select(1010)
    press(pane, *[Qt.Key.Key_Down] * 4)
    qtbot.waitUntil(lambda: len(chosen) == 2)
    assert chosen == [1009, 1006]
    assert pane.current() == 1006


def test_choosing_for_the_person_is_silent(pane: ListPane, chosen: list[int]) -> None:
    pane.select(1004)
    pane.select(4711)
    assert pane.current() == 1004
    assert chosen == []


def test_a_step_stops_at_the_ends(pane: ListPane) -> None:
    assert pane.select_step(+1)
    assert pane.current() == 1010
    assert not pane.select_step(-1)
    pane.select(1001)
    assert not pane.select_step(+1)


def test_the_focus_alone_chooses_nothing(pane: ListPane, chosen: list[int]) -> None:
    pane.items.setFocus()
    assert pane.current() is None
    press(pane, Qt.Key.Key_Down)
    assert chosen == [1010]


def test_return_goes_to_the_text(qtbot: QtBot, pane: ListPane) -> None:
    with qtbot.waitSignal(pane.text_wanted):
        press(pane, Qt.Key.Key_Return)


def test_letters_are_type_ahead(
    pane: ListPane, make_row: MakeRow, chosen: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lessor_desk.ui.type_ahead._TYPING_S", 60.0)
    pane.model.update_row(make_row(1003, "Zone franche"))
    QTest.keyClicks(pane.items, "zo")
    assert pane.current() == 1003


def test_the_mouse_chooses_too(pane: ListPane, chosen: list[int]) -> None:
    place = pane.items.visualRect(pane.model.index(2)).center()
    QTest.mouseClick(pane.items.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == [1008]


def test_what_leaves_chooses_nothing_else(pane: ListPane, chosen: list[int]) -> None:
    pane.select(1008)
    assert pane.neighbour(1008) == 1007
    assert pane.neighbour(1001) == 1002
    pane.model.remove(1008)
    assert pane.current() is None
    assert chosen == []


def test_a_list_read_again_keeps_its_choice(pane: ListPane, make_row: MakeRow, chosen: list[int]) -> None:
    pane.select(1005)
    pane.model.show([make_row(number) for number in (1011, 1005)], 2)
    assert pane.current() == 1005
    assert chosen == []


def test_arrivals_move_neither_rows_nor_selection(qtbot: QtBot, pane: ListPane, make_row: MakeRow) -> None:
    pane.select(1004)
    bar = pane.items.verticalScrollBar()
    bar.setValue(2 * ROW_HEIGHT)
    before = pane.items.visualRect(pane.model.index(3)).top()
    pane.model.insert([make_row(number) for number in range(1022, 1010, -1)])
    assert pane.items.visualRect(pane.model.index(15)).top() == before
    assert pane.current() == 1004
    assert pane._new.isVisible()
    assert pane._new.text() == "12 nouvelles"
    QTest.mouseClick(pane._new, Qt.MouseButton.LeftButton)
    assert bar.value() == 0
    assert not pane._new.isVisible()


def test_chips_combine_and_escape_clears_them(qtbot: QtBot, pane: ListPane) -> None:
    counts = {FindingClass.ENCODING: 2, FindingClass.TYPOGRAPHY: 6}
    pane.set_class_counts(counts)
    asked: list[frozenset[FindingClass]] = []
    pane.filter_changed.connect(asked.append)
    shown = [chip for chip in pane.chips.children() if getattr(chip, "finding_class", None) in counts]
    for chip in shown:
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    press(pane, Qt.Key.Key_Escape)
    assert asked == [frozenset({FindingClass.ENCODING}), frozenset(counts), frozenset()]


def test_a_class_without_items_has_no_chip_unless_it_is_asked_for(pane: ListPane) -> None:
    pane.set_class_counts({FindingClass.ENCODING: 1, FindingClass.SPELLING: 1})
    chip = next(c for c in pane.chips.children() if getattr(c, "finding_class", 0) is FindingClass.SPELLING)
    chip.click()
    pane.set_class_counts({})
    assert chip.isVisible()
    pane.clear_filter()
    assert not chip.isVisible()


def test_the_search_waits_for_a_pause(qtbot: QtBot, pane: ListPane) -> None:
    pane.open_search()
    assert pane.search.isVisible()
    asked: list[str] = []
    pane.search_changed.connect(asked.append)
    QTest.keyClicks(pane.search, "segou")
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == ["segou"]
    QTest.keyClick(pane.search, Qt.Key.Key_Escape)
    assert asked == ["segou", ""]
    assert not pane.search.isVisible()


def test_no_result_says_so_and_offers_the_way_back(qtbot: QtBot, pane: ListPane) -> None:
    pane.open_search()
    pane.search.setText("<b>rien</b>")
    qtbot.waitSignal(pane.search_changed).wait()
    pane.model.show([], 0)
    texts = [
        label.text().replace("\u00a0", " ") for label in pane._empty.findChildren(type(pane._empty._text))
    ]
    assert texts == ["Aucune dépêche pour « <b>rien</b> »."]
    assert pane._empty.isVisible()
    pane._empty.clear.click()
    assert pane.search.text() == ""


def test_a_hidden_search_takes_no_room(pane: ListPane) -> None:
    pane.set_class_counts({FindingClass.ENCODING: 1})
    QApplication.processEvents()
    assert pane.items.y() == 74  # the title row, the chips, the line under them
    pane.open_search()
    QApplication.processEvents()
    assert pane.items.y() > 74


def test_another_queue_begins_without_filter(qtbot: QtBot, pane: ListPane) -> None:
    pane.set_class_counts({FindingClass.ENCODING: 1})
    next(c for c in pane.chips.children() if getattr(c, "finding_class", 0) is FindingClass.ENCODING).click()
    with qtbot.assertNotEmitted(pane.filter_changed):
        pane.set_queue(Queue.SPIKED, 0)
    assert pane.chips.classes == frozenset()


def test_more_is_wanted_near_the_end(qtbot: QtBot, pane: ListPane, make_row: MakeRow) -> None:
    pane.model.show([make_row(number) for number in range(300, 100, -1)], 300)
    with qtbot.waitSignal(pane.more_wanted):
        pane.items.scrollToBottom()


def test_a_search_tells_how_many_at_least_and_what_it_cannot_see(pane: ListPane) -> None:
    pane.searching.search_for("foire statut:bizarre")
    page = Page((), None, 1000, unread=("statut:bizarre",), behind=3, terms=(), at_least=True)
    pane.show_found(page)
    pane.set_queue(Queue.TO_HANDLE, 1000, at_least=True)
    assert pane.header.told == "Toute la base 1\u202f000+"
    told = pane.searching._told.text().splitlines()
    assert told[0] == "Non compris\u00a0: statut:bizarre"
    assert told[1].startswith("3 dépêches ne peuvent pas encore être trouvées")
    pane.set_queue(Queue.APPROVED, 12)
    assert pane.header.told == "Validées 12"
    assert pane.searching.isHidden()


def test_words_are_found_by_arrival_and_the_header_says_so(pane: ListPane) -> None:
    pane.show_found(Page((), None, 0, terms=(Term(("foire",), open=True),)))
    assert pane.header.order.text() == "Plus récentes d’abord"
    pane.show_found(Page((), None, 0))
    assert pane.header.order.text() == "Urgence, puis arrivée"
