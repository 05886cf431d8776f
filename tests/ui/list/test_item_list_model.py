"""The model answers truly whatever comes, goes or changes."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from lessor_desk.services.rows import ItemRow
from lessor_desk.ui.item_list_model import PAGE, ItemListModel, Role

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


def test_what_is_looked_at_is_asked_for_once(qtbot: QtBot, make_row: MakeRow) -> None:
    model = ItemListModel()
    model.show([make_row(3)], 2)
    with qtbot.waitSignal(model.wanted) as asked:
        model.want(0, 1)
    assert asked.args == [1]
    with qtbot.assertNotEmitted(model.wanted):
        model.want(0, 1)
    model.append([make_row(2)], more=False)
    with qtbot.assertNotEmitted(model.wanted):
        model.want(0, 1)


def test_an_empty_page_is_the_end(make_row: MakeRow) -> None:
    model = ItemListModel()
    model.show([make_row(3)], 9)
    model.append([], more=False)
    assert model.total == model.rowCount() == 1


class Desk:
    """A queue of `total` items that answers as the store does; places far from its ends are a little off."""

    def __init__(self, model: ItemListModel, make_row: MakeRow, total: int, told: int, off: int) -> None:
        self.model, self.off = model, off
        self.queue = [make_row(number) for number in range(total, 0, -1)]
        model.wanted.connect(self.answer)
        model.show(self.queue[:PAGE], told)

    def answer(self, place: int) -> None:
        model, rows = self.model, self.model.rows
        end = model.first + len(rows)
        top = len(self.queue) - rows[0].number if rows else 0  # the true place of the stretch
        if rows and end <= place < end + 3 * PAGE:
            page = self.queue[top + len(rows) : top + len(rows) + PAGE]
            model.append(page, more=len(page) == PAGE)
        elif rows and model.first - 3 * PAGE <= place < model.first:
            page = self.queue[max(0, top - PAGE) : top]
            model.prepend(page, more=len(page) == PAGE)
        elif place < PAGE:
            model.jump(self.queue[:PAGE], 0)
        elif place >= model.total - PAGE:
            model.jump(self.queue[-PAGE:], model.total - PAGE)
        else:
            at = min(max(0, place + self.off), len(self.queue) - PAGE)
            model.jump(self.queue[at : at + PAGE], place)


@settings(max_examples=60)
@given(
    looks=st.lists(st.integers(0, 5000), max_size=8),
    off=st.integers(-300, 300),
    lied=st.integers(-150, 400),
    down=st.booleans(),
)
def test_a_stretch_is_whole_and_its_ends_are_the_queue_s(
    make_row: MakeRow, looks: list[int], off: int, lied: int, down: bool
) -> None:
    model = ItemListModel()
    desk = Desk(model, make_row, 3000, 3000 + lied, off)
    for look in looks:
        place = min(look, model.total - 1)
        model.want(place, min(place + 8, model.total - 1))
        numbers = [row.number for row in model.rows]
        assert numbers == list(range(numbers[0], numbers[0] - len(numbers), -1))
        assert 0 <= model.first <= model.first + len(numbers) <= model.total
        assert all(model.row_of(row.number) == model.first + at for at, row in enumerate(model.rows))
    for _ in range(60):  # to an end, page by page
        edge = model.first + len(model.rows) if down else model.first - 1
        if not 0 <= edge < model.total:
            break
        model.want(edge, edge)
    last = model.total - 1 if down else 0
    assert model.read(last) == desk.queue[-1 if down else 0]


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
