"""What is known of a source, in sentences: the same in the window and on the command line."""

from __future__ import annotations

from lessor_desk.catalogue import sentence
from lessor_desk.checks.profile import FEWEST, Limit, Profile
from lessor_desk.services.sources import SourceRow


def habits(profile: Profile | None, locale: str) -> tuple[str, ...]:
    """What a source does, a sentence a habit."""

    def say(key: str, **facts: object) -> str:
        return sentence(f"sources.{key}", locale, **facts)

    if profile is None:
        return (say("no_limit"),)
    told = [say("no_limit") if profile.limit is None else limit(profile.limit, locale)]
    if profile.suffix:
        told.append(say("suffix", added=profile.suffix))
    if profile.marker:
        told.append(say("marker", added=profile.marker))
    if not profile.stops:
        told.append(say("no_stops"))
    if profile.closing:
        told.append(say("closing", closing=profile.closing))
    if profile.pages:
        told.append(say("pages", pages=profile.pages))
    return tuple(told)


def limit(found: Limit, locale: str) -> str:
    """Where a source cuts, in a sentence."""
    form = "limit" if not found.whole_words else "range" if found.least < found.most else "whole_words"
    if form == "whole_words" and found.unit == "words":
        form = "limit"
    return sentence(f"sources.{form}.{found.unit.value}", locale, least=found.least, limit=found.most)


def evidence(row: SourceRow, locale: str) -> str:
    """What the source's items have shown, with their count."""
    learnt = row.learnt
    if learnt is not None and learnt.limit is not None and not row.departs:
        seen = sentence("sources.evidence", locale, n=learnt.cut, seen=learnt.items)
        return f"{seen} {sentence(f'sources.certainty.{learnt.certainty.value}', locale)}"
    return sentence("sources.few" if row.seen < FEWEST else "sources.seen", locale, n=row.seen)


def standing(row: SourceRow, locale: str) -> str:
    """Whether the profile was learnt, or who has decided on it."""
    how = row.decided.value if row.decided else "learnt"
    return sentence(f"sources.decided.{how}", locale, editor=row.by or "")


def departure(row: SourceRow, locale: str) -> str:
    """What the newest items show that is not as decided; empty where nothing is."""
    if not row.departs:
        return ""
    return sentence("sources.departs", locale, learnt=" ".join(habits(row.learnt, locale)))


def counts(row: SourceRow, locale: str) -> str:
    """How many items the source has, and how many of them were cut."""
    return sentence("sources.counts", locale, n=row.items, cut=row.cut)
