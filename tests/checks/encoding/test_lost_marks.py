"""What may be a sign or a letter is left to the editor, also once the rest of the text is repaired."""

from __future__ import annotations

import pytest

from lessor_desk.checks import analyze
from lessor_desk.checks.repair import safe_edits
from lessor_desk.text.edit import applied


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (
            "Il a d?cid? de ?changer la loi ? la hausse, dit-il. Qui paiera?",
            "Il a décidé de ?changer la loi ? la hausse, dit-il. Qui paiera?",
        ),
        (
            "Les ministres succ?dent ? d?autres, dit le ph?nix de la ville.",
            "Les ministres succèdent ? d’autres, dit le ph?nix de la ville.",
        ),
    ],
)
def test_what_is_left_stays_as_it_is_after_the_safe_fixes(text: str, mended: str) -> None:
    once = applied(text, safe_edits(analyze(text)))
    assert once == mended
    assert applied(once, safe_edits(analyze(once))) == mended
