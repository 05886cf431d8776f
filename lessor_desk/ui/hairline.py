"""Lines between two things: one pixel, and as sharp and as thin at 125 % as at 100 %.

A logical pixel is 1.25 of the screen's at 125 %: filled as it is, one line comes out one pixel thick and the
next one two. These are laid on whole pixels of the screen.
"""

from __future__ import annotations

from math import floor

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from lessor_desk.ui.theme import theme


def paint(painter: QPainter, line: QRectF, colour: str = "border", *, early: bool = False) -> None:
    """Fill `line`, one logical pixel thick, with a token.

    At the beginning of what is painted it keeps to that edge, elsewhere to the end of its pixel, where the
    next thing begins. Under a row it comes `early` in its pixel, within which the next row may begin.
    """
    to_screen = painter.deviceTransform()
    ratio = to_screen.m11()
    if ratio != 1:
        placed = _on_pixels(line, to_screen.mapRect(line), max(1, floor(ratio)), early=early)
        line = to_screen.inverted()[0].mapRect(placed)
    painter.fillRect(line, theme().colour(colour))


def _on_pixels(line: QRectF, seen: QRectF, thick: int, *, early: bool) -> QRectF:
    """`line`, which is `seen` on the screen, as whole pixels of it, `thick` of them."""
    left, top = floor(seen.left() + 0.5), floor(seen.top() + 0.5)
    right, bottom = floor(seen.right() + 0.5), floor(seen.bottom() + 0.5)
    if line.width() >= line.height():
        top = floor(seen.top()) if early else top if line.y() == 0 else bottom - thick
        return QRectF(left, top, right - left, thick)
    left = floor(seen.left()) if early else left if line.x() == 0 else right - thick
    return QRectF(left, top, thick, bottom - top)
