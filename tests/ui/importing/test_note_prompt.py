"""The sheet that asks for a note: what it takes, what it gives back, what it keeps from the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from lessor_desk.ui.note_field import NoteField
from lessor_desk.ui.note_prompt import NotePrompt


class Window(QMainWindow):
    """A window with a field, and an action on the keys that the sheet also uses."""

    def __init__(self) -> None:
        super().__init__()
        self.sent = 0
        self.field = QLineEdit()
        self.setCentralWidget(self.field)
        action = QAction("send", self)
        action.setShortcut(QKeySequence("Ctrl+Return"))
        action.triggered.connect(self.send)
        self.addAction(action)
        self.prompt = NotePrompt(self)

    def send(self) -> None:
        self.sent += 1


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.resize(1024, 600)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.field.setFocus()
    return window


@pytest.fixture
def field(window: Window) -> NoteField:
    return window.prompt.findChildren(NoteField)[0]


def named(parent: QObject, text: str) -> QAbstractButton:
    return next(button for button in parent.findChildren(QAbstractButton) if button.text() == text)


def test_it_covers_the_window_and_takes_the_focus(window: Window, field: NoteField, qtbot: QtBot) -> None:
    window.prompt.ask("Send back", "Say why.", "Send back")
    qtbot.waitUntil(field.hasFocus)
    assert window.prompt.size() == window.size()
    window.resize(880, 480)
    assert window.prompt.size() == window.size()


def test_a_required_note_cannot_be_blank(window: Window, field: NoteField, qtbot: QtBot) -> None:
    window.prompt.ask("Send back", "", "Send back")
    button = named(window.prompt, "Send back")
    qtbot.keyClicks(field, "  ")
    assert not button.isEnabled()
    assert button.toolTip() == button.accessibleDescription() != ""
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.prompt.isVisible()
    assert window.sent == 0


def test_ctrl_return_answers_and_gives_the_focus_back(window: Window, field: NoteField, qtbot: QtBot) -> None:
    answers: list[str] = []
    window.prompt.ask("Send back", "Say why.", "Send back", answered=answers.append)
    qtbot.keyClicks(field, "the end is missing ")
    with qtbot.waitSignal(window.prompt.answered) as signal:
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert answers == signal.args == ["the end is missing"]
    assert not window.prompt.isVisible()
    assert QApplication.focusWidget() is window.field
    assert window.sent == 0


def test_no_break_spaces_survive(window: Window, field: NoteField) -> None:
    answers: list[str] = []
    text = "À revoir\u00a0: «\u00a0la fin\u00a0» manque\u202f!\nMerci."
    window.prompt.ask("Note", "", "Add", written=text, answered=answers.append)
    named(window.prompt, "Add").click()
    assert answers == [text]


def test_escape_cancels_and_nobody_is_answered(window: Window, field: NoteField, qtbot: QtBot) -> None:
    answers: list[str] = []
    window.prompt.ask("Reopen", "", "Reopen", answered=answers.append)
    qtbot.keyClicks(field, "written for nothing")
    with qtbot.waitSignal(window.prompt.cancelled):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert answers == []
    window.prompt.ask("Reopen", "", "Reopen")
    assert field.toPlainText() == ""


def test_tab_stays_in_the_sheet(window: Window, field: NoteField, qtbot: QtBot) -> None:
    window.prompt.ask("Note", "", "Add", written="some words")
    qtbot.waitUntil(field.hasFocus)
    seen = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen[2] is field
    assert all(window.prompt.isAncestorOf(widget) for widget in seen)


def test_a_note_that_is_not_required_may_stay_empty(window: Window, qtbot: QtBot) -> None:
    window.prompt.ask("Spike", "", "Spike", required=False)
    with qtbot.waitSignal(window.prompt.answered) as signal:
        named(window.prompt, "Spike").click()
    assert signal.args == [""]


def test_return_answers_for_a_single_line(window: Window, field: NoteField, qtbot: QtBot) -> None:
    window.prompt.ask("Who works here?", "", "Add", written="Éditeur\nA", lines=1)
    with qtbot.waitSignal(window.prompt.answered) as signal:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert signal.args == ["Éditeur A"]
