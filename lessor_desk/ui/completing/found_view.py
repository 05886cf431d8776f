"""What the card shows when the rest of the text is in the database: one full text, or several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from lessor_desk.services.rows import FullText
from lessor_desk.ui import fonts, labels
from lessor_desk.ui.button_lines import ButtonLines
from lessor_desk.ui.buttons import FieldButton, PrimaryButton, QuietButton
from lessor_desk.ui.completing.passage import Part, Passage, Piece
from lessor_desk.ui.completing.pill import Pill
from lessor_desk.ui.text_label import TextLabel

_MOST = 3  # candidates that are shown
_LINES = 2  # of each one's continuation


class FoundView(QWidget):
    """The continuation in green after the last words kept; where it comes from; what can be done."""

    take_wanted = Signal(int)  # number of the item that has the full text
    compare_wanted = Signal(int)
    brief_wanted = Signal()
    measured = Signal()  # it needs another height

    def __init__(self) -> None:
        super().__init__()
        self.pill = Pill()
        self.take = PrimaryButton(self.tr("Take the full text"), "check", "Return", height=30)
        self.compare = FieldButton(self.tr("Compare"), "git-compare", "F9", height=30)
        self.brief = QuietButton(self.tr("Keep the brief"), "", "B", height=30)
        self.take.clicked.connect(lambda: self._chosen(self.take_wanted))
        self.compare.clicked.connect(lambda: self._chosen(self.compare_wanted))
        self.brief.clicked.connect(self.brief_wanted)
        for button in (self.take, self.compare, self.brief):
            button.setAccessibleName(button.text())
        self._candidates: tuple[FullText, ...] = ()
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(lambda *_: self._follow_choice())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._rows)
        column.addWidget(ButtonLines((self.take, self.compare, self.brief)))

    def show_candidates(
        self, candidates: Sequence[FullText], *, number: int | None = None, read_only: bool
    ) -> None:
        """Show these full texts of item `number`, the best first; none is chosen if they disagree.

        What the person chose stays chosen as long as the item does, however often it is told again.
        """
        shown, self._read_only = tuple(candidates[:_MOST]), read_only
        if (number, shown) != (self._number, self._candidates):
            self._fill(shown, self._chosen_by_hand() if number == self._number else None)
            self._number = number
        self._follow_choice()

    _read_only = False
    _number: int | None = None

    @property
    def chosen(self) -> FullText | None:
        """The full text that would be taken."""
        if len(self._candidates) == 1:
            return self._candidates[0]
        place = self._group.checkedId()
        return self._candidates[place] if place >= 0 else None

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else 0

    def _chosen_by_hand(self) -> int | None:
        """The number of the full text that a person has chosen; not one that was offered as the only one."""
        chosen = self.chosen
        by_hand = chosen is not None and len(self._candidates) > 1 and not chosen.preferred
        return chosen.link.number if chosen is not None and by_hand else None

    def _fill(self, candidates: tuple[FullText, ...], chosen: int | None) -> None:
        self._clear()
        self._candidates = candidates
        several = len(candidates) > 1
        for place, candidate in enumerate(candidates):
            button = self._button(place, candidate) if several else None
            if button is not None:
                button.setChecked(candidate.preferred if chosen is None else candidate.link.number == chosen)
            self._rows.addWidget(_Candidate(candidate, button))

    def _button(self, place: int, candidate: FullText) -> QRadioButton:
        button = QRadioButton()
        button.setMinimumSize(24, 24)
        button.setAccessibleName(origin(candidate))
        button.setAccessibleDescription(candidate.continuation)
        self._group.addButton(button, place)
        return button

    def _clear(self) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _follow_choice(self) -> None:
        chosen = self.chosen
        for button in (self.take, self.compare):
            button.setEnabled(chosen is not None and (not self._read_only or button is self.compare))
        self.brief.setEnabled(not self._read_only)
        reason = "" if chosen is not None else self.tr("The texts disagree: choose one of them first.")
        self.take.setToolTip(reason)
        self.take.setAccessibleDescription(reason)
        if chosen is not None:
            self.pill.setText(self.tr("%n bytes in common", "", chosen.link.common_bytes))
        self.pill.setVisible(chosen is not None and chosen.link.common_bytes > 0)
        self.measured.emit()

    def _chosen(self, signal: object) -> None:
        if (chosen := self.chosen) is not None:
            signal.emit(chosen.link.number)  # type: ignore[attr-defined]


class _Candidate(QWidget):
    """One full text: how it goes on, and where it comes from."""

    def __init__(self, candidate: FullText, button: QRadioButton | None) -> None:
        super().__init__()
        passage = Passage(lines=_LINES)
        passage.show_pieces(pieces(candidate))
        meta = TextLabel(fonts.interface(12), "ink2", origin(candidate))
        meta.setWordWrap(True)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(passage)
        column.addWidget(meta)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if button is not None:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            passage.mousePressEvent = lambda _event: button.setChecked(True)  # type: ignore[method-assign]
        row.addLayout(column, 1)


def pieces(candidate: FullText) -> tuple[Piece, ...]:
    """The last words kept, then the continuation."""
    kept = candidate.kept.strip()
    first, _, rest = kept.partition(" ")
    shown = f"… {rest or first} "
    return Piece(shown), Piece(candidate.continuation.strip() + " …", Part.NEW)


def origin(candidate: FullText) -> str:
    """`Dépêche n° 0988 · Courriel PNUD · 27 novembre, 16 h 02 · 2 340 signes`"""
    translate, link = QCoreApplication.translate, candidate.link
    local = link.received_at.astimezone()
    day = QLocale().toString(QDate(local.year, local.month, local.day), "d MMMM")
    at = translate("FoundView", "%1, %2", "day, hour").replace("%1", day)
    return " · ".join(
        (
            translate("FoundView", "Item no. %1").replace("%1", str(link.number)),
            link.source,
            at.replace("%2", labels.hour(link.received_at)),
            translate("FoundView", "%n characters", "", link.length),
        )
    )
