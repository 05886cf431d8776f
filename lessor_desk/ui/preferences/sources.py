"""The sources: how each damages what it sends, what shows it, and what a person decides about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from lessor_desk.services.sources import SourceRow
from lessor_desk.text.folding import folded
from lessor_desk.ui import fonts
from lessor_desk.ui.note_field import NoteField
from lessor_desk.ui.preferences.page import Page
from lessor_desk.ui.preferences.source_card import SourceCard
from lessor_desk.ui.text_label import TextLabel

MOST = 30  # cards at a time: what is not shown is found by its name
FILTER_FROM = 8  # sources from which there is a field to look for one


class SourcesPage(Page):
    """A card a source, those first of which something is known. It asks for decisions; others make them."""

    can_reset = False
    list_wanted = Signal()
    decided = Signal(str, str, object)  # the source; confirm, correct, freeze or release; a Profile or None

    def __init__(self, locale: str) -> None:
        super().__init__()
        self.setObjectName("sources")
        self.subtitle = self.tr("What their texts have shown. It sharpens what is found in the next ones.")
        self._locale = locale
        self._rows: tuple[SourceRow, ...] = ()
        self.cards: dict[str, SourceCard] = {}
        self.filter = NoteField()
        self.filter.set_lines(1)
        self.filter.setPlaceholderText(self.tr("Find a source"))
        self.filter.setAccessibleName(self.tr("Find a source"))
        self.filter.textChanged.connect(self._fill)
        self._told = TextLabel(fonts.interface(12), "ink2")
        self._told.setWordWrap(True)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 6, 0, 6)
        self._list.setSpacing(10)
        self.column.addWidget(self.filter)
        self.column.addLayout(self._list)
        self.column.addWidget(self._told)
        self.end()
        self._fill()

    def begin(self) -> None:
        self.list_wanted.emit()

    def show_sources(self, rows: Sequence[SourceRow]) -> None:
        """Show `rows`; what is being corrected stays as it is."""
        self._rows = tuple(sorted(rows, key=_rank))
        self._fill()

    def show_source(self, row: SourceRow) -> None:
        """Show `row` in place of the one of its name."""
        self._rows = tuple(row if each.name == row.name else each for each in self._rows)
        if card := self.cards.get(row.name):
            card.show_row(row)

    def _fill(self) -> None:
        wanted = folded(self.filter.note())
        found = [row for row in self._rows if wanted in folded(row.name)]
        self.filter.setVisible(len(self._rows) >= FILTER_FROM)
        kept = {row.name: row for row in found[:MOST]}
        for name in [name for name in self.cards if name not in kept]:
            card = self.cards.pop(name)
            self._list.removeWidget(card)
            card.deleteLater()
        for place, (name, row) in enumerate(kept.items()):
            shown = self.cards.get(name)
            if shown is None:
                shown = self.cards[name] = SourceCard(row, self._locale)
                shown.decided.connect(self.decided)
            else:
                shown.show_row(row)
            self._list.insertWidget(place, shown)
        self._told.setText(self._rest(len(found)))
        self._told.setVisible(bool(self._told.text()))

    def _rest(self, found: int) -> str:
        if not self._rows:
            return self.tr("Nothing has come in yet.")
        if not found:
            return self.tr("No source has that name.")
        return self.tr("%n other(s): look for a name.", "", found - MOST) if found > MOST else ""


def _rank(row: SourceRow) -> tuple[bool, bool, int, str]:
    return row.decided is None, row.profile is None, -row.items, row.name
