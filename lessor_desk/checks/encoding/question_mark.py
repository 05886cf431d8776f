"""E203: a question mark in the place of a letter."""

from __future__ import annotations

from collections.abc import Iterator

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Finding, Flagged, Trace
from lessor_desk.checks.encoding.lost.fixing import are_french, fixes
from lessor_desk.checks.encoding.lost.question_marks import AROUND, may_be_a_letter, unmasked
from lessor_desk.checks.encoding.lost.resolver import guesses


class QuestionMark(Check):
    """A question mark stands for a letter: « pr?sident », « l?État », « ?uvre ».

    A tool that knew only ASCII or ISO 8859-1 wrote « ? » for every character that it had not: é and
    à, or only ’ œ and “. A question mark inside a word of the language gives it away; then the
    others of the copy are looked at too. The repair is safe where one word alone fits. Questions,
    addresses and figures (« A?B ») are left alone.
    """

    code, name = "E203", "question-mark"
    traces = (Trace("?", AROUND),)
    examples = (
        Flagged("Le pr⟦?⟧sident est arriv⟦?⟧ hier.", fixed="Le président est arrivé hier."),
        Flagged("Le coup d⟦??⟧tat a ⟦?⟧chou⟦?⟧.", fixed="Le coup d’État a échoué."),
        Flagged("Les ⟦?⟧lèves de la commune ont reçu des cahiers."),
        Flagged("L⟦?⟧œuvre de l⟦?⟧année dernière", fixed="L’œuvre de l’année dernière"),
        Clean("Que faire? Attendre ? Partir?"),
        Clean("Vraiment?Oui, dit-il."),
        Clean("Voir https://exemple.org/page?id=3 et A?B."),
        Clean("« Pourquoi ? » demande-t-elle. Qui sait ? personne."),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        if "?" not in copy.text or (lost := unmasked(copy.text)) is None:
            return
        found = [
            guess
            for guess in guesses(lost.text, copy.vocabulary, only_signs=lost.only_signs)
            if guess.span.start in lost
        ]
        if not are_french(found):
            return
        for guess in found:
            certainty = Certainty.CERTAIN if guess.word else Certainty.LIKELY
            two_ways = lost.only_signs and may_be_a_letter(lost.text, guess.span.start)
            told = fixes(guess, safe=len(found) > 1 and not two_ways)
            yield Finding(self.code, guess.span, certainty, told, facts={"n": len(guess.span)}, lost=True)
