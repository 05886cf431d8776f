"""Nothing is cut off and nothing lies over anything else, at every size and in both languages."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator

import pytest
from desk import SAMPLE, AtTheDesk
from PySide6.QtWidgets import QAbstractButton, QApplication, QTabBar, QWidget

pytestmark = pytest.mark.window

SIZES = ((2560, 1440), (1600, 1000), (1366, 768), (1024, 600), (880, 480))


def settled(wrongs: Callable[[], Iterable[str]]) -> list[str]:
    """What `wrongs` tells once all is laid out: what comes meanwhile is given its place a moment later."""
    found: list[str] = []
    for _ in range(20):
        QApplication.processEvents()
        found = list(wrongs())
        if not found:
            break
    return found


def wrongs(desk: AtTheDesk, where: str) -> list[str]:
    """What is cut off, and what lies over its neighbours."""
    QApplication.processEvents()
    return settled(lambda: seen(desk, where))


def seen(desk: AtTheDesk, where: str) -> Iterator[str]:
    window = desk.window
    for button in window.findChildren(QAbstractButton):
        wanted = button.minimumSizeHint()
        if button.isVisible() and button.text() and button.width() < wanted.width():
            yield f"{where}: {button.text()!r} is {button.width()} wide and needs {wanted.width()}"
    for tabs in window.findChildren(QTabBar):
        if tabs.isVisible() and tabs.width() < tabs.sizeHint().width():
            yield f"{where}: the tabs are {tabs.width()} wide and need {tabs.sizeHint().width()}"
    for row in (window.command_bar, window.pane.head, window.pane.find_bar, window.status, window.list.chips):
        yield from overlaps(row, where)


def overlaps(parent: QWidget, where: str) -> Iterator[str]:
    """Children of `parent` that lie over each other or reach beyond it."""
    shown = [w for w in parent.findChildren(QWidget) if w.parentWidget() is parent and w.isVisible()]
    for number, one in enumerate(shown):
        if not parent.rect().contains(one.geometry()):
            yield f"{where}: {type(one).__name__} reaches beyond {type(parent).__name__}"
        for other in shown[number + 1 :]:
            if one.geometry().intersects(other.geometry()):
                yield f"{where}: {type(one).__name__} lies over {type(other).__name__}"


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_every_state_fits_at_every_size(open_window: Callable[..., AtTheDesk], locale: str) -> None:
    desk = open_window(locale=locale)
    window = desk.window
    found = []
    for width, height in SIZES:
        window.resize(width, height)
        found += wrongs(desk, f"{width}x{height} first run")
    desk.paste(SAMPLE.read_text(encoding="utf-8"))
    desk.open(1)
    desk.wait(lambda: len(desk.flags) == 28)
    for width, height in SIZES:
        where = f"{width}x{height} {locale}"
        window.resize(width, height)
        window.areas.side.show_panel()
        found += wrongs(desk, f"{where} item")
        window.pane.open_find(replacing=True)
        found += wrongs(desk, f"{where} find")
        window.pane.find_bar.close_bar()
        window.pane.next_flag()
        found += wrongs(desk, f"{where} quick fix")
        popover = window.pane.quick_fix
        assert window.pane.rect().contains(popover.geometry()), where
        desk.press("Escape")
        window.notices.not_saved(ValueError())
        found += wrongs(desk, f"{where} not saved")
        found += overlaps(window.pane.banner, where)
        window.pane.banner.clear()
    desk.open(3)
    desk.wait(lambda: window.pane.end_card.flag is not None)
    for width, height in SIZES:
        window.resize(width, height)
        window.pane.show_flag(window.pane.flags[0])
        found += wrongs(desk, f"{width}x{height} {locale} cut item")
    assert not found


@pytest.mark.campaign
@pytest.mark.parametrize("scale", ["1.25", "1.5", "2"])
def test_every_state_fits_at_every_scale_of_the_screen(scale: str, qapp: QApplication) -> None:
    """Sizes are logical pixels; what is cut off by rounding shows at the scales between."""
    test = f"{__file__}::{test_every_state_fits_at_every_size.__name__}"
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "-m", "not campaign", test],
        env={**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": qapp.platformName()},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-4000:]
