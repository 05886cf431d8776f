"""Markers by which sites and aggregators say that they have cut a text, in French and English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class MarkerKind(StrEnum):
    """What a marker looks like."""

    COUNT = "count"  # `[+1234 chars]`
    BRACKET = "bracket"  # `[…]`, `(...)`
    LINK = "link"  # `Lire la suite`
    ELLIPSIS = "ellipsis"  # `…`, which people write too


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker at the end of a text, from `start` to the end, the blanks before it not counted."""

    kind: MarkerKind
    start: int


LINKS = (
    r"(?:cliquez (?:ici )?pour )?lire (?:la suite|plus|l['’](?:article|intégralité)(?: complet)?|davantage)",
    r"lisez la suite",
    r"(?:pour )?en (?:savoir|lire) plus",
    r"(?:afficher|voir) (?:la suite|plus)",
    r"(?:la )?suite(?: de l['’]article)?(?: en page \d+| page \d+)?",
    r"(?:la )?suite après (?:la publicité|cette publicité)",
    r"retrouvez la suite",
    r"continuer (?:à lire|la lecture)",
    r"(?:click here to )?read (?:more|on|the full (?:story|article)|full (?:story|article))",
    r"continue reading",
    r"keep reading",
    r"(?:see|view|show) more",
    r"full (?:story|article)",
)
"""What the link to the full text says. A capital letter, a bracket or an ellipsis begins it, so that
`ils ont pris la suite` is not one; an arrow may follow."""

LAST_OF_A_LINK = frozenset(
    [
        *("suite", "plus", "article", "complet", "intégralité", "davantage", "publicité", "lire", "lecture"),
        *("more", "on", "story", "reading"),
    ]
)
"""The words that a link can end in: one look tells that a text ends in none."""

_COUNT = re.compile(
    r"(?:(?:…|\.{3})\s*)?\[\s?\+?\s?\d[\d\s]*(?:chars|characters|caractères|signes|mots|words)\s?\]\Z",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[\[(]\s?(?:…|\.{2,4}|\+|suite(?:…|\.{3})?|more)\s?[\])]\Z", re.IGNORECASE)
_ELLIPSIS = re.compile(r"(?<![.…])(?:…|\.{3})[.…]*\Z")
_LINK = re.compile(
    rf"""
    (?P<before> (?:[\[(]\s?)? (?:…|\.{{3}}) \s? [\])]? \s* | [\[(] \s? | ^ | \n )?
    (?<!\w) (?P<words>(?:{"|".join(LINKS).replace(" ", "[ ]")}))
    (?P<arrow>(?:\s*(?:[»›→…:\])]|>{{1,2}}|\.{{1,3}}))*) \Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LAST_WORD = re.compile(r"([^\W\d_]++)[^\w]*\Z")
_LONGEST = 60


def marker_at_end(text: str, end: int) -> Marker | None:
    """The marker that ends `text[:end]`, which has no blank at its end; None if there is none.

    >>> marker_at_end("Il a été [+12 chars]", 20)
    Marker(kind=<MarkerKind.COUNT: 'count'>, start=9)
    """
    first = max(0, end - _LONGEST)
    tail = text[first:end]
    if tail.endswith("]") and (match := _COUNT.search(tail)):
        return Marker(MarkerKind.COUNT, first + match.start())
    if tail.endswith(("]", ")")) and (match := _BRACKET.search(tail)):
        return Marker(MarkerKind.BRACKET, first + match.start())
    if (word := _LAST_WORD.search(tail)) and word[1].lower() in LAST_OF_A_LINK and (match := _link(tail)):
        return Marker(MarkerKind.LINK, first + match.start())
    if tail.endswith(("…", "...")) and (match := _ELLIPSIS.search(tail)):
        return Marker(MarkerKind.ELLIPSIS, first + match.start())
    return None


def _link(tail: str) -> re.Match[str] | None:
    match = _LINK.search(tail)
    if match is None:
        return None
    set_off = match["before"] is not None
    if match["words"].lower() in ("suite", "la suite", "full story"):
        return match if set_off or (match["words"][0].isupper() and match["arrow"].strip()) else None
    return match if set_off or match["words"][0].isupper() else None
