"""The view of an empty desk: what it offers, and that nothing of it is cut by its box."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from lessor_desk.ui.first_run import FirstRun


@pytest.fixture
def view(qtbot: QtBot) -> FirstRun:
    view = FirstRun()
    qtbot.addWidget(view)
    view.set_editor("Éditeur A", "Copy editor")
    view.set_database("desk.sqlite")
    view.resize(1286, 690)
    view.show()
    return view


def button(view: FirstRun, text: str) -> QAbstractButton:
    return next(found for found in view.findChildren(QAbstractButton) if found.text() == text)


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Choose files…", "import_wanted"),
        ("Paste a text", "paste_wanted"),
        ("Open the seven samples", "samples_wanted"),
    ],
)
def test_every_button_says_what_is_wanted(view: FirstRun, qtbot: QtBot, text: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(view, signal)):
        qtbot.mouseClick(button(view, text), Qt.MouseButton.LeftButton)


def test_each_choice_can_be_changed(view: FirstRun, qtbot: QtBot) -> None:
    signals = ("editor_change_wanted", "database_change_wanted", "rules_change_wanted")
    found = [each for each in view.findChildren(QAbstractButton) if each.text() == "Change"]
    assert len({each.accessibleName() for each in found}) == 3
    for change, signal in zip(found, signals, strict=True):
        with qtbot.waitSignal(getattr(view, signal)):
            qtbot.mouseClick(change, Qt.MouseButton.LeftButton)


def test_it_says_who_works_here_and_where_the_items_are(view: FirstRun) -> None:
    said = [label.text() for label in view.findChildren(QLabel)]
    assert "You are Éditeur A, copy editor" in said
    assert "desk.sqlite — nothing leaves this machine." in said


def test_a_name_is_never_read_as_html(view: FirstRun) -> None:
    view.set_editor("<b>A</b>", "Copy editor")
    [label] = [label for label in view.findChildren(QLabel) if "<b>" in label.text()]
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_small_window_scrolls_and_cuts_nothing(view: FirstRun) -> None:
    view.resize(860, 300)
    assert view.verticalScrollBar().maximum() > 0
    for found in view.findChildren(QAbstractButton):
        if found.text():
            assert found.width() >= found.sizeHint().width()


def test_the_focus_goes_to_the_one_primary_action(view: FirstRun, qtbot: QtBot) -> None:
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(button(view, "Choose files…").hasFocus)
