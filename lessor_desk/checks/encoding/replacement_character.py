"""E202: U+FFFD, the mark of a letter that no reader could read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Finding, Flagged, Span

_REPLACEMENTS = re.compile("\ufffd+")


class ReplacementCharacter(Check):
    """A letter was lost and « \ufffd » put in its place.

    Some tool read bytes that are not of the code page it expected. What they were is gone: the
    editor completes the word, helped by the words of the language that fit.
    """

    code, name = "E202", "replacement-character"
    examples = (
        Flagged("Le pr⟦\ufffd⟧sident parle."),
        Flagged("Le ch⟦\ufffd\ufffd⟧teau est vide."),
        Clean("Le président parle."),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        for match in _REPLACEMENTS.finditer(copy.text):
            span = Span(*match.span())
            yield Finding(self.code, span, Certainty.CERTAIN, facts={"n": len(match[0])}, lost=True)
