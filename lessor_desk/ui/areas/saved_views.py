"""Searches that are kept under a name: shown beside the queues with their counts, kept, renamed, ordered."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu

from lessor_desk.ui import icons
from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.dress import dressed_menu
from lessor_desk.ui.people_menu import plain
from lessor_desk.ui.search.hints import as_search, flags_as_search
from lessor_desk.ui.search.views import View, all_views, standard_views

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk
    from lessor_desk.ui.main_window import MainWindow

COUNT_AFTER = 1_500  # ms: of many changes the counts are read once
SHARE = 5  # a fifth of the time counts are read, in a large desk
MOST_AFTER = 15_000  # ms: later than that no count is


def pause_after(took: float) -> int:
    """Milliseconds until views are counted again whose count `took` so many seconds."""
    return min(max(COUNT_AFTER, round(took * 1000 * SHARE)), MOST_AFTER)


class SavedViewsArea(Area):
    """A view is a search among all items: choosing one puts it into the search field."""

    views: tuple[View, ...] = ()  # as last read
    _pause = COUNT_AFTER  # ms until they are counted again

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._soon = QTimer(self, singleShot=True, interval=COUNT_AFTER)
        self._soon.timeout.connect(self._read_when_calm)
        self._waits_since = 0.0  # as time.monotonic(): since when there is something to count

    def bind(self) -> None:
        window = self.window
        window.rail.view_chosen.connect(self.show)
        window.rail.view_menu_wanted.connect(self._show_menu)
        window.rail.views_menu_wanted.connect(self._show_all)
        window.queues.counted.connect(self._follow)
        window.list.searching.keep_wanted.connect(self.keep)
        window.session.editor_changed.connect(lambda *_: self.read())

    def end(self) -> None:
        self._soon.stop()

    def acts(self) -> Acts:
        return {"save_view": self.keep, "save_view_for_all": partial(self.keep, everybody=True)}

    def show(self, view: View) -> None:
        """Look for what the view looks for."""
        window = self.window
        window.areas.repairing.close()
        window.areas.compare.close()
        window.layout_.show_first_run(False)
        window.layout_.show_list()
        window.list.search_for(view.search, name=view.name)
        window.rail.set_none(view.search)
        window.list.items.setFocus()

    def keep(self, *, everybody: bool = False) -> None:
        """Ask for a name, and keep what the list shows as a view."""
        window = self.window
        asked = window.queues.asked
        search = asked.search or as_search(window.queues.queue, asked.classes)
        if asked.search and asked.classes:
            search = f"{asked.search} {flags_as_search(asked.classes)}"
        if not search:
            window.status.say(self.tr("This list cannot be kept as a view."))
            return
        editor = window.session.name

        def work(name: str) -> None:
            self._change(
                lambda desk: desk.organising.save_view(name, search, editor=editor, everybody=everybody)
            )

        window.prompt.ask(
            self.tr("Keep as a view for everybody") if everybody else self.tr("Keep as a view"),
            search,
            self.tr("Keep it"),
            lines=1,
            written=window.list.view_name,
            answered=work,
        )

    def read(self) -> None:
        """Read the views and count what they find."""
        self._soon.stop()
        began = time.monotonic()
        editor = self.window.session.name
        usual = [view.search for view in standard_views()]
        if not editor:
            return

        def work(desk: Desk) -> tuple[View, ...]:
            return all_views(desk.organising.views(editor), desk.organising.counted(usual, editor=editor))

        def done(views: tuple[View, ...]) -> None:
            self._pause = pause_after(time.monotonic() - began)
            self._show_views(views)

        self.window.session.beside(work, done, lambda _: None)

    def _follow(self, _counts: object) -> None:
        if not self._soon.isActive():
            self._waits_since = time.monotonic()
            self._soon.start(self._pause)

    def _read_when_calm(self) -> None:
        """A count among all items takes a while: not while somebody types, unless they never pause."""
        left = MOST_AFTER - round((time.monotonic() - self._waits_since) * 1000)
        if (wait := min(self.window.session.signs.calm_in, left)) > 0:
            self._soon.start(wait)
        else:
            self.read()

    def _show_views(self, views: tuple[View, ...]) -> None:
        self.views = views
        self.window.rail.set_views(views)
        if self.window.queues.is_searching:
            self.window.rail.set_none(self.window.list.searching.sought)

    def _show_all(self, place: QPoint) -> None:
        """The menu of all views; those that were kept can be changed in menus of their own."""
        menu = dressed_menu(self.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for view in self.views:
            text = f"{plain(view.name)}\t{view.counted}"
            menu.addAction(icons.icon(view.icon), text).triggered.connect(partial(self.show, view))
        menu.addSeparator()
        menu.addAction(self.window.commands["save_view"])
        kept = [view for view in self.views if view.id is not None]
        if kept:
            change = menu.addMenu(self.tr("Change a view"))
            for view in kept:
                change.addMenu(self._menu_of(view, change))
        menu.popup(place)

    def _show_menu(self, view: View, place: QPoint) -> None:
        menu = self._menu_of(view, None)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _menu_of(self, view: View, parent: QMenu | None) -> QMenu:
        """What can be done to a view that was kept."""
        menu = dressed_menu(parent or self.window, plain(view.name))
        editor, number = self.window.session.name, view.id
        if number is None:
            return menu

        def act(text: str, icon: str, work: Callable[[Desk], None]) -> None:
            menu.addAction(icons.icon(icon), text).triggered.connect(lambda: self._change(work))

        menu.addAction(icons.icon("pencil-line"), self.tr("Rename…")).triggered.connect(
            partial(self._rename, view)
        )
        act(
            self.tr("Move up"),
            "chevron-up",
            lambda desk: desk.organising.move_view(number, -1, editor=editor),
        )
        act(
            self.tr("Move down"),
            "chevron-down",
            lambda desk: desk.organising.move_view(number, +1, editor=editor),
        )
        menu.addSeparator()
        act(self.tr("Remove this view"), "x", lambda desk: desk.organising.drop_view(number, editor=editor))
        return menu

    def _rename(self, view: View) -> None:
        number, editor = view.id, self.window.session.name
        if number is None:
            return
        self.window.prompt.ask(
            self.tr("Rename this view"),
            view.search,
            self.tr("Rename"),
            lines=1,
            written=view.name,
            answered=lambda name: self._change(
                lambda desk: desk.organising.rename_view(number, name, editor=editor)
            ),
        )

    def _change(self, work: Callable[[Desk], None]) -> None:
        self.window.session.ask(work, lambda _: self.read(), self.window.notices.refused)
