"""One old step undone, the later ones kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.services.comparing import Told
from lessor_desk.services.desk import Desk
from lessor_desk.services.history import undone
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.workflow import errors

from .conftest import A, D

pytestmark = pytest.mark.server

BODY = "Le marché de Ségou a rouvert hier soir, après trois semaines."
WORDS = st.lists(st.sampled_from(["le", "préfet", "a", "dit\u00a0:", "non", "\n"]), max_size=12).map(" ".join)
TEXT = st.builds(ItemText, WORDS.map(lambda text: text.replace("\n", "")), WORDS)


def revised(desk: Desk, row: ItemRow, body: str) -> ItemRow:
    return desk.correction.revise(row, ItemText("", body), editor=A, cause="typed")


def test_a_step_is_undone_and_what_came_later_stays(desk: Desk, item: ItemRow) -> None:
    row = revised(desk, item, "Le marché de Mopti a rouvert hier matin, après trois semaines de travaux.")
    row = revised(desk, row, "Le marché de Mopti a rouvert hier soir, après trois semaines de travaux.")
    row = desk.history.undo_step(row, 2, editor=A)

    opened = desk.reading.open(row.number)
    assert opened.text.body == "Le marché de Ségou a rouvert hier soir, après trois semaines de travaux."
    assert (opened.history[-1].cause, dict(opened.history[-1].facts)) == ("undo_step", {"revision": 2})
    assert row.revision == 4


def test_what_overlaps_is_shown_and_nothing_is_changed(desk: Desk, item: ItemRow) -> None:
    row = revised(desk, item, "Le marché de Mopti a rouvert hier matin, après trois semaines de travaux.")
    row = revised(desk, row, "Le marché de Gao a rouvert hier matin, après trois semaines de travaux.")
    found = desk.history.preview_undo(row, 2)

    assert [(each.part, each.before, each.step, each.now) for each in found.overlaps] == [
        ("body", "Ségou", "Mopti", "Gao")
    ]
    with pytest.raises(errors.OverlapsError):
        desk.history.undo_step(row, 2, editor=A)
    assert desk.reading.find(row.number).revision == 3


def test_the_first_revision_and_one_that_is_not_there_are_refused(desk: Desk, item: ItemRow) -> None:
    with pytest.raises(errors.FirstRevisionError):
        desk.history.undo_step(item, 1, editor=A)
    with pytest.raises(errors.UnknownRevisionError):
        desk.history.undo_step(item, 7, editor=A)


def test_a_step_that_was_undone_already_changes_nothing(desk: Desk, item: ItemRow) -> None:
    row = revised(desk, item, "Le marché de Mopti a rouvert hier matin, après trois semaines de travaux.")
    row = desk.history.undo_step(row, 2, editor=A)

    with pytest.raises(errors.SameTextError):
        desk.history.undo_step(row, 2, editor=A)


def test_approved_text_is_not_touched(desk: Desk, item: ItemRow) -> None:
    row = revised(desk, item, "Le marché de Mopti a rouvert hier matin, après trois semaines de travaux.")
    row = desk.review.approve(desk.review.send(row, editor=A), editor=D)

    with pytest.raises(errors.ApprovedTextError):
        desk.history.undo_step(row, 2, editor=D)


@given(TEXT, TEXT)
def test_the_newest_step_undone_is_the_text_before_it(before: ItemText, step: ItemText) -> None:
    found = undone(2, before, step, step)

    assert (found.text, found.overlaps) == (before, ())


@given(TEXT, TEXT)
def test_what_was_written_later_elsewhere_is_never_lost(before: ItemText, step: ItemText) -> None:
    now = ItemText(step.headline, f"Début\n\n{step.body}\n\nFin", {"byline": "Rédaction"})
    found = undone(2, before, step, now)

    assert found.text.body.startswith("Début\n")
    assert found.text.body.endswith("\nFin")
    assert found.text.meta == {"byline": "Rédaction"}


def test_what_was_typed_is_told_by_kind(desk: Desk, item: ItemRow) -> None:
    row = desk.correction.revise(item, ItemText("", BODY), editor=A, cause="typed")
    changed = BODY.replace("marché", "Marché").replace("Ségou a", "Ségou  a").replace("trois", "quatre")
    row = desk.correction.revise(row, ItemText("", changed), editor=A, cause="typed")
    row = desk.correction.revise(row, ItemText("", BODY), editor=A, cause="fix")
    found = desk.history.typed(row.number)
    assert found[max(found)] == {Told.CAPITAL: 1, Told.SPACE: 1, Told.WORD: 1}
    assert 4 not in found


def test_texts_without_end_are_not_compared_for_a_line_in_the_list(desk: Desk, item: ItemRow) -> None:
    row = desk.correction.revise(item, ItemText("", BODY * 2_000), editor=A, cause="typed")
    assert desk.history.typed(row.number) == {}
