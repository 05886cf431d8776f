"""What an import brings shows in the list while it comes, and moves nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk import AtTheDesk
from PySide6.QtCore import QModelIndex

from lessor_desk.ui.importing import SHOW_AT_ONCE

pytestmark = pytest.mark.window

MANY = 120


def test_new_rows_come_in_batches_above_what_is_open(desk: AtTheDesk, tmp_path: Path) -> None:
    desk.paste("Le marché de Ségou rouvre lundi.")
    desk.wait_for_item()
    opened = desk.number
    folder = tmp_path / "Agence"
    folder.mkdir()
    for number in range(MANY):
        (folder / f"{number:03}.txt").write_text(f"La rÃ©union numéro {number} a eu lieu.", encoding="utf-8")
    batches: list[int] = []
    resets: list[bool] = []

    def came(_: QModelIndex, first: int, last: int) -> None:
        batches.append(last - first + 1)

    desk.items.rowsInserted.connect(came)
    desk.items.modelReset.connect(lambda: resets.append(True))
    desk.window.intake.bring([folder])
    desk.wait(lambda: bool(batches))  # the process that finds has begun: that may take long
    desk.wait(lambda: desk.items.rowCount() == MANY + 1)
    assert max(batches) <= SHOW_AT_ONCE
    assert not resets
    assert desk.number == opened
    desk.wait(lambda: desk.window.queues.counts[desk.window.queues.queue] == MANY + 1)
    numbers = [desk.window.list.model.rows[place].number for place in range(MANY + 1)]
    assert numbers == sorted(numbers, reverse=True)
