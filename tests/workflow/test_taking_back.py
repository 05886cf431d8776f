"""A decision is taken back by its author, as long as nobody else has acted."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from lessor_desk.workflow.errors import NothingToTakeBackError
from lessor_desk.workflow.states import Status
from lessor_desk.workflow.taking_back import Writing, former_status, to_take_back
from lessor_desk.workflow.transitions import Act


@dataclass(frozen=True)
class Moved:
    act: Act
    editor: str = "A"
    revision: int = 1
    before: Status = Status.IN_REVIEW
    after: Status = Status.TO_APPROVE


SENT, CORRECTED = Moved(Act.SEND), Moved(Act.CORRECT)


def test_the_latest_decision_is_the_one() -> None:
    assert to_take_back([CORRECTED, SENT], [Writing("A", 1)], "A") == 1


def test_nothing_was_decided() -> None:
    for moves in ([], [CORRECTED], [SENT, Moved(Act.UNSPIKE)]):
        with pytest.raises(NothingToTakeBackError):
            to_take_back(moves, [], "A")


def test_another_person_has_decided_since() -> None:
    for editor in "AB":
        with pytest.raises(NothingToTakeBackError):
            to_take_back([SENT, Moved(Act.DELIVER, "B")], [], editor)


def test_another_person_has_written_since() -> None:
    with pytest.raises(NothingToTakeBackError):
        to_take_back([SENT], [Writing("B", 2)], "A")
    assert to_take_back([SENT], [Writing("B", 1)], "A") == 0


def test_one_s_own_correction_does_not_stand_in_the_way() -> None:
    moves = [Moved(Act.SEND_BACK), CORRECTED]
    assert to_take_back(moves, [Writing("A", 2)], "A") == 0


def test_an_approval_comes_back_only_for_the_same_text() -> None:
    assert former_status(Status.APPROVED, approval_holds=True) is Status.APPROVED
    assert former_status(Status.APPROVED, approval_holds=False) is Status.IN_REVIEW
    assert former_status(Status.SENT_BACK, approval_holds=False) is Status.SENT_BACK
