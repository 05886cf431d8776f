"""T108: the text has no end mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Field, Finding, Flagged
from lessor_desk.checks.truncation.ending import Ending, ending
from lessor_desk.text.sentences import last_full_sentence_end

COMPLETE_LINES = (
    r"(?:sources?|photos?|images?|vidéos?|crédits?|légende|texte|propos recueillis|avec|par|by)\b",
    r"(?:ph\.|©|\(c\))",
    r"rédaction(?: [^\W\d_]+)?\Z",
    r"(?:renseignements|contacts?|tél|e-?mail|courriel|inscriptions?|score|résultats?|adresse|horaires|infos?)\b",
    r"(?:[-–—•*·▪►→]|\d{1,2}[.)°]|[a-z]\))\s",
)
"""How lines begin that need no end mark: credits, addresses, results, entries of a list."""

COMPLETE_ENDS = (
    r"(?:https?://|www\.)\S+",
    r"[\w.+-]+@[\w-]+\.[\w.-]+",
    r"[#@]\w+",
    r"\(?(?:afp|apanews|apa|reuters|amap|pana|ap|anp|aps|aib|xinhua|efe|dpa|ats|belga)(?:[-/][^\W\d_]+)?\)?",
    r"[^\w\s]*[\u2190-\u2bff\U0001f000-\U0001ffff]\S*",
    r"(?:\+?\d[\d \u00a0\u202f./-]{6,}\d)",
)
"""How lines end that need none: addresses, keywords, agencies, symbols, telephone numbers."""

_COMPLETE_LINE = re.compile("|".join(COMPLETE_LINES), re.IGNORECASE)
_COMPLETE_END = re.compile(rf"(?:\A|\s)(?:{'|'.join(COMPLETE_ENDS)})\Z", re.IGNORECASE)
_NAME = re.compile(r"[A-ZÀ-Þ][\w.’'-]*\Z|de\Z|et\Z|/\Z|-\Z|&\Z|d[ue]\Z|el\Z|ag\Z|ben\Z|\(\w+\)?\Z|\w+\)\Z")
_LIKE_A_TITLE = 110  # characters: a line without any end mark that is longer is no title
_SIGNATURE = 6  # words at most


class NoEndMark(Check):
    """The text has no end mark.

    A sentence ends in a full stop, a question mark or the like. Where the last one has none, and others
    have, its end may be lost. Captions, credits, signatures, lists, addresses and titles need none.
    """

    code, name = "T108", "no-end-mark"
    examples = (
        Flagged("Le marché rouvre lundi. Les commerçants ont demandé une baisse des ⟦taxes,⟧"),
        Flagged("Les avocats ont quitté la salle. Le procès doit reprendre la semaine ⟦prochaine⟧"),
        Clean("Le procès doit reprendre la semaine prochaine", field=Field.HEADLINE),
        Clean("La route est ouverte.\nSource : MSPC\nRédaction Lessor"),
        Clean("À l’ordre du jour :\n– le budget ;\n– divers"),
        Clean("Renseignements : contact@mairie-segou.ml"),
        Clean("Le vol a atterri à 21 h 15 (20 h 15 GMT)"),
        Clean("Score final : Stade malien 2 – Djoliba AC 1"),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        if copy.field in (Field.HEADLINE, Field.BYLINE):
            return
        end = ending(copy.text)
        if end is None or not end.unstopped or _complete(end):
            return
        if copy.profile is not None and not copy.profile.reached_by(copy.text) and not end.pause:
            return
        stopped_before = last_full_sentence_end(copy.text[: end.left]) > 0
        if not stopped_before and end.left < _LIKE_A_TITLE and end.pause != ",":
            return
        certainty = Certainty.LIKELY if stopped_before or end.pause == "," else Certainty.SUSPECT
        yield Finding(
            self.code, end.span, certainty, reason="pause" if end.pause else "", facts={"word": end.last}
        )


def _complete(end: Ending) -> bool:
    first = end.text.rfind("\n", 0, end.left) + 1
    line = end.text[first : end.left].strip()
    if _COMPLETE_LINE.match(line) or _COMPLETE_END.search(line):
        return True
    if not any(letter.islower() for letter in line):
        return True
    parts = line.split()
    return first > 0 and len(parts) <= _SIGNATURE and all(_NAME.match(part) for part in parts)
