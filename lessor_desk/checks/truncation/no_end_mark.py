"""T108: the text has no end mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Field, Finding, Flagged
from lessor_desk.checks.truncation.ending import Ending, ending
from lessor_desk.checks.truncation.function_words import language
from lessor_desk.checks.truncation.limits import USUAL_LIMITS
from lessor_desk.text.sentences import OPENERS, has_full_sentence, last_full_sentence_end

COMPLETE_LINES = (
    r"(?:sources?|photos?|images?|vidéos?|crédits?|légende|textes?|avec|par|by)\b",
    r"propos (?:recueillis|traduits)\b",
    r"(?:dossier|entretien|interview|reportage|enquête|article|traduction|réalis|correspond|envoyé|illustration)",
    r"(?:ph\.|©|\(c\))",
    r"rédaction(?: [^\W\d_]+)?\Z",
    r"(?:renseignements|contacts?|tél|e-?mail|courriel|inscriptions?|score|résultats?|adresse|horaires|infos?)\b",
    r"(?:[-–—•*·▪►→✓✔]|\d{1,2}[.)°]|[a-z]\)|[IVX]+[.)])\s",
    r"(?:(?:fait|signé|publié|paru)\s+(?:à|le)\s|[A-ZÀ-Þ][\w’' -]{1,30},? le \d)",
    r"(?:le|la|les|l['’]|pour (?:le|la|les)|son|sa|p\.\s?[oi]\.)\s?"
    r"(?:directeur|directrice|président|secrétai|ministre|chargée?|porte-parole|maire|préfet|gouverneur|rédact|comité|"
    r"bureau|coordina|conseil|collectif|procureur|responsable|commiss|général|colonel|équipe|desk|service|cellule)",
    r"(?:à|le|ce|du|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi)\s[\d/ .:h–-]{1,20}\Z",
    r"[^\n:]{2,30}\s?:\s[^\n.!?]{1,40}\Z",
)
"""How lines begin that need no end mark: credits, addresses, results, lists, signatures, dates, labels."""

AGENCIES = (
    *("afp", "apanews", "apa", "reuters", "amap", "pana", "ap", "anp", "aps", "aib", "xinhua", "efe", "dpa"),
    *("ats", "belga"),
)

COMPLETE_ENDS = (
    r"(?:https?://|www\.)\S+",
    r"[\w.+-]+@[\w-]+\.[\w.-]+",
    r"[\w-]{2,}\.(?:com|fr|ml|org|net|info|be|ch|ca|sn|ci|bf|ne|africa|tv|media|eu|html?)(?:/\S*)?",
    r"[#@]\w+",
    rf"\(?(?:{'|'.join(AGENCIES)})(?:[-/][^\W\d_]+)?\)?",
    r"[^\w\s]*[\u2190-\u2bff\U0001f000-\U0001ffff]\S*",
    r"(?:\+?\d[\d \u00a0\u202f./-]{6,}\d)",
    r"<[^<>]{1,20}>",
)
"""How lines end that need none: addresses, keywords, agencies, symbols, telephone numbers, markup."""

SET_OFF = (
    r"(?:©|\(c\))\s?\S",
    r"(?:fin|end)(?:\s[A-Z]{1,4}(?:/[A-Z]{1,4})*)?\Z",
    r"(?:-\s?30\s?-|[#*=~]{2,})\Z",
    r"(?:publié|mis à jour|mise à jour|modifié|posté)\s(?:le|à|hier|ce)\b",
    r"traduit\s(?:de|du|par)\b",
    r"affaire à suivre\Z",
    r"partage[rz]\s(?:sur|cet|l['’])",
)
"""What may follow the last sentence on its line, and needs no end mark of its own."""

_COMPLETE_LINE = re.compile("|".join(COMPLETE_LINES), re.IGNORECASE)
_COMPLETE_END = re.compile(rf"(?:\A|\s|[«“(])(?:{'|'.join(COMPLETE_ENDS)})\Z", re.IGNORECASE)
_SET_OFF = re.compile("|".join(SET_OFF), re.IGNORECASE)
_LABEL = re.compile(r"(?:\A|[.!?…]\s)[A-ZÀ-Þ][^.!?:\n]{2,24}\.?\s?:\s[^.!?:\n]{1,30}\Z")
_CAPITALISED = re.compile(r"[A-ZÀ-Þ][^\W\d_]*(?:[’'-][^\W\d_]+)*\.?\Z")
_NAME = re.compile(r"[A-ZÀ-Þ][\w.’'-]*,?\Z|de\Z|et\Z|/\Z|-\Z|&\Z|d[ue]\Z|el\Z|ag\Z|ben\Z|\(\w+\)?\Z|\w+\)\Z")
_LIKE_A_TITLE = 110  # characters: a line without any end mark that is longer is no title
_SIGNATURE = 6  # words at most
_SIGNATURE_BEHIND = 4  # words at most, after the last sentence of its line
_VERSE = 60  # characters at most
_LONGEST_END = 400  # characters: the length of an address at the end of a line
_LONGEST_LABELLED = 33  # characters, with the colon before it
_SALUTATION = 40  # characters at most: `Monsieur le Ministre,`


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
        Flagged("Le marché rouvre. On y trouve du mil, du riz, du ⟦fonio,.⟧"),
        Clean("Le match est fini.\nBamako, le 12 mars 2026"),
        Clean("Il fait chaud. Température : 41 °C"),
        Clean("Le marché rouvre lundi. On y trouve du mil. Moussa Traoré"),
        Flagged("Le marché rouvre lundi. On y trouve du mil. Le ⟦Mali⟧"),
        Clean("Le match est fini. © Journal du Mali"),
        Clean("Elle a chanté.\nÔ pays de nos mères,\nÔ pays de nos fils"),
        Clean("Le trafic reprend lundi. Les bus passeront par le pont", field=Field.TEASER),
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
        if end is None or not end.open_end or end.marker:
            return
        certainty = (
            _after_a_pause(copy, end) if end.pause else None if end.stops else _without_a_stop(copy, end)
        )
        if certainty:
            reason = "pause" if end.pause else ""
            yield Finding(self.code, end.span, certainty, reason=reason, facts={"word": end.last})


def _after_a_pause(copy: Copy, end: Ending) -> Certainty | None:
    """How surely a text is cut that ends in a comma, a colon or a dash, with a full stop after it or not."""
    if end.pause in ",;" and not end.text[end.left - 2 : end.left - 1].isalnum():
        return None  # put after the end mark by mistake
    if (end.stops or end.pause == ";") and language(copy) not in ("fr", "en"):
        return None
    if end.pause in "–—-" and (not end.stops or end.last in "–—-"):
        return None if _complete(end) or len(end.last) == 1 else Certainty.LIKELY
    alone = "\n" not in end.text[: end.left] and end.left < _SALUTATION
    return None if alone and not end.stops else Certainty.LIKELY


def _without_a_stop(copy: Copy, end: Ending) -> Certainty | None:
    """How surely a text is cut that has no end mark at all."""
    certainty = _without_a_stop_on(copy, end)
    return None if certainty is None or _complete(end) else certainty


def _without_a_stop_on(copy: Copy, end: Ending) -> Certainty | None:
    """The same, if the last line needs an end mark."""
    profile = copy.profile
    if profile is not None and not profile.stops:
        return None
    if profile is not None and profile.limit is not None:
        return Certainty.LIKELY if profile.reached_by(copy.text) else None
    if copy.field is Field.TEASER and end.left not in USUAL_LIMITS:
        return None
    if has_full_sentence(copy.text[: end.left]):
        return Certainty.SUSPECT if copy.field is Field.TEASER else Certainty.LIKELY
    return Certainty.SUSPECT if end.left >= _LIKE_A_TITLE and copy.field is not Field.TEASER else None


def _complete(end: Ending) -> bool:
    """Whether the last line is one of those that need no end mark."""
    first = end.text.rfind("\n", 0, end.left) + 1
    line = end.text[first : end.left].strip()
    if _ends_in_what_is_complete(line) or (":" in line[-_LONGEST_LABELLED:] and _LABEL.search(line[-80:])):
        return True
    if first > 0 and (_COMPLETE_LINE.match(line) or _verse(end.text, first, line)):
        return True
    if first == 0 and len(line) < _LIKE_A_TITLE and _COMPLETE_LINE.match(line):
        return True
    if not any(letter.islower() for letter in line):
        return True
    parts = line.split()
    if _set_off(line[last_full_sentence_end(line) :]):
        return True
    return first > 0 and len(parts) <= _SIGNATURE and all(_NAME.match(part) for part in parts)


def _ends_in_what_is_complete(line: str) -> bool:
    """Whether `line` ends in an address, an agency and so on: no word of letters alone but an agency does."""
    last = line[line.rfind(" ") + 1 :]
    if last.isalpha() and last.lower() not in AGENCIES:
        return False
    return _COMPLETE_END.search(line, max(0, len(line) - _LONGEST_END)) is not None


def _set_off(rest: str) -> bool:
    """Whether the `rest` of a line after its last sentence is no sentence: a name that signs, a credit."""
    parts = rest.split()
    if not parts or _SET_OFF.match(rest.lstrip()):
        return bool(parts)
    signs = 1 < len(parts) <= _SIGNATURE_BEHIND and parts[0].lower() not in OPENERS
    return signs and all(_CAPITALISED.match(part) for part in parts)


def _verse(text: str, first: int, line: str) -> bool:
    """Whether the line that begins at `first` is short, and so is the one before, which has no full stop."""
    before = text[text.rfind("\n", 0, first - 1) + 1 : first - 1].rstrip()
    short = len(line) <= _VERSE and 0 < len(before) <= _VERSE
    return short and line[:1].isupper() and not before.endswith((".", "!", "?", "…"))
