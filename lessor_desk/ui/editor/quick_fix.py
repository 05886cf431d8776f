"""The quick fix: what is wrong with a word, what it would become, and the keys that act on it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lessor_desk.checks.base import FindingClass, Severity
from lessor_desk.ui import fonts
from lessor_desk.ui.card import Rule
from lessor_desk.ui.editor import findings_wording
from lessor_desk.ui.editor.part_flag import PartFlag
from lessor_desk.ui.editor.quick_fix_entries import QuickFixEntries
from lessor_desk.ui.editor.quick_fix_entry import QuickFixEntry
from lessor_desk.ui.editor.quick_fix_head import QuickFixHead
from lessor_desk.ui.key_cap import KeyCap
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import RADIUS_POPOVER

WIDTH = 410
SHADOW = 10  # px around the popover
TO_WORD = 5  # px between the frame of the word and the popover
_LEFT_OF_WORD = 38
_EDGE = 14  # px kept free at the edges of the pane
_SIDE = 15
_FOOT = 36
_FORTH = {Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Tab}
_BACK = {Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Backtab}
_MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}


@dataclass(frozen=True, slots=True)
class Shown:
    """What the popover says: a flag, those beneath it, which of how many it is, how many are like it."""

    flag: PartFlag
    beneath: tuple[PartFlag, ...]
    number: int
    of: int
    alike: int
    read_only: bool
    full_text: bool = False  # the rest of the cut text is in the database


@dataclass(frozen=True, slots=True)
class _Way:
    """How the popover is arranged: what it leaves out, and in how many columns its actions stand."""

    foot: bool = False
    columns: int = 2
    beneath: bool = True  # the reasons of the flags under this one
    origin: bool = True  # the bytes behind a lost letter
    reason: bool = True


_ROOMY = (_Way(foot=True, columns=1), _Way(columns=1))
_LOW = (_Way(), _Way(beneath=False), _Way(beneath=False, origin=False), _Way(False, 2, False, False, False))


class QuickFix(QWidget):
    """A popover inside the editor pane. It acts on nothing itself."""

    fix_wanted = Signal()
    fix_everywhere_wanted = Signal()
    edit_wanted = Signal()
    ignore_wanted = Signal()
    take_wanted = Signal()  # the full text of a cut one
    ask_wanted = Signal()  # the source
    brief_wanted = Signal()
    next_wanted = Signal()
    previous_wanted = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Quick fix"))
        self._head = QuickFixHead(WIDTH - 2)
        self._entries = QuickFixEntries()
        self._rule = Rule()
        self._foot_rule, self._foot = Rule(), self._make_foot()
        self._column = column = QVBoxLayout(self)
        inset = SHADOW + 1
        column.setContentsMargins(inset, inset, inset, inset)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._rule)
        column.addWidget(self._entries)
        column.addWidget(self._foot_rule)
        column.addWidget(self._foot)
        self.hide()
        theme().changed.connect(self.update)

    def show_flag(self, shown: Shown) -> None:
        """Say what there is to say about a flag, and offer what can be done."""
        count = self.tr("%1 of %2").replace("%1", str(shown.number)).replace("%2", str(shown.of))
        self._head.show_flag(shown.flag, shown.beneath, count)
        if self.isAncestorOf(self.focusWidget() or self.window()):
            self.setFocus()  # not into the text, when the entry that has it goes
        self._entries.show_entries([] if shown.read_only else self._make_entries(shown))
        self._rule.setVisible(bool(len(self._entries)))

    def place(self, word: QRect, room: QRect, pane: QRect) -> None:
        """Show under `word`, above it if there is no room; never over it, within `room`.

        Where neither side has room for all, the foot goes first. Then the actions stand in two columns,
        anywhere within `pane`, and the explanations go one by one, the actions last.
        """
        size, within = self._fitted(word, room, pane)
        below = within.bottom() - word.bottom() - TO_WORD
        above = word.top() - TO_WORD - within.top()
        under = size.height() <= below or below >= above
        y = word.bottom() + TO_WORD if under else word.top() - TO_WORD - size.height()
        x = min(word.left() - _LEFT_OF_WORD, within.right() - _EDGE - size.width())
        x = max(x, within.left() + _EDGE)
        outer = QRect(QPoint(x, y), size).adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW)
        self.setGeometry(outer)
        self.show()
        self.raise_()

    def take_focus(self) -> None:
        """Let the keys act here."""
        (self._entries.first or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def frame(self) -> QRect:
        """The popover without its shadow, in pixels of the pane."""
        return self.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)

    # Qt

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not _modified(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_F8:
            (self.previous_wanted if shift else self.next_wanted).emit()
        elif _modified(event) or key in _MODIFIERS:
            event.ignore()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key in _FORTH or key in _BACK:
            self._entries.go(-1 if key in _BACK else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            chosen = next((entry for entry in self._entries if entry.hasFocus()), None)
            if chosen is not None and key != Qt.Key.Key_Space:
                chosen.click()
            elif key == Qt.Key.Key_Space:
                self.escaped.emit()
        elif entry := self._entry_of(event.text()):
            entry.click()
        elif event.text() and event.text().isprintable():
            self.escaped.emit()
        else:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        self._entries.go(1 if forward else -1)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = theme().tokens
        box = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        painter.setPen(Qt.PenStyle.NoPen)
        for ring in range(1, SHADOW, 2):
            painter.setBrush(QColor(0, 0, 0, 14 if tokens.dark else 5))
            radius = RADIUS_POPOVER + ring
            painter.drawRoundedRect(box.adjusted(-ring, 2 - ring, ring, 1 + ring), radius, radius)
        painter.setPen(QPen(QColor(tokens.field), 1))
        painter.setBrush(QColor(tokens.card))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_POPOVER, RADIUS_POPOVER)

    # inside

    def _make_entries(self, shown: Shown) -> list[QuickFixEntry]:
        entries: list[QuickFixEntry] = []
        flag = shown.flag.flag
        if flag.after is not None:
            entries.append(self._entry("Return", self.tr("Fix and go to the next"), self.fix_wanted))
            times = self.tr("%n time(s)", "", shown.alike)
            everywhere = self.tr("Fix everywhere in this item")
            entries.append(self._entry("T", everywhere, self.fix_everywhere_wanted, times))
        cut = shown.flag.part == "body" and shown.flag.finding_class is FindingClass.TRUNCATION
        if cut and shown.full_text:
            entries.append(self._entry("Return", self.tr("Take the full text"), self.take_wanted))
        if cut or flag.lost:
            entries.append(self._entry("S", self.tr("Ask for the source…"), self.ask_wanted))
        if cut:
            entries.append(self._entry("B", self.tr("Run as a brief…"), self.brief_wanted))
        entries.append(self._entry("E", self.tr("Fix by hand"), self.edit_wanted))
        blocking = findings_wording.level(shown.flag) is Severity.BLOCKING
        ignore = self.tr("Publish all the same…") if blocking else self.tr("Ignore here")
        entries.append(self._entry("I", ignore, self.ignore_wanted))
        return entries

    def _entry(self, key: str, text: str, signal: object, remark: str = "") -> QuickFixEntry:
        entry = QuickFixEntry(key, text, remark)
        entry.clicked.connect(lambda: signal.emit())  # type: ignore[attr-defined]
        return entry

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        foot.setFixedHeight(_FOOT)
        row = QHBoxLayout(foot)
        row.setContentsMargins(_SIDE - 1, 0, _SIDE, 0)
        row.setSpacing(7)
        for key, text in (("F8", self.tr("next")), ("Escape", self.tr("back to the text"))):
            row.addWidget(KeyCap(key))
            row.addWidget(TextLabel(fonts.interface(12), "ink2", text))
            row.addSpacing(7)
        row.addStretch(1)
        row.addWidget(TextLabel(fonts.interface(12), "ink3", self.tr("Ctrl Z undoes")))
        return foot

    def _entry_of(self, text: str) -> QuickFixEntry | None:
        return next((entry for entry in self._entries if text and entry.key == text.upper()), None)

    def _fitted(self, word: QRect, room: QRect, pane: QRect) -> tuple[QSize, QRect]:
        """The size of the first arrangement that has its place beside `word`, and where that place is."""
        for ways, within in ((_ROOMY, room), (_LOW, pane)):
            most = max(within.bottom() - word.bottom(), word.top() - within.top()) - TO_WORD
            for way in ways:
                size = self._arrange(way)
                if size.height() <= most and size.width() <= within.width() - 2 * _EDGE:
                    return size, within
        return self._arrange(_LOW[-1]).boundedTo(QSize(pane.width() - 2 * _EDGE, most)), pane

    def _arrange(self, way: _Way) -> QSize:
        """Stand as `way` says, and answer the size without the shadow, in pixels."""
        for widget in (self._foot, self._foot_rule):
            widget.setVisible(way.foot)
        width = WIDTH
        if len(self._entries):
            width = max(width, self._entries.arrange(way.columns) + 2)
        self._head.arrange(width - 2, beneath=way.beneath, origin=way.origin, reason=way.reason)
        self._column.invalidate()
        return QSize(width, self._column.sizeHint().height() - 2 * SHADOW)


def _modified(event: QKeyEvent) -> bool:
    plain = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    return bool(event.modifiers() & ~plain)
