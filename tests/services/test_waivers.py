"""A flag set aside holds on to its words: it follows them, and ends with them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.services.desk import Desk
from lessor_desk.services.findings import findings_of, held_words
from lessor_desk.services.holding_on import carried
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.workflow import errors
from lessor_desk.workflow.states import Kind

pytestmark = pytest.mark.server

A, B = "Éditeur A", "Chef B"
Bring = Callable[[str], ItemRow]

TWICE = "Il est de mÃ. Et puis il va de mÃ. encore une fois ici."
FIRST_MENDED = TWICE.replace("mÃ", "même", 1)


@pytest.fixture
def twice(bring: Bring) -> ItemRow:
    return bring(TWICE)


def test_a_waiver_does_not_pass_to_equal_words_elsewhere(desk: Desk, twice: ItemRow) -> None:
    first, _ = desk.reading.open(twice.number).findings
    row = desk.correction.waive(twice, first, editor=B, reason="citation")
    assert row.blocking == 1
    row = desk.correction.revise(row, ItemText("", FIRST_MENDED), editor=A, cause="typed")
    assert [each.waived_by for each in desk.reading.open(row.number).findings] == [None]
    assert row.blocking == 1
    with pytest.raises(errors.BlockingFindingsError):
        desk.review.send(row, editor=A)


def test_a_waiver_stays_with_its_words_when_equal_ones_before_go(desk: Desk, twice: ItemRow) -> None:
    _, second = desk.reading.open(twice.number).findings
    row = desk.correction.waive(twice, second, editor=B, reason="citation")
    row = desk.correction.revise(row, ItemText("", FIRST_MENDED), editor=A, cause="typed")
    assert [each.waived_by for each in desk.reading.open(row.number).findings] == [B]
    row = desk.correction.revise(row, ItemText("", TWICE), editor=A, cause="typed")
    assert [each.waived_by for each in desk.reading.open(row.number).findings] == [None, B]
    assert row.blocking == 1


@pytest.mark.parametrize("typed_on", [False, True])
def test_what_a_chief_sets_aside_in_the_draft_of_another_holds(
    desk: Desk, bring: Bring, typed_on: bool
) -> None:
    row = bring("Le marché de Ségou a rouvert hier matin.")
    draft = ItemText("", "Il est de mÃ. Le marché de Ségou a rouvert hier matin.")
    row = desk.correction.save_draft(row, draft, editor=A)
    [flag] = desk.reading.open(row.number).findings
    row = desk.correction.waive(row, flag, editor=B, reason="citation")
    if typed_on:
        draft = ItemText("", f"{draft.body} Il ferme ce soir.")
        row = desk.correction.save_draft(row, draft, editor=A)
    assert desk.review.send(row, editor=A).blocking == 0
    assert desk.reading.open(row.number).text == draft


def test_what_a_chief_sets_aside_in_the_draft_of_another_ends_with_its_words(
    desk: Desk, bring: Bring
) -> None:
    sound, damaged = "Le marché a rouvert hier.", "Il est de mÃ. Le marché a rouvert hier."
    row = desk.correction.save_draft(bring(sound), ItemText("", damaged), editor=A)
    [flag] = desk.reading.open(row.number).findings
    row = desk.correction.waive(row, flag, editor=B, reason="citation")
    row = desk.correction.revise(row, ItemText("", "Le marché a rouvert."), editor=A, cause="typed")
    row = desk.correction.revise(row, ItemText("", damaged), editor=A, cause="typed")
    with pytest.raises(errors.BlockingFindingsError):
        desk.review.send(row, editor=A)


def test_words_that_come_back_later_are_looked_at_again(desk: Desk, bring: Bring) -> None:
    row = bring("Il est de mÃ. Le marché de Ségou a rouvert hier matin.")
    [flag] = desk.reading.open(row.number).findings
    row = desk.correction.waive(row, flag, editor=B, reason="citation")
    for body, blocking in (
        ("Le marché de Ségou a rouvert hier matin.", 0),
        ("Il est de mÃ. Le marché a rouvert hier.", 1),
    ):
        row = desk.correction.revise(row, ItemText("", body), editor=A, cause="typed")
        assert row.blocking == blocking
    assert "waiver_ends" in [entry.action for entry, _ in desk.audit.entries()]
    assert not desk.audit.verify().flaws


def test_a_flag_of_what_is_being_typed_is_set_aside_in_its_place(desk: Desk, twice: ItemRow) -> None:
    row = desk.correction.save_draft(twice, ItemText("", FIRST_MENDED), editor=B)
    [flag] = desk.reading.open(row.number).findings
    row = desk.correction.waive(row, flag, editor=B, reason="citation")
    row = desk.correction.leave(row, editor=B)
    assert row.blocking == 0


_WORDS = st.lists(st.sampled_from(["mÃ.", "il", "va", "Ségou", "dÃ."]), min_size=1, max_size=8).map(" ".join)


@given(_WORDS, _WORDS, st.data())
def test_no_change_sets_aside_more_than_there_was(before: str, after: str, data: st.DataObject) -> None:
    old, new = ItemText("", before), ItemText("", after)
    found, found_after = findings_of(Kind.ARTICLE, old), findings_of(Kind.ARTICLE, new)
    words = held_words(old, found)
    held = [each for each in words if data.draw(st.booleans())]
    moved = carried(held, old, found, new, found_after)
    kept = [each for each in moved.values() if each is not None]
    assert set(moved) == set(held)
    assert len(set(kept)) == len(kept)
    assert all(now.words == then.words for then, now in moved.items() if now is not None)
    if before == after:
        assert kept == list(moved)
