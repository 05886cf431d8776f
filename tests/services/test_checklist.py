"""What a chief editor looks at before a text is approved."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime

import pytest

from lessor_desk.checks.base import Certainty, Finding, FindingClass
from lessor_desk.services.checklist import FROM_SOURCE, Looked, Point, State, checklist
from lessor_desk.services.rows import ItemFinding, ItemText, RevisionRow
from lessor_desk.text.span import Span
from lessor_desk.workflow.deciding import Eyes

AT = datetime(2026, 3, 2, 14, tzinfo=UTC)
FULL = ItemText("Kita", "Le marché a rouvert.", {"byline": "MD", "section": "Économie"})


def looked(
    point: Point,
    *,
    text: ItemText = FULL,
    open_flags: Mapping[FindingClass, int] | None = None,
    waived: Sequence[ItemFinding] = (),
    history: Sequence[RevisionRow] = (),
    authors: Collection[str] = (),
    eyes: Eyes = Eyes.FOUR,
) -> Looked:
    points = checklist(text, open_flags or {}, waived, history, authors, editor="Chef B", eyes=eyes)
    assert [each.point for each in points] == list(Point)
    return next(each for each in points if each.point is point)


def waived(code: str) -> ItemFinding:
    return ItemFinding("body", Finding(code, Span(0, 1), Certainty.CERTAIN), "Chef D", "Cité ainsi.")


@pytest.mark.parametrize(
    ("point", "finding_class", "code"),
    [(Point.ENCODING, FindingClass.ENCODING, "E101"), (Point.ENDING, FindingClass.TRUNCATION, "T101")],
)
def test_damage_left_stops_and_damage_set_aside_is_told(
    point: Point, finding_class: FindingClass, code: str
) -> None:
    assert looked(point).state is State.KEPT
    assert looked(point, open_flags={finding_class: 2}) == Looked(point, State.BROKEN, "open", {"n": 2})
    told = looked(point, waived=[waived(code)])
    assert told == Looked(point, State.DOUBTFUL, "waived", {"n": 1, "by": "Chef D"})


def test_who_completed_a_cut_text_is_told() -> None:
    history = [
        RevisionRow(2, "Éditeur A", AT, "completed", {}, ""),
        RevisionRow(3, "Éditeur C", AT, "typed", {}, ""),
    ]
    assert looked(Point.ENDING, history=history).facts == {"cause": "completed", "by": "Éditeur A"}


def test_an_end_that_came_from_the_source_is_told_as_verified() -> None:
    history = [
        RevisionRow(2, "Éditeur A", AT, "typed", {FROM_SOURCE: 1}, ""),
        RevisionRow(3, "Éditeur C", AT, "fix", {"E101": 1}, ""),
    ]
    told = looked(Point.ENDING, history=history)
    assert told == Looked(Point.ENDING, State.KEPT, "from_source", {"by": "Éditeur A"})


def test_typography_tells_what_was_corrected_and_what_was_ignored() -> None:
    history = [RevisionRow(2, "Éditeur A", AT, "fix", {"E101": 4, "P101": 1}, "")]
    told = looked(Point.TYPOGRAPHY, history=history, waived=[waived("P101"), waived("E101")])
    assert told == Looked(Point.TYPOGRAPHY, State.KEPT, "handled", {"corrected": 1, "ignored": 1})
    left = looked(Point.TYPOGRAPHY, open_flags={FindingClass.TYPOGRAPHY: 2})
    assert (left.state, left.facts) == (State.DOUBTFUL, {"n": 2})


def test_fields_to_be_filled_in_only_warn() -> None:
    assert looked(Point.FIELDS).why == "filled"
    told = looked(Point.FIELDS, text=ItemText("", "Le marché.", {"byline": " "}))
    assert (told.state, told.facts["fields"]) == (State.DOUBTFUL, "headline byline section")


def test_four_eyes() -> None:
    assert looked(Point.EYES).why == "nobody"
    assert looked(Point.EYES, authors={"Éditeur C", "Éditeur A"}).facts == {"by": "Éditeur A, Éditeur C"}
    assert looked(Point.EYES, authors={"Chef B", "Éditeur A"}).state is State.BROKEN
    assert looked(Point.EYES, authors={"Chef B"}, eyes=Eyes.SOLO).state is State.DOUBTFUL
