"""The compare view and "Read again as…", at the whole window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from desk import AtTheDesk
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractButton, QListView, QTabBar

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemText
from lessor_desk.text.edit import Edit
from lessor_desk.text.span import Span

pytestmark = pytest.mark.window

BODY = "Le marché de Ségou a rouvert hier matin, après trois semaines de travaux.\nLes éleveurs sont là."


@pytest.fixture
def desk(open_window: Callable[..., AtTheDesk], url: str) -> AtTheDesk:
    """An editor at an item with three versions; the second and the third are apart."""
    desk = open_window()
    with Desk.open(url) as opened:
        raw = BODY.encode("cp850")
        [row] = opened.imports.bring_bytes(raw, name="mspc.txt", editor="Éditeur A", source="MSPC").items
        for body in (
            BODY.replace("Ségou", "Mopti"),
            BODY.replace("Ségou", "Mopti").replace("là", "présents"),
        ):
            row = opened.correction.revise(row, ItemText("", body), editor="Éditeur A", cause="typed")
    desk.window.queues.refresh()
    desk.wait(lambda: desk.items.rowCount() == 1)
    desk.open(row.number)
    return desk


def compare(desk: AtTheDesk):  # type: ignore[no-untyped-def]
    return desk.window.areas.compare


def opened(desk: AtTheDesk) -> None:
    """F9, and until the differences are there."""
    desk.press("F9")
    settled(desk, 2)


def settled(desk: AtTheDesk, changes: int) -> None:
    def there() -> bool:
        found = compare(desk).view._comparison
        return found is not None and found.number_of_changes == changes

    desk.wait(there)


def test_f9_lays_the_text_beside_the_original_and_leaves_again(desk: AtTheDesk) -> None:
    opened(desk)
    assert compare(desk).view.isVisible()
    assert not desk.window.list.isVisible()
    assert compare(desk).view.modes.place.text() == "1 / 2"
    assert desk.window.findChild(QListView, "versions").isVisible()

    desk.press("F9")
    assert desk.window.list.isVisible()
    desk.window.panel.show_history()
    assert desk.window.findChild(QListView, "versions").isVisible()


def test_f8_goes_through_the_changes_and_r_puts_one_back_as_it_was(desk: AtTheDesk) -> None:
    opened(desk)
    desk.press("F8")
    assert compare(desk).view.active == 1
    desk.press("Shift+F8", "R")
    settled(desk, 1)
    assert desk.body == BODY.replace("là", "présents")

    desk.press("Ctrl+Z")
    settled(desk, 2)
    assert "Mopti" in desk.body


def test_f6_goes_from_text_to_text_and_to_the_versions(desk: AtTheDesk) -> None:
    opened(desk)
    view, versions = compare(desk).view, desk.window.panel.versions
    assert view.left.hasFocus()
    desk.press("F6")
    assert view.right.hasFocus()
    desk.press("F6")
    assert versions.hasFocus()
    desk.press("F6")
    assert view.left.hasFocus()


def test_two_versions_are_compared_with_each_other(desk: AtTheDesk) -> None:
    opened(desk)
    versions = desk.window.panel.versions
    for row in (1, 3):  # between them it is told who took the item
        versions.selectionModel().select(
            versions.model().index(row, 0), QItemSelectionModel.SelectionFlag.Select
        )
    settled(desk, 1)
    desk.wait(lambda: not compare(desk).view.modes.restore.isVisible())
    versions.clearSelection()
    settled(desk, 2)


def test_going_back_makes_a_new_version_that_undo_takes_back(desk: AtTheDesk) -> None:
    opened(desk)
    desk.window.panel.versions_tab.restore_wanted.emit(1)
    settled(desk, 0)
    assert desk.body == BODY
    desk.wait(lambda: desk.window.correction.row.revision == 4)

    desk.press("Ctrl+Z")
    settled(desk, 2)
    assert "présents" in desk.body


def test_one_old_version_is_undone_and_the_later_one_stays(desk: AtTheDesk) -> None:
    opened(desk)
    desk.window.panel.versions_tab.undo_wanted.emit(2)
    settled(desk, 1)

    assert desk.body == BODY.replace("là", "présents")


def test_what_overlaps_is_shown_and_nothing_is_done(desk: AtTheDesk) -> None:
    opened(desk)
    place = desk.body.index("Mopti")
    desk.window.pane.change("body", Edit(Span(place, place + 5), "Gao"))
    desk.window.panel.versions_tab.undo_wanted.emit(2)

    desk.wait(compare(desk).view.banner.isVisible)
    assert all(word in compare(desk).view.banner.text for word in ("Ségou", "Mopti", "Gao"))
    assert "Gao" in desk.body


def test_another_reading_is_previewed_taken_and_undone(desk: AtTheDesk) -> None:
    desk.window.commands["redecode"].trigger()
    desk.wait(lambda: compare(desk).is_open and compare(desk).view.pages.take.isEnabled())
    assert desk.window.correction.row.revision == 3, "looking changes nothing"

    compare(desk).view.pages.take_wanted.emit("cp1252")
    desk.wait(lambda: not compare(desk).is_open and "S‚gou" in desk.body)
    desk.wait(lambda: desk.window.correction.row.revision == 4)
    desk.press("Ctrl+Z")
    assert "présents" in desk.body


def test_pages_of_an_item_that_was_left_are_not_shown(desk: AtTheDesk, url: str) -> None:
    with Desk.open(url) as opened_desk:
        opened_desk.imports.bring_bytes(b"Tout va bien ici.\n", name="b.txt", editor="Éditeur A")
    desk.window.queues.refresh()
    desk.wait(lambda: desk.items.rowCount() == 2 and desk.window.session.is_idle)
    desk.window.list.items.setFocus()
    desk.window.commands["redecode"].trigger()
    desk.press("Up")
    desk.wait(lambda: desk.number == 2 and desk.window.session.is_idle)
    assert not compare(desk).is_open


def test_a_note_is_written_beside_the_texts(desk: AtTheDesk) -> None:
    opened(desk)
    desk.press("Ctrl+Shift+N")
    assert compare(desk).view.versions.tabs.currentIndex() == 1
    desk.type("r")
    assert desk.window.panel.notes_tab.draft.text == "r"
    desk.press("Escape")


@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (1600, 1000)])
@pytest.mark.parametrize("locale", ["fr", "en"])
def test_nothing_is_cut_by_its_box(
    open_window: Callable[..., AtTheDesk], url: str, size: tuple[int, int], locale: str
) -> None:
    desk = open_window(locale=locale)
    with Desk.open(url) as opened_desk:
        opened_desk.imports.bring_bytes(BODY.encode("cp850"), name="a.txt", editor="Éditeur A")
    desk.window.resize(*size)
    desk.window.queues.refresh()
    desk.wait(lambda: desk.items.rowCount() == 1)
    desk.open(1)
    desk.press("F9")
    desk.wait(lambda: compare(desk).is_open and compare(desk).view._comparison is not None)
    view = compare(desk).view
    if not view.side.isVisible():
        view.toggle_panel()

    def cut() -> list[str]:
        shown = [button for button in view.findChildren(QAbstractButton) if button.isVisible()]
        return [
            button.text()
            for button in shown
            if button.width() < button.sizeHint().width()
            or button.mapTo(view, button.rect().topRight()).x() > view.width()
        ]

    desk.wait(lambda: not cut())
    tabs = view.findChild(QTabBar)
    assert sum(tabs.tabRect(tab).width() for tab in range(tabs.count())) <= tabs.width() + 1
    assert view.left.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_another_item_is_compared_with_its_own_original(desk: AtTheDesk, url: str) -> None:
    with Desk.open(url) as opened_desk:
        opened_desk.imports.bring_bytes(b"Tout va bien ici.\n", name="b.txt", editor="\u00c9diteur A")
    desk.window.queues.refresh()
    desk.wait(lambda: desk.items.rowCount() == 2)
    opened(desk)
    versions = desk.window.panel.versions
    versions.selectionModel().select(versions.model().index(1, 0), QItemSelectionModel.SelectionFlag.Select)
    settled(desk, 1)

    desk.window.correction.open(2)
    settled(desk, 0)
    assert compare(desk).view._comparison.after.body == "Tout va bien ici."
    desk.window.correction.open(1)
    settled(desk, 2)
