"""A real window on a fresh desk, away from anyone's settings."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

sys.path.insert(0, str(Path(__file__).parent))

from desk import AtTheDesk
from stalls import Stalls

from lessor_desk.ui import open_desk
from lessor_desk.ui.main_window import MainWindow

_HERE = Path(__file__).parent
_COLLECTED_AFTER = 10  # tests
_since_collected = count(1)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """All of these tests are a campaign too: the same steps, with a shorter patience for the window."""
    if _is_campaign(config):
        for item in items:
            if item.path.parent == _HERE:
                item.add_marker("campaign")


def _is_campaign(config: pytest.Config) -> bool:
    return bool(config.option.markexpr.strip() == "campaign")


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'desk.sqlite'}"


@pytest.fixture(autouse=True)
def garbage() -> Iterator[None]:
    """What earlier tests left is looked through between tests: the program looks through nothing that stays.

    After a hundred windows that takes half a second, in which the one that is watched would not answer.
    """
    if next(_since_collected) % _COLLECTED_AFTER == 0:
        gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(autouse=True)
def stalls(qapp: QApplication, garbage: None, request: pytest.FixtureRequest) -> Iterator[Stalls]:
    """Every moment in which the window did not answer is printed; long ones fail the test.

    At most 250 ms, on a machine that others use as well; 50 ms in the campaign, run by hand.
    """
    stalls = Stalls(limit=0.05 if _is_campaign(request.config) else 0.25)
    yield stalls
    stalls.end()
    for stall in stalls.seen:
        print(stall)
    if stalls.too_long:
        pytest.fail("\n".join(map(str, stalls.too_long)), pytrace=False)


@pytest.fixture(autouse=True)
def language(qapp: QApplication) -> Iterator[None]:
    """What a window speaks ends with its test."""
    before = QLocale()
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(before)


@pytest.fixture
def open_window(qtbot: QtBot, url: str, stalls: Stalls) -> Iterator[Callable[..., AtTheDesk]]:
    """Opens windows on the desk at `url`, and closes them."""
    windows: list[MainWindow] = []

    def opened(editor: str = "Éditeur A", **options: str) -> AtTheDesk:
        with stalls.watch.paused():
            window = open_desk(url, editor=editor, **options)
            windows.append(window)
            qtbot.waitUntil(window.windowHandle().isExposed)
        return AtTheDesk(qtbot, window)

    yield opened
    with stalls.watch.paused():
        for window in windows:
            window.intake.stop()  # else a test that ends meanwhile would be asked whether to leave
            qtbot.waitUntil(lambda intake=window.intake: not intake.is_under_way)
            window.close()
            window.deleteLater()
    QGuiApplication.clipboard().clear()  # offscreen, a program that still holds it ends badly


@pytest.fixture
def desk(open_window: Callable[..., AtTheDesk]) -> AtTheDesk:
    return open_window()
