"""The watch: a thread that notices when the window does not answer."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QTimer

from lessor_desk.ui.stall_watch import Stall, StallWatch, idle, waited


def busy(seconds: float) -> None:
    """Keep the GUI thread from its event loop."""
    until = time.thread_time() + seconds
    while time.thread_time() < until:
        pass


def busily(stalls: list[Stall]) -> list[Stall]:
    """Those in which `busy` was seen; others may be what earlier tests have left to be collected."""
    return [stall for stall in stalls if any(call[2] == "busy" for stack in stall.stacks for call in stack)]


@pytest.fixture
def told(qapp):
    told: list[Stall] = []
    watch = StallWatch(told.append, limit=0.05)
    yield told, watch
    watch.stop()


def test_a_stall_is_told_with_its_stack(told, qtbot) -> None:
    stalls, _ = told
    QTimer.singleShot(0, lambda: busy(0.2))
    qtbot.waitUntil(lambda: any(stall.seconds >= 0.15 for stall in stalls))
    stall = next(stall for stall in stalls if stall.seconds >= 0.15)
    assert any(function == "busy" for stack in stall.stacks for _, _, function in stack)
    assert "busy" in str(stall)


def test_short_work_is_no_stall(told, qtbot) -> None:
    stalls, _ = told
    done = []
    for _ in range(5):
        QTimer.singleShot(0, lambda: (busy(0.004), done.append(1)))
    qtbot.waitUntil(lambda: len(done) == 5)
    assert not busily(stalls)


def test_a_window_that_waits_while_others_compute_is_not_to_blame() -> None:
    assert waited(0.4, 0.3, idle=0.5) == 0.3
    assert waited(0.4, 0.3, idle=0.02) == 0.02
    assert waited(0.4, 0.3, idle=None) == 0.3
    assert waited(-0.001, 0.025, idle=0.5) == 0
    before = idle()
    assert before is None or 0 < before <= idle()


def test_nothing_is_told_of_a_pause(told, qtbot) -> None:
    stalls, watch = told
    with watch.paused():
        busy(0.1)
    done = []
    QTimer.singleShot(0, lambda: done.append(1))
    qtbot.waitUntil(lambda: bool(done))
    assert not busily(stalls)
