"""Rows of a list as they were painted last: a list that moves by one row paints one row, not all in sight."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

_MOST = 64  # pictures, of 120 kB each at a ratio of 1: those in sight, chosen or not, and some around them


class _Kept(NamedTuple):
    row: object
    look: Hashable
    picture: QPixmap


class RowPictures:
    """The pictures of rows by number and state; one is good for the very row and look that it was made of."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, _Kept] = OrderedDict()

    def picture(
        self,
        key: Hashable,
        row: object,
        look: Hashable,
        size: QSize,
        ratio: float,
        ground: QColor,
        paint: Callable[[QPainter], None] | None,
    ) -> QPixmap | None:
        """What `paint` paints of `row` on `ground`, `size` logical pixels large on a screen of `ratio`.

        `look` is all that the picture depends on besides the row, which is known by its identity.
        Without `paint` only what is kept is answered.
        """
        kept = self._kept.get(key)
        look = (look, size.width(), size.height(), ratio)
        if kept is not None and kept.row is row and kept.look == look:
            self._kept.move_to_end(key)
            return kept.picture
        if paint is None:
            return None
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(ground)  # letters are smoothed for what they stand on
        painter = QPainter(picture)
        paint(painter)
        painter.end()
        self._kept[key] = _Kept(row, look, picture)
        self._kept.move_to_end(key)
        if len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        return picture
