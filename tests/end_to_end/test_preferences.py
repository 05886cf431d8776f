"""The preferences at the window: what is changed applies at once, and can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk import AtTheDesk
from PySide6.QtWidgets import QApplication, QWidget
from stalls import Stalls

from lessor_desk.checks.base import FindingClass
from lessor_desk.ui import keymap
from lessor_desk.ui.preferences.database import DatabasePage
from lessor_desk.ui.preferences.keys import KeysPage
from lessor_desk.ui.preferences.review import ReviewPage
from lessor_desk.ui.preferences.rules import RulesPage
from lessor_desk.ui.settings import DENSITY, MENU_BAR, THEME, settings
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import DARK, ROW_HEIGHT
from lessor_desk.workflow.settings import DeskSettings
from lessor_desk.workflow.states import Status

pytestmark = pytest.mark.window

COPY = "Le marché de Kita a rouvert hier, et les vendeuses sont revenues avec leurs étals."


def sheet_of(desk: AtTheDesk) -> QWidget:
    desk.press("Ctrl+,")
    sheet = desk.window.findChild(QWidget, "preferences_sheet")
    desk.wait(sheet.isVisible)
    return sheet


def page_of(desk: AtTheDesk, kind: type) -> QWidget:
    desk.window.areas.preferences.show(kind.__name__)
    sheet = desk.window.findChild(QWidget, "preferences_sheet")
    assert isinstance(sheet.page, kind)
    return sheet.page


def test_every_page_opens_by_keyboard_and_escape_leaves(desk: AtTheDesk) -> None:
    sheet = sheet_of(desk)
    seen = set()
    for _ in sheet.offers:
        seen.add(sheet._title.text())
        desk.press("Down")
        desk.have_its_turn()
    assert len(seen) == len(sheet.offers)
    desk.press("Escape")
    assert not sheet.isVisible()
    assert QApplication.focusWidget() is not None


def test_theme_density_and_menu_bar_apply_at_once(desk: AtTheDesk, stalls: Stalls) -> None:
    desk.paste(COPY)
    with stalls.watch.paused():  # Qt dresses every widget anew, 30 ms of one core
        settings().set(THEME, "dark")
    assert theme().tokens is DARK
    settings().set(DENSITY, "compact")
    items = desk.window.list.items
    desk.wait(lambda: 0 < items.visualRect(desk.items.index(0, 0)).height() < ROW_HEIGHT)
    settings().set(MENU_BAR, True)
    assert desk.window.menuBar().isVisible()
    for setting in (THEME, DENSITY, MENU_BAR):
        with stalls.watch.paused():
            settings().reset(setting)
    assert not desk.window.menuBar().isVisible()
    theme().apply("light")


def test_what_the_desk_agrees_upon_is_set_in_the_page_of_review(desk: AtTheDesk) -> None:
    page = page_of(desk, ReviewPage)
    assert page._eyes.value is True
    page.change_wanted.emit("four_eyes", False)
    desk.wait(lambda: not desk.window.session.settings.four_eyes and page._eyes.value is False)
    page._lock.chosen.emit(30)
    desk.wait(lambda: desk.window.session.settings.idle_lock == 30)
    page._solo.click()
    desk.wait(lambda: desk.window.session.settings.solo)
    page.reset()
    desk.wait(lambda: desk.window.session.settings == DeskSettings())
    desk.wait(lambda: (page._eyes.value, page._solo.isChecked(), page._lock.value) == (True, False, 15))


def test_f10_opens_the_menu_bar_and_it_goes_again(desk: AtTheDesk) -> None:
    desk.press("F10")
    bar = desk.window.menuBar()
    desk.wait(bar.isVisible)
    desk.wait(lambda: QApplication.activePopupWidget() is not None)
    QApplication.activePopupWidget().close()
    desk.wait(lambda: not bar.isVisible())


def test_a_key_is_changed_by_pressing_another_and_conflicts_are_named(desk: AtTheDesk) -> None:
    page = page_of(desk, KeysPage)
    desk.wait(lambda: page.is_whole)
    row = page._rows["spike"]
    row.field.click()
    desk.press("Ctrl+O")
    assert keymap.keys_of("spike") == ("Ctrl+O",)
    assert "Importer" in row.warning()
    assert "Écarter" in page._rows["import"].warning()
    row.back.click()
    assert keymap.keys_of("spike") == ("Ctrl+Shift+X",)
    assert not row.warning()


@pytest.mark.parametrize("keys", ["A", "Shift+B", "Ctrl+D", "Ctrl+Alt+T"])
def test_keys_that_write_or_belong_to_input_methods_are_refused(desk: AtTheDesk, keys: str) -> None:
    page = page_of(desk, KeysPage)
    desk.wait(lambda: page.is_whole)
    row = page._rows["spike"]
    row.field.click()
    desk.press(keys)
    assert keymap.keys_of("spike") == ("Ctrl+Shift+X",)
    assert row.warning()


def test_the_desk_is_backed_up_listed_and_restored(desk: AtTheDesk) -> None:
    desk.paste(COPY)
    page = page_of(desk, DatabasePage)
    desk.wait(lambda: "La base est saine." in page.report())
    page.make.click()
    desk.wait(lambda: desk.window.session.is_idle)
    desk.wait(lambda: "La dernière date du" in page._last.text.text())
    [backup] = (Path(desk.window.session.url.removeprefix("sqlite:///")).parent / "backups").iterdir()
    desk.press("Escape")
    desk.wait(lambda: desk.number is not None)
    desk.write("Et ")
    desk.wait(lambda: desk.window.correction.is_settled)
    page.restore_wanted.emit(backup)
    desk.wait(lambda: desk.window.session.is_idle and desk.number is not None)
    desk.wait(lambda: desk.body == COPY)


def test_the_level_of_a_rule_is_obeyed_at_once(desk: AtTheDesk) -> None:
    desk.paste(COPY + ".")
    desk.wait(lambda: desk.flags == ["P101"])
    page = page_of(desk, RulesPage)
    page.open_class(FindingClass.TYPOGRAPHY)
    level = page.row("P101").level
    level.setCurrentIndex(1)
    level.activated.emit(1)  # as a person chooses: blocking
    desk.wait(lambda: desk.window.session.is_idle and desk.window.list.model.rows[0].blocking == 1)
    desk.press("Escape")
    desk.press("Ctrl+Return")
    desk.wait(lambda: desk.window.session.is_idle)
    assert desk.status is Status.TO_REVIEW
    desk.window.areas.preferences.show("RulesPage")
    page.row("P101").switch.click()
    desk.wait(lambda: not desk.flags)
    desk.press("Escape")
    desk.write("Et ")
    desk.wait(lambda: desk.window.correction.is_settled)
    assert not desk.flags
    desk.window.areas.levels.reset()
    desk.wait(lambda: desk.flags == ["P101"])


def test_only_an_administrator_is_offered_to_change_levels(desk: AtTheDesk) -> None:
    page = page_of(desk, RulesPage)
    page.open_class(FindingClass.TYPOGRAPHY)
    assert page.row("encoding").level.isEnabled()
    desk.press("Escape")
    desk.add_chief("Chef B")
    assert not page.row("encoding").level.isEnabled()
    assert not page.row("P101").switch.isEnabled()
