"""The command palette: what is written is looked for among the commands at once, among the items soon."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from lessor_desk.checks.base import FindingClass
from lessor_desk.services.rows import ItemRow
from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.palette.entry import Entry, Found, Section, found
from lessor_desk.ui.palette.offers import Offers
from lessor_desk.ui.palette.palette import CommandPalette
from lessor_desk.ui.palette.recent import recent

if TYPE_CHECKING:
    from lessor_desk.ui.main_window import MainWindow

LOOK_AFTER = 50  # ms without a key before the store is asked
_MOST_RECENT, _MOST_COMMANDS, _MOST_ITEMS = 5, 300, 12
_NUMBER, _PERSON = "#", "@"


class PaletteArea(Area):
    """Ctrl K, or the field of the command bar."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._palette: CommandPalette | None = None
        self._offers = Offers(window)
        self._stored: tuple[ItemRow, ...] = ()  # what the store found for what is written
        self._soon = QTimer(self, singleShot=True, interval=LOOK_AFTER)
        self._soon.timeout.connect(self._look)

    def bind(self) -> None:
        self.window.command_bar.set_palette_visible(True)
        self.window.command_bar.palette_wanted.connect(self.show)

    def acts(self) -> Acts:
        return {"palette": self.show}

    def show(self, written: str = "") -> None:
        """Open the palette with `written` in its field."""
        self._made().ask(written)

    def make_ready(self) -> Iterator[None]:
        """Make the palette before it is asked for."""
        self._made()
        yield

    def _made(self) -> CommandPalette:
        if self._palette is None:
            self._palette = CommandPalette(self.window)
            self._palette.asked.connect(self._asked)
        return self._palette

    def _asked(self, written: str) -> None:
        self._stored = ()
        self._show_found(written)
        if written.strip(" #@"):
            self._soon.start()
        else:
            self._soon.stop()

    def _look(self) -> None:
        if self._palette is None or not (written := self._palette.field.text()).strip(" #@"):
            return
        sought = written.strip().removeprefix(_NUMBER)

        def done(rows: tuple[ItemRow, ...]) -> None:
            if self._palette is not None and self._palette.field.text() == written:
                self._stored = rows
                self._show_found(written)

        self.window.session.ask(lambda desk: desk.reading.look_up(sought, size=_MOST_ITEMS), done)

    def _show_found(self, written: str) -> None:
        if self._palette is None:
            return
        query = written.strip()
        if query.startswith(_PERSON):
            people = found(query[1:], self._offers.people(), (), limit=_MOST_COMMANDS)
            self._palette.show_sections([Section(self.tr("People"), people)])
        elif query.startswith(_NUMBER):
            self._palette.show_sections([self._numbered(query[1:].strip())])
        else:
            self._palette.show_sections(self._sections(query))

    def _sections(self, query: str) -> list[Section]:
        used = recent()
        commands, listed = list(self._offers.commands()), self._listed()
        items = Section(self.tr("Items"), self._items(query, used, listed))
        if query:
            return [
                Section(self.tr("Commands"), found(query, commands, used, limit=_MOST_COMMANDS)),
                items,
            ]
        known = {entry.key: entry for entry in (*commands, *listed)}
        lately = [known[key] for key in used if key in known and known[key].enabled][:_MOST_RECENT]
        others = (entry for entry in commands if entry not in lately)
        return [
            Section(self.tr("Recent"), tuple(map(Found, lately))),
            Section(self.tr("Commands"), found("", others, (), limit=_MOST_COMMANDS)),
            items,
        ]

    def _listed(self) -> list[Entry]:
        return list(self._offers.items(self.window.list.model.rows))

    def _items(self, query: str, used: list[str], listed: list[Entry]) -> tuple[Found, ...]:
        """The items of the list that are meant, by their words or their flags, then what the store has."""
        meant = found(query, listed, used, limit=_MOST_ITEMS)
        if query:
            named = {each.entry.key for each in meant}
            classes = self._classes(query)
            rows = [row for row in self.window.list.model.rows if any(map(row.counts.get, classes))]
            flagged = map(Found, self._offers.items(rows, classes))
            meant = (*meant, *(each for each in flagged if each.entry.key not in named))[:_MOST_ITEMS]
        known = {each.entry.key for each in meant}
        stored = tuple(Found(entry) for entry in self._offers.items(self._stored) if entry.key not in known)
        return (*meant, *stored)[:_MOST_ITEMS]

    def _classes(self, query: str) -> list[FindingClass]:
        """The classes of flags that `query` names."""
        named = {each.entry.key for each in found(query, self._offers.filters(), (), limit=_MOST_COMMANDS)}
        return [each for each in FindingClass if f"class:{each.value}" in named]

    def _numbered(self, digits: str) -> Section:
        """The items whose number begins with `digits`, as far as they are listed, and the one that has it."""
        listed = [row for row in self.window.list.model.rows if str(row.number).startswith(digits)]
        exact = [row for row in self._stored if str(row.number) == digits and row not in listed]
        entries = self._offers.items((*exact, *listed))
        return Section(self.tr("Items"), tuple(map(Found, entries))[:_MOST_ITEMS])
