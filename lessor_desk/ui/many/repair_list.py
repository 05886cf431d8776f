"""The list of proposed changes: boxes to tick, before → after within their sentence, the item below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lessor_desk.checks.base import class_of
from lessor_desk.services.rows import ProposedFix
from lessor_desk.ui import fonts, hairline, shapes
from lessor_desk.ui.editor.change_line import ChangeLine
from lessor_desk.ui.editor.visible import shown
from lessor_desk.ui.many.repair_model import Change, Group, Index, RepairModel, Role
from lessor_desk.ui.rows_view import RowsView
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tick_box import paint_box
from lessor_desk.ui.tokens import FOCUS_RING, RADIUS_FIELD

ROW = 52  # px of every row: places are told by counting
_BOX, _LEFT, _TEXT, _INDENT, _RIGHT = 16, 20, 48, 22, 20
_PX = 15
_UNBROKEN_END, _UNBROKEN_START = re.compile(r"\S{1,40}\Z"), re.compile(r"\S{1,40}")
_AROUND = 0.3  # share of the width that the words before a change may take


class RepairList(RowsView):
    """Space ticks, a click on the row too; Ctrl+Return is the view's."""

    accept_wanted = Signal()

    def __init__(self, model: RepairModel) -> None:
        super().__init__()
        self._changes = model
        self.setObjectName("repairs")
        self.setAccessibleName(self.tr("Proposed repairs"))
        self.setModel(model)
        self.setItemDelegate(_Delegate(model, self))
        self.verticalScrollBar().setSingleStep(ROW // 2)
        self.setMouseTracking(True)
        model.modelReset.connect(self.doItemsLayout)
        model.dataChanged.connect(lambda *_: self.viewport().update())
        theme().changed.connect(self.viewport().update)

    def paint_ground(self, painter: QPainter, rect: QRect) -> None:
        painter.fillRect(rect, theme().colour("paper"))

    def extent(self, row: int) -> tuple[int, int]:
        return row * ROW, ROW

    def row_at(self, place: int) -> int:
        row = place // ROW
        return row if 0 <= row < self._changes.rowCount() else -1

    def rows_between(self, top: int, bottom: int) -> Iterator[int]:
        return iter(range(max(0, top // ROW), min(self._changes.rowCount(), bottom // ROW + 1)))

    @property
    def content_height(self) -> int:
        return self._changes.rowCount() * ROW

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and accepts(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if accepts(event):
            self.accept_wanted.emit()
        elif event.key() == Qt.Key.Key_Space:
            self._changes.toggle(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._changes.toggle(self.indexAt(event.position().toPoint()))


class _Delegate(QStyledItemDelegate):
    """Paints headings and changes in rows of one height."""

    def __init__(self, model: RepairModel, parent: RepairList) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Group | Change = index.data(Role.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(option.rect)
        painter.setClipRect(place)
        painter.translate(place.topLeft())
        state: QStyle.StateFlag = option.state
        self._paint_ground(painter, row, place.width(), state)
        indent = _INDENT if isinstance(row, Change) else 0
        box = QRectF(_LEFT + indent, (ROW - _BOX) / 2, _BOX, _BOX)
        paint_box(painter, box, self._model.state(row))
        if isinstance(row, Group):
            self._paint_group(painter, row, place.width())
        else:
            self._paint_change(painter, row, place.width())
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, row: Group | Change, width: float, state: QStyle.StateFlag
    ) -> None:
        look = theme()
        whole = QRectF(0, 0, width, ROW)
        painter.fillRect(whole, look.colour("surface" if isinstance(row, Group) else "paper"))
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(whole, look.colour("hover"))
        hairline.paint(painter, QRectF(_LEFT, ROW - 1, width - _LEFT - _RIGHT, 1), early=True)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.colour("accent"), FOCUS_RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole.adjusted(7, 2, -7, -3), RADIUS_FIELD, RADIUS_FIELD)

    def _paint_group(self, painter: QPainter, group: Group, width: float) -> None:
        finding_class = class_of(group.code)
        shapes.paint(painter, finding_class, QRectF(_TEXT, (ROW - 12) / 2, 12, 12))
        count = f"{self._model.count(group)} / {len(group.places)}"
        end = self._write(painter, _TEXT + 22, width, 14, 600, "ink", self._model.title(group))
        end = self._write(painter, end + 10, width, 12, 500, "ink2", count)
        colour = "ok" if group.safe else "cut"
        self._write(painter, end + 10, width, 12, 600, colour, self._model.certainty(group))

    def _paint_change(self, painter: QPainter, change: Change, width: float) -> None:
        fix, left = in_words(change.fix), float(_TEXT + _INDENT)
        room = width - left - _RIGHT
        font = fonts.copy(_PX)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        baseline = 21.0
        leading = metrics.elidedText(shown(fix.leading).lstrip(), Qt.TextElideMode.ElideLeft, room * _AROUND)
        painter.setPen(theme().colour("ink2"))
        painter.drawText(QPointF(left, baseline), leading)
        x = left + metrics.horizontalAdvance(leading) + 3
        line = ChangeLine(fix.before, fix.after, _PX, 10_000)
        taken = min(line.width, room * 0.6)
        painter.save()
        painter.setClipRect(QRectF(x, 0, taken, ROW), Qt.ClipOperation.IntersectClip)
        line.paint(painter, QPointF(x, baseline - 17))
        painter.restore()
        x += taken + 3
        trailing = metrics.elidedText(shown(fix.trailing), Qt.TextElideMode.ElideRight, left + room - x)
        painter.setFont(font)
        painter.setPen(theme().colour("ink2"))
        painter.drawText(QPointF(x, baseline), trailing)
        number = self.tr("no. %1").replace("%1", str(fix.number))
        meta = f"{number} · {' '.join(fix.headline.split())}"
        self._write(painter, left, width, 12, 400, "ink3", meta, middle=40.0)

    @staticmethod
    def _write(
        painter: QPainter,
        x: float,
        width: float,
        px: int,
        weight: int,
        colour: str,
        text: str,
        *,
        middle: float = ROW / 2,
    ) -> float:
        """Write one line from `x` on; return where it ends."""
        font = fonts.interface(px, weight)
        metrics = QFontMetricsF(font)
        said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width - x - _RIGHT))
        painter.setFont(font)
        painter.setPen(theme().colour(colour))
        painter.drawText(QPointF(x, round(middle + metrics.capHeight() / 2)), said)
        return x + metrics.horizontalAdvance(said)


def accepts(event: QKeyEvent) -> bool:
    pressed = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return pressed and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def in_words(fix: ProposedFix) -> ProposedFix:
    """`fix` with the whole words that it touches, and what stands around them in its paragraph.

    `siège.. → siège.` says more than `.. → .`
    """
    head = _UNBROKEN_END.search(fix.leading)
    tail = _UNBROKEN_START.match(fix.trailing)
    before, after = head.group() if head else "", tail.group() if tail else ""
    return replace(
        fix,
        leading=fix.leading.removesuffix(before).rpartition("\n")[2],
        before=before + fix.before + after,
        after=before + fix.after + after,
        trailing=fix.trailing[len(after) :].partition("\n")[0],
    )
