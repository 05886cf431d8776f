"""The tick list: certain and to be reviewed apart, by rule; what is ticked is what will be done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from lessor_desk.services.rows import ProposedFix
from lessor_desk.text.edit import Edit
from lessor_desk.text.span import Span
from lessor_desk.ui.many.repair_list import RepairList, in_words
from lessor_desk.ui.many.repair_model import Change, Group, RepairModel, Role, grouped, in_order


def fix(number: int, code: str, *, safe: bool = True, start: int = 0) -> ProposedFix:
    return ProposedFix(
        number=number,
        headline="Titre",
        part="body",
        code=code,
        safe=safe,
        before="..",
        after=".",
        leading="le siège",
        trailing=" puis la suite\nAutre alinéa",
        digest="0",
        edits=(Edit(Span(start, start + 2), "."),),
    )


@pytest.fixture
def model(french: None) -> RepairModel:
    model = RepairModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    fixes = (
        fix(3, "P101", start=9),
        fix(3, "P101", start=4),
        fix(2, "E203", safe=False),
        fix(2, "E101"),
        fix(1, "P101"),
    )
    model.show(grouped(fixes))
    return model


def rows(model: RepairModel) -> list[Group | Change]:
    return [model.index(row).data(Role.ROW) for row in range(model.rowCount())]


def test_rules_are_apart_and_so_is_what_is_uncertain(model: RepairModel) -> None:
    groups = [row for row in rows(model) if isinstance(row, Group)]
    assert [(group.code, group.safe, len(group.places)) for group in groups] == [
        ("E101", True, 1),
        ("P101", True, 3),
        ("E203", False, 1),
    ]
    assert model.number_ticked == 4
    assert [model.state(group) for group in groups] == [
        Qt.CheckState.Checked,
        Qt.CheckState.Checked,
        Qt.CheckState.Unchecked,
    ]


def test_ticked_changes_come_item_by_item_in_the_order_of_the_text(model: RepairModel) -> None:
    places = [(each.number, each.code, each.edits[0].span.start) for each in in_order(model.ticked())]
    assert places == [(3, "P101", 4), (3, "P101", 9), (2, "E101", 0), (1, "P101", 0)]


def test_a_rule_is_ticked_as_a_whole(model: RepairModel) -> None:
    at = next(row for row, each in enumerate(rows(model)) if isinstance(each, Group) and each.code == "P101")
    group = model.index(at).data(Role.ROW)
    model.toggle(model.index(at + 2))
    assert model.state(group) is Qt.CheckState.PartiallyChecked
    model.toggle(model.index(at))
    assert model.count(group) == 3
    model.toggle(model.index(at))
    assert [each.code for each in model.ticked()] == ["E101"]
    model.tick_all(safe=True)
    assert model.number_ticked == 4


def test_a_screen_reader_is_told_what_becomes_of_what(model: RepairModel) -> None:
    said = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert said[0].endswith("sûr, 1 sur 1 cochées")
    assert said[1] == "cochée, dépêche 2, avant\u00a0: .., après\u00a0: ."


def test_a_change_is_shown_in_its_words_and_its_paragraph() -> None:
    shown = in_words(fix(1, "P101"))
    assert (shown.leading, shown.before, shown.after) == ("le ", "siège..", "siège.")
    assert shown.trailing == " puis la suite"


def test_space_ticks_and_a_click_does(qtbot: QtBot, model: RepairModel) -> None:
    shown = RepairList(model)
    qtbot.addWidget(shown)
    shown.resize(700, 400)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.setCurrentIndex(model.index(1))
    qtbot.keyClick(shown, Qt.Key.Key_Space)
    assert model.number_ticked == 3
    place = shown.visualRect(model.index(1)).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert model.number_ticked == 4
