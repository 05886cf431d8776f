"""What a screen reader says of a row."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from lessor_desk.checks.base import FindingClass
from lessor_desk.services.rows import ItemRow
from lessor_desk.ui.item_sentence import item_sentence
from lessor_desk.workflow.states import Edition, Status

NOW = datetime(2026, 3, 14, 14, 32).astimezone(UTC)  # by the clock of the desk, wherever it stands
MakeRow = Callable[..., ItemRow]

pytestmark = pytest.mark.usefixtures("french")


def test_the_sentence_of_the_design(make_row: MakeRow) -> None:
    row = make_row(
        1043,
        opening="La ministre des Transports et des Infrastructures, Mme Dembélé, accompagnée",
        read=False,
        lost=True,
        blocking=2,
        counts={FindingClass.ENCODING: 1, FindingClass.TRUNCATION: 1, FindingClass.SPELLING: 1},
    )
    assert item_sentence(row, NOW).replace("\u00a0", " ") == (
        "Dépêche 1043, sans titre : La ministre des Transports et des Infrastructures, Mme…, lessor.ml, "
        "reçue il y a 12 minutes, non lue, à relire, 1 encodage irréparable bloquant, "
        "1 troncature bloquante, 1 orthographe."
    )


def test_a_clean_item_with_its_headline(make_row: MakeRow) -> None:
    row = make_row(1039, "Un titre", status=Status.TO_APPROVE, received_at=NOW - timedelta(hours=1))
    assert item_sentence(row, NOW).replace("\u00a0", " ") == (
        "Dépêche 1039 : Un titre, lessor.ml, reçue il y a 1 heure, à valider, rien à signaler."
    )


def test_a_correction_of_what_was_delivered(make_row: MakeRow) -> None:
    row = make_row(1039, "Un titre", status=Status.IN_REVIEW, edition=Edition.WITHDRAWAL)
    assert ", en relecture, retrait, " in item_sentence(row, NOW)


def test_who_holds_it_and_what_of_the_flags_blocks(make_row: MakeRow) -> None:
    row = make_row(
        7, "Un titre", locked_by="Éditeur B", blocking=1, counts={FindingClass.ENCODING: 3}, source=""
    )
    said = item_sentence(row, NOW)
    assert "chez Éditeur B" in said
    assert "3 encodages, dont 1 bloquant." in said
    assert ", ," not in said


@pytest.mark.parametrize(
    ("passed", "told"),
    [
        (timedelta(seconds=5), "reçue à l’instant"),
        (timedelta(minutes=1), "reçue il y a 1 minute,"),
        (timedelta(days=1), "reçue hier"),
        (timedelta(days=30), "reçue le jeudi 12 février 2026"),
    ],
)
def test_when_it_came(make_row: MakeRow, passed: timedelta, told: str) -> None:
    assert told in item_sentence(make_row(1, received_at=NOW - passed), NOW)
