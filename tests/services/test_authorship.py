"""Four eyes look at words, not at who put them there: nobody approves their own by a detour."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.workflow import errors
from lessor_desk.workflow.states import Status

pytestmark = pytest.mark.server

A, B, C, D = "Éditeur A", "Chef B", "Éditeur C", "Chef D"
Bring = Callable[[str], ItemRow]

TEXT = "Le marché de Ségou a rouvert hier matin, après trois semaines de travaux."


def barred(desk: Desk, row: ItemRow, *names: str) -> None:
    """`row` is not approved by any of `names`, whom the window names too, and by D it is."""
    row = desk.review.send(row, editor=A)
    for name in names:
        with pytest.raises(errors.SameEditorError):
            desk.review.approve(row, editor=name)
    assert {*names} <= desk.reading.open(row.number).authors
    assert desk.review.approve(row, editor=D).status is Status.APPROVED


def test_a_text_that_came_too_late_is_its_author_s(desk: Desk, item: ItemRow) -> None:
    row = desk.correction.leave(
        desk.correction.revise(item, ItemText("", TEXT + " Oui."), editor=A, cause="typed"), editor=A
    )
    desk.correction.keep_beside(item, ItemText("", TEXT + " Non."), editor=B)
    [kept] = desk.reading.open(row.number).conflicts
    row = desk.correction.take_conflict(desk.reading.find(row.number), kept.id, editor=C)
    barred(desk, desk.correction.leave(row, editor=C), B)


def test_a_full_text_is_its_author_s(desk: Desk, bring: Bring) -> None:
    full = bring(TEXT + " Les commerçants attendent depuis longtemps une solution durable pour leurs étals.")
    cut = bring(TEXT + " Les commerçants attendent depuis longtemps une")
    text = desk.reading.open(full.number).text
    desk.correction.revise(full, ItemText("", text.body + " Ajout."), editor=B, cause="typed")
    row = desk.completing.take_full_text(cut, full.number, editor=A)
    barred(desk, row, B)


def test_what_is_brought_back_from_a_former_version_is_its_author_s(desk: Desk, item: ItemRow) -> None:
    row = desk.correction.revise(item, ItemText("", TEXT + " Oui."), editor=B, cause="typed")
    row = desk.correction.leave(row, editor=B)
    row = desk.correction.revise(row, ItemText("", TEXT + " Peut-être."), editor=A, cause="typed")
    row = desk.review.approve(desk.review.send(row, editor=A), editor=D)
    [row] = desk.delivery.deliver([row], BytesIO(), editor=A)
    row = desk.review.rectify(row, editor=D, note="Le ministère se corrige.")
    row = desk.correction.restore(row, 2, editor=A)
    barred(desk, row, B)
