"""Lucide icons, drawn in the colours of the theme and sharp at the screen's own ratio.

The build hook leaves the icons that are used in one small file; where it has not run, the
package itself is asked, after the first paint if possible (its import takes 60 ms).
"""

from __future__ import annotations

import functools
import json
import re
from math import floor

from PySide6.QtCore import QByteArray, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from lessor_desk.resources import built
from lessor_desk.ui.theme import theme

STROKE = 1.9
_STROKE_WIDTH = re.compile(r'stroke-width="[^"]*"')


def icon(name: str, colour: str | None = None, size: int = 16) -> QIcon:
    """The icon `name` as a QIcon whose natural size is `size`.

    `colour` is a token (`ink2`, the default) and then follows the theme, or a fixed `#RRGGBB`.
    """
    return QIcon(_LucideEngine(name, colour or "ink2", size))


def pixmap(name: str, colour_hex: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon `name` in one colour, `size` logical pixels wide and high on a screen of `ratio`."""
    key = f"lucide:{name}:{colour_hex}:{size}:{ratio:.2f}"
    drawn = QPixmap()
    if QPixmapCache.find(key, drawn):
        return drawn
    drawing = _renderer(name, colour_hex)
    drawn = QPixmap(QSize(size, size) * ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    drawing.render(painter, QRectF(drawn.rect()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def paint(painter: QPainter, name: str, colour: str, rect: QRectF | QRect) -> None:
    """Paint the icon `name` inside the square `rect`; `colour` is a token or `#RRGGBB`."""
    square = QRectF(rect)
    ratio = painter.device().devicePixelRatioF()
    drawn = pixmap(name, theme().colour(colour).name(), round(square.width()), ratio)
    painter.drawPixmap(_on_pixels(painter, square.topLeft()), drawn)


def _on_pixels(painter: QPainter, corner: QPointF) -> QPointF:
    """`corner` where a pixel of the screen begins: a picture laid between two of them is blurred."""
    to_screen = painter.deviceTransform()
    place = to_screen.map(corner)
    whole = QPointF(floor(place.x() + 0.5), floor(place.y() + 0.5))
    return to_screen.inverted()[0].map(whole) if whole != place else corner


class _LucideEngine(QIconEngine):
    """Draws an icon when it is needed, in the colours that are in force then."""

    def __init__(self, name: str, colour: str, size: int) -> None:
        super().__init__()
        self._name, self._colour, self._size = name, colour, size

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        corner = rect.topLeft() + QPoint((rect.width() - side) // 2, (rect.height() - side) // 2)
        colour = "ink3" if mode == QIcon.Mode.Disabled else self._colour
        paint(painter, self._name, colour, QRect(corner, QSize(side, side)))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        colour = "ink3" if mode == QIcon.Mode.Disabled else self._colour
        side = min(size.width(), size.height())
        return pixmap(self._name, theme().colour(colour).name(), round(side / scale), scale)

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        side = min(size.width(), size.height())
        return QSize(side, side)

    def availableSizes(
        self, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off
    ) -> list[QSize]:
        return [QSize(self._size, self._size)]

    def clone(self) -> QIconEngine:
        return _LucideEngine(self._name, self._colour, self._size)

    def isNull(self) -> bool:
        return False


@functools.cache
def _renderer(name: str, colour_hex: str) -> QSvgRenderer:
    source = _STROKE_WIDTH.sub(f'stroke-width="{STROKE}"', _source(name))
    return QSvgRenderer(QByteArray(source.replace("currentColor", colour_hex).encode()))


def _source(name: str) -> str:
    """The SVG of an icon; raises KeyError if there is no such icon."""
    if (source := _built().get(name)) is not None:
        return source
    from lucide import lucide_icon  # type: ignore[import-untyped]  # late: the import takes 60 ms

    asked = str(lucide_icon(name))
    if "data-missing-icon" in asked:
        raise KeyError(f"no such icon: {name}")
    return asked


@functools.cache
def _built() -> dict[str, str]:
    try:
        icons: dict[str, str] = json.loads(built("icons.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    return icons
