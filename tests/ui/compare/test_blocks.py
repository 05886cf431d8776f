"""What the compare view lays out."""

from __future__ import annotations

import pytest

from lessor_desk.services.comparing import compared
from lessor_desk.services.rows import ItemText
from lessor_desk.ui.compare.blocks import Ink, Mode, changes_of, pairs
from lessor_desk.workflow.states import Kind

BEFORE = ItemText("Le marchÃ© rouvre", "La sÃ©cheresse dure.\n\nFin de l’été.", {"source": "MSPC"})
AFTER = ItemText("Le marché rouvre", "La sécheresse dure.\n\nFin de l’été, enfin.", {"source": "AMAP"})


@pytest.fixture
def comparison():  # type: ignore[no-untyped-def]
    return compared(Kind.ARTICLE, BEFORE, AFTER)


def test_side_by_side_has_a_row_for_each_paragraph_and_none_for_blank_ones(comparison) -> None:
    rows = pairs(comparison, Mode.SIDE_BY_SIDE)

    assert [left.text for left, _ in rows] == [
        "Le marchÃ© rouvre", "MSPC", "La sÃ©cheresse dure.", "Fin de l’été.",
    ]  # fmt: skip
    assert [left.count for left, _ in rows] == [1, 1, 1, 1]


def test_marks_stand_on_the_words_of_their_side(comparison) -> None:
    for left, right in pairs(comparison, Mode.SIDE_BY_SIDE):
        assert right is not None
        for block in (left, right):
            for mark in block.marks:
                part, change = changes_of(comparison)[mark.change]
                words = (
                    change.before.of(part.before) if mark.ink is Ink.BEFORE else change.after.of(part.after)
                )
                assert mark.span.of(block.text) == words


def test_an_endless_paragraph_is_cut_where_nothing_changed() -> None:
    before = " ".join(f"mot{n}" for n in range(3000))
    after = before.replace("mot700 ", "mot ").replace("mot2100 ", "autre mot ")
    comparison = compared(Kind.ARTICLE, ItemText("", before), ItemText("", after))

    for mode in (Mode.SIDE_BY_SIDE, Mode.IN_LINE):
        rows = pairs(comparison, mode)
        assert len(rows) > 5
        assert sum(left.count for left, _ in rows) == 2
        assert [left.goes_on for left, _ in rows] == [True] * (len(rows) - 1) + [False]
    rows = pairs(comparison, Mode.SIDE_BY_SIDE)
    assert "".join(left.text for left, _ in rows) == before
    assert "".join(right.text for _, right in rows if right) == after


def test_in_line_old_words_stand_before_new_ones(comparison) -> None:
    rows = pairs(comparison, Mode.IN_LINE)

    assert rows[0][0].text == "Le marchÃ© marché rouvre"
    assert [mark.ink for mark in rows[0][0].marks] == [Ink.BEFORE, Ink.AFTER]
    assert all(right is None for _, right in rows)


def test_bytes_are_those_of_the_changed_words(comparison) -> None:
    left, right = pairs(comparison, Mode.BYTES)[0]

    assert left.text == "marchÃ©\n6D 61 72 63 68 C3 83 C2 A9"
    assert right is not None
    assert right.text == "marché\n6D 61 72 63 68 C3 A9"
    assert [mark.span.of(right.text) for mark in right.marks] == ["marché", "C3 A9"]
