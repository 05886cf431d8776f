"""The row above compared texts: how they are laid out, what has changed, which change is looked at."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy

from lessor_desk.services.comparing import Told
from lessor_desk.ui import fonts, grounds, icons
from lessor_desk.ui.buttons import FieldButton
from lessor_desk.ui.card import Ground
from lessor_desk.ui.compare.blocks import Mode
from lessor_desk.ui.focus_ring import ringed
from lessor_desk.ui.key_cap import KeyCap
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import ICON_META, TARGET

HEIGHT = 47  # px, with the line under it
_CHIP_SIDE, _ICON_GAP, _CHIP_HEIGHT = 9, 5, 22


class ModeChip(QAbstractButton):
    """One way of laying two texts out; the current one is filled in the colour of selection."""

    def __init__(self, text: str, icon_name: str = "") -> None:
        super().__init__()
        self._icon_name = icon_name
        self.setText(text)
        self.setCheckable(True)
        self.setFont(fonts.interface(12, 500))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        ringed(self)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text()) + 2 * _CHIP_SIDE
        return QSize(round(width) + (ICON_META + _ICON_GAP if self._icon_name else 0), TARGET)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = QRectF(0, (self.height() - _CHIP_HEIGHT) / 2, self.width(), _CHIP_HEIGHT)
        grounds.paint(painter, pill, _CHIP_HEIGHT / 2, chosen=self.isChecked(), pill=True)
        ink = "accent" if self.isChecked() else "ink2"
        x = float(_CHIP_SIDE)
        if self._icon_name:
            top = (self.height() - ICON_META) / 2
            icons.paint(painter, self._icon_name, ink, QRectF(x, top, ICON_META, ICON_META))
            x += ICON_META + _ICON_GAP
        painter.setFont(self.font())
        painter.setPen(theme().colour(ink))
        painter.drawText(
            QRectF(x, 0, self.width() - x, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )


class ModeRow(Ground):
    """Chips at the left; at the right the sums, the change that is looked at, and taking it back.

    In a narrow window the sums go first, then the word before the key.
    """

    mode_chosen = Signal(object)  # Mode
    restore_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("paper", line="bottom")
        self.setFixedHeight(HEIGHT)
        self.chips = {
            Mode.SIDE_BY_SIDE: ModeChip(self.tr("Side by side"), "git-compare"),
            Mode.IN_LINE: ModeChip(self.tr("In line")),
            Mode.BYTES: ModeChip(self.tr("Bytes")),
        }
        group = QButtonGroup(self)
        self.sums = TextLabel(fonts.interface(12), "ink2")
        self._word = TextLabel(fonts.interface(12), "ink3", self.tr("Change"))
        self._cap = KeyCap("F8")
        self.place = TextLabel(fonts.interface(12, 600), "ink2")
        self.restore = FieldButton(self.tr("Restore this passage"), "undo-2", "R", height=28, small=True)
        self.restore.setAccessibleName(self.restore.text())
        self.restore.clicked.connect(self.restore_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 16, 1)
        row.setSpacing(8)
        for mode, chip in self.chips.items():
            group.addButton(chip)
            chip.clicked.connect(lambda checked=False, mode=mode: self.mode_chosen.emit(mode))
            row.addWidget(chip)
        self.chips[Mode.SIDE_BY_SIDE].setChecked(True)
        row.addStretch(1)
        for widget in (self.sums, self._word, self._cap, self.place, self.restore):
            row.addWidget(widget)

    def show_counts(self, counts: Mapping[Told, int]) -> None:
        """Tell what has changed: `18 words repaired · 1 space`."""
        self.sums.setText(" · ".join(told(which, counts[which]) for which in Told if counts.get(which)))
        self._arrange()

    def show_place(self, change: int, number: int) -> None:
        """Tell which change is looked at, of how many; -1 for none yet."""
        if number:
            words = self.tr("%1 / %2", "change 1 of 21")
            self.place.setText(words.replace("%1", str(max(change, 0) + 1)).replace("%2", str(number)))
        else:
            self.place.setText(self.tr("No change"))
        self._arrange()

    def allow_restore(self, allowed: bool, shown: bool = True) -> None:
        """Let the passage be taken back, or say by its look that it cannot be."""
        self.restore.setVisible(shown)
        self.restore.setEnabled(allowed)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Show what there is room for."""
        layout = self.layout()
        if layout is None:
            return
        for hidden in ((), (self.sums,), (self.sums, self._word), (self.sums, self._word, self._cap)):
            for widget in (self.sums, self._word, self._cap):
                widget.setVisible(widget not in hidden)
            if layout.minimumSize().width() <= self.width():
                return

    def minimumSizeHint(self) -> QSize:
        return QSize(0, HEIGHT)


def told(which: Told, number: int) -> str:
    """`18 words repaired`"""
    match which:
        case Told.REPAIRED:
            return QCoreApplication.translate("compare", "%n word(s) repaired", "", number)
        case Told.WORD:
            return QCoreApplication.translate("compare", "%n passage(s)", "", number)
        case Told.SPACE:
            return QCoreApplication.translate("compare", "%n space(s)", "", number)
        case Told.CAPITAL:
            return QCoreApplication.translate("compare", "%n capital(s)", "", number)
        case Told.PUNCTUATION:
            return QCoreApplication.translate("compare", "%n sign(s)", "", number)
