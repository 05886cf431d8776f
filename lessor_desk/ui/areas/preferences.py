"""The preferences: the sheet, and what its settings do to the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from lessor_desk.catalogue import sentence
from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.session import Report
from lessor_desk.ui.settings import CONTRAST, DENSITY, LANGUAGE, MENU_BAR, THEME, settings
from lessor_desk.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lessor_desk.services.backups import Backup
    from lessor_desk.ui.main_window import MainWindow
    from lessor_desk.ui.preferences.database import DatabasePage
    from lessor_desk.ui.preferences.page import Page
    from lessor_desk.ui.preferences.rules import RulesPage
    from lessor_desk.ui.preferences.sheet import Offer, PreferencesSheet

_PLACES = (
    "GeneralPage",
    "AppearancePage",
    "RulesPage",
    "SourcesPage",
    "ReviewPage",
    "DatabasePage",
    "KeysPage",
)


class PreferencesArea(Area):
    """Made when they are first asked for. What is changed applies at once, in every window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._sheet: PreferencesSheet | None = None
        self._database: DatabasePage | None = None
        self._rules: RulesPage | None = None

    def bind(self) -> None:
        settings().changed.connect(self._changed)
        self.window.first_run.database_change_wanted.connect(lambda: self.show("DatabasePage"))
        self.window.first_run.rules_change_wanted.connect(lambda: self.show("RulesPage"))
        if (contrast := settings().value(CONTRAST)) != theme().contrast:
            theme().apply(theme().name, contrast)
        self._show_density()
        self._show_menu_bar()

    def acts(self) -> Acts:
        return {"preferences": self.show}

    def show(self, page: str = "") -> None:
        """Show the preferences; `page` is the class of the page that they open with."""
        self._made().show_sheet(_PLACES.index(page) if page in _PLACES else -1)

    @property
    def page(self) -> str:
        """The class of the page that is in sight, as `show` takes it; none if no page is."""
        sheet = self._sheet
        return _PLACES[sheet.place] if sheet is not None and sheet.isVisible() else ""

    @property
    def focus_below(self) -> QWidget | None:
        """What has the focus again once the sheet is gone; None while it is not open."""
        return self._sheet.focus_below if self._sheet is not None and self._sheet.isVisible() else None

    def tell_language_waits(self) -> None:
        """Say why another language is not there yet."""
        self._say(self.tr("The language changes once what is under way is done."))

    def make_ready(self) -> Iterator[None]:
        """Make the sheet before it is asked for."""
        self._made()
        yield

    def _made(self) -> PreferencesSheet:
        if self._sheet is None:
            from lessor_desk.ui.preferences.sheet import PreferencesSheet

            self._sheet = PreferencesSheet(self.window, self._offers())
        return self._sheet

    def _offers(self) -> list[Offer]:
        from lessor_desk.ui.preferences.keys import KeysPage
        from lessor_desk.ui.preferences.looks import AppearancePage, GeneralPage
        from lessor_desk.ui.preferences.sheet import Offer

        return [
            Offer(self.tr("General"), "settings-2", GeneralPage),
            Offer(self.tr("Appearance"), "sun", AppearancePage),
            Offer(self.tr("Language and rules"), "spell-check", self._make_rules),
            Offer(self.tr("Sources"), "rss", self.window.areas.sources.page),
            Offer(self.tr("Review"), "eye", self.window.areas.agreements.page),
            Offer(self.tr("Data and backups"), "database", self._make_database),
            Offer(self.tr("Keyboard"), "keyboard", lambda: KeysPage(self.window.commands)),
        ]

    def _make_database(self) -> Page:
        from lessor_desk.ui.preferences.database import DatabasePage

        page = self._database = DatabasePage(self._where())
        page.list_wanted.connect(self._list_backups)
        page.report_wanted.connect(self._examine)
        page.backup_wanted.connect(self._back_up)
        page.restore_wanted.connect(self._restore)
        return page

    def _make_rules(self) -> Page:
        from lessor_desk.ui.preferences.rules import RulesPage

        page = self._rules = RulesPage()
        page.change_wanted.connect(self.window.areas.levels.change)
        page.reset_wanted.connect(self.window.areas.levels.reset)
        self.window.areas.levels.changed.connect(self._show_levels)
        self.window.session.editor_changed.connect(self._show_levels)
        self._show_levels()
        return page

    def _show_levels(self, *_: object) -> None:
        if self._rules is not None:
            self._rules.follow(may_change=self.window.areas.levels.may_change)

    # what settings do

    def _changed(self, key: str) -> None:
        if key in (THEME.key, CONTRAST.key):
            theme().apply(settings().value(THEME), settings().value(CONTRAST))
        elif key == DENSITY.key:
            self._show_density()
        elif key == MENU_BAR.key:
            self._show_menu_bar()
        elif key == LANGUAGE.key:
            QTimer.singleShot(0, self, self._reopen)  # not from within the control that asks for it

    def _reopen(self) -> None:
        from lessor_desk.ui.reopening import reopen

        reopen(self.window)

    def _show_density(self) -> None:
        self.window.list.set_compact(settings().value(DENSITY) == "compact")

    def _show_menu_bar(self) -> None:
        self.window.areas.menus.keep_bar(settings().value(MENU_BAR))

    # the database

    def _where(self) -> str:
        url = self.window.session.url
        if not url.startswith("sqlite"):
            return self.tr("Shared database")
        file = Path(url.partition("///")[2].partition("?")[0])
        try:
            return str(Path("~") / file.absolute().relative_to(Path.home()))
        except ValueError:
            return file.name

    def _list_backups(self) -> None:
        def done(found: tuple[Backup, ...]) -> None:
            if self._database is not None:
                self._database.show_backups(found)

        url = self.window.session.url
        self.window.session.aside(lambda _: _listed(url), done, self._failed)

    def _examine(self) -> None:
        locale = self.window.session.locale

        def done(lines: list[tuple[str, str]]) -> None:
            if self._database is not None:
                self._database.show_report(lines)

        url = self.window.session.url
        self.window.session.aside(
            lambda report: _examined(url, locale, report), done, self._failed, self._examining
        )

    def _examining(self, done: int, total: int) -> None:
        if self._database is not None:
            self._database.show_course(done, total)

    def _back_up(self) -> None:
        def done(backup: Backup) -> None:
            self._say(self.tr("Backed up: %1").replace("%1", backup.file.name))
            self._list_backups()

        url = self.window.session.url
        self._say(self.tr("Backing up…"))
        self.window.session.aside(lambda _: _made(url), done, self._failed)

    def _restore(self, file: Path) -> None:
        window, url, editor = self.window, self.window.session.url, self.window.session.name
        window.correction.leave()

        def done(_: object) -> None:
            self._say(self.tr("Restored: %1").replace("%1", file.name))
            window.people.refresh()
            window.list.model.show((), 0)  # so that the first item opens anew
            window.queues.refresh()
            self._list_backups()

        def failed(error: Exception) -> None:
            self._failed(error)
            window.queues.refresh()

        # in the store's thread, after all that was typed is in the desk
        window.session.ask(lambda _desk: _restored(url, file, editor), done, failed)

    def _failed(self, error: Exception) -> None:
        self._say(self.window.notices.said(error))

    def _say(self, text: str) -> None:
        if self._sheet is not None:
            self._sheet.say(text)


def _listed(url: str) -> tuple[Backup, ...]:
    from lessor_desk.db.errors import NotABackupError
    from lessor_desk.services import backups

    try:
        return backups.listed(backups.folder_of(url))
    except NotABackupError:
        return ()


def _examined(url: str, locale: str, report: Report) -> list[tuple[str, str]]:
    from lessor_desk.services.doctor import examined

    return [
        (line.verdict.value, sentence(f"doctor.{line.key}", locale, **line.facts))
        for line in examined(url, report=report)
    ]


def _made(url: str) -> Backup:
    from lessor_desk.services import backups

    return backups.make(url)


def _restored(url: str, file: Path, editor: str) -> Backup | None:
    from lessor_desk.services import backups

    return backups.restore(url, file, editor=editor)
