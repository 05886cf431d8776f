"""What the changes between two texts of an item amount to."""

from __future__ import annotations

from lessor_desk.services.comparing import Told, compared
from lessor_desk.services.rows import ItemText
from lessor_desk.workflow.states import Kind


def test_repaired_words_blanks_and_capitals_are_counted_apart() -> None:
    before = ItemText("Le ministÃ¨re rouvre", "La Police a vu les spÃ©cialitÃ©s , dit-il, et tout.")
    after = ItemText("Le ministère rouvre", "La police a vu les spécialités, dit-il, et rien.")
    found = compared(Kind.ARTICLE, before, after)

    assert found.counts == {Told.REPAIRED: 2, Told.CAPITAL: 1, Told.WORD: 1}
    assert found.number_of_changes == 4


def test_meta_fields_are_shown_only_where_they_differ() -> None:
    found = compared(
        Kind.ARTICLE,
        ItemText("T", "B", {"source": "MSPC"}),
        ItemText("T", "B", {"source": "MSPC", "byline": "X"}),
    )

    assert [part.part for part in found.parts] == ["headline", "byline", "body"]
