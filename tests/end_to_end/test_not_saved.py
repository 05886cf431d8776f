"""Where a text cannot be saved, the window says so, keeps it, and tries again when it is asked to."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk import AtTheDesk
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from stalls import Stalls

from lessor_desk.db.errors import DiskFullError
from lessor_desk.services.correction import CorrectionService
from lessor_desk.services.rows import ItemRow
from lessor_desk.ui import open_desk

pytestmark = pytest.mark.window


def button(desk: AtTheDesk, name: str) -> QAbstractButton:
    return desk.button(desk.window.pane.banner, name)


def test_a_full_disk_is_named_and_saving_tried_again(
    desk: AtTheDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.paste("Le marché de Kita a rouvert hier.")
    desk.wait_for_item()
    save, full = CorrectionService.save_draft, [True]

    def save_draft(self: CorrectionService, *args: object, **named: object) -> ItemRow:
        if full:
            raise DiskFullError()
        return save(self, *args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(CorrectionService, "save_draft", save_draft)
    desk.window.pane.focus_body()
    desk.write("Kita : ")
    desk.wait(lambda: desk.banner.startswith("Le disque est plein, rien n’est perdu. Votre texte est gardé"))
    assert desk.banner.endswith("Libérez de la place, l’enregistrement reprendra seul.")
    assert desk.window.pane.banner.y() == 0
    button(desk, "Copier le texte").click()
    assert QGuiApplication.clipboard().text().startswith("Kita : Le marché")
    full.clear()
    button(desk, "Réessayer").click()
    desk.wait(lambda: desk.banner == "" and desk.window.correction.is_settled)
    desk.wait(lambda: "Enregistré" in desk.window.status.text)


def test_where_the_desk_does_not_open_the_banner_says_why_and_nothing_else_is_said(
    tmp_path: Path, qtbot: QtBot, stalls: Stalls
) -> None:
    file = tmp_path / "desk.sqlite"
    file.write_bytes(b"SQLite format 3\0" + b"junk" * 3000)
    with stalls.watch.paused():  # a window is made
        window = open_desk(f"sqlite:///{file}", editor="Éditeur A", locale="fr", theme="light")
    qtbot.addWidget(window)
    qtbot.waitUntil(window.pane.banner.isVisible)
    assert window.pane.banner.text.startswith("La base ne s’ouvre pas.")
    assert not window.panel.isVisible()
    qtbot.waitUntil(lambda: window.pane.banner.height() < 80)
    window.close()


def test_what_nobody_expected_can_be_copied_for_whoever_looks_after_the_desk(desk: AtTheDesk) -> None:
    desk.paste("Le marché de Kita a rouvert hier.")
    desk.wait_for_item()
    desk.window.notices.cannot_open(ValueError("broken at page 7"))
    assert "page 7" not in desk.banner
    button(desk, "Copier les détails").click()
    assert "page 7" in QGuiApplication.clipboard().text()
