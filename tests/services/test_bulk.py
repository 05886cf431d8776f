"""Many items repaired at once: proposed, ticked, made, undone as one."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import Cancelled, ItemRow, ItemText, ProposedFix
from lessor_desk.workflow import errors
from lessor_desk.workflow.states import Queue, Status

pytestmark = pytest.mark.server

A, B, C = "Éditeur A", "Chef B", "Éditeur C"
SERIAL = count(100)  # the same bytes would be no new item
GARBLED = "Le ministÃ¨re a reçu {} dÃ©lÃ©gations.."


@pytest.fixture
def rows(desk: Desk, bring) -> list[ItemRow]:
    return [bring(GARBLED.format(number)) for number in (12, 13, 14)]


def body(desk: Desk, row: ItemRow) -> str:
    return desk.reading.open(row.number).text.body


def all_fixes(desk: Desk) -> list[ProposedFix]:
    return list(desk.bulk.propose(desk.bulk.numbers(Queue.TO_HANDLE, editor=A)))


def test_every_change_is_proposed_with_what_stands_around(desk: Desk, rows: list[ItemRow]) -> None:
    fixes = all_fixes(desk)
    assert [fix.number for fix in fixes if fix.code == "P101"] == [3, 2, 1]
    first = next(fix for fix in fixes if fix.number == 1 and "Ã¨" in fix.before)
    assert (first.leading + first.before + first.trailing) in body(desk, rows[0])
    assert "Ã" not in first.after
    assert first.safe
    only = list(desk.bulk.propose([1], select=["P"]))
    assert [(fix.before, fix.after) for fix in only] == [("..", ".")]


def test_what_is_ticked_is_made_and_undone_as_one(desk: Desk, rows: list[ItemRow]) -> None:
    before = [body(desk, row) for row in rows]
    report = desk.bulk.apply(all_fixes(desk), editor=A)
    assert [row.number for row in report.done] == [3, 2, 1]
    assert body(desk, rows[0]) == "Le ministère a reçu 12 délégations."
    assert {desk.reading.open(row.number).history[-1].cause for row in rows} == {"bulk_fix"}
    assert desk.bulk.latest(A) == report.bulk
    desk.correction.leave(report.done[0], editor=A)
    undone = desk.bulk.undo(report.bulk, editor=A)
    assert not undone.refused
    assert [body(desk, row) for row in rows] == before
    assert {desk.reading.find(row.number).status for row in rows} == {Status.TO_REVIEW}
    assert {desk.reading.find(row.number).locked_by for row in rows} == {None}
    with pytest.raises(errors.NothingToUndoError):
        desk.bulk.latest(A)
    with pytest.raises(errors.NothingToUndoError):
        desk.bulk.undo(report.bulk, editor=A)


def test_what_changed_meanwhile_is_left_alone(desk: Desk, rows: list[ItemRow]) -> None:
    fixes = all_fixes(desk)
    desk.correction.revise(rows[1], ItemText(body="Autre texte."), editor=C, cause="typed")
    desk.review.approve(desk.review.send(desk.correction.fix(rows[2], editor=C), editor=C), editor=B)
    report = desk.bulk.apply(fixes, editor=A)
    assert [row.number for row in report.done] == [1]
    assert {number for number, _ in report.refused} == {2, 3}
    assert body(desk, rows[1]) == "Autre texte."
    desk.correction.leave(desk.reading.find(1), editor=A)
    desk.correction.revise(desk.reading.find(1), ItemText(body="Plus récent."), editor=C, cause="typed")
    undone = desk.bulk.undo(report.bulk, editor=A)
    assert [number for number, _ in undone.refused] == [1]
    assert body(desk, rows[0]) == "Plus récent."


def test_stopping_keeps_whole_items(desk: Desk, rows: list[ItemRow]) -> None:
    def stop_after_one(done: int, _: int) -> None:
        if done == 1:
            raise Cancelled

    report = desk.bulk.apply(all_fixes(desk), editor=A, report=stop_after_one)
    assert report.stopped
    assert [row.number for row in report.done] == [3]
    assert body(desk, rows[2]) == "Le ministère a reçu 14 délégations."
    assert body(desk, rows[0]) == GARBLED.format(12)


@settings(max_examples=25)
@given(ticks=st.lists(st.booleans(), min_size=4, max_size=4))
def test_unticked_places_stay_identical(desk: Desk, bring, ticks: list[bool]) -> None:
    row = bring(f"Le ministÃ¨re a reçu {next(SERIAL)} dÃ©lÃ©gations.. Ã\u00a0 Bamako..")
    fixes = list(desk.bulk.propose([row.number]))
    ticked = [fix for fix, tick in zip(fixes, ticks, strict=False) if tick]
    before = body(desk, row)
    desk.bulk.apply(ticked, editor=A)
    expected = before
    for fix in sorted(ticked, key=lambda each: each.edits[0].span, reverse=True):
        start, end = fix.edits[0].span.start, fix.edits[-1].span.end
        assert before[start:end] == fix.before
        expected = expected[:start] + fix.after + expected[end:]
    assert body(desk, row) == expected


def test_a_state_that_somebody_has_changed_stays(desk: Desk, rows: list[ItemRow]) -> None:
    desk.correction.leave(desk.correction.fix(rows[0], editor=C, codes=["P101"]), editor=C)
    report = desk.bulk.apply(all_fixes(desk), editor=A)
    for row in report.done:
        desk.correction.leave(row, editor=A)
    sent = desk.review.send(desk.reading.find(2), editor=A)
    desk.correction.save_draft(desk.reading.find(3), ItemText("", "Autre texte."), editor=C)
    desk.correction.leave(desk.reading.find(3), editor=C)
    undone = desk.bulk.undo(report.bulk, editor=A)
    assert {number for number, _ in undone.refused} == {2, 3}
    assert desk.reading.find(1).status is Status.IN_REVIEW, "it was so before"
    assert desk.reading.find(2) == sent


def test_what_another_is_typing_is_not_undone(desk: Desk, rows: list[ItemRow], clock) -> None:
    report = desk.bulk.apply(all_fixes(desk)[:1], editor=A)
    [row] = report.done
    row = desk.correction.leave(row, editor=A)
    typed = ItemText("", body(desk, row) + " Et ensuite.")
    desk.correction.save_draft(row, typed, editor=C)
    clock.advance(minutes=5)  # C's window is gone
    assert [number for number, _ in desk.bulk.undo(report.bulk, editor=A).refused] == [row.number]
    assert desk.reading.open(row.number).text == typed
