"""T105: the site says itself that it has cut the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Field, Finding, Flagged
from lessor_desk.checks.truncation.ending import Ending, ending
from lessor_desk.checks.truncation.function_words import language
from lessor_desk.checks.truncation.limits import USUAL_LIMITS
from lessor_desk.checks.truncation.markers import MarkerKind, may_be_of_a_marker, words_of_markers
from lessor_desk.text.sentences import last_full_sentence_end

_OPENING = (
    "le la les un une des du de au aux ce cet cette ces il elle ils elles on nous vous je en dans "
    "pour par sur mais et selon après avec son sa ses leur leurs si à "
)
OPENING = frozenset(_OPENING.split())
"""Words that begin a sentence of some length: three words after one of them are not a whole one."""

HEADLINES = range(104, 113)
"""Lengths at which sites and aggregators cut headlines; ellipses of authors are rare in such long ones."""

_AFTERTHOUGHT, _FEW, _LISTED = 60, 3, 2  # characters at the end that are looked at; words; parts of a list
_BRIEF = 50  # characters: shorter teasers are written so
_LONG = 110  # characters: sites cut later, authors who break off are briefer
_FAR = 0.35  # of the source's limit: what is shorter was not cut there


class ExplicitMarker(Check):
    """The site says itself that it has cut the text.

    `[…]`, `(...)`, `[+1234 chars]`, `Lire la suite`: the full text is elsewhere. An ellipsis
    says so too, but people also end a sentence with one: it counts in teasers, in long bodies, in headlines
    of the length at which sites cut them, and where another check sees that the sentence is not over.
    """

    code, name = "T105", "explicit-marker"
    examples = (
        Flagged("Il a été reçu par le ⟦Président [+2731 chars]⟧"),
        Flagged("Elle a échangé avec ⟦la (...)⟧"),
        Flagged("Le personnel continuera à être ⟦testé Lire la suite⟧"),
        Flagged("Le match est ⟦fini. […]⟧"),
        Flagged("La ministre a salué le travail des ⟦équipes. Cet article est réservé aux abonnés.⟧"),
        Clean("Et puis, le silence…"),
        Clean(
            "Le maire a promis une école neuve à tous les enfants du quartier. Explications…",
            field=Field.TEASER,
        ),
        Clean("La route est ouverte.\nL’article La route est apparu en premier sur Journal."),
        Clean("Ses fils ont pris la suite."),
        Flagged(
            "Le gouvernement présente un plan pour la relance des marchés et la réparation des routes du "
            "cercle de ⟦Kita...⟧",
            field=Field.HEADLINE,
        ),
        Clean("Qui gagnera la coupe ?...", field=Field.HEADLINE),
    )

    def shown_in(self, parts: str) -> bool:
        return may_be_of_a_marker(parts)

    def telling_words(self, words: Set[str]) -> Iterable[str]:
        return words_of_markers(words)

    def find(self, copy: Copy) -> Iterator[Finding]:
        end = ending(copy.text)
        if end is None or end.marker is None or copy.field is Field.BYLINE:
            return
        certainty = Certainty.CERTAIN
        if end.marker.kind is MarkerKind.ELLIPSIS:
            if end.closers or end.stops.strip("."):
                return
            if copy.field is Field.HEADLINE:
                if len(copy.text.strip()) not in HEADLINES:
                    return
            elif not _long_enough(copy, end):
                return
            certainty = Certainty.LIKELY
        reason = end.marker.kind.value
        yield Finding(
            self.code, end.span, certainty, reason=reason, facts={"marker": end.shown, "word": end.word}
        )


def _long_enough(copy: Copy, end: Ending) -> bool:
    """Whether the text is as long as one that a site cuts; an author's ellipsis ends texts of any length."""
    if copy.profile is not None and copy.profile.limit is not None:
        return copy.profile.share_of(copy.text) >= _FAR
    usual = end.left in USUAL_LIMITS or len(copy.text.rstrip()) in USUAL_LIMITS
    if not usual and _afterthought(copy.text, end):
        return False
    if copy.field is Field.TEASER:
        return len(copy.text) >= _BRIEF
    return len(copy.text) >= _LONG and language(copy) in ("fr", "en")


def _afterthought(text: str, end: Ending) -> bool:
    """Whether the ellipsis ends a last sentence of a few words (`Qui vivra verra…`) or of a short list."""
    first = max(0, end.left - _AFTERTHOUGHT)
    start = last_full_sentence_end(text[first : end.left])
    if not start:
        return False
    sentence = text[first + start : end.left]
    listed = sentence.split(",")
    if len(listed) > _LISTED and all(len(part.split()) <= _FEW for part in listed[1:]):
        return True
    words = sentence.split()
    short = 0 < len(words) <= _FEW
    return short and words[0].lower() not in OPENING and words[0][1:2] not in ("'", "’")
