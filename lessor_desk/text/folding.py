"""Text folded for comparison: case, accents, ligatures and curly apostrophes do not count."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice

_SPELT_OUT = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "’": "'", "ʼ": "'", "‘": "'"})
_MARKS = re.compile("[\u0300-\u036f\u0483-\u0489\u064b-\u065f\u1ab0-\u1aff\u20d0-\u20ff\ufe20-\ufe2f]+")
_WORD = re.compile(r"[^\W_]+")


def folded(text: str) -> str:
    """`text` without case, accents and ligatures; its length may differ.

    >>> folded("L’Œuvre de SÉGOU")
    "l'oeuvre de segou"
    """
    if text.isascii():
        return text.lower()
    spelt = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return unicodedata.normalize("NFC", _MARKS.sub("", spelt).translate(_SPELT_OUT))


def folded_words(text: str, limit: int | None = None) -> tuple[str, ...]:
    """The first `limit` words of `text` (all of them by default), folded, without punctuation.

    Elisions come apart, figures are words.

    >>> folded_words("L’an 2026, à Ségou", 3)
    ('l', 'an', '2026')
    """
    return tuple(match.group() for match in islice(_WORD.finditer(folded(text)), limit))
