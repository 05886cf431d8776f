"""A setting is declared once; what is kept is the person's choice, and nonsense is the default."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from lessor_desk.ui.settings import KEYS, MENU_BAR, SETTINGS, THEME, settings


def test_each_is_declared_once_with_words() -> None:
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)
    for setting in SETTINGS:
        assert setting.title
        assert setting.text
        assert setting.takes(setting.default)


def test_a_choice_is_kept_and_told(qtbot: QtBot) -> None:
    with qtbot.waitSignal(settings().changed) as told:
        settings().set(THEME, "dark")
    assert told.args == [THEME.key]
    assert settings().value(THEME) == "dark"
    settings().reset(THEME)
    assert settings().value(THEME) == "system"
    assert not QSettings().contains(THEME.key)


def test_what_it_does_not_take_is_refused() -> None:
    with pytest.raises(ValueError, match="look/theme"):
        settings().set(THEME, "pink")
    with pytest.raises(ValueError, match="menu_bar"):
        settings().set(MENU_BAR, "yes")  # type: ignore[arg-type]


@pytest.mark.parametrize("kept", ["{", '"pink"', "[]", "17"])
def test_nonsense_in_the_file_is_the_default(kept: str) -> None:
    QSettings().setValue(THEME.key, kept)
    QSettings().setValue(KEYS.key, kept if kept != "[]" else "17")
    assert settings().value(THEME) == "system"
    assert settings().value(KEYS) == {}
