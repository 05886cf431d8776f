"""The shapes beside the text: one for each class of flag on a line, nearest the text first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from lessor_desk.ui import shapes
from lessor_desk.ui.editor.part_flag import PartFlag
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import TARGET

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lessor_desk.ui.editor.copy_edit import CopyEdit
    from lessor_desk.ui.editor.flag_painter import FlaggedLine

SIZE = 10.0  # px, side of a shape
STEP = 13.0  # px from shape to shape
TO_TEXT = 10.0  # px between the nearest shape and the letters
_X_HEIGHT = 0.27  # of the font's size: how far the middle of small letters is above the baseline

Line = tuple[int, tuple[PartFlag, ...]]
Shapes = dict[int, tuple[tuple[int, bool], ...]]
"""The middle of a line -> the gravities of the shapes beside it."""


class MarginStrip(QWidget):
    """Lies over the left margin of a text widget and follows it; a click on a shape tells its flag.

    `text_left` is where the letters begin, in pixels from the left edge of the strip.
    """

    pressed = Signal(object)  # PartFlag

    def __init__(self, edit: CopyEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self.text_left = 0.0
        self.setMouseTracking(True)
        self._seen: Shapes = {}  # as they were painted, or are about to be
        self._is_due = False  # the whole strip is about to be painted
        theme().changed.connect(self.update)

    def lines(self, flagged: Iterable[FlaggedLine]) -> list[Line]:
        """The middle of each of the lines, and the first flag of each class on it."""
        shift = self._to_middle()
        return [(line.baseline + shift, line.kept.shapes) for line in flagged]

    def keep_up(self, flagged: Iterable[FlaggedLine], clip: QRect) -> None:
        """Paint again if other shapes than before belong beside `clip` of the text, where `flagged` are."""
        shift = self._edit.viewport().y() - self.y()
        to_middle = shift - self._above_baseline()
        top, bottom = clip.top() + shift, clip.bottom() + shift
        now = {line.baseline + to_middle: line.kept.gravities for line in flagged}
        if self._take(now, top, bottom) and not self._is_due:
            reach = round(self._edit.pitch)
            self.update(0, top - reach, self.width(), bottom - top + 2 * reach)

    def refresh(self) -> None:
        """There are other flags: paint again, if there are shapes or were."""
        if self._seen or len(self._edit.track):
            self._is_due = True
            self.update()
        if not len(self._edit.track):
            self._seen.clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._is_due = False
        if self._edit.is_clean or not len(self._edit.track):
            return
        painter, rect = QPainter(self), event.rect()
        flagged = list(self._edit.flags_in_view.lines(self._reach(rect)))
        for middle, flags in self.lines(flagged):
            for place, flag in enumerate(flags):
                square = self._shape(middle, place, len(flags))
                shapes.paint(painter, flag.finding_class, square, lost=flag.lost)
        if rect.left() <= 0 and rect.right() >= self.width() - 1:
            shift, whole = self._to_middle(), int(SIZE)
            now = {line.baseline + shift: line.kept.gravities for line in flagged}
            self._take(now, rect.top() + whole, rect.bottom() - whole)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._flag_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if (flag := self._flag_at(event.position().toPoint())) is not None:
            self.pressed.emit(flag)

    def _take(self, now: Shapes, top: int, bottom: int) -> bool:
        """From `top` to `bottom` there are the shapes of `now`; answer whether there were others."""
        now = {middle: told for middle, told in now.items() if top <= middle <= bottom}
        before = {middle: told for middle, told in self._seen.items() if top <= middle <= bottom}
        if now == before:
            return False
        for middle in before:
            del self._seen[middle]
        self._seen.update(now)
        return True

    def _to_middle(self) -> int:
        """From the baseline of a line, in the viewport, to the middle of its small letters in the strip."""
        return self._edit.viewport().y() - self.y() - self._above_baseline()

    def _above_baseline(self) -> int:
        return round(self._edit.letter_size * _X_HEIGHT)

    def _flag_at(self, place: QPoint) -> PartFlag | None:
        if self._edit.is_clean:
            return None
        around = QRect(place - QPoint(TARGET, TARGET), place + QPoint(TARGET, TARGET))
        near: list[tuple[float, PartFlag]] = []
        for middle, flags in self.lines(self._edit.flags_in_view.lines(self._reach(around))):
            for number, flag in enumerate(flags):
                away = self._shape(middle, number, len(flags)).center() - place
                if abs(away.x()) <= TARGET / 2 and abs(away.y()) <= TARGET / 2:
                    near.append((away.x() ** 2 + away.y() ** 2, flag))
        return min(near, key=lambda one: one[0])[1] if near else None

    def _shape(self, middle: float, place: int, of: int) -> QRectF:
        """The square of the shape at `place` of `of`; many of them stand closer."""
        room = self.text_left - TO_TEXT - SIZE
        step = min(STEP, room / (of - 1)) if of > 1 else STEP
        left = self.text_left - TO_TEXT - SIZE - place * step
        return QRectF(left, round(middle - SIZE / 2), SIZE, SIZE)

    def _reach(self, rect: QRect) -> QRect:
        """What of the text shows its shapes within `rect` of the strip."""
        shift = self.y() - self._edit.viewport().y()
        return rect.translated(0, shift).adjusted(0, -int(self._edit.pitch), 0, int(self._edit.pitch))

    def follow(self, moved: int) -> None:
        """The text has moved by `moved` pixels."""
        self._seen = {middle + moved: shapes for middle, shapes in self._seen.items()}
        self.scroll(0, moved)
