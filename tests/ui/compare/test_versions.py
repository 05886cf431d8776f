"""The list of versions, and the list of code pages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from lessor_desk.services.comparing import Told
from lessor_desk.services.redecoding import PageChoice
from lessor_desk.services.rows import RevisionRow, TakenRow
from lessor_desk.ui.compare.pages_side import PagesSide
from lessor_desk.ui.compare.versions import VersionsTab

AT = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)


def history(*causes: str) -> tuple[RevisionRow, ...]:
    return tuple(
        RevisionRow(n, "Éditeur A" if n > 1 else None, AT + timedelta(minutes=n), cause, {}, f"{n}" * 64)
        for n, cause in enumerate(causes, 1)
    )


@pytest.fixture
def tab(qtbot: QtBot) -> VersionsTab:
    tab = VersionsTab()
    qtbot.addWidget(tab)
    tab.set_may_change(True)
    tab.show()
    return tab


def titles(tab: VersionsTab) -> list[str]:
    model = tab.list.rows
    return [model.index(row).data(Qt.ItemDataRole.DisplayRole) for row in range(model.rowCount())]


def select(tab: VersionsTab, *rows: int) -> None:
    for row in rows:
        tab.list.selectionModel().select(tab.list.rows.index(row), QItemSelectionModel.SelectionFlag.Select)


def test_the_model_keeps_the_rules(tab: VersionsTab, qtmodeltester: ModelTester) -> None:
    tab.show_versions(history("arrival", "typed"))
    qtmodeltester.check(tab.list.rows)


def test_who_took_the_item_stands_between_the_versions(tab: VersionsTab, french: None) -> None:
    taken = (TakenRow("Éditeur A", AT + timedelta(minutes=2)),)
    tab.show_versions(history("arrival", "typed"), taken=taken, drafted=True, editor="Éditeur A")

    assert titles(tab) == ["Version 3 — en cours", "Version 2", "Prise par Éditeur A", "Version 1 — original"]


def test_a_version_that_was_typed_says_what_it_changed(tab: VersionsTab, qtbot: QtBot, french: None) -> None:
    with qtbot.waitSignal(tab.amounts_wanted):
        tab.show_versions(history("arrival", "fix", "typed"))
    tab.tell_amounts({2: {Told.WORD: 4}, 3: {Told.SPACE: 1, Told.CAPITAL: 2}})
    details = [row.detail for row in tab.list.rows.rows]
    assert details[0] == "Éditeur A · 1 espace, 2 majuscules"
    assert "passages" not in details[1]
    with qtbot.assertNotEmitted(tab.amounts_wanted):
        tab.show_versions(history("arrival", "fix"))


def test_the_version_before_the_newest_is_offered_and_another_if_it_is_chosen(tab: VersionsTab) -> None:
    tab.show_versions(history("arrival", "typed", "typed"))
    assert tab.restore.text() == "Go back to version 2…"
    assert not tab.undo.isVisible()

    select(tab, 2)
    assert tab.restore.text() == "Go back to version 1…"
    select(tab, 1)
    assert tab.numbers() == [1, 2]


def test_an_item_without_a_change_offers_nothing(tab: VersionsTab) -> None:
    tab.show_versions(history("arrival"))

    assert not tab.restore.isVisible()


def test_a_chosen_version_stays_chosen_when_another_comes(tab: VersionsTab) -> None:
    tab.show_versions(history("arrival", "typed", "typed"))
    select(tab, 1)
    tab.show_versions(history("arrival", "typed", "typed", "typed"))

    assert tab.numbers() == [2]
    assert tab.undo.isVisible()


def test_the_likeliest_page_is_chosen_at_once(qtbot: QtBot) -> None:
    side = PagesSide()
    qtbot.addWidget(side)
    with qtbot.waitSignal(side.page_chosen) as chosen:
        side.show_choices([PageChoice("cp850", "Ségou"), PageChoice("macroman", "SÇgou")])

    assert chosen.args == ["cp850"]
    assert side.list.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "DOS 850, Ségou"
    side.show_choices([])
    assert not side.take.isEnabled()


@pytest.mark.parametrize("width", [280, 320])
def test_all_versions_are_seen_however_their_lines_break(tab: VersionsTab, width: int) -> None:
    tab.show_versions(history("arrival", "fix", "typed"))
    amounts = {Told.WORD: 12, Told.CAPITAL: 31, Told.SPACE: 27}
    tab.tell_amounts({3: amounts})
    tab.resize(width, 600)
    tab.layout().activate()
    assert tab.list.height() >= tab.list.content_height()
    last = tab.list.rows.index(tab.list.rows.rowCount() - 1)
    tab.list.doItemsLayout()
    assert tab.list.visualRect(last).bottom() < tab.list.viewport().height()
