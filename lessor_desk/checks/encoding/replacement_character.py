"""E202: U+FFFD, the mark of a letter that no reader could read."""

from __future__ import annotations

from collections.abc import Iterator

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Finding, Fix, Flagged, Safety, Trace
from lessor_desk.checks.encoding.lost.completion import MARK
from lessor_desk.checks.encoding.lost.fixing import are_french, fixes
from lessor_desk.checks.encoding.lost.resolver import guesses
from lessor_desk.checks.encoding.mojibake.remnants import CUT


class ReplacementCharacter(Check):
    """A letter was lost and « \ufffd » put in its place.

    Some tool read bytes that are not of the code page it expected. What they were is gone, but
    often one word of French alone fits what is left: then the repair is safe. Where several fit, as
    with a name, the editor chooses. At a cut nobody knows how the word went on.
    """

    code, name = "E202", "replacement-character"
    traces = (Trace(MARK),)
    examples = (
        Flagged("Le pr⟦\ufffd⟧sident parle.", fixed="Le président parle."),
        Flagged("Il parle d⟦\ufffd⟧un ch⟦\ufffd⟧teau.", fixed="Il parle d’un château."),
        Flagged("Le ministre d⟦\ufffd⟧"),
        Clean("Le président parle."),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        if MARK not in copy.text:
            return
        found = guesses(copy.text, copy.vocabulary)
        helped = are_french(found)
        at_a_cut = len(found) == 1 and CUT.match(copy.text, found[0].span.end) is not None
        for guess in found:
            span = guess.span
            told = fixes(guess, safe=True) if helped and not at_a_cut else ()
            yield Finding(
                self.code, span, Certainty.CERTAIN, told, facts={"n": len(span)}, lost=not _sure(told)
            )


def _sure(told: tuple[Fix, ...]) -> bool:
    return bool(told) and told[0].safety is Safety.SAFE
