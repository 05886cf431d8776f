"""Sentences of French text: where they begin and end.

A full stop ends a sentence, unless it belongs to an abbreviation, an initial, a figure or an
address. A line break always ends one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessor_desk.text.span import Span


def _named(words: str) -> frozenset[str]:
    return frozenset(words.split())


NEVER_LAST = _named(
    """
    m mm mme mmes mlle mlles me mgr dr drs pr prof st ste gal gén col cdt cne cap lt adj sgt amb min
    mr mrs ms jr sr hon rev capt gen sen rep art al alin av bd bld cf chap dép ex env fig hab id n no nos
    op p pp par rév réf sect sq tél t tom v vol vs i.e e.g c.-à-d ie
    """
)
"""Abbreviations that something always follows: a stop after them ends no sentence."""

MAYBE_LAST = _named("etc j.-c av.j.-c apr.j.-c s.a s.a.r.l inc ltd corp co cie u.s a.m p.m fcfa")
"""Abbreviations that may stand last: a capital after their stop begins a sentence."""

OPENERS = _named(
    """
    le la les l un une des du de au aux ce cet cette ces il elle ils elles on nous vous je tu c ça cela
    mais or donc car et ou ni puis ainsi alors dans en pour par sur sous selon après avant depuis lors
    si quand comme son sa ses leur leurs notre votre mon ma mes qui que quel quelle tout tous
    the it he she they this
    """
)
"""Words that begin sentences: after a single capital letter they tell `vitamine C. Le` from `J. Traoré`."""

_STOP = re.compile(
    r"""
    (?: (?<![.!?…]) (?P<marks>[.!?…]++ (?:[ \u00a0\u202f][!?]+)*)
        (?P<closers>(?:[\u00a0\u202f ]?[»”] | ["'’)\]])*)
        (?=\s|\Z) )
    | (?P<break>[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+)
    """,
    re.VERBOSE,
)
_MAY_STOP = re.compile("[.!?…\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")  # what each begins with: quick to find
_WORD_BEFORE = re.compile(r"[^\s«»\"“”()\[\]/’',;:]+\Z")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_WORD = 24


def sentences(text: str) -> Iterator[Span]:
    """The sentences of `text`, left to right, without the blanks between them.

    >>> [span.of("M. Bah part. Il rit !") for span in sentences("M. Bah part. Il rit !")]
    ['M. Bah part.', 'Il rit !']
    """
    start = 0
    for end, resume in _ends(text):
        if span := _trimmed(text, start, end):
            yield span
        start = resume
    if span := _trimmed(text, start, len(text)):
        yield span


def last_full_sentence_end(text: str) -> int:
    """Where the last sentence ends that has an end mark, closing quotation included; 0 if none has.

    >>> last_full_sentence_end("Le marché rouvre. Il sera")
    17
    """
    last = 0
    for end, _ in _ends(text):
        if _closes(text, end):
            last = end
    return last


def has_full_sentence(text: str) -> bool:
    """Whether some sentence of `text` has an end mark."""
    return any(_closes(text, end) for end, _ in _ends(text))


def _ends(text: str) -> Iterator[tuple[int, int]]:
    """Where sentences end, and where the text goes on after it."""
    place = 0
    while begin := _MAY_STOP.search(text, place):
        match = _STOP.match(text, begin.start())
        place = match.end() if match else begin.end()
        if match and (match["break"] or _ends_sentence(text, match)):
            yield match.end("closers") if match["marks"] else match.start(), match.end()


def _closes(text: str, end: int) -> bool:
    """Whether the passage that ends at `end` ends in a mark rather than at a line break."""
    tail = text[max(0, end - _LONGEST_WORD) : end].rstrip(" \u00a0\u202f»”\"'’)]")
    return tail.endswith((".", "!", "?", "…"))


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    after = _after(text, match.end())
    if not after:
        return True
    if after[0].islower() or after[0] in ",;:)]»”":
        return False
    if match["marks"] != "." or match["closers"]:
        return True
    before = _word_before(text, match.start())
    if len(before) == 1 and before.isalpha() and before.isupper():
        return _opens_sentence(after)
    plain = before.lower()
    return plain not in NEVER_LAST and not (plain in MAYBE_LAST and after[0].isdigit())


def _after(text: str, place: int) -> str:
    """The beginning of what follows on the same line; empty at the end of the line or the text."""
    following = text[place : place + _LONGEST_WORD]
    line = following.splitlines()[0] if following else ""
    return line.lstrip()


def _word_before(text: str, place: int) -> str:
    match = _WORD_BEFORE.search(text[max(0, place - _LONGEST_WORD) : place])
    return match.group() if match else ""


def _opens_sentence(after: str) -> bool:
    word = _FIRST_WORD.search(after)
    return word is not None and word.group().lower() in OPENERS


def _trimmed(text: str, start: int, end: int) -> Span | None:
    part = text[start:end]
    lead = len(part) - len(part.lstrip())
    return Span(start + lead, start + len(part.rstrip())) if lead < len(part) else None
