"""Several items are selected by Shift and Ctrl; the selection holds on to the items."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionRange, Qt
from PySide6.QtGui import QGuiApplication, QRegion
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lessor_desk.services.rows import ItemRow
from lessor_desk.ui.list_pane import ListPane

MakeRow = Callable[..., ItemRow]
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def told(pane: ListPane) -> list[object]:
    told: list[object] = []
    pane.several_selected.connect(told.append)
    pane.item_chosen.connect(told.append)
    pane.items.setFocus()
    return told


def click(pane: ListPane, number: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    index = pane.model.index(pane.model.row_of(number) or 0)
    place = pane.items.visualRect(index).center()
    QTest.mouseClick(pane.items.viewport(), Qt.MouseButton.LeftButton, keys, place)


def test_a_stretch_is_selected_and_nothing_opens(pane: ListPane, told: list[object]) -> None:
    click(pane, 1009)
    click(pane, 1006, SHIFT)
    assert told == [1009, (1009, 1008, 1007, 1006)]
    click(pane, 1010, SHIFT)
    assert told[-1] == (1010, 1009)


def test_what_opens_while_ctrl_is_held_is_chosen_alone(qtbot: QtBot, pane: ListPane) -> None:
    """Ctrl is still down when the next item opens after Ctrl+Return."""
    handle = pane.window().windowHandle()
    qtbot.waitUntil(handle.isExposed)
    QTest.simulateEvent(handle, True, Qt.Key.Key_Control, CONTROL, "", False)
    assert QGuiApplication.keyboardModifiers() & CONTROL
    for number in (1009, 1006):
        pane.select(number)
        assert [index.row() for index in pane.items.selectedIndexes()] == [pane.model.row_of(number)]
    QTest.simulateEvent(handle, False, Qt.Key.Key_Control, Qt.KeyboardModifier.NoModifier, "", False)


def test_single_items_come_and_go(qtbot: QtBot, pane: ListPane, told: list[object]) -> None:
    click(pane, 1004)
    click(pane, 1008, CONTROL)
    click(pane, 1006, CONTROL)
    assert told[-1] == (1008, 1006, 1004)
    click(pane, 1006, CONTROL)
    assert told[-1] == (1008, 1004)
    click(pane, 1006)
    qtbot.waitUntil(lambda: told[-2:] == [(), 1006])


def test_arrows_with_shift_extend(pane: ListPane, told: list[object]) -> None:
    click(pane, 1010)
    QTest.keyClick(pane.items, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(pane.items, Qt.Key.Key_Down, SHIFT)
    assert told[-1] == (1010, 1009, 1008)
    QTest.keyClick(pane.items, Qt.Key.Key_Escape)
    assert told[-1] == ()
    assert pane.current() == 1008


def test_the_selection_outlives_a_list_read_anew(
    pane: ListPane, told: list[object], make_row: MakeRow
) -> None:
    click(pane, 1009)
    click(pane, 1007, SHIFT)
    pane.show_rows([make_row(number) for number in range(1012, 1000, -1)], 12, 0)
    assert pane.items.several == (1009, 1008, 1007)
    selected = {pane.model.item(index).number for index in pane.items.selectedIndexes()}
    assert selected == {1009, 1008, 1007}


def test_all_of_a_list_that_is_not_read_whole_is_asked_for(pane: ListPane, told: list[object]) -> None:
    wanted: list[bool] = []
    pane.items.all_wanted.connect(lambda: wanted.append(True))
    pane.items.selectAll()
    assert len(pane.items.several) == 10
    pane.model.append([], more=True)
    pane.items.select_one()
    if pane.model.total > len(pane.model.rows):
        pane.items.selectAll()
        assert wanted == [True]


def test_what_is_painted_anew_is_what_is_selected(pane: ListPane) -> None:
    """Of many single rows it is the whole list."""
    items, model = pane.items, pane.model
    for chosen in ((), (2,), (0, 2, 3), (0, 9)):
        selection, rects = QItemSelection(), QRegion()
        for row in chosen:
            selection.select(model.index(row), model.index(row))
            rects += items.visualRect(model.index(row)).intersected(items.viewport().rect())
        assert items.visualRegionForSelection(selection) == rects
    selection = QItemSelection()
    for row in range(9):
        selection.append(QItemSelectionRange(model.index(row)))
    assert items.visualRegionForSelection(selection) == QRegion(items.viewport().rect())
