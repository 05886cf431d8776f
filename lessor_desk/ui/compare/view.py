"""The compare view: two texts, what changed, and the panel of versions beside them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from lessor_desk.services.comparing import Comparison
from lessor_desk.ui import fonts
from lessor_desk.ui.announce import announce
from lessor_desk.ui.banner import Banner
from lessor_desk.ui.card import Ground
from lessor_desk.ui.compare.blocks import Laid, Mode, Pair, changes_of
from lessor_desk.ui.compare.column import LEFT, Column
from lessor_desk.ui.compare.full_text_side import FullTextSide
from lessor_desk.ui.compare.headings import Heading
from lessor_desk.ui.compare.modes import ModeRow
from lessor_desk.ui.compare.pages_side import PagesSide
from lessor_desk.ui.compare.passages_side import PassagesSide
from lessor_desk.ui.compare.side import VersionsSide
from lessor_desk.ui.editor.head_row import HeadRow
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.tokens import DRAWER_UNDER, WIDE_FROM

PANEL, PANEL_WIDE = 280, 320  # px
_HEADING = 39


class HeadingRow(Ground):
    """What a column shows: `Original  as it came, at 14:23 · never changed`."""

    def __init__(self, ground: str) -> None:
        super().__init__(ground)
        self.setFixedHeight(_HEADING)
        self._name = TextLabel(fonts.interface(12, 600), "ink")
        self._about = TextLabel(fonts.interface(12), "ink3")
        self._about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(LEFT, 0, 8, 2)
        row.setSpacing(8)
        row.addWidget(self._name)
        row.addWidget(self._about, 1)

    def say(self, name: str, about: str) -> None:
        self._name.setText(name)
        self._about.setText(about)


def _under(heading: HeadingRow, column: Column) -> QWidget:
    """One side: what it is, and its text under that."""
    side = QWidget()
    side.setMinimumWidth(0)
    lines = QVBoxLayout(side)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(0)
    lines.addWidget(heading)
    lines.addWidget(column, 1)
    return side


class CompareView(QWidget):
    """Takes the place of list, editor and panel. R restores the passage, Return takes the full text that is
    compared, Escape leaves."""

    restore_wanted = Signal(int)  # the number of the change
    leave_wanted = Signal()
    active_changed = Signal(int)  # the number of the change that is looked at

    def __init__(self) -> None:
        super().__init__()
        self.head, self.modes, self.banner = HeadRow(), ModeRow(), Banner()
        self.left, self.right = Column("surface", self.tr("Before")), Column("paper", self.tr("After"))
        self._headings = HeadingRow("surface"), HeadingRow("paper")
        self.versions, self.pages = VersionsSide(), PagesSide()
        self.full_text, self.passages = FullTextSide(), PassagesSide()
        self.side = QStackedWidget()
        for side in (self.versions, self.pages, self.full_text, self.passages):
            self.side.addWidget(side)
        self._comparison: Comparison | None = None
        self._rows: Mapping[Mode, tuple[Pair, ...]] = {}
        self._mode, self._active = Mode.SIDE_BY_SIDE, -1
        self._may_restore: bool | None = None
        self._panel_wanted: bool | None = None  # None: as the width says
        self._lay_out()
        self.modes.mode_chosen.connect(self.set_mode)
        self.modes.restore_wanted.connect(self._restore)
        self.left.scrolled.connect(self.right.follow)
        self.right.scrolled.connect(self.left.follow)
        for column in (self.left, self.right):
            column.change_pressed.connect(self.show_change)
        self.versions.leave_wanted.connect(self.leave_wanted)
        self.show_comparison(None)

    # what is shown

    def show_comparison(self, shown: Laid | None, *, may_restore: bool | None = None) -> None:
        """Show a comparison; the change that was looked at stays, as far as there is one.

        `may_restore` None: neither text is in hand, there is nothing to restore.
        """
        comparison = shown.comparison if shown else None
        self._comparison, self._rows = comparison, shown.rows if shown else {}
        self._may_restore = may_restore
        self._fill()
        number = comparison.number_of_changes if comparison else 0
        self.modes.show_counts(comparison.counts if comparison else {})
        self._active = min(self._active, number - 1)
        if self._active < 0 and number:
            self._active = 0
        self._tell_active()

    def say_headings(self, before: Heading, after: Heading) -> None:
        """Name the columns: what each is, and what is to be said of it."""
        self._headings[0].say(*before)
        self._headings[1].say(*after)
        self.left.setAccessibleName(before[0])
        self.right.setAccessibleName(after[0])

    def begin(self) -> None:
        """Another item, or other texts: from the first change on."""
        self._active = -1
        for column in (self.left, self.right):
            column.verticalScrollBar().setValue(0)

    @property
    def mode(self) -> Mode:
        """How the texts are laid out."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Lay the texts out side by side, in line, or as bytes."""
        self._mode = mode
        self.modes.chips[mode].setChecked(True)
        beside = mode is not Mode.IN_LINE
        self._beside.setVisible(beside)
        off, as_needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.left.setVerticalScrollBarPolicy(off if beside else as_needed)
        self._fill()
        self._tell_active()
        if self._active >= 0:
            self.left.reveal(self._active)
            self.right.reveal(self._active)

    def set_zoom(self, percent: int) -> None:
        """Show both texts at `percent` of their size."""
        self.left.set_zoom(percent)
        self.right.set_zoom(percent)

    # going through the changes

    @property
    def active(self) -> int:
        """The number of the change that is looked at, from 0; -1 without one."""
        return self._active

    def step(self, by: int) -> None:
        """Go to the next change, or the one before, around the end."""
        number = self._comparison.number_of_changes if self._comparison else 0
        if number:
            self.show_change((self._active + by) % number)

    def show_change(self, change: int) -> None:
        """Frame `change` and bring it into sight on both sides."""
        self._active = change
        self._tell_active()
        if self._mode is Mode.IN_LINE:
            self.left.reveal(change)
        else:
            self.right.reveal(change)
            self.left.reveal(change)
        announce(self.left, self._spoken(change))
        self.active_changed.emit(change)

    def toggle_panel(self) -> None:
        """Hide or show the panel."""
        self._panel_wanted = not self.side.isVisible()
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape:
            self.leave_wanted.emit()
        elif event.key() == Qt.Key.Key_R and plain:
            self._restore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and self._offers_a_text:
            self.full_text.take.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # inside

    def _lay_out(self) -> None:
        self.left.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        texts = QHBoxLayout()
        texts.setSpacing(0)
        one, self._beside = (
            _under(heading, column)
            for heading, column in zip(self._headings, (self.left, self.right), strict=True)
        )
        line = Ground("border", parent=self._beside)
        line.setFixedSize(1, 10_000)
        texts.addWidget(one, 1)
        texts.addWidget(self._beside, 1)
        main = QVBoxLayout()
        main.setSpacing(0)
        for widget in (self.banner, self.head, self.modes):
            main.addWidget(widget)
        main.addLayout(texts, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(main, 1)
        whole.addWidget(self.side)

    def _arrange(self) -> None:
        width = self.window().width()
        self.side.setFixedWidth(PANEL_WIDE if width >= WIDE_FROM else PANEL)
        roomy = width >= DRAWER_UNDER or self.side.currentWidget() is not self.versions
        self.side.setVisible(roomy if self._panel_wanted is None else self._panel_wanted)

    @property
    def _offers_a_text(self) -> bool:
        return self.side.currentWidget() is self.full_text

    def _fill(self) -> None:
        rows = self._rows.get(self._mode, ())
        self.left.show_blocks([left for left, _ in rows])
        self.right.show_blocks([right for _, right in rows if right is not None])

    def _tell_active(self) -> None:
        number = self._comparison.number_of_changes if self._comparison else 0
        self.left.set_active(self._active)
        self.right.set_active(self._active)
        self.modes.show_place(self._active, number)
        may = self._may_restore
        self.modes.allow_restore(bool(may) and self._active >= 0, shown=may is not None)

    def _restore(self) -> None:
        if self._may_restore and self._active >= 0:
            self.restore_wanted.emit(self._active)

    def _spoken(self, change: int) -> str:
        if self._comparison is None:
            return ""
        part, words = changes_of(self._comparison)[change]
        template = self.tr("Change %1 of %2: before %3, after %4.")
        for place, said in (
            ("%1", str(change + 1)),
            ("%2", str(self._comparison.number_of_changes)),
            ("%3", words.before.of(part.before) or self.tr("nothing")),
            ("%4", words.after.of(part.after) or self.tr("nothing")),
        ):
            template = template.replace(place, said)
        return template
