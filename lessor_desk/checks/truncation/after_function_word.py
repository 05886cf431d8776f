"""T103: the text stops after a word that calls for another one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Field, Finding, Flagged
from lessor_desk.checks.truncation.ending import Ending, ending
from lessor_desk.checks.truncation.function_words import (
    CALLING,
    CALLING_AFTER,
    COMPLETE_PHRASES,
    ENGLISH,
    ENGLISH_NEVER_LAST,
    ENGLISH_STRONG,
    EXCEPTIONS,
    FRENCH,
    HOMOGRAPHS,
    LAST_WITHOUT_A_STOP,
    NEVER_LAST,
    STRONG,
    SUBJECTS,
    language,
)
from lessor_desk.checks.truncation.phrases import LAST_WORDS, between_one, calls

_RECALLING = re.compile(r"\b(?:qu[’']|l[’']|que )[^.,;]*\Z", re.IGNORECASE)
_NEAR = 30


class AfterFunctionWord(Check):
    """The text stops after a word that calls for another one.

    An article, a preposition or a conjunction cannot be the last word of a text (`dont 50% de.`), and
    nothing follows an elided one (`à cause d’`). A few can where certain words stand before them: `le
    numéro un`, `à la une`. Some phrases call for more too: `dans le cadre`, `a annoncé`. Only in French,
    and in part in English: other languages have words that look the same and end sentences (`la`, `de`,
    `ni`).
    """

    code, name = "T103", "after-function-word"
    examples = (
        Flagged("Il bénéficiera à plus de 8.000 personnes, dont 50% ⟦de.⟧"),
        Flagged("Le préfet est venu à ⟦l’…⟧"),
        Flagged("Les habitants ont demandé une route et ⟦un⟧"),
        Flagged("Réunis à Gao, ils ont dit que ⟦les... ⟧"),
        Flagged("Les travaux de la route ont ⟦été.⟧"),
        Flagged("Le gouverneur de la région a remercié tous ⟦ceux.⟧"),
        Flagged("Le projet, lancé lundi à Ségou avec deux ans de retard, ⟦consiste.⟧"),
        Flagged("Il viendra à Ségou, même ⟦si..⟧"),
        Flagged("La route a été refaite dans le ⟦cadre.⟧"),
        Flagged("Le ministre de l’Éducation a ⟦annoncé.⟧"),
        Flagged("Un accord a été conclu entre ⟦l’État.⟧"),
        Clean("Les travaux seront finis l’été."),
        Clean("Le gouverneur de la région a remercié ceux-ci."),
        Clean("C’est son ennemi numéro un."),
        Clean("L’affaire fait la une."),
        Clean("Elle vit dans l’Est."),
        Clean("Elle a repeint le cadre."),
        Clean("C’est ce que le ministre a annoncé."),
        Clean("Un accord a été conclu entre l’État et la région."),
        Clean("On lui parle de l’envers du décor, et n’importe qui."),
        Clean("I bɛ taa min na de."),
        Clean("A ye a bò ka a di den ma, den ye a ta ka taga so la."),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        if copy.field is Field.BYLINE:
            return
        end = ending(copy.text)
        if end is None or not end.open_end:
            return
        if end.elided:
            yield Finding(self.code, end.span, Certainty.CERTAIN, facts={"word": end.last})
            return
        word = end.word.lower()
        certainty = None
        if word in FRENCH and (certainty := _french(word, end, copy.field)) and language(copy) != "fr":
            certainty = None
        if certainty is None and copy.field is not Field.HEADLINE and _phrase(end) and language(copy) == "fr":
            certainty = Certainty.LIKELY
        if certainty is None and word in ENGLISH and language(copy) == "en":
            certainty = _english(word, end)
        if certainty:
            yield Finding(self.code, end.span, certainty, facts={"word": end.word})


def _french(word: str, end: Ending, field: Field) -> Certainty | None:
    if not end.last.rstrip(",").islower() and not _begins_sentence(end):
        return None  # a name, a letter of a list: `vitamine A`, `l’Est`
    last, previous = _plain(end.last), _plain(end.before)
    if any(_fits(before, last, previous) for before in EXCEPTIONS.get(word, ())):
        return None
    if COMPLETE_PHRASES.search(*_near(end)):
        return None
    if word in STRONG:
        return Certainty.CERTAIN
    if word in NEVER_LAST:
        return Certainty.LIKELY if end.stops or word in HOMOGRAPHS else Certainty.CERTAIN
    if word in SUBJECTS and (_begins_sentence(end) or end.before.endswith(",")):
        return Certainty.LIKELY
    if previous in CALLING_AFTER.get(word, ()) and not _RECALLING.search(*_near(end)):
        return Certainty.LIKELY
    if end.stops or end.ellipsis:
        return None
    if word in CALLING:
        return Certainty.LIKELY
    return Certainty.LIKELY if word in LAST_WITHOUT_A_STOP and field is Field.BODY else None


def _phrase(end: Ending) -> bool:
    """Whether the last words call for more together: `dans le cadre`, `a annoncé`, `entre l’État`."""
    if end.pause or (end.word not in LAST_WORDS and " entre " not in end.near):
        return False
    return between_one(end.near) or calls(end.word, *end.two_before, end.near)


def _english(word: str, end: Ending) -> Certainty | None:
    if not end.last.islower() and not _begins_sentence(end):
        return None
    if word in ENGLISH_STRONG:
        return Certainty.CERTAIN
    return None if end.stops and word not in ENGLISH_NEVER_LAST else Certainty.LIKELY


def _begins_sentence(end: Ending) -> bool:
    return not end.before or end.before[-1] in '.!?:«"“»”'


def _fits(before: str, last: str, previous: str) -> bool:
    """Whether `before` is what stands before the last word: a word, an elided one on it, or both."""
    if before.endswith("’"):
        return last.startswith(before)
    if "’" in before:
        return before in (last, previous, f"{previous} {last}")
    return "’" not in last and previous in (before, "l’" + before, "d’" + before)


def _near(end: Ending) -> tuple[str, int, int]:
    return end.text, max(0, end.start - _NEAR), end.left


def _plain(token: str) -> str:
    return token.lower().replace("'", "’").strip('«»"(,')
