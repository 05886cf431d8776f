"""The upper half of the quick fix: class and certainty, before and after, the reason."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from lessor_desk.ui import fonts, shapes
from lessor_desk.ui.editor import findings_wording
from lessor_desk.ui.editor.broken_text import broken
from lessor_desk.ui.editor.bytes_line import HEIGHT as BYTES_HEIGHT
from lessor_desk.ui.editor.bytes_line import paint_bytes
from lessor_desk.ui.editor.change_line import ChangeLine
from lessor_desk.ui.editor.origin_bytes import OriginByte, origin_bytes
from lessor_desk.ui.editor.part_flag import PartFlag
from lessor_desk.ui.theme import theme

_SIDE, _SHAPE = 15, 11
_CLASS_MIDDLE, _CHANGE_TOP, _CHANGE_PX = 23, 42, 19
_REASON_PX, _REASON_PITCH, _REASON_GAP = 12, 15, 7


class QuickFixHead(QWidget):
    """Paints itself; a screen reader gets the whole as its name."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self._flag: PartFlag | None = None
        self._count = ""
        self._changes: tuple[ChangeLine, ...] = ()
        self._bytes: tuple[OriginByte, ...] = ()
        self._sentences: tuple[str, ...] = ()  # why the flag is there, then those of the flags beneath
        self._with_origin = True
        self._reasons: list[QTextLayout] = []
        self.setFixedWidth(width)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._dress)

    def show_flag(self, flag: PartFlag, beneath: tuple[PartFlag, ...], count: str) -> None:
        """Say what `flag` is; `beneath` are the flags that lie on the same letters, `count` its place."""
        self._flag, self._count = flag, count
        self._bytes = origin_bytes(flag.flag)
        of_beneath = (f"{findings_wording.class_name(f)} · {findings_wording.reason(f)}" for f in beneath)
        self._sentences = (findings_wording.reason(flag), *of_beneath)
        name = findings_wording.class_name(flag)
        spoken = findings_wording.change_spoken(flag)
        self.setAccessibleName(". ".join((f"{name}, {self._count}", spoken, *self._sentences)))
        self.arrange(self._width, beneath=True, origin=True, reason=True)

    def arrange(self, width: int, *, beneath: bool, origin: bool, reason: bool) -> None:
        """Be `width` pixels wide, and leave out what is not wanted: a screen reader has it all the same."""
        self._width, self._with_origin = width, origin
        shown = (len(self._sentences) if beneath else 1) if reason else 0
        self.setFixedWidth(width)
        font, inner = fonts.interface(_REASON_PX), width - 2 * _SIDE
        self._reasons = [broken(text, font, inner, _REASON_PITCH) for text in self._sentences[:shown]]
        self._dress()
        self.updateGeometry()

    def _dress(self) -> None:
        flag = self._flag
        if flag is not None and findings_wording.has_change(flag):
            inner = self._width - 2 * _SIDE
            self._changes = (ChangeLine(flag.flag.before, flag.flag.after, _CHANGE_PX, inner),)
        else:
            self._changes = ()
        self.update()

    @property
    def _shows_bytes(self) -> bool:
        return bool(self._bytes) and self._with_origin

    def sizeHint(self) -> QSize:
        height = _CHANGE_TOP + sum(change.height for change in self._changes) + _REASON_GAP
        height += BYTES_HEIGHT if self._shows_bytes else 0
        height += sum(reason.lineCount() for reason in self._reasons) * _REASON_PITCH + _REASON_GAP + 1
        return QSize(self._width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._flag is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_class(painter, self._flag)
        y = float(_CHANGE_TOP)
        for change in self._changes:
            change.paint(painter, QPointF(_SIDE - 2, y))
            y += change.height
        if self._shows_bytes:
            note = self.tr("original bytes, deduced")
            paint_bytes(painter, QPointF(_SIDE, y + 3), self._bytes, note, self._width - 2 * _SIDE)
            y += BYTES_HEIGHT
        y += _REASON_GAP
        painter.setPen(theme().colour("ink2"))
        for reason in self._reasons:
            reason.draw(painter, QPointF(_SIDE, y))
            y += reason.lineCount() * _REASON_PITCH

    def _paint_class(self, painter: QPainter, flag: PartFlag) -> None:
        shape = QRectF(_SIDE, _CLASS_MIDDLE - _SHAPE / 2, _SHAPE, _SHAPE)
        shapes.paint(painter, flag.finding_class, shape, lost=flag.lost)
        line = QRectF(_SIDE + 20, _CLASS_MIDDLE - 10, self._width - 2 * _SIDE - 20, 20)
        middle = Qt.AlignmentFlag.AlignVCenter
        name = findings_wording.class_name(flag)
        painter.setFont(fonts.interface(13, 600))
        painter.setPen(theme().colour(theme().tokens.of_class(flag.finding_class)[0]))
        painter.drawText(line, middle, name)
        taken = QFontMetricsF(fonts.interface(13, 600)).horizontalAdvance(name) + 8
        painter.setFont(fonts.interface(12))
        painter.setPen(theme().colour("ink3"))
        painter.drawText(
            line.adjusted(taken, 0, 0, 0), middle, findings_wording.certainty_label(flag.flag.certainty)
        )
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, self._count)
