"""The model answers truly whatever comes, goes or changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from lessor_desk.services.rows import ItemRow
from lessor_desk.ui.item_list_model import ItemListModel, Role

MakeRow = Callable[..., ItemRow]
NOWHERE = QModelIndex()


def numbers(model: ItemListModel) -> list[int]:
    return [row.number for row in model.rows]


def test_it_is_a_sound_model_through_all_changes(qtmodeltester: ModelTester, make_row: MakeRow) -> None:
    model = ItemListModel()
    qtmodeltester.check(model)
    model.show([make_row(3), make_row(2)], 5)
    qtmodeltester.check(model)
    model.append([make_row(1)])
    model.insert([make_row(5), make_row(4)])
    model.update_row(make_row(2, "Un titre"))
    model.remove(3)
    qtmodeltester.check(model)
    assert numbers(model) == [5, 4, 2, 1]


def test_what_the_roles_give(make_row: MakeRow) -> None:
    model = ItemListModel()
    row = make_row(7, "Un titre")
    model.show([row, make_row(8)], 2)
    assert model.data(model.index(0)) == "Un titre"
    assert model.data(model.index(1)) == "La dépêche 8 s’ouvre sur ces mots."
    assert model.data(model.index(0), Role.ITEM) is row
    assert "Un titre" in str(model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole))
    assert model.data(NOWHERE) is None


def test_a_row_is_found_by_its_number(make_row: MakeRow) -> None:
    model = ItemListModel()
    model.show([make_row(3), make_row(2)], 2)
    model.insert([make_row(9)], at=1)
    assert [model.row_of(number) for number in (3, 9, 2, 4)] == [0, 1, 2, None]


def test_more_is_asked_for_once(qtbot: QtBot, make_row: MakeRow) -> None:
    model = ItemListModel()
    model.show([make_row(3)], 2)
    with qtbot.waitSignal(model.more_wanted):
        model.fetchMore(NOWHERE)
    assert not model.canFetchMore(NOWHERE)
    model.append([make_row(2)])
    assert not model.canFetchMore(NOWHERE)


def test_an_empty_page_is_the_end(make_row: MakeRow) -> None:
    model = ItemListModel()
    model.show([make_row(3)], 9)
    model.fetchMore(NOWHERE)
    model.append([])
    assert not model.canFetchMore(NOWHERE)
    assert model.total == 1


def test_an_item_that_comes_twice_is_listed_once(make_row: MakeRow) -> None:
    model = ItemListModel()
    model.show([make_row(3), make_row(2)], 2)
    model.insert([make_row(4), make_row(3, "Nouveau titre")])
    model.append([make_row(2), make_row(1)])
    assert numbers(model) == [4, 3, 2, 1]
    assert model.item(model.index(1)).headline == "Nouveau titre"


def test_a_change_is_told_for_its_row_only(qtbot: QtBot, make_row: MakeRow) -> None:
    model = ItemListModel()
    model.show([make_row(3), make_row(2)], 2)
    with qtbot.waitSignal(model.dataChanged) as told:
        model.update_row(make_row(2, "Un titre"))
    assert [index.row() for index in told.args[:2]] == [1, 1]
    with qtbot.assertNotEmitted(model.dataChanged):
        model.update_row(make_row(2, "Un titre"))
        model.update_row(make_row(77))
        model.remove(77)
