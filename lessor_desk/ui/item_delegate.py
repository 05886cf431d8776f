"""A row of the list: headline over two lines, badges by class, the state or who holds it, the age."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lessor_desk.checks.base import FindingClass
from lessor_desk.services.rows import ItemRow
from lessor_desk.text.terms import Term
from lessor_desk.ui import fonts, grounds, hairline, icons, item_marks, shapes
from lessor_desk.ui.item_list_model import Index, Role
from lessor_desk.ui.labels import STATUS_COLOURS, STATUS_ICONS, age, edition_label, status_label
from lessor_desk.ui.row_pictures import RowPictures
from lessor_desk.ui.rows_view import RowState
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import FOCUS_RING, ICON_META, RADIUS_CARD, ROW_HEIGHT
from lessor_desk.ui.two_lines import matches, two_lines
from lessor_desk.workflow.states import Status

# Places within a row of 86 px, from its left upper corner.
_LEFT, _RIGHT = 30, 16  # of the text
_GROUND = (6, 2, -6, -2)  # the selection, from the row's edges
_BAR = QRectF(6, 14, 3, 58)
_DOT = QPointF(19, 18)
_DOT_RADIUS = 4
_LOCK = QRectF(12, 11, ICON_META, ICON_META)
_HEADLINE, _LINE = 24, 17  # the first baseline, and the way to the second
_META = 65  # the middle of the badge line
_COMPACT = 20  # px that a row with one line of headline is lower
_SHAPE, _SHAPE_GAP, _BADGE_GAP = 10, 4, 11
_ICON_GAP, _AGE_GAP = 4, 12
_SHOWN = (  # as a RowState tells it
    QStyle.StateFlag.State_Selected,
    QStyle.StateFlag.State_HasFocus,
    QStyle.StateFlag.State_MouseOver,
)


class _Frame(NamedTuple):
    """What the rows that are painted at one time have in common; `ratio` is that of the screen."""

    now: datetime
    look: tuple[object, ...]  # what their pictures depend on
    ground: QColor
    ratio: float


class ItemDelegate(QStyledItemDelegate):
    """Paints rows of one height, reading each item once.

    `editor` is who looks at the list (the others' items carry a padlock), `terms` what is looked
    for in it (marked), `ring` whether the current row shows that it has the keyboard; `compact` rows
    have one line of headline.
    """

    def __init__(self, parent: QObject | None = None, *, now: Callable[[], datetime] | None = None) -> None:
        super().__init__(parent)
        self.editor = ""
        self.terms: tuple[Term, ...] = ()
        self.ring = False
        self.compact = False
        self.in_passing = False  # the list is scrolled far: what is painted now is not kept
        self._now = now or _utc_now
        self._pictures = RowPictures()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height)

    @property
    def height(self) -> int:
        """Of every row."""
        return ROW_HEIGHT - _COMPACT if self.compact else ROW_HEIGHT

    @property
    def _meta(self) -> int:
        return _META - _COMPACT if self.compact else _META

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state = RowState(*(bool(option.state & flag) for flag in _SHOWN))
        self.paint_items(painter, [(index.data(Role.ITEM), option.rect, state)])

    def paint_items(self, painter: QPainter, items: Iterable[tuple[ItemRow | None, QRect, RowState]]) -> None:
        """Paint rows in their places with all that is behind them; None is one that is not read yet."""
        frame = self._frame(painter.device().devicePixelRatioF())
        for row, place, state in items:
            width = place.width()
            keep = not self.in_passing
            picture = None if row is None else self._picture(row, width, state, frame, keep=keep)
            if picture is not None:
                painter.drawPixmap(place.x(), place.y(), picture)
                continue
            painter.save()
            painter.translate(place.topLeft())
            painter.fillRect(0, 0, width, place.height(), frame.ground)
            if row is not None:
                self._paint_row(painter, row, width, state, self._told(row, frame.now))
            else:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._paint_ground(painter, width, state)
            painter.restore()

    def make_ready(self, row: ItemRow, width: int, state: RowState, ratio: float) -> None:
        """Paint `row` beforehand as it is about to be looked at, on a screen of `ratio`."""
        self._picture(row, width, state, self._frame(ratio), keep=True)

    def _frame(self, ratio: float) -> _Frame:
        look = theme().tokens, self.editor, self.terms, self.ring, self.compact
        return _Frame(self._now(), look, theme().colour("surface"), ratio)

    def _told(self, row: ItemRow, now: datetime) -> str:
        since = row.waiting_since if row.waiting and row.waiting_since else row.received_at
        return age(since, now)

    def _picture(
        self, row: ItemRow, width: int, state: RowState, frame: _Frame, *, keep: bool
    ) -> QPixmap | None:
        """How `row` looks: as it was painted last, else, if that is to be kept, painted now."""
        told = self._told(row, frame.now)
        key, look = (row.number, state), (row, row.passage, told, width, frame.ratio, frame.look)
        kept = self._pictures.find(key, look)
        if kept is not None or not keep:
            return kept
        return self._pictures.make(
            key,
            look,
            QSize(width, self.height),
            frame.ratio,
            frame.ground,
            lambda painter: self._paint_row(painter, row, width, state, told),
        )

    def _paint_row(self, painter: QPainter, row: ItemRow, width: int, state: RowState, told: str) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, width, state)
        self._paint_mark(painter, row)
        item_marks.paint_urgency(painter, row)
        self._paint_headline(painter, row, width, state.chosen)
        edge = self._paint_badges(painter, row, self._before_state(row, width, told))
        end = self._paint_state(painter, row, edge, width, told)
        if row.assignee is not None or row.labels:
            room = (edge + _BADGE_GAP, end - _BADGE_GAP)
            item_marks.paint_arranged(painter, row, room, self._meta, editor=self.editor)

    def _paint_ground(self, painter: QPainter, width: int, state: RowState) -> None:
        look = theme()
        ground = QRectF(0, 0, width, self.height).adjusted(*_GROUND)
        painter.setPen(Qt.PenStyle.NoPen)
        if state.chosen:
            grounds.paint(painter, ground, RADIUS_CARD)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(_BAR.adjusted(0, 0, 0, self.height - ROW_HEIGHT), 1.5, 1.5)
        else:
            if state.hovered:
                painter.setBrush(look.colour("hover"))
                painter.drawRoundedRect(ground, RADIUS_CARD, RADIUS_CARD)
            line = QRectF(_LEFT, self.height - 1, width - _LEFT - _RIGHT + 1, 1)
            hairline.paint(painter, line, early=True)
        if self.ring and state.focused:
            painter.setPen(QPen(look.colour("accent"), FOCUS_RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), RADIUS_CARD, RADIUS_CARD)

    def _paint_mark(self, painter: QPainter, row: ItemRow) -> None:
        if self._held(row):
            icons.paint(painter, "lock", "ink2", _LOCK)
        elif not row.read:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("accent"))
            painter.drawEllipse(_DOT, _DOT_RADIUS, _DOT_RADIUS)

    def _paint_headline(self, painter: QPainter, row: ItemRow, width: int, selected: bool) -> None:
        titled = bool(row.headline.strip())
        weight = 400 if not titled else 600 if selected or not row.read else 500
        text = row.headline if titled else row.opening
        font = fonts.interface(13, weight, italic=not titled)
        painter.setFont(font)
        room = width - _LEFT - _RIGHT + 1
        if self.terms and row.passage and not self.compact:
            self._paint_passage(painter, row.passage, room)
            metrics = QFontMetricsF(font)
            lines = (metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, room), "")
            painter.setFont(font)
        else:
            lines = two_lines(text, 13, weight, not titled, room)
        for number, line in enumerate(lines[: 1 if self.compact else 2]):
            baseline = QPointF(_LEFT, _HEADLINE + number * _LINE)
            if self.terms:
                self._mark_matches(painter, line, baseline, QFontMetricsF(font))
            painter.setPen(theme().colour("ink" if titled else "ink2"))
            painter.drawText(baseline, line)

    def _paint_passage(self, painter: QPainter, passage: str, room: int) -> None:
        """What was found in the text, in the place of the second line."""
        font = fonts.interface(12)
        metrics = QFontMetricsF(font)
        line = metrics.elidedText(passage, Qt.TextElideMode.ElideRight, room)
        baseline = QPointF(_LEFT, _HEADLINE + _LINE)
        painter.setFont(font)
        self._mark_matches(painter, line, baseline, metrics)
        painter.setPen(theme().colour("ink2"))
        painter.drawText(baseline, line)

    def _mark_matches(self, painter: QPainter, line: str, baseline: QPointF, metrics: QFontMetricsF) -> None:
        for start, end in matches(line, self.terms):
            left = metrics.horizontalAdvance(line[:start])
            width = metrics.horizontalAdvance(line[:end]) - left
            mark = QRectF(baseline.x() + left - 1, baseline.y() - 13, width + 2, _LINE)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("cut_soft"))
            painter.drawRoundedRect(mark, 3, 3)
            painter.setPen(QPen(theme().colour("cut"), 1))
            painter.drawLine(mark.bottomLeft(), mark.bottomRight())

    def _before_state(self, row: ItemRow, width: int, told: str) -> float:
        """Where state and age would begin if nothing stood before them."""
        age = QFontMetricsF(_age_font()).horizontalAdvance(told)
        icon, _, text = self._state(row)
        state = ICON_META + _ICON_GAP + QFontMetricsF(_state_font()).horizontalAdvance(text) + _AGE_GAP
        return width - _RIGHT - age - (state if icon else 0)

    def _paint_badges(self, painter: QPainter, row: ItemRow, end: float) -> float:
        """Paint the counts by class, or that there are none, as far as `end`; return where they end."""
        x = float(_LEFT)
        if not any(row.counts.values()):
            return self._paint_nothing(painter, x, row, end)
        metrics = QFontMetricsF(_badge_font())
        painter.setFont(_badge_font())
        for finding_class in FindingClass:
            if not (count := row.counts.get(finding_class, 0)):
                continue
            lost = row.lost and finding_class is FindingClass.ENCODING
            shapes.paint(painter, finding_class, QRectF(x, self._meta - 5, _SHAPE, _SHAPE), lost=lost)
            x += _SHAPE + _SHAPE_GAP
            painter.setPen(theme().colour(theme().tokens.of_class(finding_class)[0]))
            painter.drawText(QPointF(x, self._baseline(metrics)), str(count))
            x += metrics.horizontalAdvance(str(count)) + _BADGE_GAP
        return x - _BADGE_GAP

    def _paint_nothing(self, painter: QPainter, x: float, row: ItemRow, end: float) -> float:
        metrics = QFontMetricsF(_state_font())
        icons.paint(painter, "check", "ok", QRectF(x, self._meta - 7, ICON_META, ICON_META))
        text = QCoreApplication.translate("item", "Nothing to report")
        room = end - _BADGE_GAP - x - ICON_META - _ICON_GAP
        if row.assignee is not None or row.labels or metrics.horizontalAdvance(text) > room:
            return x + ICON_META  # others need the room; the sign says it too
        x += ICON_META + _ICON_GAP
        painter.setFont(_state_font())
        painter.setPen(theme().colour("ok"))
        painter.drawText(QPointF(x, self._baseline(metrics)), text)
        return x + metrics.horizontalAdvance(text)

    def _paint_state(self, painter: QPainter, row: ItemRow, edge: float, width: int, told: str) -> float:
        """Paint the age `told` and state from the right; the state's text gives way, its icon does not.

        Return where they begin.
        """
        metrics = QFontMetricsF(_age_font())
        x = width - _RIGHT - metrics.horizontalAdvance(told)
        painter.setFont(_age_font())
        painter.setPen(theme().colour("ink3"))
        painter.drawText(QPointF(x, self._baseline(metrics)), told)
        icon, colour, text = self._state(row)
        if not icon:
            return x
        metrics = QFontMetricsF(_state_font())
        x -= _AGE_GAP
        room = x - edge - _BADGE_GAP - ICON_META - _ICON_GAP
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        x -= metrics.horizontalAdvance(text)
        painter.setFont(_state_font())
        painter.setPen(theme().colour(colour))
        painter.drawText(QPointF(x, self._baseline(metrics)), text)
        place = QRectF(x - _ICON_GAP - ICON_META, self._meta - 7, ICON_META, ICON_META)
        icons.paint(painter, icon, colour, place.toRect())
        return place.left()

    def _state(self, row: ItemRow) -> tuple[str, str, str]:
        """Icon, colour and text of the state; nothing for an item that waits to be read.

        That it corrects or withdraws what was delivered is said in its place: the icon tells the state.
        """
        if self._held(row):
            return "pencil-line", "accent", row.locked_by or ""
        if row.waiting:
            return "clock", "cut", QCoreApplication.translate("labels", "Waiting", "queue")
        if row.status is Status.TO_REVIEW:
            return "", "", ""
        words = edition_label(row.edition) or status_label(row.status)
        return STATUS_ICONS[row.status], STATUS_COLOURS[row.status], words

    def _held(self, row: ItemRow) -> bool:
        return row.locked_by is not None and row.locked_by != self.editor

    def _baseline(self, metrics: QFontMetricsF) -> float:
        return round(self._meta + metrics.capHeight() / 2)


def _badge_font() -> QFont:
    return fonts.interface(12, 600)


def _state_font() -> QFont:
    return fonts.interface(12, 500)


def _age_font() -> QFont:
    return fonts.interface(12)


def _utc_now() -> datetime:
    return datetime.now(UTC)
