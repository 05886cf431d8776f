"""A whole import is taken back at the window, and may come again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from desk import AtTheDesk
from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.window


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "dépêches"
    folder.mkdir()
    for place in range(3):
        text = f"Le maire de Djenné a reçu {place} délégations hier.\n\nElles repartent demain."
        (folder / f"{place}.txt").write_text(text, encoding="utf-8")
    return folder


def bring(desk: AtTheDesk, qtbot: QtBot, folder: Path) -> None:
    with qtbot.waitSignal(desk.window.intake.ended):
        desk.window.intake.bring([folder])


def test_it_goes_whole_and_comes_again(
    open_window: Callable[..., AtTheDesk], qtbot: QtBot, folder: Path
) -> None:
    desk = open_window(locale="fr")
    window = desk.window
    bring(desk, qtbot, folder)
    desk.wait(lambda: window.list.model.total == 3 and window.correction.row is not None)
    desk.button(window.import_panel, "Annuler l’importation").click()
    desk.wait(lambda: window.list.model.total == 0 and window.correction.row is None)
    desk.wait(lambda: window.toast.text == "Importation annulée\u00a0: 3 dépêches retirées.")
    with qtbot.waitSignal(window.intake.ended):
        desk.button(window.toast, "Importer de nouveau").click()
    desk.wait(lambda: window.list.model.total == 3)


def test_what_was_typed_keeps_it_here(
    open_window: Callable[..., AtTheDesk], qtbot: QtBot, folder: Path
) -> None:
    desk = open_window(locale="fr")
    window = desk.window
    bring(desk, qtbot, folder)
    desk.wait(lambda: window.list.model.total == 3 and window.correction.row is not None)
    window.pane.focus_body()
    window.pane.body.insertPlainText("Hier soir. ")
    window.commands["undo_import"].trigger()
    desk.wait(lambda: "déjà été travaillée" in window.status.text)
    assert window.list.model.total == 3
    assert window.pane.body.toPlainText().startswith("Hier soir. ")
