"""The list of changes: one line each, but the one that is looked at."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from lessor_desk.services.changes import ToldChange
from lessor_desk.services.rows import RevisionRow
from lessor_desk.text.comparison import Change, ChangeKind
from lessor_desk.text.span import Span
from lessor_desk.ui.approval.changes_list import ROW, ChangesList

STEP = RevisionRow(2, "Éditeur A", datetime(2026, 3, 2, 14, tzinfo=UTC), "fix", {"P101": 1}, "")
CHANGE = Change(Span(0, 0), Span(0, 0), ChangeKind.WORD)


def change(before: str, after: str) -> ToldChange:
    return ToldChange("body", CHANGE, before, after, STEP)


CHANGES = (
    change("47è", "47e"),
    change("", "puis"),
    change("des maraîchères du cercle " * 9, "d'elles " * 20),
    change("hier", ""),
)


@pytest.fixture
def rows(qtbot: QtBot) -> ChangesList:
    made = ChangesList()
    qtbot.addWidget(made)
    made.resize(322, 300)
    made.show_changes(CHANGES, "Chef B")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_its_model_is_sound(rows: ChangesList, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(rows.model())


@pytest.mark.parametrize("active", range(-1, len(CHANGES)))
def test_every_pixel_belongs_to_the_row_that_lies_there(rows: ChangesList, active: int) -> None:
    rows.set_active(active)
    told = [row for place in range(rows.content_height) if (row := rows.row_at(place)) is not None]
    laid = [row for row in range(len(CHANGES)) for _ in range(rows.extent(row)[1])]
    assert told == laid
    assert rows.row_at(rows.content_height) == -1
    heights = [rows.extent(row)[1] for row in range(len(CHANGES))]
    assert [height > ROW for height in heights] == [row == active for row in range(len(CHANGES))]


def test_the_arrows_lead_and_a_step_from_outside_tells_nothing(rows: ChangesList, qtbot: QtBot) -> None:
    rows.setFocus()
    qtbot.waitUntil(rows.hasFocus)
    chosen: list[int] = []
    rows.chosen.connect(chosen.append)
    rows.set_active(0)
    assert chosen == []
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert chosen == [1]


def test_a_row_is_read_whole(rows: ChangesList) -> None:
    read = rows.rows.index(3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "hier" in read
    assert "Éditeur A" in read
