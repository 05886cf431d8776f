"""What the window does, subject by subject. A new view is a new area: a module here and a line below.

An area binds the signals of its parts, says what its actions do, and is the one that other areas ask
about its subject (`window.areas.item.follow()`). Parts that only one area needs are made by it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lessor_desk.ui.ahead import modules
from lessor_desk.ui.areas.agreements import AgreementsArea
from lessor_desk.ui.areas.approval import ApprovalArea
from lessor_desk.ui.areas.area import Area
from lessor_desk.ui.areas.asking import AskingArea
from lessor_desk.ui.areas.backups import BackupsArea
from lessor_desk.ui.areas.compare import CompareArea
from lessor_desk.ui.areas.completing import CompletingArea
from lessor_desk.ui.areas.conflicts import ConflictsArea
from lessor_desk.ui.areas.decisions import DecisionsArea
from lessor_desk.ui.areas.exporting import ExportingArea
from lessor_desk.ui.areas.find import FindArea
from lessor_desk.ui.areas.flags import FlagsArea
from lessor_desk.ui.areas.intake import IntakeArea
from lessor_desk.ui.areas.item import ItemArea
from lessor_desk.ui.areas.keyboard import KeyboardArea
from lessor_desk.ui.areas.levels import LevelsArea
from lessor_desk.ui.areas.links import LinksArea
from lessor_desk.ui.areas.many import ManyArea
from lessor_desk.ui.areas.menus import MenusArea
from lessor_desk.ui.areas.notes import NotesArea
from lessor_desk.ui.areas.organising import OrganisingArea
from lessor_desk.ui.areas.palette import PaletteArea
from lessor_desk.ui.areas.people import PeopleArea
from lessor_desk.ui.areas.preferences import PreferencesArea
from lessor_desk.ui.areas.printing import PrintingArea
from lessor_desk.ui.areas.queue import QueueArea
from lessor_desk.ui.areas.repairing import RepairingArea
from lessor_desk.ui.areas.rereading import RereadingArea
from lessor_desk.ui.areas.saved_views import SavedViewsArea
from lessor_desk.ui.areas.searching import SearchingArea
from lessor_desk.ui.areas.sharing import SharingArea
from lessor_desk.ui.areas.side import SideArea
from lessor_desk.ui.areas.sources import SourcesArea
from lessor_desk.ui.areas.versions import VersionsArea
from lessor_desk.ui.areas.views import ViewsArea

if TYPE_CHECKING:
    from lessor_desk.ui.main_window import MainWindow


class Areas:
    """The areas of one window: `make` all, then `bind` them, a little with each step."""

    def make(self, window: MainWindow) -> Iterator[None]:
        """Make every area."""
        self.side = SideArea(window)
        self.item = ItemArea(window)
        self.flags = FlagsArea(window)
        self.find = FindArea(window)
        self.decisions = DecisionsArea(window)
        self.searching = SearchingArea(window)
        yield
        self.queue = QueueArea(window)
        self.saved_views = SavedViewsArea(window)
        self.many = ManyArea(window)
        yield
        self.organising = OrganisingArea(window)
        self.repairing = RepairingArea(window)
        self.people = PeopleArea(window)
        yield
        self.intake = IntakeArea(window)
        self.compare = CompareArea(window)
        self.conflicts = ConflictsArea(window)
        self.versions = VersionsArea(window)
        yield
        self.rereading = RereadingArea(window)
        self.approval = ApprovalArea(window)
        self.views = ViewsArea(window)
        self.menus = MenusArea(window)
        yield
        self.palette = PaletteArea(window)
        self.keyboard = KeyboardArea(window)
        self.sources = SourcesArea(window)
        self.levels = LevelsArea(window)
        self.preferences = PreferencesArea(window)
        self.printing = PrintingArea(window)
        yield
        self.completing = CompletingArea(window)
        yield
        self.exporting = ExportingArea(window)
        self.links = LinksArea(window)
        self.sharing = SharingArea(window)
        self.asking = AskingArea(window)
        self.notes = NotesArea(window)
        self.agreements = AgreementsArea(window)
        self.backups = BackupsArea(window)

    def __iter__(self) -> Iterator[Area]:
        return (area for area in vars(self).values() if isinstance(area, Area))

    def made_ready(self) -> Iterator[None]:
        """Make ready what is opened later, a little with each step."""
        yield from modules()
        for area in (self.palette, self.keyboard, self.preferences):
            yield from area.make_ready()

    def end(self) -> None:
        """The window closes: let every area finish its work."""
        for area in self:
            area.end()

    def bind(self, window: MainWindow) -> Iterator[None]:
        """Bind every area, and every action that an area answers to."""
        for area in self:
            area.bind()
            for name, act in area.acts().items():
                window.commands[name].triggered.connect(lambda checked=False, act=act: act())
            yield
