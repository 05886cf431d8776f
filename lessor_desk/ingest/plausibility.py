"""How much a text looks like French copy: the judge between code pages.

All pages agree on ASCII, so only the other characters count: each one, and the word it stands in, has a
cost, roughly the negative logarithm of how often it is met there. The reading that costs least wins.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

_WORDS = re.compile(r"[^\W\d_]*[^\W\d_\x00-\x7f][^\W\d_]*")
_MOST = 20_000  # characters that are judged; a long text says no more than its first ones

# What a character of French copy costs by itself.
_COSTS = dict.fromkeys("é", 1.0)
_COSTS |= dict.fromkeys("èàê’", 2.0)
_COSTS |= dict.fromkeys("çôîûùâœ«»\u00a0\u202f", 3.5)
_COSTS |= dict.fromkeys("ïëüÉÀ–—…“”‘°", 5.0)
_COSTS |= dict.fromkeys("ÈÊÇÎÔœÂŒæ€•·ñáíóúãõö䣲²½", 7.0)
_COSTS["\u00ad"] = 8.0
_LETTER, _SIGN, _CONTROL, _FRAME = 9.0, 12.0, 16.0, 15.0  # of other kinds

_OUT_OF_PLACE = 8.0
_UNKNOWN_WORD, _KNOWN_WORD = 4.0, -2.0

# What a page for another one makes of French is full of these: signs and letters that are rare, and common
# ones where they never stand.
_RARE = re.compile(
    rf"[^\x00-\x7f{''.join(letter for letter, cost in _COSTS.items() if cost <= 5.0)}]"
    r"|[a-zà-ÿ][ÉÀ]|(?<![A-Za-zÀ-ÿ0-9])’|[“‘«](?=[,.;:])|[–—…“‘«](?=[a-zà-ÿ])(?<=[a-zà-ÿ].)"
)

_OPENING, _CLOSING = "«“‘", "»”"
_BEFORE_A_BLANK = ":;!?»%€"


def implausibility(text: str) -> float:
    """The cost of the characters of `text` beyond ASCII, as French: the lower, the likelier.

    Values can be compared only between readings of the same bytes.
    """
    cost = 0.0
    seen = 0
    for place, letter in enumerate(text):
        if letter > "\x7f":
            before = text[place - 1] if place else " "
            after = text[place + 1] if place + 1 < len(text) else " "
            cost += _character(letter) + (0.0 if _in_place(letter, before, after) else _OUT_OF_PLACE)
            seen += 1
            if seen == _MOST:
                text = text[: place + 1]
                break
    words = Counter(match.group() for match in _WORDS.finditer(text))
    return cost + sum(times * _word(word) for word, times in words.items())


def reads_well(text: str) -> bool:
    """Whether `text` holds nothing that is rare in French: a quick look, to spare the judge.

    >>> reads_well("L’été à Ségou"), reads_well("L'‚t‚ … S‚gou")
    (True, False)
    """
    return not _RARE.search(text)


@cache
def _character(letter: str) -> float:
    if letter in _COSTS:
        return _COSTS[letter]
    if "\u2500" <= letter <= "\u25ff":
        return _FRAME
    match unicodedata.category(letter)[0]:
        case "L" | "M":
            return _LETTER
        case "C":
            return _CONTROL
        case _:
            return _SIGN


def _in_place(letter: str, before: str, after: str) -> bool:
    """Whether `letter` may stand between these two in French."""
    if letter in _OPENING:  # a plain blank behind it is common where the keyboard has no other
        return not before.isalnum() and (letter == "«" or not after.isspace())
    if letter in _CLOSING:
        return not after.isalnum()
    if letter == "’":
        return before.isalpha()
    if letter in "–—•":
        return before.isspace() or after.isspace() or (before.isalnum() and after.isalnum())
    if letter == "…":
        return not after.isalnum()
    if letter in "°²":
        return before.isalnum() or before == "m"
    if letter in "\u00a0\u202f":
        between = before.isalnum() and after.isalnum()
        return before in "«–" or after in _BEFORE_A_BLANK or between or after.isdigit()
    if letter == "\u00ad":
        return True
    if letter.isupper():
        return not before.islower()
    if letter.islower():
        return (letter == "è" or not before.isdigit()) and not (before.isupper() and after.isupper())
    return not (before.isalpha() and after.isalpha())


@cache
def _word(word: str) -> float:
    from lessor_desk.text.lexicon import lexicon  # only for what is no UTF-8

    known = lexicon()
    frequency = known.frequency(word) or known.frequency(word.lower())
    if frequency:
        return _KNOWN_WORD - frequency / 2
    return _KNOWN_WORD if word in known else _UNKNOWN_WORD
