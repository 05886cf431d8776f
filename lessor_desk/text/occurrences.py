"""Where words stand in a text, whatever their case, their accents and the kind of their blanks."""

from __future__ import annotations

import functools
import re
import unicodedata

from lessor_desk.text.folding import folded
from lessor_desk.text.span import Span

_LETTERS = (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x2B0), *range(0x1E00, 0x1F00))
_MARKS = "[\u0300-\u036f]*"  # accents that are characters of their own
_SIGNS = {"'": "['’ʼ‘`´]", " ": r"[ \u00a0\u202f\u2007\t]", "-": "[-\u2010\u2011]", '"': '["“”]'}


def occurrences(text: str, words: str, *, exact: bool = False) -> tuple[Span, ...]:
    """The places of `words` in `text`, apart and in order; none for no words.

    `exact`: only as they are written. Otherwise case, accents, ligatures, curly apostrophes and
    no-break spaces do not count.

    >>> occurrences("Le marché de Ségou, l’œuvre", "L'OEUVRE")
    (Span(start=20, end=27),)
    """
    if not words:
        return ()
    pattern = re.compile(re.escape(words)) if exact else _pattern(words)
    return tuple(Span(*match.span()) for match in pattern.finditer(text) if match.end() > match.start())


@functools.lru_cache(maxsize=64)
def _pattern(words: str) -> re.Pattern[str]:
    wanted = folded(words)
    if not wanted:  # accents alone
        return re.compile(re.escape(words))
    made, place = [], 0
    while place < len(wanted):
        pair = wanted[place : place + 2]
        if len(pair) == 2 and (whole := _variants().get(pair)):
            made.append(f"(?:{_one(pair[0])}{_one(pair[1])}|[{whole}]{_MARKS})")
            place += 2
        else:
            made.append(_one(wanted[place]))
            place += 1
    return re.compile("".join(made))


def _one(letter: str) -> str:
    """What matches one folded character."""
    if (sign := _SIGNS.get(letter)) is not None:
        return sign
    variants = _variants().get(letter)
    if variants is not None:
        return f"[{variants}]{_MARKS}"
    both = {letter, letter.upper()}
    if unicodedata.category(letter)[0] == "L":
        return f"(?:{'|'.join(map(re.escape, sorted(both)))}){_MARKS}"
    return re.escape(letter)


@functools.cache
def _variants() -> dict[str, str]:
    """The letters of Latin scripts, by what they are folded to: e → eEéÉèÈ…, oe → œŒ."""
    by_folded: dict[str, str] = {}
    for code in _LETTERS:
        letter = chr(code)
        if unicodedata.category(letter)[0] == "L":
            by_folded[folded(letter)] = by_folded.get(folded(letter), "") + letter
    return by_folded
