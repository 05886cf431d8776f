"""Whether a word is what a cut left of another: how much likelier the longer words are than the word itself.

Frequencies are on the Zipf scale, powers of ten. A stub like `semai` is a word too, but `semaine` is met
ten thousand times as often; `égal` is met one tenth as often as what begins with it, and stays a word.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lessor_desk.text.lexicon import lexicon

UNITS = frozenset(
    [
        *("m", "km", "cm", "mm", "kg", "g", "mg", "t", "l", "cl", "dl", "ml", "ha", "h", "mn", "mns", "min"),
        *(
            "s",
            "j",
            "w",
            "kw",
            "mw",
            "gw",
            "kwh",
            "mwh",
            "v",
            "go",
            "mo",
            "ko",
            "to",
            "hz",
            "mhz",
            "ghz",
            "f",
        ),
        *(
            "fcfa",
            "cfa",
            "k",
            "c",
            "mds",
            "md",
            "px",
            "bps",
            "mbps",
            "db",
            "cv",
            "ch",
            "nm",
            "lt",
            "sec",
            "hab",
        ),
    ]
)
"""Signs of measure, which follow a figure: no words, and no stubs."""

WHOLE = frozenset(
    [
        *(
            "etc",
            "cf",
            "sic",
            "ibid",
            "bis",
            "ter",
            "vs",
            "ok",
            "tv",
            "st",
            "ste",
            "mél",
            "ndlr",
            "www",
            "com",
        ),
        *(
            "net",
            "org",
            "info",
            "fr",
            "ml",
            "crypto",
            "astro",
            "mdr",
            "lol",
            "off",
            "live",
            "run",
            "cut",
            "web",
        ),
        *(
            "ciné",
            "actu",
            "promo",
            "pub",
            "conso",
            "perso",
            "prépa",
            "bio",
            "éco",
            "resto",
            "ado",
            "déco",
            "intox",
        ),
        *(
            "clim",
            "sono",
            "labo",
            "compo",
            "expo",
            "kiné",
            "psy",
            "télé",
            "pro",
            "end",
            "nu",
            "lu",
            "su",
            "bu",
            "plu",
        ),
        *(
            "vil",
            "vu",
            "pu",
            "dû",
            "ému",
            "sec",
            "mil",
            "bac",
            "parc",
            "jean",
            "fan",
            "flop",
            "top",
            "spot",
            "clash",
        ),
        *(
            "mall",
            "brass",
            "bar",
            "game",
            "over",
            "star",
            "story",
            "show",
            "pop",
            "rap",
            "trap",
            "all",
            "win",
        ),
    ]
)
"""Short forms and borrowed words that may end a sentence and are in no dictionary, or hardly."""

LETTERED = re.compile(
    r"(?:vitamines?|plans?|lettres?|groupes?|types?|points?|classes?|séries?|hépatites?|catégories?|alinéas?"
    r"|quarks?|options?|niveaux?|bâtiments?|portes?|salles?|variantes?|permis|lignes?|litt|article|virus)\Z",
    re.IGNORECASE,
)
"""What a single letter may follow at the end of a complete sentence: `la vitamine c.`"""

_LEAST_BEYOND = {1: 4.5, 2: 4.5, 3: 4.5, 4: 3.4}
"""How frequent the longer words of an unknown stub must be; the shorter it is, the more begins like it."""

_LEAST_LEAD = {1: -1.0, 2: 1.0, 3: 2.0, 4: 1.5}
"""How much more frequent the longer words of a known one must be, in powers of ten."""

_JOIN = re.compile("[-’']")
_SETTLED, _SETTLED_SIZE = 4.3, 6
"""A word so frequent, and of so many letters, is no stub: nothing that begins like it is frequent enough."""

_LEAST_BEYOND_A_LONG_ONE, _LEAST_LEAD_OF_A_LONG_ONE = 3.0, 2.0


@lru_cache(maxsize=1 << 13)
def is_stub(word: str, *, doubted: bool = False) -> bool:
    """Whether `word`, in lower case, is rather the beginning of a longer one.

    `doubted`: something else says already that the text is cut, and less is asked of the word.

    >>> is_stub("semai"), is_stub("chos"), is_stub("égal"), is_stub("toubab")
    (True, True, False, False)
    """
    if word in WHOLE:
        return False
    words = lexicon()
    last = _JOIN.split(word)[-1]
    if last != word and (word in words or len(last) < 2):
        return False
    if last != word and not words.has_prefix(word) and len(last) < 4:
        return False
    (known, beyond), size = _frequencies(last), len(last)
    if known >= _SETTLED and size >= _SETTLED_SIZE:
        return False
    if not known and last.capitalize() in words:
        return False
    if known:
        least = _LEAST_LEAD.get(size, _LEAST_LEAD_OF_A_LONG_ONE) - (1.0 if doubted and size > 3 else 0.0)
        return beyond - known >= least
    return beyond >= _LEAST_BEYOND.get(size, _LEAST_BEYOND_A_LONG_ONE) - (1.0 if doubted else 0.0)


@lru_cache(maxsize=1 << 13)
def _frequencies(word: str) -> tuple[float, float]:
    """How frequent `word` is, and what begins with it."""
    return lexicon().frequencies_from(word)
