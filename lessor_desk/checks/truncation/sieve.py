"""The sieve of endings: which texts surely end as complete ones do. They cost almost nothing.

Most copy ends in a word of the language and a full stop, and has closed what it opened. Whether a word
can end a text is asked once and remembered, so that a clean text costs a look at its last word and at
the brackets and quotation marks of its last paragraph.

A new or changed truncation check must widen this sieve: what it reports on texts without a profile,
`may_be_cut` must let through. `tests/checks/truncation/test_sieve.py` holds the two together.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from lessor_desk.checks.base import Field
from lessor_desk.checks.truncation.function_words import ENGLISH, FRENCH
from lessor_desk.checks.truncation.hanging_figure import PARTICLES, TITLES
from lessor_desk.checks.truncation.open_quotation import PAIRS
from lessor_desk.checks.truncation.stubs import UNITS, WHOLE, is_stub
from lessor_desk.text.lexicon import lexicon

_LONGEST = 60  # code points in which the last word is looked for
_LONGEST_NOTICE = 200  # and what a site says at the end: a notice, a trailer

_RUNNING_TEXT = frozenset({Field.BODY, Field.TEASER})

# The last blank-separated part of a text: a word or a figure, and what stands after it.
_CLOSED = r"""[»”)"]*(?P<stop>[.!?]*)(?P<closers>[»”)"]*)"""
_ELISION = r"(?:(?:[ldjmtsncLDJMTSNC]|(?:[Ll]ors|[Pp]uis|[Qq]uoi|[Jj]us)?[Qq]u|qu)[’'])?"
_WORD = re.compile(rf"""[«“"(]*{_ELISION}[«“"]?(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*){_CLOSED}""")
_FIGURE = re.compile(rf"""[«“"(]*(?P<word>)(?!1[.!?]*\Z)\d(?:[\d.,:/]*\d)?%?{_CLOSED}""")
_SPACED = re.compile(r"\s+(?=[»”!?])")

_REMNANTS = frozenset("ÂÃÄÅâ")
_INVERTED = frozenset(("je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", "moi", "toi"))
_OF_THE_CURRENCY = frozenset(("c", "cf", "fc", "fcf"))
_LAST_OF_A_LINK = frozenset(
    [
        *("suite", "lire", "plus", "davantage", "reste", "article", "complet", "entier", "intégralité"),
        *("ici", "page", "publicité", "lecture", "more", "on", "story", "reading"),
    ]
)
_BEFORE_A_SITE = re.compile(r"(?:suite|plus|davantage|reste|article) (?:sur|en page|page) ")
_OF_NOTICES = ("abonn", "à lire", "ez-vous", "ubscri", " to ", " en premier ", " first ")


class _End(Enum):
    """How a text ends, as far as its last part tells."""

    CLOSED = "a mark leaves nothing open, whatever was opened before"
    STOPPED = "a full stop ends it"
    BARE = "nothing ends it"
    DOUBTFUL = "it must be looked at"


def may_be_cut(text: str, field: Field) -> bool:
    """Whether `text`, from a source without a profile, must be looked at; False: it ends as it should."""
    tail = text[-_LONGEST:].rstrip()
    if tail[-1:] in ("»", "!", "?", "”") or tail[-2:] == "».":
        tail = _SPACED.sub("", tail)
    parts = tail.rsplit(None, 1)
    if len(parts) < 2 and len(text) > len(tail):
        return True
    end = _end(parts[-1]) if parts else _End.DOUBTFUL
    if end is _End.DOUBTFUL or _says_something_else(text):
        return True
    if end is _End.CLOSED:
        return False
    if field not in _RUNNING_TEXT:
        return False
    return end is not _End.STOPPED or _may_be_open(text)


@lru_cache(maxsize=1 << 14)
def _end(last: str) -> _End:
    """How a text ends whose last part is `last`."""
    match = _WORD.fullmatch(last) or _FIGURE.fullmatch(last)
    if match is None or last.endswith("..") or not _may_be_last(match["word"]):
        return _End.DOUBTFUL
    if match["closers"] or "!" in match["stop"] or "?" in match["stop"]:
        return _End.CLOSED
    if match["stop"]:
        return _End.STOPPED
    if last[-1] in '»”)"':
        return _End.CLOSED
    return _End.BARE if match["word"] else _End.DOUBTFUL


def _may_be_last(word: str) -> bool:
    """Whether `word`, empty for a figure, is whole and calls for nothing after it."""
    if not word:
        return True
    plain = word.lower()
    last = plain.rsplit("-", 1)[-1]
    if plain in FRENCH or plain in ENGLISH or last in _LAST_OF_A_LINK or word in PARTICLES:
        return False
    if TITLES.match(word) or word[-1] in _REMNANTS or not {plain, last}.isdisjoint(_SHORT_ONES):
        return False
    if not word.islower() or (last != plain and last in _INVERTED):
        return True
    return word in lexicon() and not is_stub(word)


_SHORT_ONES = WHOLE | UNITS | _OF_THE_CURRENCY


def _says_something_else(text: str) -> bool:
    """Whether a site may have put a link, a notice or a trailer at the end."""
    tail = text[-_LONGEST_NOTICE:].lower()
    for word in _OF_NOTICES:
        if word in tail:
            return True
    near = tail[-_LONGEST:]
    return (" sur " in near or "page " in near) and _BEFORE_A_SITE.search(near) is not None


def _may_be_open(text: str) -> bool:
    """Whether a quotation or a bracket is left open in the last paragraph."""
    first = text.rstrip().rfind("\n") + 1
    if text.count('"', first) % 2:
        return True
    for opening, closing in PAIRS:
        place = text.rfind(opening, first)
        if place >= 0 and text.find(closing, place) < 0:
            return True
    return False
