"""T107: the text ends where its source cuts."""

from __future__ import annotations

from collections.abc import Iterator

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Field, Finding, Flagged
from lessor_desk.checks.truncation.ending import Ending, ending
from lessor_desk.checks.truncation.limits import Limit, Profile, Unit

AT_45_BYTES = Profile(limit=Limit(45, 45, Unit.BYTES, whole_words=False), suffix=".", items=20, cut=8)
"""What the examples' source has shown: it cuts at 45 bytes and adds a full stop to every item."""


class AtTheLimit(Check):
    """The text ends exactly where its source cuts.

    A source that cuts its items does so at the same length each time. Once some of them have shown
    it, an item of that length is cut too, even where its end could be one (`les mesures.`). Where
    the author's own stop comes before the one that the source adds, the text is complete.
    """

    code, name = "T107", "at-the-limit"
    examples = (
        Flagged("Le ministre a présenté mercredi les ⟦mesures.⟧", profile=AT_45_BYTES),
        Clean("Le ministre a présenté le projet.", profile=AT_45_BYTES),
        Clean("Le ministre a présenté mercredi la mesure..", profile=AT_45_BYTES),
        Clean("Le ministre a présenté mercredi les mesures."),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        profile = copy.profile
        if profile is None or profile.limit is None or copy.field in (Field.HEADLINE, Field.BYLINE):
            return
        end = ending(copy.text)
        if end is None or not profile.reached_by(copy.text):
            return
        if _stopped_by_its_author(end, profile.suffix or profile.marker):
            return
        sure = not profile.limit.whole_words and profile.certainty is Certainty.CERTAIN
        certainty = Certainty.CERTAIN if sure else Certainty.LIKELY
        facts: dict[str, str | int] = {"limit": _told(profile.limit), "word": end.word}
        yield Finding(self.code, end.span, certainty, reason=profile.limit.unit.value, facts=facts)


def _told(limit: Limit) -> str | int:
    """The limit, or between what two numbers it lies."""
    return limit.most if limit.least == limit.most else f"{limit.least}–{limit.most}"


def _stopped_by_its_author(end: Ending, added: str) -> bool:
    """Whether an end mark stands before what the source adds."""
    if end.marker:
        return end.ellipsis and added != end.shown
    return bool(end.closers) or len(end.stops) > len(added) or end.stops.strip(".") != ""
