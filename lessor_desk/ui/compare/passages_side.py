"""The panel of two versions: every passage that differs, and which side of it is kept."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lessor_desk.services.comparing import Comparison
from lessor_desk.services.merging import Keep
from lessor_desk.ui import fonts, hairline
from lessor_desk.ui.buttons import PrimaryButton
from lessor_desk.ui.card import Rule
from lessor_desk.ui.compare.blocks import changes_of
from lessor_desk.ui.compare.rows_list import RowsList, RowText
from lessor_desk.ui.link_button import LinkButton
from lessor_desk.ui.panel_head import SIDE, PanelHead
from lessor_desk.ui.preferences.controls import Pills
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme

_LONGEST = 60  # signs of a passage that a row shows


class PassagesList(RowsList):
    """Arrows: up and down go through the passages, left and right keep a side; Return goes on."""

    keep_wanted = Signal(object)  # Keep
    on_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        match event.key():
            case Qt.Key.Key_Left if plain:
                self.keep_wanted.emit(Keep.LEFT)
            case Qt.Key.Key_Right if plain:
                self.keep_wanted.emit(Keep.RIGHT)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if plain:
                self.on_wanted.emit()
            case _:
                super().keyPressEvent(event)


class PassagesSide(QWidget):
    """Nothing is chosen beforehand. The version can be made once every passage has a side."""

    passage_chosen = Signal(int)
    make_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._comparison: Comparison | None = None
        self._kept: list[Keep | None] = []
        self._why_not: str | None = None  # only the left may stay, because; None: all may
        head = PanelHead("git-compare", self.tr("Two versions"))
        head.say_leave(self.tr("close"), self.tr("Close the comparison"))
        head.leave_wanted.connect(self.leave_wanted)
        self.list = PassagesList("passages", self.tr("Passages that differ"))
        sides = [(Keep.LEFT, self.tr("Left")), (Keep.RIGHT, self.tr("Right")), (Keep.BOTH, self.tr("Both"))]
        self.keep = Pills(self.tr("Keep of this passage"), list(sides))
        self.all_left = LinkButton(self.tr("All of the left"))
        self.all_right = LinkButton(self.tr("All of the right"))
        self.make = PrimaryButton(self.tr("Make this version"), "check")
        self._told = TextLabel(fonts.interface(12), "ink2")
        self._told.setWordWrap(True)
        self._lay_out(head)
        self.list.selectionModel().currentChanged.connect(lambda now, _: self._passage(now.row()))
        self.list.keep_wanted.connect(self._choose)
        self.list.on_wanted.connect(self._on)
        self.keep.chosen.connect(self._choose)
        self.all_left.clicked.connect(lambda: self._choose_all(Keep.LEFT))
        self.all_right.clicked.connect(lambda: self._choose_all(Keep.RIGHT))
        self.make.clicked.connect(self.make_wanted)
        theme().changed.connect(self.update)

    @property
    def choices(self) -> tuple[Keep, ...] | None:
        """What is kept of every passage, or None while one has no side."""
        kept = tuple(each for each in self._kept if each is not None)
        return kept if len(kept) == len(self._kept) else None

    @property
    def undecided(self) -> int:
        """How many passages have no side yet."""
        return sum(each is None for each in self._kept)

    def show_passages(self, comparison: Comparison, why_not: str | None) -> None:
        """Show the passages of `comparison`; `why_not` says why only the left may stay, None: it is free."""
        if comparison != self._comparison:
            self._kept = [None] * comparison.number_of_changes
        self._comparison, self._why_not = comparison, why_not
        self._fill()
        self.show_place(0)

    def show_place(self, passage: int) -> None:
        """Passage number `passage`, from 0, is looked at."""
        if 0 <= passage < len(self._kept) and passage != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.list.rows.index(passage))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("surface"))
        hairline.paint(painter, QRectF(0, 0, 1, self.height()))

    # inside

    def _passage(self, place: int) -> None:
        if 0 <= place < len(self._kept):
            self.keep.set_value(self._kept[place])
            self.passage_chosen.emit(place)

    def _choose(self, keep: Keep) -> None:
        """Keep that of the passage, and go to the next one that has no side."""
        place = self.list.currentIndex().row()
        if 0 <= place < len(self._kept):
            self._kept[place] = keep
            self._fill()
            self.keep.set_value(keep)
            self._go_on(place)

    def _choose_all(self, keep: Keep) -> None:
        self._kept = [keep] * len(self._kept)
        self._fill()
        self._passage(self.list.currentIndex().row())
        self.list.setFocus()

    def _on(self) -> None:
        """Return: to the next passage without a side; once all have one, the version is made."""
        if self.undecided:
            self._go_on(self.list.currentIndex().row())
        elif self.make.isEnabled():
            self.make.click()

    def _go_on(self, place: int) -> None:
        order = (*range(place + 1, len(self._kept)), *range(place + 1))
        following = next((each for each in order if self._kept[each] is None), None)
        if following is not None:
            self.list.setCurrentIndex(self.list.rows.index(following))

    def _fill(self) -> None:
        place = self.list.currentIndex().row()
        self.list.rows.show(self._rows())
        if 0 <= place < len(self._kept):
            self.list.setCurrentIndex(self.list.rows.index(place))
        if self.undecided:
            told = self.tr("%n passage(s) to choose", "", self.undecided)
        elif self._why_not is not None and set(self._kept) != {Keep.LEFT}:
            told = self._why_not
        else:
            told = self.tr("Both texts stay among the versions. Ctrl Z undoes.")
        self._told.setText(told)
        free = not self.undecided and (self._why_not is None or set(self._kept) <= {Keep.LEFT})
        self.make.setEnabled(free)
        self.make.setToolTip("" if free else told)
        self.make.setAccessibleDescription("" if free else told)

    def _rows(self) -> list[RowText]:
        said = {Keep.LEFT: self.tr("Left"), Keep.RIGHT: self.tr("Right"), Keep.BOTH: self.tr("Both")}
        rows = []
        changes = changes_of(self._comparison) if self._comparison is not None else ()
        for number, (part, change) in enumerate(changes):
            kept = self._kept[number]
            icon, colour = ("check", "ok") if kept is not None else ("git-compare", "ink2")
            title = said[kept] if kept is not None else self.tr("Passage %1").replace("%1", str(number + 1))
            left, right = change.before.of(part.before), change.after.of(part.after)
            detail = f"{_short(left) or '∅'} → {_short(right) or '∅'}"
            rows.append(RowText(number, icon, colour, title, "", detail))
        return rows

    def _lay_out(self, head: QWidget) -> None:
        foot = QWidget()
        links = QHBoxLayout()
        links.setContentsMargins(0, 0, 0, 0)
        links.setSpacing(6)
        links.addWidget(self.all_left)
        links.addWidget(self.all_right)
        links.addStretch(1)
        below = QVBoxLayout(foot)
        below.setContentsMargins(SIDE, 0, SIDE, 14)
        below.setSpacing(8)
        below.addWidget(Rule())
        below.addSpacing(2)
        below.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        below.addLayout(links)
        below.addWidget(self.make)
        below.addWidget(self._told)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addSpacing(8)
        column.addWidget(self.list, 1)
        column.addWidget(foot)


def _short(words: str) -> str:
    line = " ".join(words.split("\n")).strip(" ")
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
