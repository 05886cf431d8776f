"""T105: the site says itself that it has cut the text."""

from __future__ import annotations

from collections.abc import Iterator

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Field, Finding, Flagged
from lessor_desk.checks.truncation.ending import ending
from lessor_desk.checks.truncation.function_words import language
from lessor_desk.checks.truncation.markers import MarkerKind

_LONG = 110  # characters: sites cut later, authors who break off are briefer
_FAR = 0.35  # of the source's limit: what is shorter was not cut there


class ExplicitMarker(Check):
    """The site says itself that it has cut the text.

    `[…]`, `(...)`, `[+1234 chars]`, `Lire la suite`: the full text is elsewhere. An ellipsis
    says so too, but people also end a sentence with one: it counts after a blank in a teaser, where a
    teaser is long, and where another check sees that the sentence is not over.
    """

    code, name = "T105", "explicit-marker"
    examples = (
        Flagged("Il a été reçu par le ⟦Président [+2731 chars]⟧"),
        Flagged("Elle a échangé avec ⟦la (...)⟧"),
        Flagged("Le personnel continuera à être ⟦testé Lire la suite⟧"),
        Flagged("Le match est ⟦fini. […]⟧"),
        Clean("Et puis, le silence…"),
        Clean("Ses fils ont pris la suite."),
        Clean("Qui gagnera la coupe ?...", field=Field.HEADLINE),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        end = ending(copy.text)
        if end is None or end.marker is None or copy.field is Field.BYLINE:
            return
        certainty = Certainty.CERTAIN
        if end.marker.kind is MarkerKind.ELLIPSIS:
            if copy.field is Field.HEADLINE or end.closers or end.stops.strip("."):
                return
            if not _long_enough(copy):
                return
            certainty = Certainty.LIKELY
        reason = end.marker.kind.value
        yield Finding(
            self.code, end.span, certainty, reason=reason, facts={"marker": end.shown, "word": end.word}
        )


def _long_enough(copy: Copy) -> bool:
    """Whether the text is as long as one that a site cuts; an author's ellipsis ends texts of any length."""
    if copy.profile is not None and copy.profile.share_of(copy.text) < _FAR:
        return False
    if copy.field is Field.TEASER:
        return True
    return len(copy.text) >= _LONG and language(copy) in ("fr", "en")
