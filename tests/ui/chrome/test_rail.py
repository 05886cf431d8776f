"""Queues at the left, narrow and wide, and who works here."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lessor_desk.ui import fonts
from lessor_desk.ui.labels import queue_label, role_label, role_task
from lessor_desk.ui.rail import Rail
from lessor_desk.ui.rail_buttons import EditorButton, QueueButton
from lessor_desk.ui.tokens import RAIL_WIDTH, SIDEBAR_WIDTH, TARGET
from lessor_desk.workflow.states import Queue, Role

pytestmark = pytest.mark.usefixtures("french")


@pytest.fixture
def rail(qtbot: QtBot) -> Rail:
    shown = Rail()
    qtbot.addWidget(shown)
    shown.resize(shown.width(), 690)
    shown.set_editor("Éditeur A", Role.COPY)
    shown.show()
    return shown


def shown_names(rail: Rail) -> list[str]:
    buttons = [button for button in rail.findChildren(QueueButton) if button.isVisible()]
    return [button.text() for button in sorted(buttons, key=QueueButton.y)]


def test_it_shows_the_queues_of_the_design(rail: Rail) -> None:
    assert shown_names(rail) == ["À traiter", "En cours", "À valider", "Renvoyées", "Validées", "Écartées"]


def test_a_queue_seldom_used_is_there_while_it_holds_something(rail: Rail) -> None:
    rail.set_counts({Queue.DELIVERED: 2})
    assert "Transmises" in shown_names(rail)
    rail.set_counts({})
    assert "Transmises" not in shown_names(rail)


def test_a_press_chooses_a_queue(rail: Rail, qtbot: QtBot) -> None:
    button = next(b for b in rail.findChildren(QueueButton) if b.text() == "Renvoyées")
    with qtbot.waitSignal(rail.queue_chosen) as chosen:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen.args == [Queue.SENT_BACK]
    assert rail.current is Queue.SENT_BACK


def test_showing_a_queue_is_silent(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(rail.queue_chosen):
        rail.set_current(Queue.SPIKED)
    assert [b.text() for b in rail.findChildren(QueueButton) if b.isChecked()] == ["Écartées"]


def test_counts_are_said(rail: Rail) -> None:
    rail.set_counts({Queue.TO_HANDLE: 8, Queue.SENT_BACK: 1})
    names = {button.accessibleName() for button in rail.findChildren(QueueButton)}
    assert {"À traiter, 8 dépêches", "Renvoyées, 1 dépêche"} <= names


@pytest.mark.parametrize(("wide", "width"), [(False, RAIL_WIDTH), (True, SIDEBAR_WIDTH)])
def test_both_widths_hold_everything(rail: Rail, wide: bool, width: int) -> None:
    rail.set_wide(wide)
    rail.resize(width, 522)  # in a window of 1024 x 600
    rail.set_counts(dict.fromkeys(Queue, 3))
    assert rail.width() == width
    shown = sorted((b for b in rail.findChildren(QueueButton) if b.isVisible()), key=QueueButton.y)
    editor = rail.findChild(EditorButton)
    for one, other in zip(shown, [*shown[1:], editor], strict=True):
        assert one.geometry().bottom() < other.y()
        assert one.height() >= TARGET


def test_no_label_is_wider_than_the_rail(rail: Rail) -> None:
    metrics = QFontMetricsF(fonts.interface(11, 600))
    labels = [*map(queue_label, Queue), *map(role_task, Role)]
    assert max(metrics.horizontalAdvance(label) for label in labels) < RAIL_WIDTH - 4
    names = QFontMetricsF(fonts.interface(11))
    assert max(names.horizontalAdvance(role_label(role)) for role in Role) < SIDEBAR_WIDTH - 80


def test_the_avatar_opens_the_menu(rail: Rail, qtbot: QtBot) -> None:
    editor = rail.findChild(EditorButton)
    assert editor.accessibleName().replace("\u00a0", " ").startswith("Éditeur A, Secrétaire de rédaction")
    with qtbot.waitSignal(rail.editor_menu_wanted) as asked:
        QTest.mouseClick(editor, Qt.MouseButton.LeftButton)
    assert asked.args[0] == editor.mapToGlobal(QPoint(0, 0))
