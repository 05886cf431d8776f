"""Each passage keeps a side; nothing is chosen beforehand, and nothing is made before all are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lessor_desk.services.comparing import compared
from lessor_desk.services.merging import Keep
from lessor_desk.services.rows import ItemText
from lessor_desk.ui.compare.passages_side import PassagesSide
from lessor_desk.workflow.states import Kind

LEFT = ItemText("", "Le marché a rouvert lundi matin, dit le maire de la ville de Kati.")
RIGHT = ItemText("", "Le marché a rouvert mardi matin, dit la maire de la ville de Kayes.")


@pytest.fixture
def side(qtbot: QtBot) -> PassagesSide:
    side = PassagesSide()
    qtbot.addWidget(side)
    side.show()
    side.show_passages(compared(Kind.ARTICLE, LEFT, RIGHT), None)
    return side


def test_the_arrows_keep_a_side_and_go_to_the_next_passage(side: PassagesSide, qtbot: QtBot) -> None:
    looked_at: list[int] = []
    side.passage_chosen.connect(looked_at.append)
    assert (side.choices, side.undecided, side.make.isEnabled()) == (None, 3, False)
    qtbot.keyClick(side.list, Qt.Key.Key_Right)
    qtbot.keyClick(side.list, Qt.Key.Key_Left)
    assert looked_at[-1] == 2
    side.keep.chosen.emit(Keep.BOTH)
    assert side.choices == (Keep.RIGHT, Keep.LEFT, Keep.BOTH)
    with qtbot.waitSignal(side.make_wanted):
        qtbot.keyClick(side.list, Qt.Key.Key_Return)


def test_return_goes_to_what_has_no_side_yet(side: PassagesSide, qtbot: QtBot) -> None:
    side.show_place(1)
    side.keep.chosen.emit(Keep.LEFT)
    assert side.list.currentIndex().row() == 2
    qtbot.keyClick(side.list, Qt.Key.Key_Return)
    assert side.list.currentIndex().row() == 0


def test_a_text_that_may_not_be_changed_keeps_its_own(side: PassagesSide) -> None:
    side.show_passages(compared(Kind.ARTICLE, LEFT, RIGHT), "Approved.")
    side.all_right.click()
    assert (side.make.isEnabled(), side.make.toolTip()) == (False, "Approved.")
    side.all_left.click()
    assert side.make.isEnabled()


def test_other_texts_begin_anew(side: PassagesSide) -> None:
    side.all_left.click()
    side.show_passages(compared(Kind.ARTICLE, LEFT, RIGHT), None)
    assert side.undecided == 0, "they are the same"
    side.show_passages(compared(Kind.ARTICLE, RIGHT, LEFT), None)
    assert side.undecided == 3
