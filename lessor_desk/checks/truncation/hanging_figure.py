"""T106: a figure, a unit, a title or a name is left hanging."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Field, Finding, Flagged
from lessor_desk.checks.truncation.ending import Ending, ending
from lessor_desk.checks.truncation.function_words import language

TITLES = re.compile(r"(?:M|MM|Mme|Mmes|Mlle|Dr|Drs|Pr|Me|Mgr|Gal|Col|Cdt|Cne|Lt|St|Ste|n°|N°)\Z")
"""Titles and signs that a name or a figure follows."""

PARTICLES = frozenset(
    ("Ould", "Ag", "Ibn", "Bint", "Ben", "Bin", "Abdel", "Aït", "Mac", "Van", "San", "New", "Los")
)
"""Parts of names that another part follows."""

CALLING = re.compile(
    r"""
    \b(?:le|du|au|ce|les|des|aux|ces)\s1\Z                   # of a month; the first is written `1er`
    | \d\s?(?:F\.?\s?CF?|FCF?)\Z                             # `5 000 F C`, of `F CFA`
    | \b(?:dont|soit|environ|quelque|(?:plus|moins|près)\sde)\s(?!(?:19|20)\d\d\Z)\d[\d\s.]{0,12}\Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Figures that a unit or the rest of a date must follow."""

SUMS = (
    "montants? sommes? budgets? enveloppes? financements? subventions? crédits? prêts? dettes? amendes? "
    "primes? salaires? coûts? capital dons? aides? fonds caution rançon"
)
"""What is told in money: a bare figure after it lacks its unit."""

_SUM = re.compile(
    rf"\b(?:{'|'.join(SUMS.split())})\s(?:global\s|total\s)?de\s(?!(?:19|20)\d\d\Z)\d[\d\s]*\Z", re.IGNORECASE
)

TAKING_PLACE = re.compile(
    r"\b(?:lieu|tien(?:dra|nent|t)|ouvrir(?:a|ont)|débuter(?:a|ont)|commencer(?:a|ont)|reprendr(?:a|ont)"
    r"|prévue?s?|fixée?s?|reportée?s?|attendue?s?|rendez-vous)\s(?:le|au|pour le)\s\d{1,2}\Z",
    re.IGNORECASE,
)
"""A day that something takes place on: its month comes after it, unless it was named before."""

YEARS = re.compile(
    r"\b(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\s(?:1|2|19|20)\Z"
    r"|\b(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|année|saison"
    r"|exercice|horizon|fin|depuis|dès|en)\s(?:19|20)\d?\Z",
    re.IGNORECASE,
)
"""A year that lacks its last figures: `le 12 juin 202`. A 1 or 2 after a month is of no day or page."""

_MONTHS = re.compile(
    r"\b(?:janv|févr|mars|avr|mai|juin|juil|août|sept|octob|novem|décem|mois)", re.IGNORECASE
)
_CAPITALISED = re.compile(r"[A-ZÀ-Þ][^\s.]*\Z")
_REACH = 40


class HangingFigure(Check):
    """A title, a sign or a figure that something must follow is left hanging.

    `selon le Dr.` lacks its name, `la loi n°` its figure, `le 1.` its month (the first is written
    `1er`), `25 000 F C` the rest of its currency. A single `M.` after a first name is an initial
    (`Corinne M.`) and complete.
    """

    code, name = "T106", "hanging-figure"
    examples = (
        Flagged("La croyance en un remède est courante, selon le ⟦Dr.⟧"),
        Flagged("Il était « prêt à relever le défi ». ⟦M.⟧"),
        Flagged("Elle cite la loi ⟦n°⟧"),
        Flagged("La rencontre aura lieu le ⟦1.⟧"),
        Flagged("Le sac de mil coûte 25 000 F ⟦C.⟧"),
        Flagged("Le projet touche plus de ⟦8…⟧"),
        Flagged("Il a reçu Sidi ⟦Ould.⟧"),
        Flagged("Le conseil a voté un budget de ⟦12.⟧"),
        Flagged("La finale de la coupe aura lieu le ⟦14⟧"),
        Flagged("La mairie a ouvert le marché le 12 juin ⟦202.⟧"),
        Clean("La mairie a ouvert le marché en juin 2020."),
        Clean("Le maire a reçu les 20 élus en 20 minutes, et en a vu 19."),
        Clean("La finale de mars aura lieu le 14"),
        Clean("La finale aura lieu le 14."),
        Clean("Ils étaient environ 300."),
        Clean("La loi date de 2022"),
        Clean("Un témoin, Corinne M."),
        Clean("Reçu par M. Bah."),
        Clean("Le prix est de 5 000 F CFA."),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        if copy.field is Field.BYLINE:
            return
        end = ending(copy.text)
        if end is None or not end.open_end:
            return
        if (_title(end) or _particle(end) or _figure(end)) and language(copy) == "fr":
            yield Finding(self.code, end.span, Certainty.LIKELY, facts={"word": end.last})


def _title(end: Ending) -> bool:
    if not TITLES.match(end.last.lstrip('(«“"')) or end.before[-1:].isdigit():
        return False
    return not (_CAPITALISED.match(end.before) and end.last in ("M", "Me", "St", "Col"))


def _particle(end: Ending) -> bool:
    return end.last in PARTICLES and _CAPITALISED.match(end.before) is not None


def _figure(end: Ending) -> bool:
    """Whether a figure is left hanging; most may end a sentence, and then a full stop tells that they do."""
    last = end.last[-1:]
    if not (last.isdecimal() or last in "FCfc"):
        return False
    first = max(0, end.left - _REACH)
    if _SUM.search(end.text, first, end.left) or YEARS.search(end.text, first, end.left):
        return True
    if not end.stops and TAKING_PLACE.search(end.text, first, end.left):
        return not _MONTHS.search(end.text, 0, end.left)
    match = CALLING.search(end.text, first, end.left)
    return match is not None and (not end.stops or not match.group()[-1].isdigit() or end.last == "1")
