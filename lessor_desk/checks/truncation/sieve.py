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
from lessor_desk.checks.truncation.cut_word import BEFORE_A_NAME, SHORT
from lessor_desk.checks.truncation.ending import ending
from lessor_desk.checks.truncation.english_stubs import is_english_stub, reads_english
from lessor_desk.checks.truncation.forms import OF_ADJECTIVES, TELLING, misfits
from lessor_desk.checks.truncation.function_words import CALLING_AFTER, ENGLISH, FRENCH, NEVER_LAST, SUBJECTS
from lessor_desk.checks.truncation.hanging_figure import PARTICLES, TITLES
from lessor_desk.checks.truncation.open_quotation import PAIRS
from lessor_desk.checks.truncation.phrases import LAST_WORDS, between_one, calls, may_call
from lessor_desk.checks.truncation.stubs import UNITS, is_no_beginning, is_stub, is_stub_of_a_name
from lessor_desk.text.lexicon import lexicon

_LONGEST = 60  # code points in which the last word is looked for
_NEAR = 80
_FOUR = 4
_YEAR = 5  # code points: `2026.`
_TWO = 2  # letters
_ENDS_OF_SENTENCES = (".", "!", "?")
_OPENERS = "«“\"'‘’([{*"
_LONGEST_NOTICE = 200  # and what a site says at the end: a notice, a trailer

# The last blank-separated part of a text: a word or a figure, and what stands after it.
_AFTER_IT = r"""[»”)"]*(?P<stop>[.!?]*)(?P<closers>[»”)"]*)"""
_ELISION = r"(?:(?:[ldjmtsncLDJMTSNC]|(?:[Ll]ors|[Pp]uis|[Qq]uoi|[Jj]us)?[Qq]u|qu)[’'])?"
_WORD = re.compile(
    rf"""[«“"(]*{_ELISION}[«“"]?(?P<word>aujourd[’']hui|[^\W\d_]+(?:-[^\W\d_]+)*){_AFTER_IT}"""
)
_FIGURE = re.compile(
    rf"""[«“"(]*(?P<word>)(?:(?!1[.!?]*\Z)\d(?:[\d.,:/]*\d)?%?|%|[^\W\d_]+-\d+){_AFTER_IT}"""
)
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
    KNOWN = "a full stop ends it, unless the form of the word does not fit those before it (« des mesure. »)"
    SHORT = "a full stop ends it, unless the word is too short for an English one, or does not fit"
    BENT = "a full stop ends it, unless it is an adjective in the singular after a noun in the plural"
    NAMED = "a full stop ends it, unless the name before is the beginning of another (« la Répub. »)"
    PHRASED = "a full stop ends it, unless the word is the last of a phrase (« dans le cadre. »)"
    CALLED = "a full stop ends it, unless the word before calls for more (« ont été. »)"
    STRANGE = "a full stop ends it, unless a longer word, before it or an English one, begins like it"
    BARE = "nothing ends it"
    DOUBTFUL = "it must be looked at"


# Names of their own: to look a member up in its class takes as long as a search in the text.
_CLOSED, _STOPPED, _KNOWN, _SHORT, _BENT, _NAMED, _PHRASED, _CALLED, _STRANGE, _BARE, _DOUBTFUL = _End
_HEADLINE, _BYLINE = Field.HEADLINE, Field.BYLINE


def may_be_cut(text: str, field: Field, *, notices: bool = True) -> bool:
    """Whether `text`, from a source without a profile, must be looked at; False: it ends as it should.

    `notices`: whether a word of it may be of a notice (`markers.may_be_of_a_marker`).
    """
    if text[-2:] == ".." and text[-3:] != "...":  # a stop glued on behind one: it ends as before it
        text = text[:-1]
    parts = text[-_LONGEST:].rsplit(None, 1)
    if parts and parts[-1][0] in "»”!?":  # set off by a blank: it belongs to the word before it
        parts = _SPACED.sub("", text[-_LONGEST:]).rsplit(None, 1)
    if not parts or (len(parts) < 2 and len(text) > _LONGEST):
        return True
    if parts[-1][0].isdigit() and (
        parts[0].endswith(" de") or parts[0][-1].isdigit() or len(parts[-1]) < _YEAR
    ):
        return True  # a sum, perhaps, without its unit, or a year without its last figures
    end = _end(parts[-1])
    if end is _DOUBTFUL or (notices and _says_something_else(text)):
        return True
    if end is _CLOSED or field is _BYLINE or (field is _HEADLINE and end in (_STOPPED, _BARE)):
        return False
    if (end is _CALLED and _calls(text)) or (end is _STRANGE and _stands_twice(parts[-1], text)):
        return True
    if (end is _STRANGE or end is _SHORT) and reads_english(text) and _may_be_english(parts[-1]):
        return True
    if end is _BARE or (end is not _STOPPED and _may_go_on(text, parts, end)):
        return True
    return (" entre " in text[-_NEAR:] and _between(text)) or _may_be_open(text)


@lru_cache(maxsize=1 << 14)
def _end(last: str) -> _End:
    """How a text ends whose last part is `last`."""
    if last[-1] == "." and _is_ordinary(last[:-1]):
        return _of_an_ordinary_word(last[:-1])
    match = _WORD.fullmatch(last) or _FIGURE.fullmatch(last)
    if match is None or last.endswith(".."):
        return _DOUBTFUL
    word, stop = match["word"], match["stop"]
    if match["closers"] or "!" in stop or "?" in stop or (not stop and last[-1] in '»”)"'):
        return _DOUBTFUL if _may_end_a_link(word) else _CLOSED
    if not word:
        return _STOPPED if stop else _DOUBTFUL
    return _of_word(word, stopped=bool(stop))


def _is_ordinary(word: str) -> bool:
    """Whether `word` is a frequent one in small letters, and nothing tells of it beside that: most last ones.

    Not of a single letter, nor one that begins a word which is met far more often.
    """
    words = lexicon()
    return (
        word in words.often
        and word not in _LOOKED_AT
        and word not in words.outdone
        and word[0].islower()
        and len(word) > 1
    )


def _may_end_a_link(word: str) -> bool:
    return word.lower().rsplit("-", 1)[-1] in _LAST_OF_A_LINK


def _of_word(word: str, *, stopped: bool) -> _End:
    """How a text ends whose last word is `word`, with a full stop or without one."""
    if stopped and _is_ordinary(word):
        return _of_an_ordinary_word(word)
    plain = word.lower()
    if plain in (_CALLING_BEFORE_A_STOP if stopped else FRENCH) or plain in ENGLISH or _may_end_a_link(word):
        return _DOUBTFUL
    last = plain.rsplit("-", 1)[-1]
    if TITLES.match(word) or word in PARTICLES or word[-1] in _REMNANTS or last in _OF_THE_CURRENCY:
        return _DOUBTFUL
    end = _STOPPED if stopped else _BARE
    if last != plain and last in _INVERTED:
        return end
    if not word.islower():
        if len(word) > _TWO and is_no_beginning(word):
            return end
        begins = (len(word) == _TWO or word not in lexicon()) and is_stub(plain)
        if begins or len(word) == 1 or is_stub_of_a_name(word):
            return _NAMED if stopped else _DOUBTFUL
        return end
    if word in UNITS or is_stub(word):
        return _DOUBTFUL
    if word in LAST_WORDS:
        return _PHRASED if stopped else _DOUBTFUL
    if stopped and word in CALLING_AFTER:
        return _CALLED
    if word in lexicon() or (len(word) < SHORT and not stopped):
        return _of_an_ordinary_word(word) if stopped else end
    return _STRANGE if stopped else _DOUBTFUL


def _of_an_ordinary_word(word: str) -> _End:
    """How a text ends whose last word is `word`, of which nothing is known but that it is one, and a stop."""
    if len(word) < SHORT:
        return _SHORT
    return _BENT if word.endswith(OF_ADJECTIVES) else _KNOWN


_CALLING_BEFORE_A_STOP = NEVER_LAST | SUBJECTS
_LOOKED_AT = (
    _CALLING_BEFORE_A_STOP | ENGLISH | _LAST_OF_A_LINK | PARTICLES | _OF_THE_CURRENCY | UNITS | LAST_WORDS
).union(CALLING_AFTER)
"""Words in small letters that tell something of the end beside themselves."""

_BEFORE_THE_CALLED = frozenset().union(*CALLING_AFTER.values())


def _calls(text: str) -> bool:
    """Whether the word before the last one may call for more than that."""
    parts = text[-_LONGEST:].rsplit(None, 2)
    return len(parts) > 1 and parts[-2].lower().replace("'", "’").strip('«»"(,') in _BEFORE_THE_CALLED


def _may_go_on(text: str, parts: list[str], end: _End) -> bool:
    """Whether the words before the last one tell that letters are missing from it, or that more follows."""
    head = parts[0] if len(parts) > 1 else ""
    before = head.rsplit(None, 1)[-1] if head else ""
    if end is _NAMED or end is _PHRASED or not before.isalpha() or before in _TELLING:
        return _goes_on(text, head, before, parts[-1], end)
    if end is _BENT and before[-1] in "sxSX":
        return _goes_on(text, head, before, parts[-1], end)
    return before == "de" and head.endswith(_BEFORE_DE) and _goes_on(text, head, before, parts[-1], end)


_TELLING = TELLING | {word.capitalize() for word in TELLING} | {word.upper() for word in TELLING}
_BEFORE_DE = ("afin de", "vient de", "viennent de")


def _goes_on(text: str, head: str, before: str, last: str, end: _End) -> bool:
    before = before.lower().replace("'", "’").rsplit("’", 1)[-1].lstrip(_OPENERS)
    if end is _NAMED:
        elided = "’" in last or "'" in last
        return elided or before in BEFORE_A_NAME or head.rstrip()[-1:] in _ENDS_OF_SENTENCES
    match = _WORD.fullmatch(last)
    if match is None:
        return True
    if end is _PHRASED and may_call(match["word"], before) and _calls_for_more(text):
        return True
    words = text[-_NEAR:].replace("'", "’").rsplit(None, 3)
    if len(words) < _FOUR:
        return True
    return misfits(match["word"], before, words[-3].lower().rsplit("’", 1)[-1].lstrip(_OPENERS))


def _calls_for_more(text: str) -> bool:
    """Whether the phrase that ends `text` does call for more."""
    end = ending(text)
    return end is None or calls(end.word, *end.two_before, end.near)


def _between(text: str) -> bool:
    """Whether the last words may be `entre` and the first of the two that it asks for."""
    return between_one(text[-_NEAR:].rstrip(" .\n\t\r\xa0").replace("'", "’"))


def _may_be_english(last: str) -> bool:
    """Whether the `last` word may be the beginning of an English one."""
    match = _WORD.fullmatch(last)
    return match is None or is_english_stub(match["word"].lower())


def _stands_twice(last: str, text: str) -> bool:
    """Whether the letters of the `last` word stand elsewhere in `text` too."""
    match = _WORD.fullmatch(last)
    return match is None or text.casefold().count(match["word"].casefold()) > 1


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
    first = text.rstrip().rfind("\n") + 1 if "\n" in text else 0
    if '"' in text and text.count('"', first) % 2:
        return True
    for opening, closing in PAIRS:
        if opening in text and (place := text.rfind(opening, first)) >= 0 and text.find(closing, place) < 0:
            return True
    return False
