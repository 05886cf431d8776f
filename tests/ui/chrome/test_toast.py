"""What was just done can be undone from the toast, which takes no focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from lessor_desk.ui.buttons import FieldButton
from lessor_desk.ui.toast import Toast


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.resize(1366, 768)
    shown.show()
    return shown


def test_it_offers_to_undo(window: QWidget) -> None:
    done: list[bool] = []
    toast = Toast(window)
    toast.show_toast("Envoyée à valider.", "Annuler", lambda: done.append(True), keys="Ctrl+Shift+R")
    assert toast.isVisible()
    button = toast.findChild(FieldButton)
    assert button.keys.endswith("R")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [True]
    assert not toast.isVisible()


def test_it_leaves_by_itself(window: QWidget, qtbot: QtBot) -> None:
    toast = Toast(window)
    toast.show_toast("Validée.", ms=1)
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_it_stands_at_the_bottom_left_and_follows_the_window(window: QWidget, qtbot: QtBot) -> None:
    toast = Toast(window)
    toast.show_toast("Validée.")
    assert toast.x() == 12
    assert toast.geometry().bottom() == 768 - 28 - 12 - 1
    window.resize(1024, 600)
    qtbot.waitUntil(lambda: toast.geometry().bottom() == 600 - 28 - 12 - 1)


def test_it_never_takes_the_focus(window: QWidget, qtbot: QtBot) -> None:
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    Toast(window).show_toast("Écartée.", "Annuler", lambda: None)
    assert window.focusWidget() is field
