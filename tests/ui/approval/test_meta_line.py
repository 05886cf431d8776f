"""The fields that are approved: what is only proposed for one is told as that."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lessor_desk.services.rows import ItemText
from lessor_desk.ui import i18n
from lessor_desk.ui.approval.meta_line import MetaLine

TEXT = ItemText("Un titre", "Une phrase.", {"byline": "Rédaction"})


@pytest.fixture
def line(qtbot: QtBot) -> MetaLine:
    i18n.install(QApplication.instance(), "en")
    line = MetaLine()
    qtbot.addWidget(line)
    line.set_width(600)
    return line


def test_a_proposal_is_told_as_one(line: MetaLine) -> None:
    line.propose("source", "lessor.ml")
    line.show_fields(TEXT, {})
    assert line.accessibleName() == "Source lessor.ml (proposed), Byline Rédaction, Section to be filled in"


def test_what_is_written_stands_alone(line: MetaLine) -> None:
    line.propose("source", "lessor.ml")
    line.show_fields(ItemText("", "", {"source": "MSPC"}), {"source": ""})
    assert line.accessibleName().startswith("Source: before nothing, after MSPC,")


def test_what_was_taken_away_is_not_proposed_beside_it(line: MetaLine) -> None:
    line.propose("source", "lessor.ml")
    line.show_fields(TEXT, {"source": "MSPC"})
    assert line.accessibleName().startswith("Source: before MSPC, after to be filled in,")
