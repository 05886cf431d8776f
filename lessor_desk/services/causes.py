"""Why there is a revision, in a sentence."""

from __future__ import annotations

from collections import Counter

from lessor_desk.catalogue import sentence
from lessor_desk.checks.base import FindingClass, class_of
from lessor_desk.services.rows import RevisionRow
from lessor_desk.text.codepages import title


def told(revision: RevisionRow, locale: str) -> str:
    """The cause of `revision`, as window and command line say it: `Encoding repaired, 18 words`.

    The facts of a repair are the numbers of places by code. Raises KeyError for an unknown cause.
    """
    facts: dict[str, object] = dict(revision.facts)
    cause = revision.cause
    match cause:
        case "fix" | "bulk_fix":
            return _repaired(revision, locale)
        case "arrival" | "redecode":
            cause += next((f".{fact}" for fact in ("pages", "doubtful", "page") if fact in facts), "")
            named = (str(facts.get(fact, "")).split(", ") for fact in ("pages", "page") if fact in facts)
            facts = {"page": ", ".join(title(page) for pages in named for page in pages)}
    return sentence(f"causes.{cause}", locale, **facts)


def _repaired(revision: RevisionRow, locale: str) -> str:
    """What a repair mended, class by class, the gravest first."""
    places: Counter[FindingClass] = Counter()
    for code, number in revision.facts.items():
        if isinstance(number, int):
            places[class_of(code)] += number
    parts = [
        sentence(f"causes.fix.{each.value}", locale, n=places[each]) for each in FindingClass if places[each]
    ]
    if revision.cause == "bulk_fix":
        parts.append(sentence("causes.bulk_fix", locale))
    return " · ".join(parts) or sentence("causes.typed", locale)
