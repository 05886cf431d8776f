"""P101: a full stop added after the one that was already there."""

from __future__ import annotations

from collections.abc import Iterator

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Edit, Finding, Fix, Flagged, Safety, Span


class DoubledPeriod(Check):
    """The text ends in two full stops.

    A feed that shortens teasers may add "." to every one of them, the complete ones too. Three
    stops are an ellipsis and are left alone, and so is a source that marks its cuts with two.
    """

    code, name = "P101", "doubled-period"
    examples = (
        Flagged("Le marché a rouvert hier⟦..⟧", fixed="Le marché a rouvert hier."),
        Flagged("L’École militaire (Emia)⟦..⟧\n", fixed="L’École militaire (Emia).\n"),
        Clean("Il attend encore..."),
        Clean("Il hésite.. puis repart."),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        text = copy.text.rstrip()
        if not text.endswith("..") or text.endswith("..."):
            return
        if copy.profile is None or copy.profile.marker != "..":
            span = Span(len(text) - 2, len(text))
            yield Finding(self.code, span, Certainty.CERTAIN, fixes=(Fix(Safety.SAFE, (Edit(span, "."),)),))
