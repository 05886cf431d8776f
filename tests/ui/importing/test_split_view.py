"""The split of a page before it is accepted: cut, join, take back, by keyboard and by button."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from lessor_desk import resources
from lessor_desk.ingest import Dispatch, split
from lessor_desk.ui.split_model import Part, Role, Row, SplitModel
from lessor_desk.ui.split_view import SplitView
from lessor_desk.ui.theme import theme


@pytest.fixture(scope="module")
def proposal() -> tuple[Dispatch, ...]:
    return split(resources.path("samples", "joliba-page.txt").read_text(encoding="utf-8"))


@pytest.fixture
def view(qtbot: QtBot, proposal: tuple[Dispatch, ...]) -> SplitView:
    view = SplitView()
    qtbot.addWidget(view)
    view.resize(322, 690)
    view.show_dispatches("joliba-page.txt", proposal)
    view.show()
    return view


def test_a_line_parts_it_from_the_text(view: SplitView) -> None:
    image = view.grab().toImage()
    edge = {image.pixelColor(0, y).name() for y in range(image.height())}
    assert edge == {theme().colour("border").name()}


def rows(view: SplitView) -> list[Row]:
    model = view.list.model()
    return [model.index(at, 0).data(Role.ROW) for at in range(model.rowCount())]


def choose(view: SplitView, line: int) -> None:
    """Choose a line by its number in the input."""
    at = next(at for at, row in enumerate(rows(view)) if row.line == line)
    view.list.setCurrentIndex(view.list.model().index(at, 0))


def spans(view: SplitView) -> list[tuple[int, int]]:
    return [(item.lines.start, item.lines.end) for item in view.dispatches]


def test_every_line_of_the_page_is_on_a_card(view: SplitView) -> None:
    shown = [row.line for row in rows(view) if row.part is not Part.HEADING]
    assert shown == list(range(14))
    headings = [row.text for row in rows(view) if row.part is Part.HEADING]
    assert headings == ["Article"] + ["Teaser"] * 6


def test_headline_and_credits_are_told_apart(view: SplitView) -> None:
    parts = {row.line: row.part for row in rows(view)}
    assert parts[0] is Part.HEADLINE
    assert parts[6] is parts[7] is Part.CREDIT
    assert parts[1] is parts[8] is Part.BODY


def test_delete_joins_with_the_next(view: SplitView, qtbot: QtBot) -> None:
    choose(view, 8)
    qtbot.keyClick(view.list, Qt.Key.Key_Delete)
    assert spans(view) == [(0, 8), (8, 10), (10, 11), (11, 12), (12, 13), (13, 14)]
    assert view.list.currentIndex().data(Role.ROW).line == 8


def test_return_cuts_above_the_line(view: SplitView, qtbot: QtBot) -> None:
    choose(view, 3)
    qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert spans(view)[:3] == [(0, 3), (3, 8), (8, 9)]


def test_ctrl_z_takes_each_change_back(view: SplitView, qtbot: QtBot, proposal: tuple[Dispatch, ...]) -> None:
    choose(view, 3)
    view.cut()
    view.join()
    qtbot.keyClick(view.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert view.dispatches == proposal


def test_what_is_impossible_changes_nothing(view: SplitView, proposal: tuple[Dispatch, ...]) -> None:
    choose(view, 8)  # the only line of its dispatch
    view.cut()
    choose(view, 13)  # in the last dispatch
    view.join()
    assert view.dispatches == proposal


def test_accepting_gives_the_dispatches_as_they_stand(view: SplitView, qtbot: QtBot) -> None:
    choose(view, 8)
    view.join()
    with qtbot.waitSignal(view.accepted) as signal:
        view.accept()
    assert signal.args == [view.dispatches]
    assert len(view.dispatches) == 6


def test_ctrl_return_accepts(view: SplitView, qtbot: QtBot, proposal: tuple[Dispatch, ...]) -> None:
    with qtbot.waitSignal(view.accepted) as signal:
        qtbot.keyClick(view.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert signal.args == [proposal]


def test_escape_cancels(view: SplitView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.cancelled):
        qtbot.keyClick(view.list, Qt.Key.Key_Escape)


def test_a_heading_is_read_out_with_its_place(view: SplitView) -> None:
    spoken = view.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Dispatch 1 of 7, Article")


def test_the_model_keeps_the_rules_of_models(
    qtmodeltester: ModelTester, proposal: tuple[Dispatch, ...]
) -> None:
    model = SplitModel()
    model.show_dispatches(proposal)
    qtmodeltester.check(model)


@pytest.mark.parametrize("leave", [SplitView.accept, SplitView.cancel])
def test_the_focus_goes_back_to_where_it_was(
    qtbot: QtBot, proposal: tuple[Dispatch, ...], leave: Callable[[SplitView], None]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    field, view = QLineEdit(), SplitView()
    column.addWidget(field)
    column.addWidget(view)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    view.show_dispatches("joliba-page.txt", proposal)
    view.setFocus()
    assert view.list.hasFocus()
    leave(view)
    assert field.hasFocus()
