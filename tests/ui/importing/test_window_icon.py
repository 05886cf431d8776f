"""The application's icon is drawn in every size."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from lessor_desk.ui.window_icon import SIZES, window_icon


def test_the_icon_is_there_in_every_size(qtbot: QtBot) -> None:
    icon = window_icon()
    assert [size.width() for size in icon.availableSizes()] == list(SIZES)


def test_it_is_drawn_and_not_empty(qtbot: QtBot) -> None:
    image = window_icon().pixmap(16).toImage()
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert {"#2355b5", "#ffffff"} <= colours
