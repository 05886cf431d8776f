"""The head tells the length of what is written: of the selection, of the headline the cursor is in."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from lessor_desk.services.rows import ItemText
from lessor_desk.ui.editor.pane import EditorPane
from lessor_desk.ui.settings import MEASURE, settings

from .conftest import open_item, show

TEXT = ItemText(
    "Le marché rouvre", "Le marché de Ségou a rouvert\u00a0: «\u00a0enfin\u00a0», dit-on.\n\nUn 😀."
)


@pytest.fixture
def written(pane: EditorPane) -> EditorPane:
    pane.resize(900, 600)
    show(pane, open_item(3, TEXT))
    return pane


def told(pane: EditorPane, qtbot: QtBot, text: str) -> None:
    def said() -> None:
        assert pane.head.length == text

    qtbot.waitUntil(said)


def test_the_length_of_the_body_is_told_and_follows_it(written: EditorPane, qtbot: QtBot) -> None:
    told(written, qtbot, "54 characters · 9 words · 2 lines")
    written.focus_body()
    qtbot.keyClicks(written.body, "Hier ")
    told(written, qtbot, "59 characters · 10 words · 2 lines")
    settings().set(MEASURE, 28)
    told(written, qtbot, "59 characters · 10 words · 3 lines")
    settings().reset(MEASURE)


def test_of_a_selection_its_own_is_told(written: EditorPane, qtbot: QtBot) -> None:
    written.focus_body()
    written.body.moveCursor(QTextCursor.MoveOperation.Start)
    for _ in range(2):
        written.body.moveCursor(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
    told(written, qtbot, "Selection: 10 characters · 2 words · 1 line")
    written.body.moveCursor(QTextCursor.MoveOperation.End)
    told(written, qtbot, "54 characters · 9 words · 2 lines")


def test_in_the_headline_that_of_the_headline_is_told(written: EditorPane, qtbot: QtBot) -> None:
    written.focus_headline()
    told(written, qtbot, "Headline · 16 characters · 3 words · 1 line")


def test_where_there_is_no_room_the_signs_stay(written: EditorPane, qtbot: QtBot) -> None:
    told(written, qtbot, "54 characters · 9 words · 2 lines")
    written.resize(written.minimumSizeHint().width(), 600)
    told(written, qtbot, "54 characters")
