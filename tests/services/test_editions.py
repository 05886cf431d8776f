"""Corrections and withdrawals of what has gone out."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from lessor_desk.export.notices import EDITIONS
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.workflow import errors
from lessor_desk.workflow.states import Edition, Status

pytestmark = pytest.mark.server

A, B, D = "Éditeur A", "Chef B", "Chef D"
FIRST = ItemText("La foire", "La foire de Kayes a rouvert lundi.")
SECOND = ItemText("La foire", "La foire de Kayes a rouvert mardi.")


@pytest.fixture
def delivered(desk: Desk, item: ItemRow, tmp_path: Path) -> ItemRow:
    row = desk.correction.revise(item, FIRST, editor=D, cause="typed")
    row = desk.review.approve(desk.review.send(row, editor=D), editor=B)
    [row] = desk.delivery.deliver([row], tmp_path / "sortie", editor=A)
    return row


@pytest.mark.parametrize(("act", "edition"), [("rectify", "correction"), ("withdraw", "withdrawal")])
def test_a_chief_opens_a_new_version_with_a_note(
    desk: Desk, delivered: ItemRow, act: str, edition: str, tmp_path: Path
) -> None:
    open_ = getattr(desk.review, act)
    with pytest.raises(errors.RoleError):
        open_(delivered, editor=A, note="Le jour est faux.")
    with pytest.raises(errors.NoteRequiredError):
        open_(delivered, editor=B, note=" ")
    row = open_(delivered, editor=B, note="Le jour est faux.")
    assert (row.status, row.edition) == (Status.IN_REVIEW, Edition(edition))
    assert desk.reading.open(row.number).notes[-1].text == "Le jour est faux."
    assert desk.reading.open(row.number).authors == frozenset(), "four eyes count anew in a new version"
    row = desk.correction.revise(row, SECOND, editor=A, cause="typed")
    row = desk.review.approve(desk.review.send(row, editor=A), editor=D)
    [row] = desk.delivery.deliver([row], tmp_path / "sortie", editor=A)
    assert (row.status, row.edition) == (Status.DELIVERED, Edition(edition))
    written = (tmp_path / "sortie" / f"{row.number}.txt").read_text("utf-8")
    assert written.endswith("\n\nLa foire\n\nLa foire de Kayes a rouvert mardi.\n")
    assert written.startswith(EDITIONS[row.edition])
    copied = desk.delivery.copy(row, editor=A)
    assert copied.plain == written
    assert f"<strong>{EDITIONS[row.edition]}</strong>" in copied.article


def test_a_withdrawal_that_somebody_makes_a_first_text_of_does_not_go_out(
    desk: Desk, delivered: ItemRow, url: str
) -> None:
    row = desk.review.withdraw(delivered, editor=B, note="Tout est faux.")
    row = desk.review.approve(desk.review.send(row, editor=A), editor=D)
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE items SET edition = 'first'"))
    engine.dispose()
    [foreseen] = desk.delivery.foresee([row])
    assert isinstance(foreseen.refusal, errors.ApprovedTextError)
    with pytest.raises(errors.ApprovedTextError) as refused:
        desk.delivery.copy(row, editor=A)
    assert refused.value.key == "approved_text.altered"


def test_what_has_gone_out_does_not_change(desk: Desk, delivered: ItemRow) -> None:
    for change in (
        lambda: desk.correction.save_draft(delivered, SECOND, editor=B),
        lambda: desk.correction.revise(delivered, SECOND, editor=B, cause="typed"),
    ):
        with pytest.raises(errors.ApprovedTextError) as refused:
            change()
        assert refused.value.key == "approved_text.delivered"
    for act in (desk.review.send, desk.review.approve, desk.review.spike, desk.review.unspike):
        with pytest.raises(errors.WrongStateError):
            act(delivered, editor=B)


def test_a_delivery_is_not_taken_back_by_way_of_a_correction(desk: Desk, delivered: ItemRow) -> None:
    row = desk.review.rectify(delivered, editor=B, note="Le jour est faux.")
    with pytest.raises(errors.NothingToTakeBackError):
        desk.review.take_back(row, editor=B)
    with pytest.raises(errors.WrongStateError):
        desk.delivery.export_text(row, editor=B)
