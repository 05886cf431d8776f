"""A text that comes too late overwrites nothing and is not lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.services.comparing import compared
from lessor_desk.services.desk import Desk
from lessor_desk.services.merging import Keep, merged
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.workflow import errors
from lessor_desk.workflow.locks import LEASE
from lessor_desk.workflow.states import Kind, Status

pytestmark = pytest.mark.server

A, B, C = "Éditeur A", "Chef B", "Éditeur C"
MINE = ItemText(body="Le marché de Ségou a rouvert mardi matin.")
THEIRS = ItemText(body="Le marché de Ségou a rouvert lundi matin.")


def test_both_texts_are_kept_and_the_conflict_is_shown(desk: Desk, item: ItemRow) -> None:
    desk.correction.leave(desk.correction.save_draft(item, THEIRS, editor=C), editor=C)
    with pytest.raises(errors.StaleItemError):
        desk.correction.save_draft(item, MINE, editor=A)
    row = desk.correction.keep_beside(item, MINE, editor=A)
    assert row.conflicts == 1
    opened = desk.reading.open(item.number)
    assert opened.text == THEIRS
    [kept] = opened.conflicts
    assert (kept.editor, kept.base, kept.text) == (A, 1, MINE)


def test_what_is_there_already_is_not_kept_twice(desk: Desk, item: ItemRow) -> None:
    desk.correction.leave(desk.correction.save_draft(item, THEIRS, editor=C), editor=C)
    first = desk.reading.open(item.number).row
    for text in (THEIRS, MINE, MINE, desk.correction.revision_text(first, 1)):
        desk.correction.keep_beside(item, text, editor=A)
    assert [kept.text for kept in desk.reading.open(item.number).conflicts] == [MINE]


def test_a_conflict_is_settled_either_way_and_nothing_is_erased(desk: Desk, item: ItemRow) -> None:
    desk.correction.leave(desk.correction.save_draft(item, THEIRS, editor=C), editor=C)
    row = desk.correction.keep_beside(item, MINE, editor=A)
    [kept] = desk.reading.open(item.number).conflicts
    taken = desk.correction.take_conflict(row, kept.id, editor=A)
    opened = desk.reading.open(item.number)
    assert (taken.conflicts, opened.text, opened.history[-1].cause) == (0, MINE, "conflict")
    assert desk.correction.revision_text(taken, 2) == THEIRS
    with pytest.raises(errors.UnknownConflictError):
        desk.correction.settle_conflict(taken, kept.id, editor=A)
    other = desk.correction.keep_beside(item, ItemText(body="Autre."), editor=C)
    [kept] = desk.reading.open(item.number).conflicts
    assert desk.correction.settle_conflict(other, kept.id, editor=A).conflicts == 0
    assert desk.reading.open(item.number).text == MINE


def test_two_texts_are_joined_passage_by_passage_and_both_stay_versions(desk: Desk, item: ItemRow) -> None:
    desk.correction.save_draft(item, THEIRS, editor=C)
    row = desk.correction.keep_beside(item, MINE, editor=A)
    desk.correction.leave(row, editor=C)
    opened = desk.reading.open(item.number)
    [kept] = opened.conflicts
    comparison = compared(item.kind, opened.text, kept.text)
    text = merged(comparison, [Keep.BOTH])
    assert text.body == "Le marché de Ségou a rouvert lundi mardi matin."
    row = desk.correction.merge_conflict(opened.row, kept.id, text, editor=B)
    history = desk.reading.open(item.number).history
    assert [(each.author, each.cause) for each in history[1:]] == [
        (C, "typed"),
        (A, "conflict"),
        (B, "merge"),
    ]
    assert [desk.correction.revision_text(row, each.number) for each in history[1:]] == [THEIRS, MINE, text]
    assert row.conflicts == 0
    assert {A, B, C} <= desk.reading.open(item.number).authors, "whoever wrote of it does not approve it"


TEXTS = st.builds(
    ItemText,
    st.text("ab ,\n", max_size=12),
    st.text("abc .\n", max_size=40),
    st.dictionaries(st.sampled_from(["byline", "source"]), st.text("ab", min_size=1, max_size=3)),
)


@given(TEXTS, TEXTS)
def test_one_side_kept_throughout_is_that_text(left: ItemText, right: ItemText) -> None:
    comparison = compared(Kind.ARTICLE, left, right)
    number = comparison.number_of_changes
    assert merged(comparison, [Keep.LEFT] * number) == left
    assert merged(comparison, [Keep.RIGHT] * number) == right


def test_a_text_that_came_after_the_approval_is_kept_beside_it(desk: Desk, item: ItemRow) -> None:
    approved = desk.review.approve(desk.review.send(item, editor=A), editor=B)
    row = desk.correction.keep_beside(item, MINE, editor=C)
    assert (row.status, row.conflicts, row.row_version) == (Status.APPROVED, 1, approved.row_version)
    [kept] = desk.reading.open(item.number).conflicts
    with pytest.raises(errors.ApprovedTextError):
        desk.correction.take_conflict(row, kept.id, editor=B)
    assert desk.delivery.export_text(row, editor=A)


def test_a_crash_frees_the_item_and_keeps_what_was_typed(desk: Desk, item: ItemRow, clock) -> None:
    desk.correction.save_draft(item, MINE, editor=A)
    clock.advance(seconds=LEASE.total_seconds() - 1)
    row = desk.reading.find(item.number)
    assert row.locked_by == A
    clock.advance(seconds=1)
    row = desk.reading.find(item.number)
    assert row.locked_by is None
    desk.correction.save_draft(row, THEIRS, editor=C)
    [_, typed] = desk.reading.open(item.number).history
    assert (typed.author, typed.cause) == (A, "taken_over")


def test_a_sign_of_life_keeps_it_until_it_is_quiet_enough(desk: Desk, item: ItemRow, clock) -> None:
    row = desk.correction.save_draft(item, MINE, editor=A)
    for _ in range(15):
        clock.advance(minutes=1)
        with pytest.raises(errors.LockedError):
            desk.correction.save_draft(row, THEIRS, editor=C)
        desk.correction.stay([item.number], editor=A)
        desk.correction.stay([item.number], editor=C)
    assert desk.reading.open(item.number).quiet_from == clock()
    assert desk.reading.find(item.number).locked_by == A
    taken = desk.correction.take_over(row, editor=C)
    assert taken.locked_by == C
    desk.correction.stay([item.number], editor=A)
    assert desk.reading.find(item.number).locked_by == C
