"""What bytes say that were written out as figures: UTF-8, or else Windows-1252."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from lessor_desk.checks.encoding.mojibake.confused_words import is_french
from lessor_desk.checks.encoding.mojibake.plausibility import Rank, rank
from lessor_desk.text import codepages
from lessor_desk.text.edit import Alignment, Edit, applied, ordered

ENOUGH = 3
"""Escapes that are proven: beside so many, others are escapes too wherever they stand."""

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_FIGURES_OF_BYTES = frozenset("abcdefABCDEF")


def is_utf8(raw: bytes) -> bool:
    """Whether `raw` is UTF-8 and more than ASCII: then it is hardly anything else by chance."""
    try:
        return not raw.decode().isascii()
    except UnicodeDecodeError:
        return False


def in_words(text: str, edits: Sequence[Edit], also: Iterable[Edit] = ()) -> list[bool | None]:
    """For each of `edits`, letters put for their escapes, whether a word of the language comes of it.

    « d=E9cid=E9 » makes one, « prix=E9 » does not: it may be code. Where letters follow that are no
    figures of a byte, it cannot be. None: what comes of it may be a name. `also`: what is edited besides.
    """
    every = ordered((*edits, *also))
    alignment, mended = Alignment(every), applied(text, every)
    words = list(_WORD.finditer(mended))
    starts = [word.start() for word in words]
    told: list[bool | None] = []
    for edit in edits:
        place = alignment.after(edit.span).start
        number = bisect_right(starts, place) - 1
        match = words[number] if number >= 0 and place < words[number].end() else None
        if match is None or not (edit.text[:1].isalpha() or edit.text == "’"):
            told.append(False)
            continue
        rest = mended[place + len(edit.text) : match.end()]
        begins = place > match.start() and not _FIGURES_OF_BYTES.issuperset(rest) and rest[:1].islower()
        if begins or is_french(match[0]):
            told.append(True)
        else:
            named = place > match.start() and match[0][0].isupper() and not match[0].isupper()
            told.append(None if named else False)
    return told


def said_by(raw: bytes, *, least: Rank = Rank.FRENCH) -> str | None:
    """The characters of `raw`; None if copy never holds them, or if they needed no escape.

    `least`: what a byte of Windows-1252 may be: a Latin letter where letters stand around, any sign of copy
    where enough others prove that bytes were escaped.

    >>> said_by(b"\\xc3\\xa9"), said_by(b"\\xe9"), said_by(b"A")
    ('é', 'é', None)
    """
    return _said_by_few(raw, least) if len(raw) <= _FEW else _said_by(raw, least)


_FEW = 8  # bytes of what is remembered


@lru_cache(maxsize=1 << 10)
def _said_by_few(raw: bytes, least: Rank) -> str | None:
    return _said_by(raw, least)


def _said_by(raw: bytes, least: Rank) -> str | None:
    if raw.isascii():
        return None
    one_by_one = codepages.page("cp1252").decoded(raw)
    try:
        said = raw.decode()
    except UnicodeDecodeError:
        said = one_by_one
    else:
        foreign = any(rank(char) is Rank.SCRIPT for char in said)
        if foreign and all(rank(char) is Rank.FRENCH for char in one_by_one):
            said = one_by_one  # « modéré’’ », no Chinese
        least = Rank.SCRIPT
    if all(
        char in "\t\n\r" or (char.isascii() and char.isprintable()) or rank(char) >= least for char in said
    ):
        return said
    return None
