"""A name with a passphrase opens the window, changes who sits at it, and locks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from desk import AtTheDesk, type_into
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot
from stalls import Stalls

from lessor_desk.services.desk import Desk
from lessor_desk.ui import open_desk
from lessor_desk.ui.main_window import MainWindow
from lessor_desk.workflow.states import Role

A, C = "Éditeur A", "Éditeur C"
SECRET = "le fleuve en crue"
TEXT = "Le marché de Ségou a rouvert hier après deux mois de travaux."

pytestmark = pytest.mark.window


@pytest.fixture
def guarded(url: str) -> str:
    """A desk of two people, one of them with a passphrase, and one item."""
    with Desk.open(url) as services:
        services.people.add(A)
        services.people.add(C, {Role.COPY})
        services.people.set_passphrase(A, SECRET, by=A)
        services.imports.bring_bytes(TEXT.encode(), name="a.txt", editor=A)
    return url


@pytest.fixture
def opening(qtbot: QtBot, guarded: str, stalls: Stalls) -> Iterator[Callable[[str | None], MainWindow]]:
    """Opens the window, which may ask who is there."""
    windows: list[MainWindow] = []

    def opened(editor: str | None) -> MainWindow:
        with stalls.watch.paused():
            window = open_desk(guarded, editor=editor)
            windows.append(window)
            qtbot.waitUntil(window.windowHandle().isExposed)
        return window

    yield opened
    with stalls.watch.paused():
        for window in windows:
            window.close()
            window.deleteLater()


def field(window: MainWindow) -> QLineEdit:
    [secret] = [each for each in window.form.findChildren(QLineEdit) if each.isVisibleTo(window.form)]
    return secret


def enter(window: MainWindow, passphrase: str) -> None:
    type_into(field(window), passphrase)
    window.form._go_button.click()


def test_nothing_is_shown_until_the_passphrase_is_right(
    opening: Callable[[str | None], MainWindow], qtbot: QtBot
) -> None:
    window = opening(A)
    qtbot.waitUntil(window.form.isVisible)
    assert window.list.model.rowCount() == 0
    assert field(window).echoMode() is QLineEdit.EchoMode.Password
    enter(window, "mauvaise phrase")
    qtbot.waitUntil(lambda: "Éditeur A" in window.form._refusal.text())
    assert field(window).text() == ""
    assert not window.session.name
    window.form.leave()
    assert window.form.isVisible(), "there is no way out but to answer"
    enter(window, SECRET)
    qtbot.waitUntil(lambda: window.session.name == A)
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1)
    assert not window.form.isVisible()


def test_somebody_without_a_passphrase_may_be_chosen_instead(
    opening: Callable[[str | None], MainWindow], qtbot: QtBot
) -> None:
    window = opening(A)
    qtbot.waitUntil(window.form.isVisible)
    [names] = window.form.findChildren(QComboBox)
    names.setCurrentText(C)
    assert not [each for each in window.form.findChildren(QLineEdit) if each.isVisibleTo(window.form)]
    window.form._go_button.click()
    qtbot.waitUntil(lambda: window.session.name == C)


def test_a_locked_window_hides_the_copy_and_loses_nothing(
    opening: Callable[[str | None], MainWindow], qtbot: QtBot, guarded: str
) -> None:
    window = opening(A)
    qtbot.waitUntil(window.form.isVisible)
    enter(window, SECRET)
    desk = AtTheDesk(qtbot, window)
    desk.wait_for_item()
    desk.window.pane.focus_body()
    desk.write("Bamako : ")
    window.people.lock()
    assert window.form.isVisible()
    desk.press("Ctrl+Return")
    desk.wait(lambda: window.session.is_idle)
    with Desk.open(guarded) as services:
        opened = services.reading.open(1)
    assert opened.text.body == f"Bamako : {TEXT}"
    assert opened.row.locked_by is None
    assert opened.row.status.value == "in_review"
    enter(window, SECRET)
    desk.wait(lambda: not window.form.isVisible())
    assert window.session.name == A


def test_who_sits_down_next_does_not_sign_what_the_other_wrote(
    opening: Callable[[str | None], MainWindow], qtbot: QtBot, guarded: str
) -> None:
    window = opening(C)
    desk = AtTheDesk(qtbot, window)
    desk.wait_for_item()
    desk.window.pane.focus_body()
    desk.write("Bamako : ")
    window.people.sit_down(A)
    qtbot.waitUntil(window.form.isVisible)
    enter(window, SECRET)
    desk.wait(lambda: window.session.name == A and window.session.is_idle)
    with Desk.open(guarded) as services:
        history = services.reading.open(1).history
    assert [row.author for row in history] == [None, C]
