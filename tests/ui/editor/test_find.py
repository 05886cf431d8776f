"""Finding words in the item and replacing them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from .conftest import BODY


@pytest.fixture
def press(qtbot):
    def do(pane, *keys, **modifiers):
        for key in keys:
            qtbot.keyClick(pane.window().focusWidget(), key, **modifiers)

    return do


def test_words_are_found_from_the_cursor_on_and_round(pane, qtbot, press) -> None:
    pane.focus_body()
    pane.open_find(replacing=False)
    qtbot.keyClicks(pane.find_bar.words, "march")
    assert pane.find_bar.words.accessibleDescription() == "2 places"
    press(pane, Qt.Key.Key_Return)
    assert pane.body.selected_text() == "march"
    first = pane.body.textCursor().selectionStart()
    press(pane, Qt.Key.Key_Return)
    assert pane.body.textCursor().selectionStart() > first
    assert pane.find_bar.words.accessibleDescription() == "2 of 2"
    press(pane, Qt.Key.Key_Return)
    assert pane.body.textCursor().selectionStart() == first
    press(pane, Qt.Key.Key_Escape)
    assert pane.body.hasFocus()
    assert not pane.find_bar.isVisible()
    pane.find_step(-1)
    assert pane.body.textCursor().selectionStart() > first


def test_the_selected_words_are_looked_for(pane, qtbot) -> None:
    pane.focus_body()
    start = BODY.index("Bamako")
    pane.body.go_to(type(pane.body.span_of(pane.flags[1]))(start, start + 6))
    pane.open_find(replacing=False)
    assert pane.find_bar.words.text() == "Bamako"
    assert pane.find_bar.words.accessibleDescription() == "1 of 1"


def test_all_places_are_replaced_in_one_step_of_undo(pane, qtbot, damaged) -> None:
    edited = []
    pane.edited.connect(lambda: edited.append(1))
    pane.open_find(replacing=True)
    qtbot.keyClicks(pane.find_bar.words, "rouv")
    qtbot.keyClicks(pane.find_bar.by, "OUV")
    pane.find_bar._all.click()
    assert pane.item_text().headline.endswith("OUVre")
    assert "OUVert" in pane.item_text().body
    assert edited
    pane.undo()
    assert pane.item_text() == damaged
    assert not pane.can_undo


def test_one_place_is_replaced_and_the_next_selected(pane, qtbot) -> None:
    pane.focus_body()
    pane.open_find(replacing=True)
    qtbot.keyClicks(pane.find_bar.words, "Le march")
    qtbot.keyClicks(pane.find_bar.by, "Un march")
    pane.find_bar._one.click()
    pane.find_bar._one.click()
    assert pane.item_text().body.startswith("Un march")
    assert pane.body.selected_text() == "Le march"


def test_nothing_is_replaced_in_a_text_to_be_read_only(pane, qtbot, damaged) -> None:
    pane.set_read_only(True)
    pane.open_find(replacing=True)
    qtbot.keyClicks(pane.find_bar.words, "rouv")
    pane.find_bar._all.click()
    assert pane.item_text() == damaged


def test_what_does_not_occur_is_said(pane, qtbot) -> None:
    said = []
    pane.announced.connect(said.append)
    pane.open_find(replacing=False)
    qtbot.keyClicks(pane.find_bar.words, "girafe")
    assert pane.find_bar.words.accessibleDescription() == "not found"
    pane.find_step(+1)
    assert said == ["“girafe” does not occur."]
