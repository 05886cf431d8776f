"""E301: control characters left in the copy."""

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
from lessor_desk.checks.encoding.mojibake.confusions import confusions
from lessor_desk.text import codepages

_CONTROLS = re.compile(r"[\x80-\x9f]+|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+")
_EACH = "".join(char for char in map(chr, range(0xA0)) if _CONTROLS.match(char))

# A next-line control between two lines is one; elsewhere Windows-1252 meant an ellipsis.
_NEXT_LINE = re.compile(r"\x85(?=\w)")


class ControlCharacters(Check):
    """A control character stands in the copy: nothing that a reader could see.

    Those of 80 to 9F are what Windows-1252 has for ’ “ ” … – œ € when the copy was taken for
    ISO 8859-1: they are put back safely. Others (a bell, an escape, a form feed) are left by a
    terminal or a telex and mean nothing in copy: taking them out is safe. Where Windows-1252 has no
    character for a control either, the letter is lost and nobody can say which one it was.
    """

    code, name = "E301", "control-characters"
    traces = (Trace(_EACH),)
    examples = (
        Flagged("Le cours de l⟦\x92⟧or a monté.", fixed="Le cours de l’or a monté."),
        Flagged("⟦\x93⟧Jamais⟦\x94⟧, dit-il.", fixed="“Jamais”, dit-il."),
        Flagged("Le ministre⟦\x07⟧ arrive.", fixed="Le ministre arrive."),
        Flagged("La pri⟦\x81⟧re est dite."),
        Clean("Une ligne\nune autre\tet un retrait\r\n"),
        Clean("Vent de sud-ouest…"),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        found = list(_CONTROLS.finditer(copy.text))
        told = {
            place
            for each in (confusions(copy.text) if found else ())
            for place in range(each.span.start, each.span.end)
        }
        for match in found:
            if told.isdisjoint(range(*match.span())):  # DOS or Mac text, that E102 tells
                yield self._finding(copy.text, match)

    def _finding(self, text: str, match: re.Match[str]) -> Finding:
        span = Span(*match.span())
        if match[0] < "\x80":
            return self._told(span, "useless", (_fix(span, ""),), match[0])
        page = codepages.page("cp1252")
        if any(ord(char) in page.undefined for char in match[0]):
            return self._told(span, "unknown", (), match[0])
        safety = Safety.REVIEW if _NEXT_LINE.search(text, span.start, span.end + 1) else Safety.SAFE
        return self._told(span, "", (_fix(span, page.decoded(match[0].encode("latin-1")), safety),), match[0])

    def _told(self, span: Span, reason: str, fixes: tuple[Fix, ...], controls: str) -> Finding:
        names = " ".join(f"U+{ord(char):04X}" for char in controls[:4])
        return Finding(
            self.code, span, Certainty.CERTAIN, fixes, reason, {"characters": names}, lost=reason == "unknown"
        )


def _fix(span: Span, text: str, safety: Safety = Safety.SAFE) -> Fix:
    return Fix(safety, (Edit(span, text),))
