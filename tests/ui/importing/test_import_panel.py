"""The import panel: progress, rest, pause, stop, what was set aside, the sums."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from lessor_desk.ui.import_panel import ImportPanel
from lessor_desk.ui.remaining_time import RemainingTime


@pytest.fixture
def panel(qtbot: QtBot) -> ImportPanel:
    panel = ImportPanel()
    qtbot.addWidget(panel)
    panel.resize(322, 690)
    panel.show()
    panel.start("Dossier A")
    return panel


def said(panel: ImportPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible() and label.text()]


def button(panel: ImportPanel, text: str) -> QAbstractButton:
    return next(found for found in panel.findChildren(QAbstractButton) if found.text() == text)


def test_progress_is_told_in_numbers_and_as_a_bar(panel: ImportPanel) -> None:
    panel.progress(38, 126, "depeche_0415.txt")
    bar = panel.findChildren(QProgressBar)[0]
    assert (bar.value(), bar.maximum()) == (38, 126)
    assert any("38" in text for text in said(panel))
    assert "30 %" in said(panel)
    assert "38 of 126 · depeche_0415.txt" in said(panel)


def test_pausing_and_going_on(panel: ImportPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.pause_toggled) as signal:
        button(panel, "Pause").click()
    assert signal.args == [True]
    assert "paused" in said(panel)
    with qtbot.waitSignal(panel.pause_toggled) as signal:
        button(panel, "Resume").click()
    assert signal.args == [False]
    assert "under way" in said(panel)


def test_stopping_is_asked_for(panel: ImportPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.stop_wanted):
        button(panel, "Stop").click()


def test_escape_takes_it_out_of_sight(panel: ImportPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)


class TestRemainingTime:
    @dataclass
    class Clock:
        now: float = 0.0

        def __call__(self) -> float:
            return self.now

    def test_nobody_can_say_at_first(self) -> None:
        clock = self.Clock()
        remaining = RemainingTime(clock)
        clock.now = 0.5
        assert remaining.seconds(3, 100) is None
        clock.now = 5.0
        assert remaining.seconds(0, 100) is None

    def test_the_pace_so_far_goes_on(self) -> None:
        clock = self.Clock()
        remaining = RemainingTime(clock)
        clock.now = 5.0
        assert remaining.seconds(50, 100) == 5
        assert remaining.seconds(100, 100) == 1

    def test_a_pause_does_not_count(self) -> None:
        clock = self.Clock()
        remaining = RemainingTime(clock)
        clock.now = 5.0
        remaining.pause()
        clock.now = 500.0
        remaining.resume()
        clock.now = 505.0
        assert remaining.seconds(50, 100) == 10
