"""T101: the text stops in the middle of a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Field, Finding, Flagged
from lessor_desk.checks.truncation.ending import Ending, ending
from lessor_desk.checks.truncation.remnants import LAST_OF_REMNANTS, REMNANTS

_BEFORE_A_LOST_APOSTROPHE = re.compile(r"(?:\b(?:[ldjmtsnc]|\w*qu)|[»\s])â\Z", re.IGNORECASE)
_ENTITY = re.compile(r"(?:(?<=[A-Z])(?=&#)|(?<=[a-zà-ÿ  ’']))&(?P<name>#x?[0-9a-f]*|[A-Za-z]{0,8})\Z")
_ENTITY_NAMES = tuple(
    name.removesuffix(";") for name in html5 if name.endswith(";") and len(html5[name]) == 1
)
_FIRMS = frozenset(["h&m", "r&d", "r&b", "q&a", "d&g", "b&b", "p&l", "m&m", "f&b", "s&p", "k&k", "a&e"])
_LATIN = frozenset(name for name in _ENTITY_NAMES if "\u00a0" <= html5[name + ";"] <= "\u203a")


class CutLetter(Check):
    """The text stops in the middle of a letter.

    A letter with an accent takes two bytes, a curly apostrophe three. A site that cuts its teasers
    at a number of bytes may cut between them: the first byte alone is then read as a letter that
    was never there. The same happens to an HTML entity (`ind&ea` for `indépendance`). The rest of
    the text is lost and can only come from the source.
    """

    code, name = "T101", "cut-letter"
    examples = (
        Flagged("Elle a remis un lot de kits de premier secours et de ⟦mÃ.⟧"),
        Flagged("Les ministres de la Santé et de ⟦l’�⟧"),
        Flagged("Le ministre chargé de la Santé publique, ⟦â€…⟧", field=Field.TEASER),
        Flagged("La fête de ⟦l’ind&ea⟧"),
        Flagged("Le maire a salué la ⟦r&⟧"),
        Clean("Le prix reste de 5 000 F CFA à Bamako."),
        Clean("Une chanson de João, dit JOÃ", field=Field.HEADLINE),
        Clean("Il travaille chez R&D."),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        end = ending(copy.text)
        if end is None or not end.open_end or not ("&" in end.last or end.last[-1] in LAST_OF_REMNANTS):
            return
        if _remnant(end):
            facts = {"word": end.last}
            blank_lost = end.last == "Ã" and end.unstopped  # `à`, whose second byte was taken for a blank
            certainty = Certainty.LIKELY if blank_lost else Certainty.CERTAIN
            yield Finding(self.code, end.span, certainty, facts=facts, lost=True)
        elif _cut_entity(end):
            yield Finding(self.code, end.span, Certainty.CERTAIN, reason="entity", facts={"word": end.last})


def _remnant(end: Ending) -> bool:
    match = REMNANTS.search(end.last)
    if match is None:
        return False
    if "\ufffd" in match.group() and "\ufffd" in end.text[: end.start]:
        return False  # every letter with an accent is lost, not only one at a cut
    return match.group() != "â" or _BEFORE_A_LOST_APOSTROPHE.search(end.last) is not None


def _cut_entity(end: Ending) -> bool:
    match = _ENTITY.search(" " + end.last)
    if match is None or end.word.lower() in _FIRMS:
        return False
    name = match["name"]
    if not name:
        return end.last[-2:-1].isalpha() or end.last[-2:-1] in ("'", "’")
    return name.startswith("#") or any(known.startswith(name) for known in _LATIN)
