"""A sheet over the window: what it hides is not painted, and nothing of that is seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from lessor_desk.ui.card import Ground
from lessor_desk.ui.dress import dress_bars
from lessor_desk.ui.over_sheet import OverSheet
from lessor_desk.ui.theme import theme


class Paintings(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


@pytest.fixture(autouse=True)
def light() -> Iterator[None]:
    theme().apply("light")
    yield
    theme().apply("light")


def test_nothing_behind_a_sheet_is_painted_when_something_on_it_changes(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    below = Ground("surface", parent=window)
    below.setGeometry(0, 0, 600, 400)
    sheet = OverSheet(window)
    sheet.sheet.setGeometry(100, 50, 400, 300)
    inside = QVBoxLayout(sheet.sheet)
    inside.setContentsMargins(40, 40, 40, 40)
    changing = Ground("hover")
    inside.addWidget(changing)
    window.show()
    qtbot.waitUntil(window.windowHandle().isExposed)
    sheet.open(changing)
    QApplication.processEvents()
    behind, upon = Paintings(below), Paintings(changing)
    changing.update()
    QApplication.processEvents()
    assert (behind.count, upon.count) == (0, 1)
    assert sheet.sheet.core.isVisible()
    sheet.close_sheet()
    QApplication.processEvents()
    assert behind.count == 1
    assert not sheet.sheet.core.isVisible()


def test_the_shadow_goes_along_with_the_sheet(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    Ground("surface", parent=window).setGeometry(0, 0, 600, 400)
    sheet = OverSheet(window)
    sheet.sheet.setGeometry(100, 50, 400, 300)
    window.show()
    qtbot.waitUntil(window.windowHandle().isExposed)
    sheet.open(sheet.sheet)
    QApplication.processEvents()
    sheet.sheet.setGeometry(150, 100, 300, 120)
    QApplication.processEvents()
    shown = QApplication.primaryScreen().grabWindow(window.winId()).toImage()
    assert shown == window.grab().toImage()


def test_what_is_out_of_sight_is_dressed_when_it_is_shown_again(qtbot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    dress_bars(area)
    bar = area.verticalScrollBar()
    light = bar.styleSheet()
    theme().apply("dark")
    assert bar.styleSheet() == light
    inside = QWidget()
    inside.setMinimumHeight(5_000)
    area.setWidget(inside)
    area.show()
    qtbot.waitUntil(bar.isVisible)
    dark = bar.styleSheet()
    assert dark != light
    theme().apply("light")
    assert bar.styleSheet() == light
