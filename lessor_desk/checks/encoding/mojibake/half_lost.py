"""UTF-8 read in Windows-1252 by a tool that lost some of its bytes: what is left of a sign or a letter.

« ’ » is E2 80 99: where 80 to 9F count as controls, two of the three are gone and « â?? » is left;
where only the undefined ones do, the closing “ keeps two. The place tells which sign it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lessor_desk.text.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class HalfLost:
    """A sign or a letter of which a part is left; `sure`: nothing else can stand there."""

    start: int
    end: int
    text: str
    sure: bool


# Quotation marks and dashes, of whose three bytes a lenient reader lost the last or the first one.
_HALF = {"?": "”", "\ufffd": "”", "\x9d": "”", "™": "’", "˜": "‘", "œ": "“", "¦": "…", "“": "–"}
_LAST_OR_FIRST = re.compile(r"â€[?\ufffd]|(?<!â)€\x9d|(?<![â\d])(?<!\d[ \xa0\u202f])€[™˜œ¦“](?!\d)")

# The first byte of a sign, and what was put for the two others.
_FIRST_OF_THREE = re.compile(r"â(?:\?\?|\ufffd\ufffd)")
_ELIDED = re.compile(r"(?<![^\W_])(?:[ldjmtsncLDJMTSNC]|(?:jus|lors|puis|quoi|quel)?[qQ]u|aujourd)\Z")
_OPENS = re.compile(r"(?:\A|[\s(«])\Z")

# The first byte of œ in a word: « cÅ?ur ».
_OE = re.compile(r"(?<![^\W_])[a-z]*Å[?\ufffd][a-z]+")


def half_lost(text: str) -> Iterator[HalfLost]:
    """What is left of signs and letters in `text`."""
    for match in _LAST_OR_FIRST.finditer(text) if "€" in text else ():
        yield HalfLost(*match.span(), _HALF[match[0][-1]], sure=True)
    for match in _FIRST_OF_THREE.finditer(text) if "â?" in text or "â\ufffd" in text else ():
        yield HalfLost(*match.span(), *_sign(text, *match.span()))
    for match in _OE.finditer(text) if "Å" in text else ():
        place = match[0].index("Å")
        if match[0][:place] + "œ" + match[0][place + 2 :] in lexicon():
            yield HalfLost(match.start() + place, match.start() + place + 2, "œ", sure=True)


def _sign(text: str, start: int, end: int) -> tuple[str, bool]:
    """Which sign stood there by its place, and whether that is sure."""
    before, after = text[max(0, start - 8) : start], text[end : end + 1]
    if after.isalnum() and _ELIDED.search(before):
        return "’", True
    if _OPENS.search(before):
        return ("–" if not after or after.isspace() else "“"), False
    return ("’" if after.isalnum() else "”"), False
