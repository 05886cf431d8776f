"""The page of the sources: what it says, and what it asks for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lessor_desk.checks.profile import Limit, Profile, Unit
from lessor_desk.services.sources import Decision, SourceRow
from lessor_desk.ui.preferences.sources import FILTER_FROM, MOST, SourcesPage

AT_300 = Profile(Limit(300, 300, Unit.BYTES, whole_words=False), ".", items=20, cut=8)
SITE = SourceRow("Site", 20, 8, AT_300, AT_300, 20)
AGENCY = SourceRow("Agence", 40, 0, None, None, 40)
NEW = SourceRow("Courriel", 2, 0, None, None, 2)

Asked = list[tuple[str, str, object]]


@pytest.fixture
def page(qtbot: QtBot) -> SourcesPage:
    page = SourcesPage("en")
    qtbot.addWidget(page)
    page.resize(620, 480)
    page.show_sources([AGENCY, NEW, SITE])
    page.show()
    return page


@pytest.fixture
def asked(page: SourcesPage) -> Asked:
    asked: Asked = []
    page.decided.connect(lambda *told: asked.append(told))
    return asked


def test_a_source_of_which_something_is_known_comes_first_and_tells_it_once(page: SourcesPage) -> None:
    assert list(page.cards) == ["Site", "Agence", "Courriel"]
    assert page.cards["Site"].text().splitlines() == [
        "Site",
        "20 items, 8 cut · Learnt",
        "Cuts at 300 bytes. Adds “.” to all of its texts.",
        "Seen in 8 texts of that length, among the last 20. Certain.",
    ]
    assert "10 are needed" in page.cards["Courriel"].text()


def test_confirming_and_freezing_are_asked_for(page: SourcesPage, asked: Asked) -> None:
    card = page.cards["Site"]
    card.confirm.click()
    card.freeze.click()
    assert asked == [("Site", "confirm", None), ("Site", "freeze", None)]
    assert not page.cards["Agence"].confirm.isVisible()


def test_a_decision_can_be_left_again(page: SourcesPage, asked: Asked) -> None:
    page.show_source(replace(SITE, profile=None, decided=Decision.CORRECTED, by="Chef B"))
    card = page.cards["Site"]
    assert "Corrected by Chef B" in card.text()
    assert "Its latest texts show something else: Cuts at 300 bytes." in card.text()
    card.release.click()
    assert asked == [("Site", "release", None)]


def test_a_limit_is_corrected(page: SourcesPage, asked: Asked) -> None:
    card = page.cards["Site"]
    card.correct.click()
    assert not card.confirm.isVisible()
    assert card.form.limit.note() == "300"
    card.form.limit.setPlainText("280-285")
    card.form.apply.click()
    assert asked == []  # a range needs whole words
    card.form.whole_words.setChecked(True)
    card.form.unit.set_value(Unit.CHARACTERS)
    card.form.suffix.setPlainText("")
    card.form.marker.setPlainText("[…]")
    card.form.apply.click()
    wanted = Profile(Limit(280, 285, Unit.CHARACTERS, whole_words=True), "", "[…]")
    assert asked == [("Site", "correct", wanted)]
    assert card.form.isHidden()


def test_an_empty_form_says_that_the_source_does_not_cut(page: SourcesPage, asked: Asked) -> None:
    card = page.cards["Site"]
    card.correct.click()
    for field in (card.form.limit, card.form.suffix, card.form.marker):
        field.setPlainText("")
    card.form.apply.click()
    assert asked == [("Site", "correct", None)]


def test_escape_leaves_the_form_and_not_the_sheet(page: SourcesPage, qtbot: QtBot, asked: Asked) -> None:
    card = page.cards["Site"]
    card.correct.click()
    qtbot.keyClick(card.form.unit, Qt.Key.Key_Escape)
    assert card.form.isHidden()
    assert asked == []


def test_many_sources_are_found_by_name(page: SourcesPage) -> None:
    assert not page.filter.isVisible()
    rows = [replace(NEW, name=f"Envoi {n}") for n in range(MOST + 12)]
    page.show_sources([*rows, replace(NEW, name="Préfecture")])
    assert len(page.cards) == MOST
    assert len(rows) >= FILTER_FROM
    page.filter.setPlainText("prefec")
    assert list(page.cards) == ["Préfecture"]
    page.filter.setPlainText("personne")
    assert not page.cards
