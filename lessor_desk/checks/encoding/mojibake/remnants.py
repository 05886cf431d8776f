"""The first byte of a letter, alone: what a cut or a dropped byte leaves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lessor_desk.checks.base import Certainty, Trace
from lessor_desk.text.span import Span


@dataclass(frozen=True, slots=True)
class Remnant:
    """The beginning of a letter as it is shown, its bytes, and the letters that begin so."""

    span: Span
    raw: bytes
    letters: str
    certainty: Certainty


_LETTERS = {
    b"\xc2": "« » ° ·",
    b"\xc3": "à â ç è é ê ë î ï ô ù û É À",
    b"\xc4": "ā ć č ę ğ ı",
    b"\xc5": "œ Œ š ž ŋ",
    b"\xc9": "ɛ ɔ ɲ",
    b"\xe2": "’ “ ” … – — •",
    b"\xe2\x80": "’ “ ” … – — •",
}

_RAW = {
    **dict.fromkeys("Â¬┬", b"\xc2"),
    **dict.fromkeys("Ã√├Ă", b"\xc3"),
    **dict.fromkeys("âÔ‚", b"\xe2"),
    **dict.fromkeys(("â€", "â\x80", "‚Ä", "ΓÇ", "ÔÇ"), b"\xe2\x80"),
    "Ä": b"\xc4",
    "Å": b"\xc5",
    "É": b"\xc9",
}

# What may follow a cut: stops, and the words by which a site invites to read on.
_THE_END = r"""(?=
    [\s.…»”"'\xa0]* (?:[\[(][^\])\n]{0,20}[\])])?
    [\s.…]* (?:(?:Lire|Suite|Voir|Read|En\ savoir)\b[^\n]{0,25})? \s*\Z)"""
_ENDING = 100

CUT = re.compile(_THE_END, re.VERBOSE)
"""Matches where nothing but stops and an invitation to read on is left of the text."""

_AT_THE_END = re.compile(
    r"(?P<sure>(?<=[^\W\dA-ZÀ-Þ_])[ÃÂÅÄÉĂ√├┬¬]|(?<=[^\W\d_])[√├┬]|â€|â\x80|‚Ä|ΓÇ|ÔÇ)"
    + _THE_END
    + r"|(?P<elided>(?:(?<![^\W_])|(?<=\b[ldjmtsncLDJMTSNC])|(?<=\b[Qq]u)|(?<=[a-zà-ÿ]{3}))â)"
    + _THE_END
    + r"|(?P<alone>(?<![^\W_])[ÃÂ├┬√¬]|(?<=\d)[Â√├┬]|(?<=[a-zà-ÿ][ ,][A-Z])Ã"
    + r"|(?:(?<=\b[ldjmtsnc])|(?<=\b[Qq]u)|(?<=squ)|(?<=jourd))[Ô‚])"
    + _THE_END,
    re.VERBOSE,
)

# What all of them begin with, and what may come next: quick to find, so that little is looked at closely.
_FIRST = re.compile(
    f"[{''.join({shown[0] for shown in _RAW})}]"
    rf"(?=[{''.join({shown[1] for shown in _RAW if len(shown) > 1})}\s.…»”\"'\xa0\[(LSVRE]|\Z)"
)

# A byte lost inside a word: no word has a capital à-with-tilde after a small letter.
_INSIDE = re.compile(r"[Ã√├](?:(?<=[a-zà-ÿ]Ã)(?=[a-zà-ÿ.,;:!)»]|\?\s*\Z|\s)|(?<=[a-zà-ÿ][√├])(?=[a-z]))")

_AFTER_A_SMALL_LETTER = r"(?<=[^\W\dA-ZÀ-Þ_].)"

TRACES = (
    Trace("ÃÂ├┬√¬", rf"{_AFTER_A_SMALL_LETTER}|(?<![^\W_].)(?![^\W_])"),
    Trace("√├┬", r"(?<=[^\W\d_].)"),
    Trace("ÅÄÉĂ", _AFTER_A_SMALL_LETTER),
    Trace("Â√├┬", r"(?<=\d.)"),
    Trace("Ã", r"(?<=(?<![^\W_])[A-Z].)"),
    Trace("â", r"(?![^\W_])"),
    Trace("‚", "Ä"),
    Trace("ΓÔ", "Ç"),
    Trace("Ô‚", r"(?<=[ldjmtsncu].)(?![^\W_])"),
)
"""What the sieve looks for, wherever in the text it stands."""

# Letters of Vietnamese, which knows â at the end of a syllable.
_VIETNAMESE = re.compile("[Ạ-ỹơưđăƠƯĐĂ]")


def remnants(text: str) -> Iterator[Remnant]:
    """The remnants in `text`, in order; the one at its end last."""
    start = max(0, len(text) - _ENDING)
    places = (match.start() for match in _FIRST.finditer(text, start))
    ending = next(filter(None, (_AT_THE_END.match(text, place) for place in places)), None)
    for match in _INSIDE.finditer(text):
        if ending is None or match.start() < ending.start():
            yield _remnant(match, Certainty.CERTAIN)
    if ending is None or (ending["elided"] and _VIETNAMESE.search(text)):
        return
    yield _remnant(ending, Certainty.CERTAIN if ending["sure"] else Certainty.LIKELY)


def _remnant(match: re.Match[str], certainty: Certainty) -> Remnant:
    raw = _RAW[match[0]]
    return Remnant(Span(*match.span()), raw, _LETTERS[raw], certainty)
