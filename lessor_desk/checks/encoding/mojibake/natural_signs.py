"""Signs that stand where French copy has them of its own accord: no letter of another page was meant.

Damage in a part of a text leaves the dashes, quotation marks and no-break spaces of the rest as they are:
« la tâche… » is not « tâcheà », though a DOS page has à where Windows-1252 has the ellipsis. Where a word
comes of it, as « déjà » of « d‚j… », the letter was meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessor_desk.checks.encoding.mojibake.confused_words import may_be_known
from lessor_desk.checks.encoding.mojibake.neighbours import may_stand_between

_LETTER = r"[^\W\d_]"
_CAPITAL = "[A-ZÀ-ÖØ-Ý]"
ELISION = re.compile(rf"(?<=[ldjmtsncuLDJMTSNCU])’(?={_LETTER}|[…‚])")
_SIGNS = frozenset("’…–—“‘”«»\xa0€°")
# All of them first: a search then runs through what holds none, and looks around at these alone.
_AT_THEIR_PLACE = re.compile(
    rf"[{''.join(sorted(_SIGNS))}](?:"
    rf"(?<=[ldjmtsncuLDJMTSNCU]’)(?={_LETTER}|[…‚])"
    rf"|(?<=[^\s(«“]…)(?!{_LETTER})"
    rf"|(?<=[–—])(?<!{_LETTER}.)(?!{_LETTER})"
    rf"|(?:(?<=[\s(«\xa0'’][“‘])|(?<=\A[“‘]))(?={_LETTER})|(?<=[^\s(«“][”’])(?!{_LETTER})"
    rf"|(?:(?<=[\s(]«)|(?<=\A«))(?=[\s\w]|\Z)|(?:(?<=[\s\w.,!?…)]»)|(?<=\A»))(?!{_LETTER})"
    rf"|(?<=\xa0)(?:(?=[:;!?»%€\d–—]|{_CAPITAL}|\Z)|(?<=[«–—\d.].))"
    rf"|(?:(?<=[\s\dMdkn]€)|(?<=\A€))(?!{_LETTER})"
    r"|(?<=[\dnN]°))"
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_LONGEST = 40  # word


def natural(text: str, meant: str) -> Iterator[int]:
    """The places of signs in `text` that stay as they are where a pair of pages would have `meant`.

    An elision does, whatever comes of it; « ½ » stands before a word as « does.
    """
    if _SIGNS.isdisjoint(text):
        return
    places = [
        place
        for place in (match.start() for match in _AT_THEIR_PLACE.finditer(text))
        if text[place] != meant[place] and not _is_a_half(text, meant, place)
    ]
    kept = list(meant)
    for place in places:
        kept[place] = text[place]
    said = "".join(kept)
    for place in places:
        letter = meant[place]
        if _is_elided(text, place) or not (letter.isalpha() and _makes_a_word(said, place, letter)):
            yield place


def _is_a_half(text: str, meant: str, place: int) -> bool:
    return meant[place] == "½" and text[place + 1 : place + 2] in {"", " "}


def _is_elided(text: str, place: int) -> bool:
    after = text[place + 1 : place + 2]
    return text[place] == "’" and (after.isalpha() or after in {"…", "‚"})


def _makes_a_word(text: str, place: int, letter: str) -> bool:
    """Whether `letter` at `place` makes a word of what stands around it."""
    if not may_stand_between(letter, text[max(0, place - 1) : place], text[place + 1 : place + 2]):
        return False
    before, after = text[max(0, place - _LONGEST) : place], text[place + 1 : place + _LONGEST]
    return any(
        may_be_known(word[0])
        for word in _WORD.finditer(before + letter + after)
        if word.start() <= len(before) < word.end()
    )
