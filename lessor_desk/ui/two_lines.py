"""A text broken into the two lines that a row of the list has room for."""

from __future__ import annotations

import functools

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

from lessor_desk.text.terms import Term, occurrences
from lessor_desk.ui import fonts

_HANGING = 2  # how far the dots of an elided line may hang over its end


@functools.lru_cache(maxsize=2048)
def two_lines(text: str, px: int, weight: int, italic: bool, width: int) -> tuple[str, str]:
    """`text` in Inter of `px` pixels, as two lines of `width` pixels at most; the second may be elided."""
    font = fonts.interface(px, weight, italic=italic)
    plain = " ".join(text.split())
    layout = QTextLayout(plain, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    first = layout.createLine()
    if not first.isValid():
        return "", ""
    first.setLineWidth(width)
    first.setPosition(QPointF(0, 0))
    layout.endLayout()
    units = plain.encode("utf-16-le", "surrogatepass")
    cut = 2 * first.textLength()
    rest = units[cut:].decode("utf-16-le", "surrogatepass")
    elided = QFontMetricsF(font).elidedText(rest.rstrip(), Qt.TextElideMode.ElideRight, width + _HANGING)
    return units[:cut].decode("utf-16-le", "surrogatepass").rstrip(), elided


@functools.lru_cache(maxsize=2048)
def matches(line: str, terms: tuple[Term, ...]) -> tuple[tuple[int, int], ...]:
    """Where the words of `terms` stand in `line`, accents and case aside: half-open, in order.

    >>> matches("À l'été", (Term(("ete",)),))
    ((4, 7),)
    """
    return occurrences(line, terms)
