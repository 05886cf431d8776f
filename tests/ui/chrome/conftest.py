"""Actions as the window declares them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from lessor_desk.ui.theme import theme

MakeAction = Callable[..., QAction]


@pytest.fixture
def make_action(qtbot: QtBot) -> MakeAction:
    """Make an action with its name, words, icon and keys."""
    theme().apply("light")
    owner = QObject()

    def make(name: str, text: str, icon: str = "", keys: str = "") -> QAction:
        action = QAction(text, owner)
        action.setObjectName(name)
        action.setProperty("lucide", icon)
        action.setShortcut(keys)
        return action

    return make
