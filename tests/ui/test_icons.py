"""Icons are sharp, follow the theme, and are those of the design."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from lessor_desk.ui import icons
from lessor_desk.ui.labels import QUEUE_ICONS, STATUS_ICONS
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import DARK, LIGHT


@pytest.fixture(autouse=True)
def light_again(qapp: QApplication) -> Iterator[None]:
    theme().apply("light")
    yield
    theme().apply("light")


def strongest(drawn: QPixmap) -> str:
    """The colour of the most opaque pixel."""
    image: QImage = drawn.toImage()
    colours = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(colours, key=QColor.alpha).name().upper()


def test_an_icon_follows_the_theme() -> None:
    archive = icons.icon("archive", "ink2")
    assert strongest(archive.pixmap(64, 64)) == LIGHT.ink2
    theme().apply("dark")
    assert strongest(archive.pixmap(64, 64)) == DARK.ink2


def test_a_disabled_icon_is_paler() -> None:
    drawn = icons.icon("archive", "accent").pixmap(QSize(64, 64), QIcon.Mode.Disabled)
    assert strongest(drawn) == LIGHT.ink3


def test_a_fixed_colour_stays() -> None:
    assert strongest(icons.icon("archive", "#FF0000").pixmap(64, 64)) == "#FF0000"


def test_an_icon_has_the_pixels_of_the_screen() -> None:
    drawn = icons.pixmap("inbox", "#000000", 18, 2.0)
    assert drawn.size() == QSize(36, 36)
    assert drawn.devicePixelRatio() == 2.0


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_an_icon_is_not_stretched_between_the_pixels_of_the_screen(ratio: float) -> None:
    sheet = QImage(round(48 * ratio), round(48 * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    sheet.setDevicePixelRatio(ratio)
    sheet.fill(0)
    painter = QPainter(sheet)
    icons.paint(painter, "inbox", "#000000", QRectF(7, 9, 18, 18))
    painter.end()
    own = icons.pixmap("inbox", "#000000", 18, ratio).toImage()
    left, top = (int(at * ratio + 0.5) for at in (7, 9))
    for x in range(own.width()):
        for y in range(own.height()):
            assert sheet.pixelColor(left + x, top + y).alpha() == own.pixelColor(x, y).alpha()


def test_a_copy_outlives_its_model() -> None:
    copy = QIcon(icons.icon("send"))
    assert not copy.pixmap(64, 64).isNull()


@pytest.mark.parametrize("name", sorted({*STATUS_ICONS.values(), *QUEUE_ICONS.values(), "menu", "lock", "x"}))
def test_every_icon_in_use_exists(name: str) -> None:
    assert not icons.pixmap(name, "#000000", 16).isNull()


def test_an_unknown_icon_is_a_mistake() -> None:
    with pytest.raises(KeyError, match="no-such-icon"):
        icons.pixmap("no-such-icon", "#000000", 16)
