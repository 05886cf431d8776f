"""Rows as a desk would give them, and a list that shows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from lessor_desk.services.rows import ItemRow
from lessor_desk.ui.list_pane import ListPane
from lessor_desk.ui.theme import theme
from lessor_desk.workflow.states import Kind, Status

NOW = datetime(2026, 3, 14, 14, 32).astimezone(UTC)  # by the clock of the desk, wherever it stands

MakeRow = Callable[..., ItemRow]


@pytest.fixture
def make_row() -> MakeRow:
    """Make the row of an item that came twelve minutes ago; facts are given by name."""

    def make(number: int, headline: str = "", **facts: object) -> ItemRow:
        row = ItemRow(
            number=number,
            id=f"item-{number}",
            kind=Kind.TEASER,
            headline=headline,
            opening=f"La dépêche {number} s’ouvre sur ces mots.",
            source="lessor.ml",
            status=Status.TO_REVIEW,
            received_at=NOW - timedelta(minutes=12),
            counts={},
            lost=False,
            blocking=0,
            row_version=1,
            revision=1,
        )
        return replace(row, **facts)  # type: ignore[arg-type]

    return make


@pytest.fixture
def pane(qtbot: QtBot, french: None, make_row: MakeRow) -> ListPane:
    """A shown list of ten items, 1010 first."""
    theme().apply("light")
    shown = ListPane(now=lambda: NOW)
    qtbot.addWidget(shown)
    shown.resize(316, 690)
    shown.model.show([make_row(number) for number in range(1010, 1000, -1)], 10)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown
