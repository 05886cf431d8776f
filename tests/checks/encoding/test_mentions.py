"""Copy that is about damage is told from copy that is damaged."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from lessor_desk.checks import analyze
from lessor_desk.checks.base import Certainty
from lessor_desk.checks.encoding.mentions import meant, weighed
from lessor_desk.text.edit import Edit
from lessor_desk.text.span import Span

WORDS = st.sampled_from(
    ["Ségou", "SÃ©gou", "é", "Ã©", "&eacute;", "=E9", "devient", "au lieu de", "pour", "«", "»."]
)


def test_an_escape_in_a_sentence_about_programs_is_left_to_the_editor() -> None:
    [finding] = analyze("Dans le code HTML, &eacute; est une entité comme une autre.")
    assert finding.certainty is Certainty.SUSPECT
    assert finding.safe_fix is None


def test_many_escapes_are_damage_whatever_the_sentence_says() -> None:
    found = analyze("La page HTML a &eacute;t&eacute; mise &agrave; jour par la soci&eacute;t&eacute;.")
    assert len(found) == 5
    assert all(finding.safe_fix is not None for finding in found)


@given(st.lists(WORDS | st.text(max_size=4), max_size=12).map(" ".join))
@settings(max_examples=300)
def test_some_of_what_is_mended_is_meant_and_the_rest_is_weighed(text: str) -> None:
    edits = [Edit(Span(place, place + 2), "é") for place in range(len(text)) if text.startswith("Ã©", place)]
    kept = meant(text, edits)
    assert kept <= set(edits)
    assert {edit for edit, _ in weighed(text, edits)} <= set(edits) - kept
