"""General and appearance: the settings of this window."""

from __future__ import annotations

from lessor_desk.ui.preferences.page import Page, setting_row
from lessor_desk.ui.settings import DENSITY, LANGUAGE, MENU_BAR, THEME, settings


class GeneralPage(Page):
    """The language and the menus."""

    icon = "settings-2"

    def __init__(self) -> None:
        super().__init__()
        self.title = self.tr("General")
        self.subtitle = self.tr("For this person on this computer.")
        self.add_row(setting_row(LANGUAGE))
        self.add_row(setting_row(MENU_BAR))
        self.end()

    def reset(self) -> None:
        settings().reset(LANGUAGE)
        settings().reset(MENU_BAR)


class AppearancePage(Page):
    """Light or dark, wide or close."""

    icon = "sun"

    def __init__(self) -> None:
        super().__init__()
        self.title = self.tr("Appearance")
        self.subtitle = self.tr("The size of the text is changed with Ctrl + and Ctrl −.")
        self.add_row(setting_row(THEME))
        self.add_row(setting_row(DENSITY))
        self.end()

    def reset(self) -> None:
        settings().reset(THEME)
        settings().reset(DENSITY)
