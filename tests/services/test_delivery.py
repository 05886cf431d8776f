"""What leaves the desk is what was approved."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.workflow import errors
from lessor_desk.workflow.states import Status

pytestmark = pytest.mark.server

A, B = "Éditeur A", "Chef B"
TEXT = ItemText("L’œuvre de Ségou", "Premier paragraphe\u202f!\nSecond «\u00a0paragraphe\u00a0».")
FILE = "L’œuvre de Ségou\n\nPremier paragraphe\u202f!\nSecond «\u00a0paragraphe\u00a0».\n".encode()


@pytest.fixture
def approved(desk: Desk, item: ItemRow) -> ItemRow:
    row = desk.correction.revise(item, TEXT, editor=A, cause="typed")
    return desk.review.approve(desk.review.send(row, editor=A), editor=B)


def test_the_text_is_exported_byte_for_byte(desk: Desk, approved: ItemRow) -> None:
    assert desk.delivery.export_text(approved, editor=A) == FILE
    assert desk.reading.find(approved.number).status is Status.APPROVED


def test_what_is_delivered_is_written_and_can_be_exported_again(
    desk: Desk, approved: ItemRow, tmp_path: Path
) -> None:
    [row] = desk.delivery.deliver([approved], tmp_path / "sortie", editor=A)
    assert row.status is Status.DELIVERED
    assert [path.name for path in (tmp_path / "sortie").iterdir()] == [f"{row.number}.txt"]
    assert (tmp_path / "sortie" / f"{row.number}.txt").read_bytes() == FILE
    assert desk.delivery.export_text(row, editor=A) == FILE
    with pytest.raises(errors.WrongStateError):
        desk.delivery.deliver([row], tmp_path, editor=A)


def test_a_stream_takes_it_too(desk: Desk, approved: ItemRow) -> None:
    stream = io.BytesIO()
    desk.delivery.deliver([approved], stream, editor=A)
    assert stream.getvalue() == FILE


def test_what_could_not_be_written_is_not_delivered(desk: Desk, approved: ItemRow, tmp_path: Path) -> None:
    in_the_way = tmp_path / "sortie"
    in_the_way.write_text("", encoding="utf-8")
    with pytest.raises(OSError, match="sortie"):
        desk.delivery.deliver([approved], in_the_way, editor=A)
    assert desk.reading.find(approved.number).status is Status.APPROVED


def test_only_approved_text_goes_out(desk: Desk, item: ItemRow, tmp_path: Path) -> None:
    for send in (False, True):
        row = desk.review.send(item, editor=A) if send else item
        with pytest.raises(errors.WrongStateError):
            desk.delivery.export_text(row, editor=B)
        with pytest.raises(errors.WrongStateError):
            desk.delivery.deliver([row], tmp_path, editor=B)


def test_text_altered_behind_the_desk_s_back_does_not_go_out(
    desk: Desk, approved: ItemRow, url: str, tmp_path: Path
) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE revision_texts SET body = 'Autre.' WHERE number = 2"))
    engine.dispose()
    with pytest.raises(errors.ApprovedTextError):
        desk.delivery.deliver([approved], tmp_path, editor=A)
    assert desk.reading.find(approved.number).status is Status.APPROVED


def test_an_approval_written_by_hand_delivers_nothing(desk: Desk, approved: ItemRow, url: str) -> None:
    """Whoever alters text and every hash of it has yet to alter the audit, which is chained."""
    digest = ItemText(TEXT.headline, "Autre.").digest()
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE revision_texts SET body = 'Autre.' WHERE number = 2"))
        for table in ("revisions", "approvals", "items"):
            connection.execute(text(f"UPDATE {table} SET digest = :digest"), {"digest": digest})
    engine.dispose()
    with pytest.raises(errors.ApprovedTextError):
        desk.delivery.deliver([approved], io.BytesIO(), editor=A)
    [foreseen] = desk.delivery.foresee([approved])
    assert isinstance(foreseen.refusal, errors.ApprovedTextError)
