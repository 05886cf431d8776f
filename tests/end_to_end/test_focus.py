"""The focus goes where work goes on, when what had it leaves the window."""

from __future__ import annotations

import pytest
from desk import AtTheDesk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit

pytestmark = pytest.mark.window


@pytest.fixture
def body(desk: AtTheDesk) -> QPlainTextEdit:
    """The text of an open item, with one flag."""
    desk.paste("Le marchÃ© de Kita a rouvert hier, et les vendeuses sont revenues.")
    desk.wait_for_item()
    desk.wait(lambda: bool(desk.flags) and desk.window.session.is_idle)
    desk.window.resize(1366, 768)
    desk.window.areas.side.show_panel()
    return desk.window.pane.body


def test_a_pane_that_is_hidden_gives_the_focus_to_the_text(desk: AtTheDesk, body: QPlainTextEdit) -> None:
    window = desk.window
    window.panel.findings.setFocus()
    desk.press("Ctrl+J")
    assert not window.panel.isVisible()
    assert window.focusWidget() is body
    desk.press("Ctrl+J")
    assert window.panel.isVisible()
    assert window.focusWidget() is body
    next(each for each in window.rail.findChildren(QAbstractButton) if each.isVisible()).setFocus()
    assert window.rail.isAncestorOf(window.focusWidget())
    desk.press("Ctrl+L")
    assert window.focusWidget() is body


def test_the_menu_bar_gives_the_focus_back(desk: AtTheDesk, body: QPlainTextEdit) -> None:
    body.setFocus()
    desk.press("F10")
    desk.wait(lambda: QApplication.activePopupWidget() is not None)
    QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)
    desk.wait(lambda: not desk.window.menuBar().isVisible())
    assert desk.window.focusWidget() is body


def alt(desk: AtTheDesk, *between: str) -> None:
    """Press Alt, then the keys `between`, and let Alt go."""
    widget = desk.window.focusWidget()
    QTest.keyPress(widget, Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
    desk.press(*between)
    QTest.keyRelease(desk.window.focusWidget(), Qt.Key.Key_Alt)


def test_alt_alone_opens_the_menu_bar(desk: AtTheDesk, body: QPlainTextEdit) -> None:
    bar = desk.window.menuBar()
    for pane in (body, desk.window.list.items, desk.window.panel.findings):
        pane.setFocus()
        alt(desk)
        desk.wait(lambda: QApplication.activePopupWidget() is not None)
        assert bar.isVisible()
        QTest.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)
        desk.wait(lambda: not bar.isVisible())
        assert desk.window.focusWidget() is pane


def test_alt_with_another_key_opens_nothing(desk: AtTheDesk, body: QPlainTextEdit) -> None:
    for between in ("Alt+Down", "Alt+Return", "a"):
        body.setFocus()
        alt(desk, between)
        assert QApplication.activePopupWidget() is None
        assert not desk.window.menuBar().isVisible()
        desk.press("Escape")
