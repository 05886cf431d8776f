"""How a text begins, in a form that damage does not change: what it is found under.

The *signs* of a text are its figures and its consonants in ASCII (but c, which may have a cedilla), and the
letters of other scripts. Vowels, accents and whatever an encoding breaks are no signs, so that
`Le pr?sident`, `Le prÃ©sident` and `LE PRÉSIDENT` have the same ones; nor are blanks and apostrophes, which
are lost too. Texts that begin alike have signs that do, wherever one of them was cut. Whole words would not
tell, for cuts come within one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessor_desk.matching.datelines import dateline

FEWEST, MOST = 12, 96
"""How many signs an opening has. In French they are some 28 and 224 characters."""

STEP = 4
"""How many signs there are between the lengths that texts are filed under."""

_SIGNS = (
    "0-9bdf-hj-np-tv-xz\u0430-\u045f\u05d0-\u05ea\u0620-\u064a\u0900-\u0dff\u1200-\u137f"
    "\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3"
)
_SIGN = re.compile(f"[{_SIGNS}](?![\u0300-\u036f])")  # ç in two characters is as little a sign as in one
_REACH = 6  # code points in which a sign is found, on the average of any text


def signs(text: str) -> str:
    """The signs of `text`.

    >>> signs("Le Pr\\ufffdsident a dit 8.000"), signs("LE PRÉSIDENT a dit 8 000")
    ('lprsdntdt8000', 'lprsdntdt8000')
    """
    return "".join(_SIGN.findall(text.lower()))


def places(text: str) -> list[tuple[str, int]]:
    """The signs of `text`, each with the place where it stands."""
    plain = text.lower()
    if len(plain) != len(text):  # `İ` has two small characters
        plain = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    return [(match.group(), match.start()) for match in _SIGN.finditer(plain)]


def opening(text: str) -> str:
    """The first signs of `text`, repaired, after its dateline; empty if there are too few to tell it by."""
    start = dateline(text)
    first = signs(text[start : start + MOST * _REACH])[:MOST]
    return first if len(first) >= FEWEST else ""


def shelved(opening: str) -> str:
    """What a text with this `opening` is filed under: some lengths only, so that there are few to look at."""
    return opening[: len(opening) - len(opening) % STEP]


def shelves(opening: str) -> Iterator[str]:
    """Where texts are filed that may be the beginning of one with this `opening`, or the same."""
    return (opening[:length] for length in range(FEWEST, len(opening) + 1, STEP))
