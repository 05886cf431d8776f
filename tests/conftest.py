"""What every test stands on: no screen unless one is asked for, nobody's own settings or desk."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded; scripts/test also says xcb

from hypothesis import HealthCheck, settings
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

sys.path.insert(0, str(Path(__file__).parent))

import server as postgresql

from lessor_desk.ui import settings as of_the_window

# How long an example takes says nothing about it where others use the machine as well. The examples are the
# same in every run: only a change turns it red. Campaigns and `--hypothesis-profile anew` draw others.
_CALM = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
settings.register_profile("desk", deadline=None, derandomize=True, suppress_health_check=_CALM)
settings.register_profile("anew", settings.get_profile("desk"), derandomize=False)
settings.load_profile("desk")

PATIENCE = 60_000  # ms; a state that is reached is seen at once, however long that took

_FOLDERS = {
    "HOME": "",
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "LOCALAPPDATA": "AppData/Local",
    "APPDATA": "AppData/Roaming",
}


def pytest_configure(config: pytest.Config) -> None:
    if "campaign" in config.option.markexpr and "not campaign" not in config.option.markexpr:
        settings.load_profile("anew")


class PatientBot(QtBot):
    """Waits for states and signals as long as a busy machine may need."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **options: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitActive(self, widget: QWidget, *, timeout: int = PATIENCE) -> Any:
        return super().waitActive(widget, timeout=timeout)

    def waitExposed(self, widget: QWidget, *, timeout: int = PATIENCE) -> Any:
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Keys, clicks and waiting, for one test."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for the test, with its settings, its data folder and no desk."""
    home = tmp_path_factory.mktemp("home")
    for variable, folder in _FOLDERS.items():
        monkeypatch.setenv(variable, str(home / folder))
    for variable in ("LESSOR_DESK_DB", "LESSOR_DESK_EDITOR"):
        monkeypatch.delenv(variable, raising=False)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(home / ".config"))
    of_the_window.settings().open_again()
    return home


@pytest.fixture(scope="session")
def server() -> Iterator[postgresql.Server]:
    """A PostgreSQL for the whole run. See `server.py`."""
    with postgresql.running() as running:
        yield running
