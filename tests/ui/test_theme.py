"""One theme for the whole application, changed at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lessor_desk.ui.fonts import interface
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import DARK, LIGHT, raised


@pytest.fixture(autouse=True)
def light_again(qapp: QApplication) -> Iterator[None]:
    yield
    theme().apply("light")


def test_the_palette_follows_the_theme(qapp: QApplication) -> None:
    theme().apply("dark")
    assert theme().tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.window
    theme().apply("light")
    assert qapp.palette().color(QPalette.ColorRole.Base).name().upper() == LIGHT.paper


def test_labels_follow_at_once(qtbot: QtBot) -> None:
    label = TextLabel(interface(13), "ink2", "Dépêche")
    qtbot.addWidget(label)
    theme().apply("dark")
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == DARK.ink2


def test_the_system_may_choose(qapp: QApplication) -> None:
    theme().apply("system")
    assert theme().tokens in (LIGHT, DARK)


def test_high_contrast_holds_in_light_and_dark(qapp: QApplication) -> None:
    theme().apply("light", "high")
    assert theme().tokens == raised(LIGHT)
    theme().apply("dark")
    assert theme().tokens == raised(DARK)
    theme().apply("light", "system")
    assert theme().tokens is LIGHT


def test_another_name_is_refused(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="sepia"):
        theme().apply("sepia")
