"""Markers by which sites and aggregators say that they have cut a text, in French and English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class MarkerKind(StrEnum):
    """What a marker looks like."""

    COUNT = "count"  # `[+1234 chars]`
    BRACKET = "bracket"  # `[…]`, `(...)`
    LINK = "link"  # `Lire la suite`
    NOTICE = "notice"  # `Cet article est réservé aux abonnés.`
    ELLIPSIS = "ellipsis"  # `…`, which people write too


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker at the end of a text, from `start` to the end, the blanks before it not counted."""

    kind: MarkerKind
    start: int


_WHERE = r"(?: (?:ici|en page \d+|page \d+|sur [^\n.!?]{1,30}(?:\.[a-z]{2,4})?))?"

LINKS = (
    rf"(?:cliquez (?:ici )?pour |appuyez pour )?lire (?:la suite|plus|davantage|le reste){_WHERE}",
    r"(?:cliquez (?:ici )?pour )?lire l['’](?:article|intégralité)(?: complet| entier)?",
    rf"lisez la suite{_WHERE}",
    r"(?:pour )?en (?:savoir|lire) plus",
    r"(?:afficher|voir) (?:la suite|plus)",
    rf"(?:la )?suite(?: de l['’]article)?{_WHERE}",
    r"(?:la )?suite après (?:la publicité|cette publicité)",
    rf"retrouvez la suite{_WHERE}",
    r"continuer (?:à lire|la lecture)",
    r"(?:click here to )?read (?:more|on|the full (?:story|article)|full (?:story|article))",
    r"continue reading",
    r"keep reading",
    r"(?:see|view|show) more",
    r"full (?:story|article)",
    r"(?:plus|more)",
)
"""What the link to the full text says. A capital letter, a bracket or an ellipsis begins it, so that
`ils ont pris la suite` is not one; an arrow may follow or come before."""

_BARE_LINKS = frozenset(["suite", "la suite", "full story"])
"""Links that a sentence can begin with: without brackets or an ellipsis an arrow must follow."""

_ONLY_SET_OFF = frozenset(["plus", "more"])
"""Links that are words like others, unless an ellipsis or a bracket stands before them."""

NOTICES = (
    r"(?:cet |l['’]|ce )?(?:article|contenu)(?: est)? (?:réservé|accessible)"
    r"(?: uniquement| exclusivement)? aux abonnée?s",
    r"(?:la suite|la lecture)(?: de (?:cet|l['’]) ?article)?(?: est)? réservée aux abonnée?s",
    r"il (?:vous )?reste \d+(?:[.,]\d+)? ?% de (?:cet |l['’])article à lire",
    r"(?:pour lire la suite, ?)?(?:abonnez|connectez|inscrivez)-vous"
    r"(?: pour (?:lire|accéder|continuer)[^.!?\n]{0,40}|(?=[\s.!…]*\Z))",
    r"(?:subscribe|sign in|log in) to (?:read|continue)[^.!?\n]{0,30}",
    r"this (?:article|content) is for subscribers(?: only)?",
)
"""What a site says where it shows the rest to subscribers only."""

TRAILERS = (
    r"(?:l['’]article|cet article|le post) [^\n]{1,200}"
    r" est (?:apparu|paru) en premier (?:sur|dans) [^\n]{1,80}",
    r"the post [^\n]{1,200} (?:appeared|was) first (?:on|published on) [^\n]{1,80}",
)
"""What a feed adds to every item, cut or not: the end of the text is before it."""

_COUNT = re.compile(
    r"(?:(?:…|\.{3})\s*)?\[\s?\+?\s?\d[\d\s]*(?:chars|characters|caractères|signes|mots|words)\s?\]\Z",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[\[(]\s?(?:…|\.{2,4}|\+|suite(?:…|\.{3})?|more)\s?[\])]\Z", re.IGNORECASE)
_ELLIPSIS = re.compile(r"(?<![.…])(?:…|\.{3})[.…]*\Z")
_LINK = re.compile(
    rf"""
    (?P<before>
        (?:[\[(]\s?)? (?:…|\.{{3}}) \s? [\])]? \s* (?:[→»›▶►>]+\s*)?
      | [\[(] \s? | [→»›▶►] \s* | ^ | \n )?
    (?<!\w) (?P<words>(?:{"|".join(LINKS).replace(" ", "[ ]")}))
    (?P<arrow>(?:\s*(?:[»›→▶►…:\])]|>{{1,2}}|\.{{1,3}}))*) \Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LINK_HINTS = ("suite", "lire", "savoir", "voir", "read", "lecture", "more", "full", "plus")
_LINK_ENDS = re.compile(
    r"(?:suite|lire|plus|davantage|reste|article|complet|entier|intégralité|ici|publicité|lecture|more|on|story"
    r"|reading)[\s»›→▶►…:\])>.]*\Z|\b(?:page|sur)\b"
)
"""What each of them ends in, in lower case, or has before its end."""
_NOTICE = re.compile(
    rf"(?<![\w’'])(?:{'|'.join(NOTICES).replace(' ', '[ ]')})(?P<rest>[^\n]{{0,60}})\Z", re.IGNORECASE
)
_NOTICE_HINTS = ("abonn", "à lire", "subscri", "nnectez", "scrivez", " in to ")
_TELLING_LETTERS = ("abonn", "lire", "subscri", "nnectez", "scrivez", "suite")
_TELLING = re.compile(r"abonn|(?<!\w)(?:lire|suite)(?!\w)|subscri|nnectez|scrivez")  # no « ensuite »
_TELLING_WORDS = frozenset({"to", "paru", "apparu", "first"})
_TRAILER = re.compile(rf"(?:{'|'.join(TRAILERS).replace(' ', '[ ]')})\Z", re.IGNORECASE)
_LONGEST, _LONGEST_NOTICE, _LONGEST_TRAILER = 90, 160, 330


def may_be_of_a_marker(parts: str) -> bool:
    """Whether one of `parts` of a text between two blanks is a word of a notice, a trailer or a link "sur…".

    Without one a text ends in none of these.
    """
    plain = parts.casefold()
    return _TELLING.search(plain) is not None or not _TELLING_WORDS.isdisjoint(plain.split(" "))


def words_of_markers(words: Iterable[str]) -> Iterator[str]:
    """Those of `words` of which that is so; of all frequent words in a millisecond."""
    yield from _TELLING_WORDS
    text = "\n".join(words)
    for letters in _TELLING_LETTERS:
        place = text.find(letters)
        while place >= 0:
            end = text.find("\n", place)
            word = text[text.rfind("\n", 0, place) + 1 : end if end >= 0 else None]
            if _TELLING.search(word):
                yield word
            place = text.find(letters, place + 1)


def trailer_start(text: str, end: int) -> int:
    """Where the trailer begins that ends `text[:end]`; `end` itself if there is none.

    >>> trailer_start("Fini.\nThe post Une appeared first on Journal.", 46)
    6
    """
    if (
        text.find(" en premier ", max(0, end - 110), end) < 0
        and text.find(" first ", max(0, end - 110), end) < 0
    ):
        return end
    first = max(0, end - _LONGEST_TRAILER)
    match = _TRAILER.search(text[first:end])
    return first + match.start() if match else end


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
    plain = tail.lower()
    if any(map(plain.__contains__, _LINK_HINTS)) and _LINK_ENDS.search(plain) and (match := _link(tail)):
        return Marker(MarkerKind.LINK, _widened(text, first + match.start()))
    if tail.endswith(("…", "...")) and (match := _ELLIPSIS.search(tail)):
        return Marker(MarkerKind.ELLIPSIS, first + match.start())
    if any(map(plain.__contains__, _NOTICE_HINTS)):
        first = max(0, end - _LONGEST_NOTICE)
        if (match := _NOTICE.search(text[first:end])) and _stands_alone(text, first + match.start()):
            return Marker(MarkerKind.NOTICE, _widened(text, first + match.start()))
    return None


def _link(tail: str) -> re.Match[str] | None:
    match = _LINK.search(tail)
    if match is None:
        return None
    words, before = match["words"].lower(), match["before"]
    if words in _ONLY_SET_OFF:
        return match if before and before[0] in "….[(" else None
    if before is not None:
        return match
    if words in _BARE_LINKS and match["arrow"].strip() in ("", "."):
        return None
    return match if match["words"][0].isupper() else None


def _stands_alone(text: str, start: int) -> bool:
    """Whether what begins at `start` is a sentence or a line of its own, by its capital or by its line."""
    return text[start].isupper() or start == 0 or text[start - 1] in "\n…[(" or text[:start].endswith("...")


def _widened(text: str, start: int) -> int:
    """`start`, or where an ellipsis or a bracketed one begins that comes right before it."""
    before = text[max(0, start - 12) : start].rstrip()
    place = max(0, start - 12) + len(before)
    for pattern in (_BRACKET, _ELLIPSIS):
        if match := pattern.search(before):
            return place - len(match.group())
    return start
