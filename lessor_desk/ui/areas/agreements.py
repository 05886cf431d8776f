"""What the desk has agreed upon: four eyes, one person alone, the idle lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessor_desk.ui.areas.area import Area
from lessor_desk.ui.watching import Heard
from lessor_desk.workflow.settings import DeskSettings
from lessor_desk.workflow.states import Role

if TYPE_CHECKING:
    from lessor_desk.ui.main_window import MainWindow
    from lessor_desk.ui.preferences.page import Page
    from lessor_desk.ui.preferences.review import ReviewPage


class AgreementsArea(Area):
    """The page of the preferences shows what holds; what an administrator changes there holds at once."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._page: ReviewPage | None = None

    def bind(self) -> None:
        self.window.areas.sharing.watch.heard.connect(self._heard)
        self.window.session.editor_changed.connect(self._show)

    def page(self) -> Page:
        """The page, made when it is first shown."""
        from lessor_desk.ui.preferences.review import ReviewPage

        self._page = ReviewPage()
        self._page.change_wanted.connect(self._change)
        self._show()
        return self._page

    def _change(self, name: str, value: bool | int) -> None:
        window, by = self.window, self.window.session.name

        def refused(error: Exception) -> None:
            self._show()
            if self._page is not None:
                self._page.said.emit(window.notices.said(error))

        window.session.ask(lambda desk: desk.settings.change(name, value, by=by), self._hold, refused)

    def _heard(self, heard: Heard) -> None:
        self._hold(heard.settings)

    def _hold(self, agreed: DeskSettings) -> None:
        self.window.session.settings = agreed
        self.window.areas.item.follow()
        self._show()

    def _show(self, *_: object) -> None:
        if self._page is not None:
            editor = self.window.session.editor
            may_change = editor is not None and Role.ADMIN in editor.roles
            self._page.show_settings(self.window.session.settings, may_change=may_change)
