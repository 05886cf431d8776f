"""Sending, approving, sending back, spiking, taking back: the rules hold through every layer."""

from __future__ import annotations

import pytest

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.workflow import errors
from lessor_desk.workflow.states import Queue, Status

pytestmark = pytest.mark.server

A, B, C, D = "Éditeur A", "Chef B", "Éditeur C", "Chef D"
LATER = ItemText(body="Le marché de Ségou a rouvert mardi matin.")


def test_a_clean_dispatch_is_sent_without_a_change(desk: Desk, item: ItemRow) -> None:
    sent = desk.review.send(item, editor=A)
    assert (sent.status, sent.changed_by, sent.revision) == (Status.TO_APPROVE, A, 1)
    assert desk.reading.counts(A)[Queue.TO_APPROVE] == 1


def test_sending_closes_the_draft_and_lets_the_item_go(desk: Desk, item: ItemRow) -> None:
    drafted = desk.correction.save_draft(item, LATER, editor=A)
    assert drafted.locked_by == A
    sent = desk.review.send(drafted, editor=A)
    opened = desk.reading.open(sent.number)
    assert (sent.revision, sent.locked_by, opened.drafted, opened.text) == (2, None, False, LATER)


def test_open_blocking_flags_stop_sending(desk: Desk, bring) -> None:
    damaged = bring("Il a remis un important lot de kits de premier secours et de mÃ.")
    with pytest.raises(errors.BlockingFindingsError) as refused:
        desk.review.send(damaged, editor=A)
    assert refused.value.facts["n"] == damaged.blocking > 0
    assert desk.reading.find(damaged.number, reader=A) == damaged


def test_damage_in_the_draft_stops_sending_too(desk: Desk, item: ItemRow) -> None:
    drafted = desk.correction.save_draft(item, ItemText(body="Il a remis des kits et de mÃ."), editor=A)
    with pytest.raises(errors.BlockingFindingsError):
        desk.review.send(drafted, editor=A)
    assert desk.reading.open(item.number).drafted, "the text is not lost by the refusal"


@pytest.mark.parametrize("body", ["", "\u00a0\n"])
def test_a_blank_body_is_not_sent(desk: Desk, item: ItemRow, body: str) -> None:
    drafted = desk.correction.save_draft(item, ItemText("Titre", body), editor=A)
    with pytest.raises(errors.EmptyBodyError):
        desk.review.send(drafted, editor=A)


def test_four_eyes_whoever_corrected_does_not_approve(desk: Desk, item: ItemRow) -> None:
    row = desk.correction.revise(item, LATER, editor=B, cause="typed")
    row = desk.review.send(row, editor=B)
    with pytest.raises(errors.SameEditorError):
        desk.review.approve(row, editor=B)
    assert desk.review.approve(row, editor=D).status is Status.APPROVED


def test_four_eyes_sending_alone_bars_nobody(desk: Desk, item: ItemRow) -> None:
    row = desk.review.send(item, editor=B)
    assert desk.review.approve(row, editor=B).status is Status.APPROVED


def test_four_eyes_counts_a_change_that_was_undone(desk: Desk, item: ItemRow) -> None:
    row = desk.correction.revise(item, LATER, editor=B, cause="typed")
    row = desk.correction.restore(row, 1, editor=B)
    row = desk.review.send(row, editor=B)
    with pytest.raises(errors.SameEditorError):
        desk.review.approve(row, editor=B)


def test_a_chief_s_change_leaves_it_to_approve_and_bars_that_chief(desk: Desk, item: ItemRow) -> None:
    sent = desk.review.send(item, editor=A)
    row = desk.correction.revise(sent, LATER, editor=B, cause="typed")
    assert row.status is Status.TO_APPROVE
    with pytest.raises(errors.SameEditorError):
        desk.review.approve(row, editor=B)
    with pytest.raises(errors.LockedError):
        desk.review.approve(row, editor=D)
    row = desk.correction.leave(row, editor=B)
    assert desk.review.approve(row, editor=D).status is Status.APPROVED


def test_a_chief_s_open_draft_bars_too(desk: Desk, item: ItemRow) -> None:
    sent = desk.review.send(item, editor=A)
    row = desk.correction.save_draft(sent, LATER, editor=B)
    with pytest.raises(errors.SameEditorError):
        desk.review.approve(row, editor=B)
    assert desk.reading.open(item.number).text == LATER


def test_four_eyes_holds_after_a_reopening(desk: Desk, item: ItemRow) -> None:
    row = desk.correction.revise(item, LATER, editor=B, cause="typed")
    row = desk.review.approve(desk.review.send(row, editor=B), editor=D)
    row = desk.review.reopen(row, editor=D, note="Le jour est faux.")
    assert row.status is Status.IN_REVIEW
    row = desk.review.send(row, editor=A)
    with pytest.raises(errors.SameEditorError):
        desk.review.approve(row, editor=B)


def test_an_approved_text_is_read_only(desk: Desk, item: ItemRow) -> None:
    row = desk.review.approve(desk.review.send(item, editor=A), editor=B)
    for change in (
        lambda: desk.correction.save_draft(row, LATER, editor=B),
        lambda: desk.correction.revise(row, LATER, editor=B, cause="typed"),
        lambda: desk.correction.take_over(row, editor=B),
    ):
        with pytest.raises(errors.ApprovedTextError):
            change()


def test_a_copy_editor_does_not_decide(desk: Desk, item: ItemRow) -> None:
    sent = desk.review.send(item, editor=A)
    for decide in (
        lambda: desk.review.approve(sent, editor=C),
        lambda: desk.review.send_back(sent, editor=C, note="Non."),
    ):
        with pytest.raises(errors.RoleError):
            decide()


def test_sending_back_needs_a_note_and_keeps_it(desk: Desk, item: ItemRow) -> None:
    sent = desk.review.send(item, editor=A)
    with pytest.raises(errors.NoteRequiredError):
        desk.review.send_back(sent, editor=B, note=" ")
    back = desk.review.send_back(sent, editor=B, note="Qui le dit ?")
    [note] = desk.reading.open(back.number).notes
    assert (back.status, note.author, note.text) == (Status.SENT_BACK, B, "Qui le dit ?")
    row = desk.correction.revise(back, LATER, editor=A, cause="typed")
    assert row.status is Status.IN_REVIEW


def test_a_spiked_item_goes_back_to_its_former_state(desk: Desk, item: ItemRow) -> None:
    sent = desk.review.send(item, editor=A)
    spiked = desk.review.spike(sent, editor=C, reason="Doublon")
    with pytest.raises(errors.WrongStateError):
        desk.correction.save_draft(spiked, LATER, editor=C)
    assert desk.review.unspike(spiked, editor=A).status is Status.TO_APPROVE


def test_a_spiked_approval_comes_back_for_the_same_text(desk: Desk, item: ItemRow) -> None:
    row = desk.review.approve(desk.review.send(item, editor=A), editor=B)
    row = desk.review.unspike(desk.review.spike(row, editor=A), editor=A)
    assert row.status is Status.APPROVED
    assert desk.delivery.export_text(row, editor=A)


@pytest.mark.parametrize("decision", ["send", "approve", "send_back", "spike"])
def test_a_decision_is_taken_back_by_its_author_alone(desk: Desk, item: ItemRow, decision: str) -> None:
    before = item if decision in ("send", "spike") else desk.review.send(item, editor=A)
    match decision:
        case "send":
            after = desk.review.send(before, editor=B)
        case "approve":
            after = desk.review.approve(before, editor=B)
        case "send_back":
            after = desk.review.send_back(before, editor=B, note="Revoir.")
        case _:
            after = desk.review.spike(before, editor=B)
    desk.reading.open(after.number, reader=C)
    with pytest.raises(errors.NothingToTakeBackError):
        desk.review.take_back(after, editor=D)
    assert desk.review.take_back(after, editor=B).status is before.status
    with pytest.raises(errors.NothingToTakeBackError):
        desk.review.take_back(after, editor=B)


def test_it_is_too_late_once_another_has_changed_the_text(desk: Desk, item: ItemRow) -> None:
    sent = desk.review.send(item, editor=A)
    desk.correction.save_draft(sent, LATER, editor=B)
    with pytest.raises(errors.NothingToTakeBackError):
        desk.review.take_back(sent, editor=A)


def test_it_is_too_late_once_another_has_decided(desk: Desk, item: ItemRow) -> None:
    sent = desk.review.send(item, editor=A)
    approved = desk.review.approve(sent, editor=B)
    with pytest.raises(errors.NothingToTakeBackError):
        desk.review.take_back(approved, editor=A)
    taken = desk.review.take_back(approved, editor=B)
    assert desk.review.take_back(taken, editor=A).status is Status.TO_REVIEW


def test_an_approval_taken_back_is_no_approval(desk: Desk, item: ItemRow) -> None:
    approved = desk.review.approve(desk.review.send(item, editor=A), editor=B)
    row = desk.review.take_back(approved, editor=B)
    with pytest.raises(errors.WrongStateError):
        desk.delivery.export_text(row, editor=B)


def test_what_was_seen_is_no_longer_so(desk: Desk, item: ItemRow) -> None:
    desk.review.send(item, editor=A)
    for late in (
        lambda: desk.review.send(item, editor=C),
        lambda: desk.review.spike(item, editor=C),
        lambda: desk.correction.revise(item, LATER, editor=C, cause="typed"),
    ):
        with pytest.raises(errors.StaleItemError):
            late()


def test_nobody_unknown_decides(desk: Desk, item: ItemRow) -> None:
    with pytest.raises(errors.UnknownEditorError):
        desk.review.send(item, editor="Personne")


def test_what_was_approved_today_is_counted_while_it_stays_so(desk: Desk, bring, clock) -> None:
    rows = [bring(f"Le marché numéro {number} a rouvert mardi matin.") for number in range(4)]
    rows = [desk.review.send(row, editor=A) for row in rows]
    assert desk.review.approved_today() == 0
    early = desk.review.approve(rows[0], editor=B)
    clock.advance(days=1)
    assert desk.review.approved_today() == 0
    sent_back, spiked, stays = (desk.review.approve(row, editor=B) for row in rows[1:])
    assert desk.review.approved_today() == 3
    desk.review.reopen(sent_back, editor=B, note="À relire.")
    desk.review.spike(spiked, editor=B)
    assert desk.review.approved_today() == 1
    desk.review.take_back(stays, editor=B)
    again = desk.review.reopen(early, editor=B, note="À relire.")
    assert desk.review.approved_today() == 0
    desk.review.approve(desk.review.send(again, editor=B), editor=D)
    assert desk.review.approved_today() == 1
