"""The states of an item as data: who may do what, in which state, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from enum import StrEnum

from lessor_desk.workflow.errors import (
    ApprovedTextError,
    NoteRequiredError,
    RoleError,
    WrongStateError,
)
from lessor_desk.workflow.states import Role, Status


class Act(StrEnum):
    """What a person does to an item, as far as its state is concerned."""

    CORRECT = "correct"
    SEND = "send"
    APPROVE = "approve"
    SEND_BACK = "send_back"
    REOPEN = "reopen"
    SPIKE = "spike"
    UNSPIKE = "unspike"
    DELIVER = "deliver"
    RECTIFY = "rectify"  # a correction of what was delivered
    WITHDRAW = "withdraw"  # and its withdrawal


@dataclass(frozen=True, slots=True)
class Transition:
    """The state after an act, and who may do it. `after` None: the state that the item was spiked from."""

    after: Status | None
    roles: frozenset[Role]
    note: bool = False


_CHIEF = frozenset({Role.CHIEF})
_EDITORS = frozenset({Role.COPY, Role.CHIEF})
_ANYONE = frozenset(Role)

# What is sent without a change passes through "in review" at once: reading it was the review.
TRANSITIONS: Mapping[tuple[Status, Act], Transition] = {
    (Status.TO_REVIEW, Act.CORRECT): Transition(Status.IN_REVIEW, _EDITORS),
    (Status.TO_REVIEW, Act.SEND): Transition(Status.TO_APPROVE, _EDITORS),
    (Status.TO_REVIEW, Act.SPIKE): Transition(Status.SPIKED, _EDITORS),
    (Status.IN_REVIEW, Act.CORRECT): Transition(Status.IN_REVIEW, _EDITORS),
    (Status.IN_REVIEW, Act.SEND): Transition(Status.TO_APPROVE, _EDITORS),
    (Status.IN_REVIEW, Act.SPIKE): Transition(Status.SPIKED, _EDITORS),
    (Status.TO_APPROVE, Act.CORRECT): Transition(Status.TO_APPROVE, _CHIEF),
    (Status.TO_APPROVE, Act.APPROVE): Transition(Status.APPROVED, _CHIEF),
    (Status.TO_APPROVE, Act.SEND_BACK): Transition(Status.SENT_BACK, _CHIEF, note=True),
    (Status.TO_APPROVE, Act.SPIKE): Transition(Status.SPIKED, _EDITORS),
    (Status.SENT_BACK, Act.CORRECT): Transition(Status.IN_REVIEW, _EDITORS),
    (Status.SENT_BACK, Act.SEND): Transition(Status.TO_APPROVE, _EDITORS),
    (Status.SENT_BACK, Act.SPIKE): Transition(Status.SPIKED, _EDITORS),
    (Status.APPROVED, Act.REOPEN): Transition(Status.IN_REVIEW, _CHIEF, note=True),
    (Status.APPROVED, Act.DELIVER): Transition(Status.DELIVERED, _ANYONE),
    (Status.APPROVED, Act.SPIKE): Transition(Status.SPIKED, _EDITORS),
    (Status.DELIVERED, Act.RECTIFY): Transition(Status.IN_REVIEW, _CHIEF, note=True),
    (Status.DELIVERED, Act.WITHDRAW): Transition(Status.IN_REVIEW, _CHIEF, note=True),
    (Status.SPIKED, Act.UNSPIKE): Transition(None, _EDITORS),
}


def transition(status: Status, act: Act, roles: Set[Role], *, note: str = "") -> Transition:
    """What `act` does to an item in `status` when a person who holds `roles` does it.

    Raises ApprovedTextError, WrongStateError, RoleError or NoteRequiredError.
    """
    found = TRANSITIONS.get((status, act))
    if found is None:
        if act is Act.CORRECT and status in (Status.APPROVED, Status.DELIVERED):
            raise ApprovedTextError("" if status is Status.APPROVED else status.value)
        raise WrongStateError(act.value)
    if not found.roles & roles:
        raise RoleError(found.roles)
    if found.note and not note.strip():
        raise NoteRequiredError(act.value)
    return found
