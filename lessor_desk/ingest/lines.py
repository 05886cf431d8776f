"""What a line of copy is: headline, credit, or a text that a feed shortened."""

from __future__ import annotations

import re

LONGEST_HEADLINE = 160
_LONGEST_CREDIT = 90
_LONGEST_TEASER = 700

_END_STOP = re.compile(r"[.…:;,][»”\"’')\]\s]*\Z")
_SENTENCE_END = re.compile(r"[.!?…][»”\"’')\]\s]*\Z")
_NAME = r"(?:[^\W\d_a-zà-ÿ][\w’'.-]*|d[eu]s?|el|ag|ould|bin)"  # `Aminata`, `TRAORÉ`, `ag`

_AGENCY_BEHIND = r"(?:\s*\([\w ./-]{2,20}\))?"

_SOURCE = re.compile(
    r"\s*sources?\s*:\s*(?P<source>\S.*?)\s*"
    r"|\s*[(\[]\s*(?P<agency>[^\W\d_][\w .&/’'-]{1,30}?)\s*[)\]]\.?\s*",
    re.IGNORECASE,
)
_AGENCY = re.compile(r"[^a-z]*|[A-Z]\w+(?: [A-Z]\w+)?")
_BYLINE = re.compile(
    rf"\s*(?P<desk>(?:La )?Rédaction(?: (?:de |du |d’|d')?\S.{{0,40}}?)?)\.?\s*"
    rf"|\s*(?:Par|By|Propos recueillis par|Written by)\s*:?\s+"
    rf"(?P<by>{_NAME}(?:[ /,&]+(?:et |and )?{_NAME}){{0,8}})\s*"
    rf"|\s*(?P<initials>(?:[A-Z]\.\s?-?){{2,4}}|[A-Z]{{2,4}}(?:/[A-Z]{{2,4}})+){_AGENCY_BEHIND}\s*"
)
_SIGNATURE = re.compile(rf"\s*(?P<name>{_NAME}(?:[ -]{_NAME}){{1,3}}){_AGENCY_BEHIND}\s*")

_CUT_MARK = re.compile(
    r"(?:(?<!\.)\.\.|\[(?:…|\.{3})\]|\((?:…|\.{3})\)|\[\+\d+ char(?:s|acters)\]"
    r"|(?:lire (?:la suite|plus)|read more|continue reading)\W*|[ÃÂâ]\W?\.)\s*\Z",
    re.IGNORECASE,
)
_ELLIPSIS = re.compile(r"(?:…|\.{3})[»”\"’')\]\s]*\Z")


def is_headline(line: str, following: str) -> bool:
    """Whether `line` can be the headline of the text that begins with the line `following`."""
    headline, text = line.strip(), following.strip()
    return (
        0 < len(headline) <= LONGEST_HEADLINE
        and not _END_STOP.search(headline)
        and not headline[0].islower()
        and len(text) > len(headline)
        and not text[0].islower()
    )


def credit(line: str) -> tuple[str, int, int] | None:
    """The meta field that a credit line fills, and where its value lies in the line.

    >>> credit("Source : MSPC"), credit("Rédaction Lessor")
    (('source', 9, 13), ('byline', 0, 16))
    """
    if len(line) > _LONGEST_CREDIT:
        return None
    if (found := _SOURCE.fullmatch(line)) and (found["source"] or _AGENCY.fullmatch(found["agency"])):
        return "source", *found.span("source" if found["source"] else "agency")
    if found := _BYLINE.fullmatch(line):
        return "byline", *found.span(found.lastgroup or 0)
    return None


def signature(line: str) -> tuple[str, int, int] | None:
    """The byline in a line that is nothing but a name, as `Aminata TRAORÉ`; only last lines can be."""
    if len(line) <= _LONGEST_CREDIT and (found := _SIGNATURE.fullmatch(line)):
        return "byline", *found.span("name")
    return None


def ends_a_sentence(line: str) -> bool:
    """Whether `line` ends in a full stop, a question mark or the like, quotes and brackets aside."""
    return bool(_SENTENCE_END.search(line))


def is_teaser(line: str) -> bool:
    """Whether a feed could have sent `line` as the opening of a story: not long, and it ends somehow."""
    text = line.strip()
    return (
        40 <= len(text) <= _LONGEST_TEASER
        and not text[0].islower()
        and (ends_a_sentence(text) or has_cut_mark(text))
    )


def has_cut_mark(line: str) -> bool:
    """Whether `line` ends as only shortened texts do: `..`, `[…]`, `Lire la suite`, a cut letter."""
    return bool(_CUT_MARK.search(line))


def has_ellipsis(line: str) -> bool:
    """Whether `line` ends in an ellipsis, as shortened texts and some authors do."""
    return bool(_ELLIPSIS.search(line))
