"""The bar on top fits at every width in French, and each of its buttons does its action."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from lessor_desk.ui.buttons import Button
from lessor_desk.ui.command_bar import CommandBar

pytestmark = pytest.mark.usefixtures("french")
MakeAction = Callable[..., QAction]


@pytest.fixture
def bar(qtbot: QtBot, make_action: MakeAction) -> CommandBar:
    shown = CommandBar()
    qtbot.addWidget(shown)
    shown.set_buttons(
        make_action("next_item", "Suivante", "chevron-down", "Alt+Down"),
        [make_action("send_back", "Renvoyer…", "undo-2", "Ctrl+Shift+Return")],
        make_action("approve", "Valider", "stamp", "Ctrl+Return"),
    )
    shown.resize(1366, shown.height())
    shown.show()
    return shown


def visible(bar: CommandBar) -> list[QAbstractButton]:
    buttons = [button for button in bar.findChildren(QAbstractButton) if button.isVisible()]
    return sorted(buttons, key=QAbstractButton.x)


@pytest.mark.parametrize("width", [880, 1024, 1366, 1600])
def test_nothing_is_cut_and_nothing_overlaps(bar: CommandBar, width: int) -> None:
    bar.resize(width, bar.height())
    shown = visible(bar)
    assert len(shown) == 5
    for one, other in pairwise(shown):
        assert one.geometry().right() < other.x()
    assert shown[-1].geometry().right() < width
    for button in shown:
        if isinstance(button, Button):
            assert button.width() >= button.sizeHint().width()


def test_the_same_actions_keep_their_buttons(bar: CommandBar, make_action: MakeAction) -> None:
    one, two = make_action("a", "Un"), make_action("b", "Deux")
    bar.set_buttons(one, [], two)
    before = visible(bar)
    bar.set_buttons(one, [], two)
    assert visible(bar) == before
    bar.set_buttons(None, [], two)
    assert [button.text() for button in visible(bar) if isinstance(button, Button)] == ["Deux"]


def test_the_palette_is_absent_until_there_is_one(bar: CommandBar, qtbot: QtBot) -> None:
    field = next(button for button in visible(bar) if button.accessibleName() == "Commander ou chercher")
    with qtbot.waitSignal(bar.palette_wanted):
        field.click()
    bar.set_palette_visible(False)
    assert not field.isVisible()


def test_the_menu_opens_under_its_button(bar: CommandBar, qtbot: QtBot) -> None:
    menu = visible(bar)[0]
    assert menu.accessibleName() == "Menu"
    with qtbot.waitSignal(bar.menu_requested) as asked:
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton)
    place: QPoint = asked.args[0]
    assert place.y() > menu.mapToGlobal(QPoint(0, 0)).y()
