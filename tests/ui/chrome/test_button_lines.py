"""Buttons keep their words whole: what has no room begins another line."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lessor_desk.ui.button_lines import ButtonLines
from lessor_desk.ui.buttons import FieldButton

WORDS = ("Reprendre le texte complet", "Comparer", "Garder")


@pytest.fixture
def shown(qtbot: QtBot) -> tuple[ButtonLines, list[FieldButton]]:
    buttons = [FieldButton(words, keys="F9") for words in WORDS]
    lines = ButtonLines(buttons)
    qtbot.addWidget(lines)
    lines.show()
    return lines, buttons


def test_they_stand_side_by_side_where_there_is_room(shown: tuple[ButtonLines, list[FieldButton]]) -> None:
    lines, buttons = shown
    lines.resize(900, 40)
    assert {button.y() for button in buttons} == {0}
    assert lines.heightForWidth(900) == buttons[0].height()


@pytest.mark.parametrize("width", [420, 250, 200])
def test_none_is_narrower_than_its_words(shown: tuple[ButtonLines, list[FieldButton]], width: int) -> None:
    lines, buttons = shown
    lines.resize(width, lines.heightForWidth(width))
    widest = max(button.sizeHint().width() for button in buttons)
    for button in buttons:
        assert button.width() == button.sizeHint().width()
        assert button.geometry().bottom() < lines.heightForWidth(width)
    assert buttons[-1].y() > 0
    assert lines.minimumSizeHint().width() == widest


def test_a_few_pixels_are_saved_between_them(shown: tuple[ButtonLines, list[FieldButton]]) -> None:
    lines, buttons = shown
    needed = sum(button.sizeHint().width() for button in buttons) + 2 * 4
    lines.resize(needed, 40)
    assert {button.y() for button in buttons} == {0}


def test_one_that_is_hidden_takes_no_room(shown: tuple[ButtonLines, list[FieldButton]]) -> None:
    lines, buttons = shown
    lines.resize(900, 40)
    buttons[1].hide()
    QApplication.sendPostedEvents()
    assert buttons[2].x() < buttons[0].geometry().right() + 12


def test_every_line_is_seen_in_a_column(qtbot: QtBot) -> None:
    buttons = [FieldButton(words) for words in WORDS]
    lines = ButtonLines(buttons)
    card = QWidget()
    qtbot.addWidget(card)
    column = QVBoxLayout(card)
    column.addWidget(lines)
    width = max(button.sizeHint().width() for button in buttons) + 30
    card.resize(width, column.heightForWidth(width))
    card.show()
    assert all(lines.rect().contains(button.geometry()) for button in buttons)


def test_what_room_there_is_parts_them(shown: tuple[ButtonLines, list[FieldButton]]) -> None:
    lines, buttons = shown
    lines.resize(sum(button.sizeHint().width() for button in buttons) + 2 * 6, 40)
    ends = [(one.geometry().right() + 1, other.x()) for one, other in pairwise(buttons)]
    assert [after - end for end, after in ends] == [6, 6]
