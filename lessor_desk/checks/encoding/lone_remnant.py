"""E201: the lone remnant of a letter that was cut or lost."""

from __future__ import annotations

from collections.abc import Iterator

from lessor_desk.checks.base import Check, Clean, Copy, Finding, Flagged
from lessor_desk.checks.encoding.mojibake.remnants import TRACES, Remnant, remnants


class LoneRemnant(Check):
    """Half of a letter is left: « de mÃ. » for « de mé… » or « de mè… ».

    In UTF-8 a letter with an accent is two bytes, ’ and œ are three and two. A feed that cuts at so
    many bytes, or a tool that drops a byte, leaves the first alone, and it is shown as a letter of
    its own. The byte tells which letters it may have been, but not which one, and the rest of the
    text is gone: the editor finds the word, nothing is repaired for sure.
    """

    code, name = "E201", "lone-remnant"
    traces = TRACES
    examples = (
        Flagged("Un lot de kits de premier secours et de m⟦Ã⟧."),
        Flagged("Le ministre de l⟦â€⟧"),
        Flagged("Le ministre de l⟦â⟧…"),
        Flagged("La soci⟦√⟧."),
        Clean("A IRMÃ."),
        Clean("Em São Paulo, a manhã."),
        Clean("Il faut de l’argent."),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        for remnant in remnants(copy.text):
            yield _finding(remnant)


def _finding(remnant: Remnant) -> Finding:
    facts = {"byte": remnant.raw.hex(" ").upper(), "letters": remnant.letters}
    return Finding(LoneRemnant.code, remnant.span, remnant.certainty, facts=facts, lost=True)
