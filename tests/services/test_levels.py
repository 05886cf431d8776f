"""The levels of the rules, as the desk has set them: obeyed by sending, waiving, counting, importing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lessor_desk.checks.base import FindingClass, Severity
from lessor_desk.services import levels
from lessor_desk.services.desk import Desk
from lessor_desk.services.levels import Recounted
from lessor_desk.services.rows import ItemRow
from lessor_desk.workflow.errors import (
    BlockingFindingsError,
    ReasonRequiredError,
    RoleError,
    UnknownRuleError,
)
from lessor_desk.workflow.states import Queue, Status

pytestmark = pytest.mark.server

A, B, D = "Éditeur A", "Chef B", "Chef D"
DOUBLED = "Le marché de Ségou a rouvert hier matin, après trois semaines de travaux.."
DAMAGED = "Le marchÃ© de Ségou a rouvert hier matin, après trois semaines de travaux."
Bring = Callable[[str], ItemRow]


@pytest.fixture
def admin(desk: Desk) -> str:
    return next(editor.name for editor in desk.people.editors() if len(editor.roles) == 3)


def recounted(desk: Desk, admin: str) -> list[int]:
    found = desk.levels.recount(editor=admin, most=2)
    numbers = [*found.numbers]
    while found.below is not None:
        found = desk.levels.recount(editor=admin, below=found.below, most=2)
        numbers.extend(found.numbers)
    return numbers


def test_what_is_set_to_block_stops_sending(desk: Desk, bring: Bring, admin: str) -> None:
    row = bring(DOUBLED)
    assert row.blocking == 0
    desk.levels.change("P101", severity=Severity.BLOCKING, by=admin)
    assert recounted(desk, admin) == [row.number]
    row = desk.reading.find(row.number)
    assert row.blocking == 1
    with pytest.raises(BlockingFindingsError):
        desk.review.send(row, editor=admin)


def test_sending_obeys_even_before_anything_was_recounted(desk: Desk, bring: Bring, admin: str) -> None:
    row = bring(DOUBLED)
    desk.levels.change("typography", severity=Severity.BLOCKING, by=admin)
    with pytest.raises(BlockingFindingsError):
        desk.review.send(row, editor=admin)


def test_what_no_longer_blocks_lets_through(desk: Desk, bring: Bring, admin: str) -> None:
    row = bring(DAMAGED)
    assert row.blocking == 1
    desk.levels.change("encoding", severity=Severity.ADVICE, by=admin)
    sent = desk.review.send(row, editor=admin)
    assert sent.status is Status.TO_APPROVE
    assert sent.counts[FindingClass.ENCODING] == 1


def test_what_was_found_under_other_levels_is_not_counted(
    desk: Desk, bring: Bring, admin: str, url: str
) -> None:
    row = bring(DOUBLED)
    desk.levels.change("spelling", enabled=False, by=admin)
    asked: list[None] = []
    with Desk.open(url) as other:

        def go_on() -> bool:
            if not asked:  # while the first one is looked at
                other.levels.change("P101", enabled=False, by=admin)
            asked.append(None)
            return True

        assert desk.levels.recount(editor=admin, go_on=go_on) == Recounted((), row.number + 1)
    assert recounted(desk, admin) == [row.number]
    assert desk.reading.find(row.number).counts == {}
    assert desk.reading.open(row.number).findings == ()


def test_what_is_off_is_neither_found_nor_counted(desk: Desk, bring: Bring, admin: str) -> None:
    old = bring(DOUBLED)
    desk.levels.change("P101", enabled=False, by=admin)
    new = bring(DOUBLED.replace("Ségou", "Kita"))
    assert new.counts == {}
    assert desk.reading.open(new.number).findings == ()
    recounted(desk, admin)
    assert desk.reading.find(old.number).counts == {}
    assert desk.reading.class_counts(Queue.TO_HANDLE, editor=admin) == {}
    desk.levels.reset(by=admin)
    recounted(desk, admin)
    assert desk.reading.find(new.number).counts == {FindingClass.TYPOGRAPHY: 1}


def test_waiving_what_blocks_takes_a_reason(desk: Desk, bring: Bring, admin: str) -> None:
    row = bring(DOUBLED)
    desk.levels.change("P101", severity=Severity.BLOCKING, by=admin)
    [finding] = desk.reading.open(row.number).findings
    with pytest.raises(ReasonRequiredError):
        desk.correction.waive(row, finding, editor=admin)
    row = desk.correction.waive(row, finding, editor=admin, reason="Titre d’une œuvre.")
    assert row.blocking == 0


def test_recounting_ends_no_approval_and_changes_no_text(desk: Desk, bring: Bring, admin: str) -> None:
    row = desk.review.send(bring(DOUBLED), editor=admin)
    before = desk.reading.open(row.number)
    desk.levels.change("P101", severity=Severity.BLOCKING, by=admin)
    recounted(desk, admin)
    after = desk.reading.open(row.number)
    assert (after.row.status, after.row.row_version) == (before.row.status, before.row.row_version)
    assert after.text == before.text


def test_only_an_administrator_sets_levels_and_only_of_rules_there_are(desk: Desk, admin: str) -> None:
    for editor in desk.people.editors():
        if editor.name != admin:
            with pytest.raises(RoleError):
                desk.levels.change("P101", enabled=False, by=editor.name)
    with pytest.raises(UnknownRuleError):
        desk.levels.change("E999", enabled=False, by=admin)


def test_two_desks_have_levels_of_their_own(desk: Desk, bring: Bring, admin: str, tmp_path_factory) -> None:
    desk.levels.change("P101", enabled=False, by=admin)
    elsewhere = tmp_path_factory.mktemp("autre") / "desk.sqlite"
    with Desk.open(f"sqlite:///{elsewhere}") as other:
        other.people.add(A)
        [row] = other.imports.bring_bytes(DOUBLED.encode(), name="a.txt", editor=A).items
        assert row.counts == {FindingClass.TYPOGRAPHY: 1}
    assert bring(DOUBLED).counts == {}


def test_recounting_looks_at_a_few_at_a_time_and_goes_on_below(
    desk: Desk, bring: Bring, admin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [bring(f"{DOUBLED[:-2]} le {day} mai..") for day in range(1, 8)]
    monkeypatch.setattr(levels, "LOOKED_AT", 3)
    assert desk.levels.recount(editor=admin) == Recounted((), rows[-1].number - 2)  # nothing is older
    assert recounted(desk, admin) == []
    desk.levels.change("P101", severity=Severity.BLOCKING, by=admin)
    first = desk.levels.recount(editor=admin)
    assert first == Recounted(tuple(row.number for row in rows[:3:-1]), rows[4].number)
    rest = []
    while first.below is not None:
        first = desk.levels.recount(editor=admin, below=first.below)
        rest.extend(first.numbers)
    assert rest == [row.number for row in rows[3::-1]]
    assert recounted(desk, admin) == []
    assert {desk.reading.find(row.number).blocking for row in rows} == {1}


@pytest.mark.parametrize(("asked_for", "counted"), [(0, 0), (2, 0), (3, 0), (4, 1), (5, 2)])
def test_recounting_stops_between_two_items_and_forgets_none(
    desk: Desk, bring: Bring, admin: str, asked_for: int, counted: int
) -> None:
    """It asks before it judges each of the three, and before it writes each down."""
    newest_first = [bring(f"{DOUBLED[:-2]} le {day} mai..").number for day in range(1, 4)][::-1]
    desk.levels.change("P101", severity=Severity.BLOCKING, by=admin)
    asked: list[bool] = []

    def go_on() -> bool:
        asked.append(True)
        return len(asked) <= asked_for

    found = desk.levels.recount(editor=admin, go_on=go_on)
    assert found.numbers == tuple(newest_first[:counted])
    rest = desk.levels.recount(editor=admin, below=found.below)
    assert rest == Recounted(tuple(newest_first[counted:]), None)


def test_what_another_window_has_counted_meanwhile_is_left_alone(
    desk: Desk, bring: Bring, admin: str
) -> None:
    first, second, third = (bring(f"{DOUBLED[:-2]} le {day} mai..") for day in range(1, 4))
    desk.levels.change("P101", severity=Severity.BLOCKING, by=admin)

    def meanwhile() -> bool:
        if not asked:
            asked.append(True)
            desk.review.spike(third, editor=admin, reason="doublon")
            assert desk.levels.recount(editor=admin).numbers == (second.number, first.number)
            desk.levels.change("P101", severity=Severity.ADVICE, by=admin)
        return True

    asked: list[bool] = []
    assert desk.levels.recount(editor=admin, go_on=meanwhile).numbers == ()
    assert desk.reading.find(second.number).blocking == 1
    assert recounted(desk, admin) == [second.number, first.number]


def test_an_empty_desk_has_nothing_to_recount(desk: Desk, admin: str) -> None:
    assert desk.levels.recount(editor=admin) == Recounted((), None)
