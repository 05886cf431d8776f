"""One card of the findings panel: measured once, painted often."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from lessor_desk.checks.base import FindingClass, Severity
from lessor_desk.ui import fonts, key_cap, shapes
from lessor_desk.ui.editor import findings_wording
from lessor_desk.ui.editor.broken_text import broken
from lessor_desk.ui.editor.bytes_line import HEIGHT as BYTES_HEIGHT
from lessor_desk.ui.editor.bytes_line import paint_bytes
from lessor_desk.ui.editor.change_line import ChangeLine
from lessor_desk.ui.editor.origin_bytes import origin_bytes
from lessor_desk.ui.findings import wording
from lessor_desk.ui.findings.model import Card
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import RADIUS_CARD

LEFT, RIGHT = 14, 14  # px beside the cards
_HEADING, _HEADING_MIDDLE = 37, 22  # px that the class name takes, and where its middle is
_GAP = 6  # px above a card without a heading
_INSET, _TOP, _BOTTOM = 12, 10, 10
_CHANGE_PX, _TITLE_HEIGHT = 14, 17
_TO_REASON, _REASON_PITCH = 5, 15
_TO_KEYS = 8
_CAP_GAP, _KEY_GAP = 7, 12
_SHAPE = 12

Key = tuple[tuple[str, ...], str]  # caps, and what they do


class CardLayout:
    """The look of a card `width` pixels wide, its heading and what stands under it included."""

    def __init__(self, card: Card, width: int, *, read_only: bool) -> None:
        flag = self._flag = card.flag
        self._card, self._width = card, width
        self._top = _HEADING if card.heading is not None else _GAP
        inner = width - LEFT - RIGHT - 2 * _INSET
        has_change = findings_wording.has_change(flag)
        change = ChangeLine(flag.flag.before, flag.flag.after, _CHANGE_PX, inner) if has_change else None
        self._change = change
        self._title = None
        if change is None:
            title = wording.full_text_title() if card.full_text else findings_wording.title(flag)
            self._title = broken(title, fonts.interface(13, 500), inner, _TITLE_HEIGHT)
        reason = wording.full_text(card.full_text) if card.full_text else findings_wording.reason(flag)
        self._reason = broken(reason, fonts.interface(12), inner, _REASON_PITCH)
        asks = card.is_cut and card.full_text is None  # S answers from every card
        self._keys = _keys(card) if (card.active or asks) and not read_only else ()
        self._bytes = origin_bytes(flag.flag)
        height = _TOP + self._head_height() + _TO_REASON + self._reason.lineCount() * _REASON_PITCH
        if self._keys:
            height += _TO_KEYS + key_cap.HEIGHT
        self._box_height = height + _BOTTOM
        self.height = self._top + self._box_height + (BYTES_HEIGHT + 4 if self._bytes else 0)

    @property
    def box(self) -> QRectF:
        """The card itself, from the upper left corner of the row."""
        return QRectF(LEFT, self._top, self._width - LEFT - RIGHT, self._box_height)

    def paint(self, painter: QPainter, *, ring: bool) -> None:
        """Paint with the upper left corner of the row at the painter's origin."""
        tokens = theme().tokens
        colour = QColor(tokens.of_class(self._flag.finding_class)[0])
        if self._card.heading is not None:
            self._paint_heading(painter, colour, self._card.heading)
        painter.setPen(QPen(colour if self._card.active else QColor(tokens.border), 2 if ring else 1))
        painter.setBrush(QColor(tokens.card))
        painter.drawRoundedRect(self.box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CARD, RADIUS_CARD)
        x, y = LEFT + _INSET, float(self._top + _TOP)
        if self._change is not None:
            self._change.paint(painter, QPointF(x, y))
        elif self._title is not None:
            painter.setPen(QColor(tokens.ink))
            self._title.draw(painter, QPointF(x, y))
        y += self._head_height() + _TO_REASON
        painter.setPen(QColor(tokens.ink2))
        self._reason.draw(painter, QPointF(x, y))
        y += self._reason.lineCount() * _REASON_PITCH + _TO_KEYS
        self._paint_keys(painter, x, y)
        if self._bytes:
            note = QCoreApplication.translate("CardLayout", "original bytes, deduced")
            place = QPointF(LEFT + 4, self._top + self._box_height + 4)
            paint_bytes(painter, place, self._bytes, note, self._width - LEFT - RIGHT - 8)

    def _head_height(self) -> int:
        if self._change is not None:
            return self._change.height
        return _TITLE_HEIGHT * self._title.lineCount() if self._title is not None else 0

    def _paint_heading(self, painter: QPainter, colour: QColor, count: int) -> None:
        flag = self._flag
        shape = QRectF(LEFT + 2, _HEADING_MIDDLE - _SHAPE / 2, _SHAPE, _SHAPE)
        shapes.paint(painter, flag.finding_class, shape, lost=flag.lost)
        line = QRectF(LEFT + 21, _HEADING_MIDDLE - 10, self._width, 20)
        font = fonts.interface(13, 600)
        name = findings_wording.class_name(flag)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(fonts.interface(12, 500))
        painter.setPen(theme().colour("ink3"))
        after = line.adjusted(QFontMetricsF(font).horizontalAdvance(name) + 8, 0, 0, 0)
        painter.drawText(after, Qt.AlignmentFlag.AlignVCenter, str(count))

    def _paint_keys(self, painter: QPainter, x: float, y: float) -> None:
        font = fonts.interface(12, 500)
        for caps, words in self._keys:
            for cap in caps:
                width = key_cap.cap_width(cap)
                key_cap.paint_cap(painter, QRectF(x, y, width, key_cap.HEIGHT), cap)
                x += width + _CAP_GAP
            painter.setFont(font)
            painter.setPen(theme().colour("ink2"))
            line = QRectF(x, y, self._width, key_cap.HEIGHT)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)
            x += QFontMetricsF(font).horizontalAdvance(words) + _KEY_GAP


def _keys(card: Card) -> tuple[Key, ...]:
    """The keys that act on the active card."""
    translate, flag = QCoreApplication.translate, card.flag
    keys: list[Key] = []
    if card.full_text is not None:
        keys.append((("↵",), translate("CardLayout", "Take it")))
        keys.append((("F9",), translate("CardLayout", "compare")))
        return tuple(keys)
    if card.is_cut:
        keys.append((("S",), translate("CardLayout", "ask the source")))
        return tuple(keys)
    if flag.flag.lost:
        keys.append((("S",), translate("CardLayout", "source")))
    if flag.flag.after is not None:
        repairs = flag.finding_class is FindingClass.ENCODING
        word = translate("CardLayout", "Repair") if repairs else translate("CardLayout", "Correct")
        keys.append((("↵",), word))
    else:
        keys.append((("E",), translate("CardLayout", "by hand")))
    if card.alike > 1:
        keys.append((("↑", "↓"), translate("CardLayout", "leaf through the %n", "flags", card.alike)))
    elif findings_wording.level(flag) is not Severity.BLOCKING:
        keys.append((("I",), translate("CardLayout", "ignore")))
    return tuple(keys)
