"""A real window on a fresh desk, away from anyone's settings."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

sys.path.insert(0, str(Path(__file__).parent))

from desk import AtTheDesk

from lessor_desk.ui import open_desk
from lessor_desk.ui.main_window import MainWindow


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'desk.sqlite'}"


@pytest.fixture
def open_window(qtbot: QtBot, url: str) -> Iterator[Callable[..., AtTheDesk]]:
    """Opens windows on the desk at `url`, and closes them."""
    windows: list[MainWindow] = []

    def opened(editor: str = "Éditeur A", **options: str) -> AtTheDesk:
        window = open_desk(url, editor=editor, **options)
        windows.append(window)
        qtbot.waitExposed(window)
        return AtTheDesk(qtbot, window)

    yield opened
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def desk(open_window: Callable[..., AtTheDesk]) -> AtTheDesk:
    return open_window()
