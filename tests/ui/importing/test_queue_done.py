"""What stands in the place of the text when the queue holds nothing."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from lessor_desk.ui.queue_done import QueueDone
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.workflow.states import Queue


@pytest.fixture
def done(qtbot: QtBot) -> QueueDone:
    done = QueueDone(QAction("Importer…"))
    qtbot.addWidget(done)
    return done


def words(done: QueueDone) -> list[str]:
    return [label.text() for label in done.findChildren(TextLabel)]


def test_a_desk_that_holds_nothing_yet_has_nothing_done(done: QueueDone) -> None:
    """As while the first file is split."""
    counts = dict.fromkeys(Queue, 0)
    done.set_new(True)
    done.show_queue(Queue.TO_HANDLE, counts)
    assert "Nothing has come in yet" in words(done)
    done.set_new(False)
    assert "Nothing left to handle" in words(done)


def test_what_was_counted_meanwhile_is_said_once_something_has_come(done: QueueDone) -> None:
    done.set_new(True)
    done.show_queue(Queue.TO_APPROVE, {Queue.APPROVED: 2}, approved_today=2)
    done.set_new(False)
    assert not any("Nothing" in told for told in words(done))
    assert any(told.startswith("2 ") for told in words(done))
