"""Whoever works at the window goes first: threads with something that can wait ask whether it is calm."""

from __future__ import annotations

import gc
import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from lessor_desk.ui import TURN, app, open_desk, signs_of_life
from lessor_desk.ui.idle_lock import IdleLock
from lessor_desk.ui.signs_of_life import SignsOfLife

LONG = 3600.0  # s


class Told(QObject):
    """Tells of an item, as the window does."""

    opened = Signal(object)


@pytest.fixture
def signs(qtbot: QtBot) -> SignsOfLife:
    return SignsOfLife()


def test_it_is_calm_until_a_key_comes_from_outside(qtbot: QtBot, signs: SignsOfLife) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    qtbot.waitUntil(field.windowHandle().isExposed)
    for _ in range(2):  # to be told twice of a window changes nothing
        signs.watch(field.windowHandle())
    assert signs.calm_in == 0
    before = signs.calm_for
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)
    assert signs.calm_for < before
    qtbot.waitUntil(lambda: signs.calm_in == 0)


def test_the_keys_of_a_menu_and_of_a_dialog_are_signs_too(qtbot: QtBot, signs: SignsOfLife) -> None:
    window, dialog = QLineEdit(), QFileDialog()
    menu = QMenu(window)
    menu.addAction("Écarter")
    for widget in (window, dialog):
        qtbot.addWidget(widget)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    locked: list[float] = []
    lock = IdleLock(signs, lambda: 1, lambda: locked.append(signs.calm_for), signs)
    for opened in (menu, dialog):
        opened.show()
        qtbot.waitUntil(lambda shown=opened: shown.windowHandle().isExposed())
        lock.look()
        before = signs.calm_for
        QTest.keyClick(opened.windowHandle(), Qt.Key.Key_Down)
        assert signs.calm_for < before
        opened.close()
    assert locked == []


def test_another_window_of_the_program_is_not_this_one(qtbot: QtBot, signs: SignsOfLife) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    qtbot.waitUntil(lambda: other.windowHandle().isExposed())
    signs.watch_what_is_open()
    before = signs.calm_for
    QTest.keyClick(other.windowHandle(), Qt.Key.Key_A)
    assert signs.calm_for >= before


def test_what_can_wait_gives_way_until_it_is_calm(
    signs: SignsOfLife, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signs_of_life, "CALM", LONG)
    over: list[bool] = []
    signs.seen()
    working = threading.Thread(target=lambda: (signs.give_way(LONG), over.append(True)))
    working.start()
    assert not over
    signs.leave()  # or until the window closes
    working.join()
    assert over


def test_nothing_gives_way_while_it_is_calm(signs: SignsOfLife, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    monkeypatch.setattr(threading.Event, "wait", lambda _, left: waited.append(left))
    signs.give_way(LONG)
    assert not waited


def test_work_goes_on_under_steady_typing(signs: SignsOfLife, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signs_of_life, "CALM", LONG)
    signs.seen()
    begun = time.monotonic()
    signs.give_way(0.01)
    assert 0.01 <= time.monotonic() - begun < LONG


def test_a_thread_that_computes_gives_the_window_its_turn(qtbot: QtBot, tmp_path: Path) -> None:
    before = sys.getswitchinterval()
    try:
        sys.setswitchinterval(0.005)
        window = open_desk(f"sqlite:///{tmp_path / 'desk.sqlite'}", editor="Éditeur A")
        qtbot.waitUntil(lambda: bool(window.session.name) and window.session.is_idle)
        assert sys.getswitchinterval() == pytest.approx(TURN)
        window.close()
    finally:
        sys.setswitchinterval(before)


def test_what_is_there_to_stay_is_not_gone_through_for_garbage(qtbot: QtBot) -> None:
    told = Told()
    told.opened.connect(app.keep_for_good, Qt.ConnectionType.SingleShotConnection)
    try:
        told.opened.emit(object())
        assert gc.get_freeze_count() > 1000
        gc.unfreeze()
        told.opened.emit(object())
        assert gc.get_freeze_count() == 0
    finally:
        gc.unfreeze()
