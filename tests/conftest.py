"""What every test stands on: no screen unless one is asked for, nobody's own settings or desk."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded; scripts/test also says xcb

from hypothesis import HealthCheck, settings
from PySide6.QtCore import QSettings

from lessor_desk.ui import settings as of_the_window

# How long an example takes says nothing about it where others use the machine as well.
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("desk")

_FOLDERS = {
    "HOME": "",
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "LOCALAPPDATA": "AppData/Local",
    "APPDATA": "AppData/Roaming",
}


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
