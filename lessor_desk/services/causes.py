"""Why there is a revision, in a sentence."""

from __future__ import annotations

from lessor_desk.catalogue import sentence
from lessor_desk.services.rows import RevisionRow


def told(revision: RevisionRow, locale: str) -> str:
    """The cause of `revision`, as window and command line say it: `Repaired, 18 places (E101)`.

    The facts of a repair are the numbers of places by code. Raises KeyError for an unknown cause.
    """
    facts: dict[str, object] = dict(revision.facts)
    if revision.cause == "fix":
        places = {code: number for code, number in revision.facts.items() if isinstance(number, int)}
        facts = {"n": sum(places.values()), "codes": ", ".join(sorted(places))}
    return sentence(f"causes.{revision.cause}", locale, **facts)
