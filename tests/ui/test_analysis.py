"""The flags of a text are told as they are now; what was asked before that is not."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from lessor_desk.services.rows import ItemText
from lessor_desk.ui.analysis import Analyst
from lessor_desk.ui.answers import Question
from lessor_desk.workflow.states import Kind

TEXT = ItemText("", "Le marchÃ© a rouvert hier..", {})


@pytest.fixture
def analyst(qtbot: QtBot) -> Iterator[Analyst]:
    made = Analyst()
    yield made
    made.close()


@pytest.fixture
def told(analyst: Analyst) -> list[tuple[int, int]]:
    """Item and revision of each answer."""
    told: list[tuple[int, int]] = []
    analyst.found.connect(lambda number, revision, _: told.append((number, revision)))
    return told


def test_of_several_questions_about_an_item_the_newest_is_answered(
    analyst: Analyst, told: list[tuple[int, int]], qtbot: QtBot
) -> None:
    for revision in range(4):
        analyst.ask(Question(1, revision, Kind.TEASER, TEXT))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(1, 3)]


def test_what_was_asked_before_the_flags_were_known_otherwise_is_not_answered(
    analyst: Analyst, told: list[tuple[int, int]], qtbot: QtBot
) -> None:
    analyst.ask(Question(1, 0, Kind.TEASER, TEXT))
    analyst.ask(Question(1, 1, Kind.TEASER, TEXT))
    analyst.forget()
    analyst.ask(Question(2, 0, Kind.TEASER, TEXT))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(2, 0)]


def pid_of(analyst: Analyst) -> int:
    assert analyst._process is not None
    [pid] = analyst._process._processes
    return pid


def test_a_process_that_dies_is_made_up_for(
    analyst: Analyst, told: list[tuple[int, int]], qtbot: QtBot
) -> None:
    analyst.ask(Question(1, 0, Kind.TEASER, TEXT))
    qtbot.waitUntil(lambda: told == [(1, 0)])
    dead = pid_of(analyst)
    os.kill(dead, signal.SIGKILL)
    for revision in (1, 2):  # whether the death was noticed before, or only by the answer
        analyst.ask(Question(1, revision, Kind.TEASER, TEXT))
        qtbot.waitUntil(lambda newest=(1, revision): told[-1] == newest)
    assert pid_of(analyst) != dead


def test_what_is_under_way_when_the_process_dies_is_answered(
    analyst: Analyst, told: list[tuple[int, int]], qtbot: QtBot
) -> None:
    long = ItemText("", TEXT.body * 4000, {})
    analyst.ask(Question(1, 0, Kind.TEASER, long))
    os.kill(pid_of(analyst), signal.SIGKILL)
    qtbot.waitUntil(lambda: told == [(1, 0)])


def test_whoever_is_closed_begins_nothing_any_more(analyst: Analyst) -> None:
    """A window that is closed may be asked by a timer of its own."""
    analyst.ask(Question(1, 0, Kind.TEASER, TEXT))
    analyst.close()
    analyst.ask(Question(1, 1, Kind.TEASER, TEXT))
    assert analyst._process is None
    analyst.close()
