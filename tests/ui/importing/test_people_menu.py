"""The menu of the avatar: roles, other people, somebody new."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from lessor_desk.services.rows import EditorRow
from lessor_desk.ui.people_menu import PeopleMenu
from lessor_desk.workflow.states import Role

BOTH = EditorRow("Éditeur A & fils", frozenset({Role.COPY, Role.CHIEF, Role.ADMIN}))
CHIEF = EditorRow("Chef B", frozenset({Role.CHIEF}))


@pytest.fixture
def menu(qtbot: QtBot) -> PeopleMenu:
    menu = PeopleMenu(BOTH, Role.COPY, (BOTH, CHIEF))
    qtbot.addWidget(menu)
    return menu


def test_the_roles_that_the_person_holds_the_present_one_checked(menu: PeopleMenu) -> None:
    roles = [action for action in menu.actions() if action.isCheckable()]
    assert [(action.text(), action.isChecked()) for action in roles] == [
        ("Copy editor", True),
        ("Chief editor", False),
    ]


def test_a_role_is_chosen(menu: PeopleMenu, qtbot: QtBot) -> None:
    with qtbot.waitSignal(menu.role_chosen) as signal:
        [action for action in menu.actions() if action.isCheckable()][1].trigger()
    assert signal.args == [Role.CHIEF]


def test_another_person_takes_over(menu: PeopleMenu, qtbot: QtBot) -> None:
    with qtbot.waitSignal(menu.editor_chosen) as signal:
        next(action for action in menu.actions() if action.text() == "Chef B").trigger()
    assert signal.args == ["Chef B"]


def test_a_new_person_is_wanted(menu: PeopleMenu, qtbot: QtBot) -> None:
    with qtbot.waitSignal(menu.person_wanted):
        next(action for action in menu.actions() if action.text() == "Add a person…").trigger()


def test_an_ampersand_in_a_name_is_no_mnemonic(menu: PeopleMenu) -> None:
    assert menu.actions()[0].text() == "Éditeur A && fils"
    assert not menu.actions()[0].isEnabled()
