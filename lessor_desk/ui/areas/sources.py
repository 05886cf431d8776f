"""The sources at the window: what is known of each, and what a person decides about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessor_desk.ui.areas.area import Acts, Area

if TYPE_CHECKING:
    from lessor_desk.checks.profile import Profile
    from lessor_desk.services.desk import Desk
    from lessor_desk.services.sources import SourceRow
    from lessor_desk.ui.main_window import MainWindow
    from lessor_desk.ui.preferences.sources import SourcesPage


class SourcesArea(Area):
    """The page of the preferences, and the command that opens it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._page: SourcesPage | None = None

    def acts(self) -> Acts:
        return {"sources": lambda: self.window.areas.preferences.show("SourcesPage")}

    def page(self) -> SourcesPage:
        """The page, made when it is first asked for."""
        if self._page is None:
            from lessor_desk.ui.preferences.sources import SourcesPage

            self._page = SourcesPage(self.window.session.locale)
            self._page.list_wanted.connect(self._list)
            self._page.decided.connect(self._decide)
        return self._page

    def _list(self) -> None:
        self.window.session.ask(lambda desk: desk.sources.all(), self.page().show_sources, self._failed)

    def _decide(self, name: str, act: str, profile: Profile | None) -> None:
        editor = self.window.session.name

        def work(desk: Desk) -> SourceRow:
            service = desk.sources
            if act == "correct":
                return service.correct(name, profile, editor=editor)
            acts = {"confirm": service.confirm, "freeze": service.freeze, "release": service.release}
            return acts[act](name, editor=editor)

        def done(row: SourceRow) -> None:
            self.page().show_source(row)
            self.window.queues.refresh()
            self.window.correction.reload()

        # in the thread that brings copy in: items are judged again, and nobody waits for it
        self.window.session.bring_in(work, done, self._failed)

    def _failed(self, error: Exception) -> None:
        self.page().said.emit(self.window.notices.said(error))
