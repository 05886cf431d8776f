"""Emptying the spike leaves no word of the text in the file, and every hash in the audit."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.workflow import errors
from lessor_desk.workflow.states import Queue

pytestmark = pytest.mark.server

A, B, D = "Éditeur A", "Chef B", "Chef D"
WORDS = "Les hippopotames de Labbezanga"


@pytest.fixture
def spiked(desk: Desk, bring) -> ItemRow:
    row = bring(f"{WORDS} ont traversé la route hier et de mÃ.")
    row = desk.correction.save_draft(row, ItemText(WORDS, f"{WORDS} sont revenus.."), editor=A)
    row = desk.correction.close_draft(row, editor=A)
    desk.correction.keep_beside(row, ItemText("", f"{WORDS} sont repartis."), editor=D)
    desk.notes.add(row, f"{WORDS} ?", editor=D)
    [finding] = desk.reading.open(row.number).findings
    row = desk.correction.waive(row, finding, editor=D, reason="titre maison")
    return desk.review.spike(row, editor=A)


def test_the_text_is_gone_from_the_file_and_the_hash_is_not(
    desk: Desk, spiked: ItemRow, item: ItemRow, tmp_path: Path
) -> None:
    desk.reading.index()
    digests = [revision.digest for revision in desk.reading.open(spiked.number).history]
    erased = desk.erasing.empty_spike(desk.erasing.spiked(), by=B)
    assert (erased.items, erased.raws_kept) == (1, 0)
    with pytest.raises(errors.UnknownItemError):
        desk.reading.find(spiked.number)
    assert desk.reading.counts(A)[Queue.SPIKED] == 0
    assert desk.reading.find(item.number) == replace(item, read=True)
    for file in tmp_path.glob("desk.sqlite*"):
        content = file.read_bytes()
        assert b"hippopotame" not in content
        assert all(digest.encode() in content for digest in digests) or file.suffix != ".sqlite"
    assert desk.audit.verify().flaws == ()


def test_only_an_administrator_and_only_what_is_spiked(desk: Desk, spiked: ItemRow, item: ItemRow) -> None:
    with pytest.raises(errors.RoleError):
        desk.erasing.empty_spike([spiked.number], by=D)
    with pytest.raises(errors.WrongStateError):
        desk.erasing.empty_spike([spiked.number, item.number], by=B)
    assert desk.reading.find(spiked.number).number == spiked.number


def test_a_file_with_other_items_in_it_is_kept(desk: Desk, tmp_path: Path) -> None:
    sample = Path(__file__).parents[2] / "resources" / "samples" / "joliba-page.txt"
    items = desk.imports.bring([sample], editor=A).items
    assert len(items) > 1
    for row in items:
        desk.review.spike(row, editor=A)
    first, *others = desk.erasing.spiked()
    assert desk.erasing.empty_spike([first], by=B).raws_kept == 1
    assert desk.erasing.empty_spike(others, by=B).raws_kept == 0


def test_what_was_erased_can_come_again(desk: Desk, bring, spiked: ItemRow) -> None:
    desk.erasing.empty_spike([spiked.number], by=B)
    again = bring(f"{WORDS} ont traversé la route hier et de mÃ.")
    assert again.number > spiked.number
    assert WORDS in again.opening
