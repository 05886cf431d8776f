"""Whoever works by keyboard sees where the focus is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lessor_desk.ui.buttons import QuietButton
from lessor_desk.ui.focus_ring import FocusRing


def test_the_ring_follows_the_focus(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = QuietButton("Un"), QuietButton("Deux")
    column.addWidget(first)
    column.addWidget(second)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    ring = window.findChild(FocusRing)
    qtbot.waitUntil(lambda: ring.isVisible())
    assert ring.geometry().contains(first.geometry())
    assert ring.x() == first.x() - 3
    QTest.keyClick(first, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: ring.geometry().contains(second.geometry()))
    second.move(second.pos() + QPoint(40, 0))
    assert ring.geometry().contains(second.geometry())
    second.hide()
    qtbot.waitUntil(lambda: not ring.geometry().contains(second.geometry()) or not ring.isVisible())
