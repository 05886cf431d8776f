"""The line at the bottom says what is saved and what just happened."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lessor_desk.ui.status_bar import StatusBar, Told
from lessor_desk.workflow.states import Queue

pytestmark = pytest.mark.usefixtures("french")
AT = datetime(2026, 3, 14, 14, 32).astimezone(UTC)


@pytest.fixture
def bar(qtbot: QtBot) -> StatusBar:
    shown = StatusBar()
    qtbot.addWidget(shown)
    shown.resize(1366, shown.height())
    shown.set_counts({Queue.TO_HANDLE: 8, Queue.TO_APPROVE: 3, Queue.APPROVED: 14}, approved_today=14)
    shown.set_database("Base locale")
    shown.set_zoom(110)
    shown.show()
    return shown


def plain(bar: StatusBar) -> str:
    return bar.text.replace("\u00a0", " ").replace("\u202f", " ")


def test_it_is_found_by_its_name(bar: StatusBar) -> None:
    assert bar.objectName() == "status"
    assert bar.accessibleName() == "État"


def test_the_states_of_saving(bar: StatusBar) -> None:
    assert plain(bar).startswith("Prêt")
    bar.set_saving()
    assert plain(bar).startswith("Enregistrement…")
    bar.set_saved(AT)
    assert plain(bar).startswith("Enregistré à 14 h 32")
    bar.set_unsaved(AT)
    assert plain(bar).startswith("Non enregistré depuis 14 h 32")


def test_where_room_is_short_the_hour_of_the_last_save_is_told_alone(bar: StatusBar) -> None:
    bar.say("7 reçues, 7 nouvelles, 0 déjà là, 0 mise de côté.")
    bar.set_unsaved(AT)
    bar.resize(880, bar.height())
    assert plain(bar).startswith("Non enregistré depuis 14 h 32 | 7 reçues")
    bar.resize(1366, bar.height())
    assert "journal de secours" in bar.text
    bar.set_saved(AT)
    assert plain(bar).startswith("Enregistré à 14 h 32 |")


def test_counts_database_and_zoom(bar: StatusBar) -> None:
    assert plain(bar).endswith("8 à traiter · 3 à valider · 14 validées aujourd’hui | Base locale | 110 %")


def test_an_empty_desk_says_so_at_the_left(bar: StatusBar) -> None:
    bar.set_counts(dict.fromkeys(Queue, 0))
    assert plain(bar) == "Prêt | Base locale, vide | 110 %"
    QApplication.sendPostedEvents()
    assert bar._database.x() < bar.width() // 3
    bar.set_counts({Queue.TO_HANDLE: 1})
    assert "vide" not in bar.text
    QApplication.sendPostedEvents()
    assert bar._database.x() > bar.width() // 3


def test_a_message_is_said_and_leaves(bar: StatusBar, qtbot: QtBot) -> None:
    bar.say("<b>Passe terminée</b>")
    assert "<b>Passe terminée</b>" in bar.text
    assert bar._over.isActive()
    bar._over.timeout.emit()
    assert "Passe" not in bar.text


@pytest.mark.parametrize("width", [1024, 1366, 1600])
def test_what_has_no_room_leaves_instead_of_being_cut(bar: StatusBar, width: int) -> None:
    bar.set_unsaved(AT)
    bar.say("2 signalements bloquants à régler avant l’envoi.")
    bar.resize(width, bar.height())
    QApplication.processEvents()
    shown = sorted((part for part in bar.findChildren(Told) if part.isVisible()), key=Told.x)
    assert len(shown) >= 3
    for part in shown:
        assert part.width() >= part.sizeHint().width()
    for one, other in pairwise(shown):
        assert one.geometry().right() < other.x()


def test_a_folded_import_shows_its_line(bar: StatusBar) -> None:
    bar.set_progress(38, 126)
    assert bar._progress.isVisible()
    assert "38" in bar._progress.accessibleName()
    bar.set_progress(None)
    assert not bar._progress.isVisible()
