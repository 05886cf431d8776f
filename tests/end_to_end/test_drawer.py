"""Where the window is narrow the panel is a drawer: text, quick fix and panel are seen all the same."""

from __future__ import annotations

import pytest
from desk import AtTheDesk
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from lessor_desk.text.span import Span

pytestmark = pytest.mark.window

COPY = " ".join(["Le marchÃ© de Kita a rouvert hier, et les vendeuses sont revenues avec leurs Ã©tals."] * 6)


@pytest.fixture
def narrow(desk: AtTheDesk) -> AtTheDesk:
    desk.paste(COPY)
    desk.wait(lambda: len(desk.flags) == 12)
    desk.wait(lambda: desk.window.session.is_idle)
    resized(desk, 1024, 600)
    return desk


def resized(desk: AtTheDesk, width: int, height: int) -> None:
    """The drawer is in, the text has the focus."""
    desk.window.resize(width, height)
    desk.wait(desk.window.layout_.is_drawer)
    desk.window.layout_.show_panel(False)
    desk.window.pane.focus_body()


def in_window(desk: AtTheDesk, rect: QRect, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(desk.window, rect.topLeft()), rect.size())


def all_is_seen(desk: AtTheDesk) -> bool:
    """Whether drawer, quick fix and the word lie side by side, none under another."""
    pane, side = desk.window.pane, desk.window.side
    flag = pane.active_flag
    if not (side.isVisible() and pane.quick_fix.isVisible() and flag is not None):
        return False
    drawer = in_window(desk, side.rect(), side)
    popover = in_window(desk, pane.quick_fix.frame(), pane)
    edit = pane.body if flag.part == "body" else pane.headline
    word = in_window(desk, edit.rect_of(flag).toAlignedRect(), edit.viewport())
    whole = in_window(desk, pane.rect(), pane)
    apart = not (
        drawer.intersects(popover) or drawer.intersects(word) or popover.intersects(word) or word.isEmpty()
    )
    return apart and whole.contains(popover) and whole.contains(word)


def test_f8_shows_word_quick_fix_and_panel(narrow: AtTheDesk) -> None:
    for size in ((880, 480), (1024, 600), (1240, 700)):
        resized(narrow, *size)
        for key in ("F8", "F8", "F8", "Shift+F8"):
            narrow.press(key)
            narrow.wait(lambda: all_is_seen(narrow))
            narrow.have_its_turn()
        narrow.press("Escape")


def test_a_quick_fix_that_opens_beside_an_open_drawer_is_seen(narrow: AtTheDesk) -> None:
    narrow.press("Ctrl+J")
    narrow.wait(narrow.window.side.isVisible)
    assert narrow.window.list.isVisible()
    narrow.window.pane.focus_body()
    narrow.press("F7")
    narrow.wait(lambda: all_is_seen(narrow))


def test_many_ways_lead_back_to_the_list(narrow: AtTheDesk) -> None:
    window = narrow.window

    def list_is_back() -> bool:
        return window.list.isVisible() and window.middle.contentsMargins().right() == 0

    narrow.press("F8", "Escape")
    assert QApplication.focusWidget() is window.pane.body
    narrow.press("Escape")
    assert QApplication.focusWidget() is window.list.items
    assert list_is_back()
    narrow.press("F8", "Escape", "Shift+F6")
    assert QApplication.focusWidget() is window.list.items
    assert list_is_back()
    assert not window.side.isVisible()
    narrow.press("F8", "Escape", "Ctrl+J")
    assert not window.side.isVisible()
    assert list_is_back()
    narrow.press("F8", "Escape", "Ctrl+Shift+F")
    assert window.list.searching.field.hasFocus()
    assert list_is_back()
    narrow.press("Escape", "F8")
    window.resize(1366, 768)
    narrow.wait(lambda: not window.layout_.is_drawer())
    assert list_is_back()


def test_the_drawer_goes_with_what_it_was_opened_for(narrow: AtTheDesk) -> None:
    window = narrow.window
    narrow.paste("Le marché de Kayes a rouvert hier après deux mois de travaux.")
    assert window.side.isVisible()
    window.import_panel.closed.emit()
    assert not window.side.isVisible()
    window.list.items.select_several([1, 2])
    narrow.wait(window.side.isVisible)
    assert window.list.isVisible()
    window.list.items.setFocus()
    narrow.press("Escape")
    narrow.wait(lambda: not window.side.isVisible())


def test_what_a_note_is_about_and_what_blocks_sending_are_seen_beside_the_panel(narrow: AtTheDesk) -> None:
    window, body = narrow.window, narrow.window.pane.body

    def beside(word: QRect) -> bool:
        drawer = in_window(narrow, window.side.rect(), window.side)
        return window.side.isVisible() and not drawer.intersects(in_window(narrow, word, body.viewport()))

    narrow.press("Ctrl+Return")
    narrow.wait(lambda: "bloquants" in window.status.text)
    flag = window.pane.active_flag
    assert flag is not None
    narrow.wait(lambda: beside(body.rect_of(flag).toAlignedRect()))
    window.layout_.show_panel(False)
    at = narrow.body.index("vendeuses")
    body.go_to(Span(at, at + 9))
    window.pane.focus_body()
    narrow.press("Ctrl+Shift+N")
    narrow.wait(lambda: beside(body.cursorRect()))
