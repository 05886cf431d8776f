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


def button(view: FirstRun, text: str, nth: int = 0) -> QAbstractButton:
    return [found for found in view.findChildren(QAbstractButton) if found.text() == text][nth]


@pytest.mark.parametrize(
    ("text", "nth", "signal"),
    [
        ("Choose files…", 0, "import_wanted"),
        ("Paste a text", 0, "paste_wanted"),
        ("Open the seven samples", 0, "samples_wanted"),
        ("Change", 0, "editor_change_wanted"),
        ("Change", 1, "database_change_wanted"),
    ],
)
def test_every_button_says_what_is_wanted(
    view: FirstRun, qtbot: QtBot, text: str, nth: int, signal: str
) -> None:
    with qtbot.waitSignal(getattr(view, signal)):
        qtbot.mouseClick(button(view, text, nth), Qt.MouseButton.LeftButton)


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
