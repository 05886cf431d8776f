"""Rows of a list as they were painted last: a list that moves by one row paints one row, not all in sight."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

_MOST = 64  # pictures, of 120 kB each at a ratio of 1: those in sight, chosen or not, and some around them


class _Kept(NamedTuple):
    look: object
    picture: QPixmap


class RowPictures:
    """The pictures of rows by number and state; one is good for the very look that it was made of."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, _Kept] = OrderedDict()

    def find(self, key: Hashable, look: object) -> QPixmap | None:
        """The picture that is kept under `key`, if it was made of `look`: of all that it depends on."""
        kept = self._kept.get(key)
        if kept is None or kept.look != look:
            return None
        self._kept.move_to_end(key)
        return kept.picture

    def make(
        self,
        key: Hashable,
        look: object,
        size: QSize,
        ratio: float,
        ground: QColor,
        paint: Callable[[QPainter], None],
    ) -> QPixmap:
        """Keep what `paint` paints on `ground`, `size` logical pixels large on a screen of `ratio`."""
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(ground)  # letters are smoothed for what they stand on
        painter = QPainter(picture)
        paint(painter)
        painter.end()
        self._kept[key] = _Kept(look, picture)
        self._kept.move_to_end(key)
        if len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        return picture
