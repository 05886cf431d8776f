"""The table of states is the one of the reference, and nothing else is allowed."""

from __future__ import annotations

import itertools

import pytest

from lessor_desk.workflow.errors import (
    ApprovedTextError,
    NoteRequiredError,
    RoleError,
    WrongStateError,
)
from lessor_desk.workflow.states import Role, Status
from lessor_desk.workflow.transitions import TRANSITIONS, Act, transition

COPY, CHIEF, ADMIN = ({role} for role in (Role.COPY, Role.CHIEF, Role.ADMIN))

NEXT = {
    Status.TO_REVIEW: {Status.IN_REVIEW, Status.TO_APPROVE, Status.SPIKED},
    Status.IN_REVIEW: {Status.IN_REVIEW, Status.TO_APPROVE, Status.SPIKED},
    Status.TO_APPROVE: {Status.TO_APPROVE, Status.APPROVED, Status.SENT_BACK, Status.SPIKED},
    Status.SENT_BACK: {Status.IN_REVIEW, Status.TO_APPROVE, Status.SPIKED},
    Status.APPROVED: {Status.DELIVERED, Status.SPIKED, Status.IN_REVIEW},
    Status.DELIVERED: {Status.IN_REVIEW},
    Status.SPIKED: {None},
}


@pytest.mark.parametrize("status", Status)
def test_every_state_leads_where_the_reference_says(status: Status) -> None:
    assert {found.after for (before, _), found in TRANSITIONS.items() if before is status} == NEXT[status]


@pytest.mark.parametrize(("status", "act"), [*itertools.product(Status, Act)])
def test_what_is_not_in_the_table_is_refused_with_its_reason(status: Status, act: Act) -> None:
    if (status, act) in TRANSITIONS:
        assert transition(status, act, frozenset(Role), note="pourquoi") == TRANSITIONS[status, act]
    else:
        with pytest.raises(WrongStateError):
            transition(status, act, frozenset(Role), note="pourquoi")


@pytest.mark.parametrize("act", [Act.APPROVE, Act.SEND_BACK])
def test_only_a_chief_decides_about_what_was_sent(act: Act) -> None:
    with pytest.raises(RoleError) as refused:
        transition(Status.TO_APPROVE, act, COPY | ADMIN, note="pourquoi")
    assert refused.value.key == "role.chief"
    assert transition(Status.TO_APPROVE, act, CHIEF, note="pourquoi")


def test_a_copy_editor_no_longer_corrects_what_was_sent() -> None:
    with pytest.raises(RoleError):
        transition(Status.TO_APPROVE, Act.CORRECT, COPY)
    assert transition(Status.TO_APPROVE, Act.CORRECT, CHIEF).after is Status.TO_APPROVE


def test_an_administrator_alone_edits_nothing() -> None:
    with pytest.raises(RoleError) as refused:
        transition(Status.TO_REVIEW, Act.CORRECT, ADMIN)
    assert refused.value.key == "role.editor"


@pytest.mark.parametrize(
    ("status", "act"),
    [
        (Status.TO_APPROVE, Act.SEND_BACK),
        (Status.APPROVED, Act.REOPEN),
        (Status.DELIVERED, Act.RECTIFY),
        (Status.DELIVERED, Act.WITHDRAW),
    ],
)
def test_a_note_says_why(status: Status, act: Act) -> None:
    with pytest.raises(NoteRequiredError):
        transition(status, act, CHIEF, note=" \n ")


@pytest.mark.parametrize("status", [Status.APPROVED, Status.DELIVERED])
def test_approved_text_is_read_only(status: Status) -> None:
    with pytest.raises(ApprovedTextError):
        transition(status, Act.CORRECT, CHIEF)
