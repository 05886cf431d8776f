"""What a screen reader is told, and where Tab goes, in the whole window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from desk import SAMPLE, AtTheDesk
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from test_sizes import settled

from lessor_desk.ui.tokens import TARGET

pytestmark = pytest.mark.window

NAMES = {
    "items": "Dépêches",
    "headline": "Titre",
    "body": "Texte de la dépêche",
    "findings": "Signalements",
    "versions": "Versions",
    "notes": "Notes",
    "status": "État",
}


@pytest.fixture
def seven(desk: AtTheDesk) -> AtTheDesk:
    """A desk with the seven dispatches of the sample page, the first one open."""
    desk.paste(SAMPLE.read_text(encoding="utf-8"))
    desk.open(1)
    desk.wait(lambda: len(desk.flags) == 28)
    desk.window.areas.side.show_panel()
    return desk


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def taking_focus(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            yield widget


def below(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """`interface` and everything in it, as assistive programs walk it."""
    yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid():
            yield from below(child)


def rows(desk: AtTheDesk, name: str) -> list[str]:
    view = desk.window.findChild(QWidget, name)
    found = below(QAccessible.queryAccessibleInterface(view))
    return [each.text(QAccessible.Text.Name) for each in found if each.role() == QAccessible.Role.ListItem]


def states(desk: AtTheDesk) -> Iterator[str]:
    """Bring the window from state to state."""
    window = desk.window
    yield "the panel"
    for tab in range(window.panel.tabs.count()):
        window.panel.tabs.setCurrentIndex(tab)
        yield f"tab {tab}"
    desk.press("Ctrl+H")
    yield "find and replace"
    window.pane.find_bar.close_bar()
    window.pane.focus_body()
    desk.press("F8")
    yield "quick fix"
    desk.press("Escape")
    window.list.open_search()
    yield "search"


def test_everything_that_takes_the_focus_has_a_name_and_is_large_enough(seven: AtTheDesk) -> None:
    def wrong(state: str) -> Iterator[str]:
        for widget in taking_focus(seven.window):
            if not name_of(widget).strip():
                yield f"{state}: {type(widget).__name__} {widget.objectName()} has no name"
            if widget.width() < TARGET or widget.height() < TARGET:
                yield f"{state}: {name_of(widget)} is {widget.width()}x{widget.height()}"

    assert not [told for state in states(seven) for told in settled(lambda at=state: wrong(at))]


def test_the_parts_have_their_names(seven: AtTheDesk) -> None:
    named = {name: name_of(seven.window.findChild(QWidget, name)) for name in NAMES}
    assert named == NAMES


def test_an_item_is_read_as_one_sentence(seven: AtTheDesk) -> None:
    told = rows(seven, "items")
    assert len(told) == 7
    begin, end = (
        "Dépêche 1\u00a0: Le pÃ©rimÃ¨tre irriguÃ© de Dioro prÃªt pour la campagne de contre-saison,"
        " presse-papiers, reçue ",
        ", à relire, 28 encodages bloquants.",
    )
    assert told[-1].startswith(begin)
    assert told[-1].endswith(end)
    assert told[-1][len(begin) : -len(end)] in ("à l’instant", "il y a 1 minute")
    assert told[2].endswith("1 encodage irréparable bloquant, 1 troncature bloquante.")


def test_a_flag_is_read_with_its_class_place_level_and_change(seven: AtTheDesk) -> None:
    told = rows(seven, "findings")
    assert len(told) == 28
    assert told[0].startswith("Encodage, 1 sur 28, bloquant")
    assert "avant" in told[0]
    assert "après" in told[0]


def walked(window: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Where Tab goes from where the focus is, once round."""
    begun = window.focusWidget()
    passed = [begun]
    while len(passed) < 100:
        QTest.keyClick(QApplication.focusWidget(), key)
        QApplication.processEvents()  # each key is an event of its own
        if (now := window.focusWidget()) is begun:
            return passed
        passed.append(now)
    raise AssertionError("Tab does not come back")


def test_tab_goes_through_the_window_in_the_order_of_reading(seven: AtTheDesk) -> None:
    window, pane, panel = seven.window, seven.window.pane, seven.window.panel
    window.list.items.setFocus()
    passed = walked(window)
    wanted = [
        window.list.items,
        pane.headline,
        *pane.fields.fields.values(),
        pane.body,
        panel.tabs,
        panel.findings,
    ]
    assert [widget for widget in passed if widget in wanted] == wanted
    in_bar = [n for n, widget in enumerate(passed) if window.command_bar.isAncestorOf(widget)]
    in_rail = [n for n, widget in enumerate(passed) if window.rail.isAncestorOf(widget)]
    assert passed.index(panel.findings) < min(in_bar)
    assert max(in_bar) < min(in_rail)
    back = walked(window, Qt.Key.Key_Backtab)
    assert back == [passed[0], *reversed(passed[1:])]


def test_what_is_looked_at_is_announced(seven: AtTheDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("lessor_desk.ui.editor.flag_tour.announce", lambda _widget, text: said.append(text))
    seven.window.pane.focus_body()
    seven.press("F8")
    assert said[-1].startswith("Encodage, 1 sur 28\u00a0: ")
    assert "Proposé" in said[-1]
    seven.press("Return")
    assert "Corrigé. 27 restants." in said
