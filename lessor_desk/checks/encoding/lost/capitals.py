"""Words in capitals that have lost the apostrophe of their elision: « LEUROPE ET LAFRIQUE ».

No capital shows its place there, and surnames are made alike (« LALLEMAND »): nothing is ever sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessor_desk.text.lexicon import Lexicon, lexicon
from lessor_desk.text.span import Span

_CAPITAL = "A-ZÀ-ÖØ-ÞŒ"
_NO_WORD_BEFORE = r"[\w'’@#&./-]"
_WORD = re.compile(  # the letters first: a search then runs through what holds none
    rf"(?P<prefix>[LD](?<!{_NO_WORD_BEFORE}.)|QU(?<!{_NO_WORD_BEFORE}..))"
    rf"(?P<rest>[AEIOUYHÀÂÉÈÊÎÔŒ][{_CAPITAL}]{{2,}})(?![\w'’@/-]|\.\w)"
)
_INTACT = re.compile(rf"(?<![^\W_])(?:[LDNSJMTC]|QU)['’][{_CAPITAL}]")
_CAPITALS = re.compile(rf"(?<![\w'’@#./-])[{_CAPITAL}]{{2,}}(?![\w'’@/-])")
_LONG, _COMMON, _VERY_COMMON = 5, 3.5, 4.2  # letters; on the lexicon's scale
_AROUND = 3  # words of French in capitals


def may_lack_in_capitals(part: str) -> bool:
    """Whether `part` of a text, between two blanks, holds such a word."""
    words = lexicon()
    return any(_is_one(match, words) for match in _WORD.finditer(part))


def in_capitals(text: str) -> Iterator[tuple[Span, str, bool]]:
    """Such words of `text`, what they are with their apostrophe, and whether that is likely.

    Two of them are likely where one is the name of a country or the like, which no surname has in it; such a
    name alone may have lost its apostrophe too. A headline that has an apostrophe elsewhere has lost none.
    """
    words = lexicon()
    found = [match for match in _WORD.finditer(text) if _is_one(match, words)]
    if not found or _INTACT.search(text):
        return
    names = sum(_is_a_name(match["rest"], words) for match in found)
    starts = {match.start() for match in found}
    around = sum(
        match.start() not in starts and words.frequency(match[0]) >= _COMMON
        for match in _CAPITALS.finditer(text)
    )
    if names == 0 or around < _AROUND:
        return
    for match in found:
        yield Span(*match.span()), f"{match['prefix']}’{match['rest']}", len(found) > 1


def _is_one(match: re.Match[str], words: Lexicon) -> bool:
    rest = match["rest"]
    least = _COMMON if len(rest) >= _LONG else _VERY_COMMON
    return match[0] not in words and words.frequency(rest) >= least


def _is_a_name(rest: str, words: Lexicon) -> bool:
    """Whether `rest` is the name of a country or the like (« EUROPE »), and no word besides."""
    known = len(rest) >= _LONG and words.frequency(rest.title()) >= _VERY_COMMON
    return known and rest.lower() not in words
