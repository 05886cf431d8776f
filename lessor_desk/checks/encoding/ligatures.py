"""E306: ligatures of print left by a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessor_desk.checks.base import (
    Certainty,
    Check,
    Clean,
    Copy,
    Edit,
    Finding,
    Fix,
    Flagged,
    Safety,
    Span,
    Trace,
)

_LETTERS = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LIGATURES = re.compile(f"[{''.join(_LETTERS)}]")


class Ligatures(Check):
    """A ligature of print stands in the copy: « ﬁn » with ﬁ as one character.

    A PDF gives the shape that was printed, not the letters. Searching and spelling do not find
    such a word. The letters are known, so the repair is safe. œ and æ are letters of French.
    """

    code, name = "E306", "ligatures"
    traces = (Trace("".join(_LETTERS)),)
    examples = (
        Flagged("La ⟦ﬁ⟧n du con⟦ﬂ⟧it", fixed="La fin du conflit"),
        Flagged("Un e⟦ﬀ⟧ort", fixed="Un effort"),
        Clean("Le cœur de l’œuvre, ex æquo"),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        for match in _LIGATURES.finditer(copy.text):
            span, letters = Span(*match.span()), _LETTERS[match[0]]
            fix = Fix(Safety.SAFE, (Edit(span, letters),))
            yield Finding(self.code, span, Certainty.CERTAIN, (fix,), facts={"letters": letters})
