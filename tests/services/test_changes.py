"""What was changed since an item came: change by change, with the step that made it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.checks.base import FindingClass
from lessor_desk.services.changes import Step, told_changes
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemText, RevisionRow
from lessor_desk.workflow.errors import UnknownItemError
from lessor_desk.workflow.states import Kind

from .conftest import A, B, Bring, C

AT = datetime(2026, 3, 2, 14, tzinfo=UTC)
CAME = "Le marché de Kita a rouvert hier, avec 300 places.."


def steps(*texts: str | ItemText) -> list[Step]:
    """Revisions 1, 2, 3… of these texts."""
    return [
        Step(
            RevisionRow(number, None if number == 1 else f"Éditeur {number}", AT, "typed", {}, ""),
            text if isinstance(text, ItemText) else ItemText("", text),
        )
        for number, text in enumerate(texts, 1)
    ]


def makers(found: list[Step]) -> dict[str, int | None]:
    told = told_changes(Kind.ARTICLE, found)
    return {each.after: each.step.number if each.step else None for each in told.changes}


def test_each_change_is_told_with_the_step_that_made_it() -> None:
    second = CAME.replace("places..", "places.")
    third = second.replace("hier", "lundi")
    assert makers(steps(CAME, second, third)) == {"lundi,": 3, "places.": 2}


def test_a_word_changed_twice_is_told_by_the_latest_step() -> None:
    texts = (CAME, CAME.replace("300", "200"), CAME.replace("300", "250"))
    assert makers(steps(*texts)) == {"250": 3}


def test_what_came_back_is_no_change() -> None:
    assert makers(steps(CAME, CAME.replace("300", "200"), CAME)) == {}


def test_words_that_went_are_told_by_the_step_that_took_them() -> None:
    second = CAME.replace(" hier,", "")
    [change, _] = told_changes(Kind.ARTICLE, steps(CAME, second, second.replace("300", "400"))).changes
    assert (change.before.strip(), change.after, change.step and change.step.number) == ("hier,", "", 2)


def test_what_is_being_typed_has_no_step() -> None:
    found = [*steps(CAME), Step(None, ItemText("", CAME.replace("hier", "lundi")))]
    assert makers(found) == {"lundi,": None}


def test_a_change_tells_which_damage_it_mended() -> None:
    came = "Le pÃ©rimÃ¨tre de Dioro est prêt.."
    told = told_changes(Kind.ARTICLE, steps(came, "Le périmètre de Ségou est prêt."))
    assert [change.finding_class for change in told.changes] == [
        FindingClass.ENCODING,
        None,
        FindingClass.TYPOGRAPHY,
    ]


def test_headline_and_fields_come_before_the_body() -> None:
    first, second = ItemText("", CAME), ItemText("Kita", CAME.replace("hier", "lundi"), {"byline": "MD"})
    told = told_changes(Kind.ARTICLE, steps(first, second))
    assert [change.part for change in told.changes] == ["headline", "byline", "body"]


WORDS = st.lists(
    st.sampled_from(["le", "marché", "de", "Kita", "a", "rouvert", "hier", "300.", "\n"]), max_size=9
)


@given(st.lists(WORDS.map(" ".join), min_size=1, max_size=5))
def test_every_change_belongs_to_a_step_after_the_first(texts: list[str]) -> None:
    found = steps(*texts)
    told = told_changes(Kind.ARTICLE, found)
    for change in told.changes:
        assert change.step is not None
        assert 1 < change.step.number <= len(texts)
        assert change.change.after.of(texts[-1]) == change.after
        assert change.change.before.of(texts[0]) == change.before
    assert bool(told.changes) == (texts[0] != texts[-1])


@pytest.mark.server
def test_steps_are_those_of_this_version(desk: Desk, bring: Bring) -> None:
    row = bring(CAME)
    row = desk.correction.revise(row, ItemText("", CAME.replace("..", ".")), editor=A, cause="typed")
    found = desk.history.steps(row)
    assert [(step.row and step.row.number, step.text.body[-2:]) for step in found] == [(1, ".."), (2, "s.")]
    row = desk.review.approve(desk.review.send(row, editor=A), editor=B)
    row = desk.review.reopen(row, editor=B, note="Le chiffre ?")
    assert len(desk.history.steps(row)) == 2
    desk.correction.leave(row, editor=C)


def test_an_unknown_item_has_no_steps(desk: Desk, bring: Bring) -> None:
    from dataclasses import replace

    with pytest.raises(UnknownItemError):
        desk.history.steps(replace(bring(CAME), number=99))
