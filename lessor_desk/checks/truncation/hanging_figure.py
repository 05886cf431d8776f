"""T106: a figure, a unit, a title or a name is left hanging."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Field, Finding, Flagged
from lessor_desk.checks.truncation.ending import ending
from lessor_desk.checks.truncation.function_words import language

TITLES = re.compile(r"(?:M|MM|Mme|Mmes|Mlle|Dr|Drs|Pr|Me|Mgr|Gal|Col|Cdt|Cne|Lt|St|Ste|n°|N°)\Z")
"""Titles and signs that a name or a figure follows."""

_CAPITALISED = re.compile(r"[A-ZÀ-Þ][^\s.]*\Z")


class HangingFigure(Check):
    """A title or a sign that a name or a figure must follow is left hanging.

    `selon le Dr.` lacks its name, `la loi n°` its figure. A single `M.` after a first name is
    an initial (`Corinne M.`) and complete.
    """

    code, name = "T106", "hanging-figure"
    examples = (
        Flagged("La croyance en un remède est courante, selon le ⟦Dr.⟧"),
        Flagged("Il était « prêt à relever le défi ». ⟦M.⟧"),
        Flagged("Elle cite la loi ⟦n°⟧"),
        Clean("Un témoin, Corinne M."),
        Clean("Reçu par M. Bah."),
        Clean("Le prix est de 5 000 F CFA."),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        if copy.field is Field.BYLINE:
            return
        end = ending(copy.text)
        if (
            end is None
            or not end.open_end
            or not TITLES.match(end.last.lstrip('(«“"'))
            or language(copy) != "fr"
        ):
            return
        before = end.before
        if before[-1:].isdigit() or (_CAPITALISED.match(before) and end.last in ("M", "Me", "St", "Col")):
            return
        yield Finding(self.code, end.span, Certainty.LIKELY, facts={"word": end.last})
