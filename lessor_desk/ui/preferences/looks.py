"""General and appearance: the settings of this window."""

from __future__ import annotations

from lessor_desk.ui.preferences.page import Page, SettingRow
from lessor_desk.ui.settings import CONTRAST, DENSITY, LANGUAGE, MEASURE, MENU_BAR, THEME, settings


class GeneralPage(Page):
    """The language and the menus."""

    def __init__(self) -> None:
        super().__init__()
        self.subtitle = self.tr("For this person on this computer.")
        self.add_row(SettingRow(LANGUAGE))
        self.add_row(SettingRow(MENU_BAR))
        self.add_row(SettingRow(MEASURE))
        self.end()

    def reset(self) -> None:
        settings().reset(LANGUAGE)
        settings().reset(MENU_BAR)
        settings().reset(MEASURE)


class AppearancePage(Page):
    """Light or dark, wide or close."""

    def __init__(self) -> None:
        super().__init__()
        self.subtitle = self.tr("The size of the text is changed with Ctrl + and Ctrl −.")
        self.add_row(SettingRow(THEME))
        self.add_row(SettingRow(CONTRAST))
        self.add_row(SettingRow(DENSITY))
        self.end()

    def reset(self) -> None:
        settings().reset(THEME)
        settings().reset(CONTRAST)
        settings().reset(DENSITY)
