"""Lines between two things are one pixel of the screen, or two at 200 %, and never a blur."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from lessor_desk.ui import hairline
from lessor_desk.ui.theme import theme

PLACES = (0, 9, 18, 29, 41, 59)


def drawn(ratio: float, *, upright: bool) -> QImage:
    """Lines on 60 x 60 logical pixels of a screen of `ratio`."""
    side = round(60 * ratio)
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place in PLACES:
        line = QRectF(place, 0, 1, 60) if upright else QRectF(0, place, 60, 1)
        hairline.paint(painter, line, "ink")
    painter.end()
    return image


@pytest.mark.parametrize("ratio", [1, 1.25, 1.5, 1.75, 2])
def test_the_line_under_a_row_is_not_under_the_next_row(qapp: QApplication, ratio: float) -> None:
    image = QImage(20, round(86 * ratio) + 2, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    hairline.paint(painter, QRectF(0, 85, 20, 1), "ink", early=True)
    painter.end()
    painted = [y for y in range(image.height()) if image.pixelColor(5, y).lightness() < 255]
    assert len(painted) == int(ratio)
    assert painted[-1] < int(86 * ratio)


@pytest.mark.parametrize("upright", [False, True])
@pytest.mark.parametrize(("ratio", "thick"), [(1, 1), (1.25, 1), (1.5, 1), (1.75, 1), (2, 2), (2.5, 2)])
def test_all_lines_are_as_thick_as_each_other(
    qapp: QApplication, ratio: float, thick: int, upright: bool
) -> None:
    image = drawn(ratio, upright=upright)
    across = range(image.height())
    inks = [(image.pixelColor(at, 5) if upright else image.pixelColor(5, at)).lightness() for at in across]
    ink = theme().colour("ink").lightness()
    painted = [at for at in across if inks[at] < 255]
    assert all(inks[at] <= ink + 2 for at in painted)  # none is half there
    starts = [painted[0], *(now for before, now in pairwise(painted) if now > before + 1)]
    assert len(starts) == len(PLACES)
    assert len(painted) == thick * len(PLACES)
    assert painted[0] == 0
    assert painted[-1] == across[-1]
