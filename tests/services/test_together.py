"""One act on many items: done, refused or so already, and undone as one."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import Cancelled, ItemRow, ItemText
from lessor_desk.services.together import Together
from lessor_desk.workflow import errors
from lessor_desk.workflow.states import Priority, Status

pytestmark = pytest.mark.server

A, B, C = "Éditeur A", "Chef B", "Éditeur C"
_COUNT = count()  # no text is brought in twice


@pytest.fixture
def rows(desk: Desk, bring) -> list[ItemRow]:
    return [bring(f"La dépêche numéro {number} du jour.. ") for number in range(3)]


def told(report: Together) -> tuple[list[int], list[int], list[int]]:
    """The numbers of what was done, refused, and so already."""
    done = [after.number for _, after in report.done]
    return done, [number for number, _ in report.refused], list(report.unchanged)


def test_assigning_is_undone_where_nobody_has_decided_since(desk: Desk, rows: list[ItemRow]) -> None:
    desk.organising.assign(rows[2], C, editor=B)
    report = desk.together.assign([3, 2, 1], C, editor=A)
    assert told(report) == ([2, 1], [], [3])
    desk.organising.assign(desk.reading.find(1), B, editor=B)
    undone = desk.together.undo(report, editor=A)
    assert told(undone) == ([2], [1], [])
    assert [desk.reading.find(number).assignee for number in (1, 2, 3)] == [B, None, C]


def test_labels_and_urgency_go_back_to_what_each_item_had(desk: Desk, rows: list[ItemRow]) -> None:
    desk.organising.label(rows[0], add=["CAN 2027"], editor=A)
    labelled = desk.together.label([1, 2, 3], add=["Une"], remove=["CAN 2027"], editor=A)
    assert [desk.reading.find(number).labels for number in (1, 2, 3)] == [("Une",)] * 3
    urgent = desk.together.prioritise([1, 2], Priority.URGENT, editor=A)
    desk.together.undo(labelled, editor=A)
    desk.together.undo(urgent, editor=A)
    now = [desk.reading.find(number) for number in (1, 2, 3)]
    assert [row.labels for row in now] == [("CAN 2027",), (), ()]
    assert {row.priority for row in now} == {Priority.NORMAL}


def test_what_cannot_be_spiked_is_told(desk: Desk, rows: list[ItemRow]) -> None:
    desk.correction.save_draft(rows[1], ItemText(body="En cours."), editor=C)
    report = desk.together.spike([1, 2, 3, 99], editor=A)
    assert told(report) == ([1, 3], [2, 99], [])
    assert [type(refusal) for _, refusal in report.refused] == [errors.LockedError, errors.UnknownItemError]
    assert desk.reading.find(1).status is Status.SPIKED
    desk.together.undo(report, editor=A)
    assert desk.reading.find(1).status is desk.reading.find(3).status is Status.TO_REVIEW


def test_a_rule_is_set_aside_by_whoever_may(desk: Desk, bring) -> None:
    for number in range(2):
        bring(f"Le ministÃ¨re a reçu {number} dÃ©lÃ©gations.")
    bring("Une dépêche sans rien.")
    assert desk.together.rules([1, 2, 3])["E101"] == 2
    refused = desk.together.waive([1, 2, 3], "E101", editor=A, reason="Titre d’origine")
    assert told(refused) == ([], [1, 2], [3])
    report = desk.together.waive([1, 2, 3], "E101", editor=B, reason="Titre d’origine")
    assert told(report) == ([1, 2], [], [3])
    assert desk.reading.find(1).blocking == 0
    desk.together.undo(report, editor=B)
    assert desk.reading.find(1).blocking > 0


def test_stopping_keeps_whole_items(desk: Desk, rows: list[ItemRow]) -> None:
    def stop_after_one(done: int, _: int) -> None:
        if done == 1:
            raise Cancelled

    report = desk.together.spike([1, 2, 3], editor=A, report=stop_after_one)
    assert report.stopped
    assert told(report) == ([1], [], [])
    assert desk.reading.find(2).status is Status.TO_REVIEW


@settings(max_examples=20)
@given(
    before=st.lists(st.sets(st.sampled_from("abc")), min_size=3, max_size=3),
    add=st.sets(st.sampled_from("abcd")),
    remove=st.sets(st.sampled_from("abcd")),
)
def test_undone_labels_are_those_of_before(
    desk: Desk, bring, before: list[set[str]], add: set[str], remove: set[str]
) -> None:
    numbers = [bring(f"Texte {next(_COUNT)} {place}.").number for place in range(3)]
    for number, labels in zip(numbers, before, strict=True):
        desk.organising.label(desk.reading.find(number), add=labels, editor=A)
    report = desk.together.label(numbers, add=sorted(add - remove), remove=sorted(remove), editor=A)
    assert len(report.done) + len(report.unchanged) == 3
    desk.together.undo(report, editor=A)
    assert [set(desk.reading.find(number).labels) for number in numbers] == before
