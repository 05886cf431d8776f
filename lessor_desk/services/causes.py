"""Why there is a revision, in a sentence."""

from __future__ import annotations

from lessor_desk.catalogue import sentence
from lessor_desk.services.rows import RevisionRow
from lessor_desk.text.codepages import title


def told(revision: RevisionRow, locale: str) -> str:
    """The cause of `revision`, as window and command line say it: `Repaired, 18 places (E101)`.

    The facts of a repair are the numbers of places by code. Raises KeyError for an unknown cause.
    """
    facts: dict[str, object] = dict(revision.facts)
    cause = revision.cause
    match cause:
        case "fix" | "bulk_fix":
            places = {code: number for code, number in revision.facts.items() if isinstance(number, int)}
            facts = {"n": sum(places.values()), "codes": ", ".join(sorted(places))}
        case "arrival" | "redecode":
            cause += next((f".{fact}" for fact in ("pages", "doubtful", "page") if fact in facts), "")
            named = (str(facts.get(fact, "")).split(", ") for fact in ("pages", "page") if fact in facts)
            facts = {"page": ", ".join(title(page) for pages in named for page in pages)}
    return sentence(f"causes.{cause}", locale, **facts)
