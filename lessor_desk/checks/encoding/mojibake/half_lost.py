"""UTF-8 read in Windows-1252 by a tool that lost some of its bytes: what is left of a sign or a letter.

« ’ » is E2 80 99: where 80 to 9F count as controls, two of the three are gone and « â?? » is left;
where only the undefined ones do, the closing “ keeps two (at the end of the text they may be the remnant
of another sign). The place tells which sign it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lessor_desk.checks.encoding.lost.completion import MARK, completions
from lessor_desk.text.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class HalfLost:
    """A sign or a letter of which a part is left; `sure`: nothing else can stand there."""

    start: int
    end: int
    text: str
    sure: bool


# Quotation marks and dashes, of whose three bytes a lenient reader lost the last or the first one.
_HALF = {"€": "”", "?": "”", "\ufffd": "”", "\x9d": "”", "™": "’", "˜": "‘", "œ": "“", "¦": "…", "“": "–"}
_LAST_OR_FIRST = re.compile(
    r"â€[?\ufffd]|(?<=\S)â€(?=[ \n.,;:!)])(?!\W*\Z)|(?<!â)€\x9d|(?<![â\d])(?<!\d[ \xa0\u202f])€[™˜œ¦“](?!\d)"
)
_EURO = re.compile(r"€[?\ufffd\x9d™˜œ¦“ \n.,;:!)]")  # what each of them has

# The first byte of a sign, and what was put for the two others.
_FIRST_OF_THREE = re.compile(r"â(?:\?\?|\ufffd\ufffd)")

# The same of a sign whose last byte is no control: « Ouestâ?¦ », « 3 â?¬ ».
_WITHOUT_ITS_SECOND = re.compile("â[?\ufffd]([¦¢¬])")
_SIGNS = {"¦": "…", "¢": "•", "¬": "€"}
_ELIDED = re.compile(r"(?<![^\W_])(?:[ldjmtsncLDJMTSNC]|(?:jus|lors|puis|quoi|quel)?[qQ]u|aujourd)\Z")
_OPENS = re.compile(r"(?:\A|[\s(«])\Z")

# The first byte of œ in a word: « cÅ?ur ».
_OE = re.compile(r"(?<![^\W_])[A-Z]?[a-z]*Å[?\ufffd][a-z]+")

# The first byte of a letter with an accent, and what was put for the second: « prÃ?sident ».
_HALF_LETTER = re.compile(r"Ã[?\ufffd]")
_WITH_HALF_LETTERS = re.compile(r"(?<![^\W_])(?:Ã[?\ufffd]|[^\W\d_])*?Ã[?\ufffd](?:Ã[?\ufffd]|[^\W\d_])*+")
_WHOLE_LETTER = re.compile("Ã[\xa0-\xbf]")
_A_STATE = re.compile(r"\b[dl](?:â(?:\?\?|\ufffd\ufffd|€™)|[’'])Ã[?\ufffd]tat\Z")
_BEGINS = re.compile(r"(?:\A|[.!?:]\s|[«“\"(]\s?|\n)\Z")


def half_lost(text: str) -> Iterator[HalfLost]:
    """What is left of signs and letters in `text`."""
    for euro in _EURO.finditer(text) if "€" in text else ():
        start = euro.start()
        match = _LAST_OR_FIRST.match(text, start - (text[max(0, start - 1)] == "â"))
        if match is None:
            continue
        if match[0][-1] != "€" or not _ELIDED.search(text, max(0, match.start() - 8), match.start()):
            yield HalfLost(*match.span(), _HALF[match[0][-1]], sure=True)
    if "?" not in text and "\ufffd" not in text:
        return
    for match in _FIRST_OF_THREE.finditer(text) if _is_left_of("â", text) else ():
        yield HalfLost(*match.span(), *_sign(text, *match.span()))
    for match in _WITHOUT_ITS_SECOND.finditer(text) if _is_left_of("â", text) else ():
        yield HalfLost(*match.span(), _SIGNS[match[1]], sure=True)
    for match in _OE.finditer(text) if _is_left_of("Å", text) else ():
        place = match[0].index("Å")
        if match[0][:place] + "œ" + match[0][place + 2 :] in lexicon():
            yield HalfLost(match.start() + place, match.start() + place + 2, "œ", sure=True)
    for match in _WITH_HALF_LETTERS.finditer(text) if _is_left_of("Ã", text) else ():
        yield from _letters(text, match)


def _is_left_of(lead: str, text: str) -> bool:
    """Whether `lead` stands somewhere before what tools put for a lost byte."""
    return f"{lead}?" in text or f"{lead}\ufffd" in text


def _letters(text: str, word: re.Match[str]) -> Iterator[HalfLost]:
    """The half letters of `word`: sure where one word alone fits, and none stands at an end of it.

    At the end of the text it may be the remnant of one that was cut, and a question.
    """
    halves = list(_HALF_LETTER.finditer(word[0]))
    core = _HALF_LETTER.sub(MARK, word[0])
    places = [place for place, char in enumerate(core) if char == MARK]
    fitting = [each.text for each in completions(core) if all("À" <= each.text[n] <= "ÿ" for n in places)]
    if core[-1] == MARK and not text[word.end() :].strip():
        return
    known = bool(fitting)
    if core == MARK:
        begins = _BEGINS.search(text, max(0, word.start() - 2), word.start()) is not None
        fitting = ["À" if begins else "à"]
    elif not fitting:
        fitting = [core.replace(MARK, "É" if core.replace(MARK, "").isupper() else "é")]
    elif core[0] == MARK and _is_a_capital(text, word):
        fitting = [each[0].upper() + each[1:] for each in fitting]
    sure = known and core[0] != MARK != core[-1]
    for place, half in zip(places, halves, strict=True):
        said = dict.fromkeys(each[place] for each in fitting)
        start = word.start() + half.start()
        yield HalfLost(start, start + 2, next(iter(said)), sure=sure and len(said) == 1)


def _is_a_capital(text: str, word: re.Match[str]) -> bool:
    """Whether `word` begins with a capital: where other letters are whole, only controls were lost."""
    state = _A_STATE.search(text, max(0, word.start() - 5), word.end())
    return state is not None or _has_whole_letters(text)


@lru_cache(maxsize=4)
def _has_whole_letters(text: str) -> bool:
    """Whether both bytes of some letter are left; asked again for each half letter of a text."""
    return _WHOLE_LETTER.search(text) is not None


def _sign(text: str, start: int, end: int) -> tuple[str, bool]:
    """Which sign stood there by its place, and whether that is sure."""
    before, after = text[max(0, start - 8) : start], text[end : end + 1]
    if after.isalnum() and _ELIDED.search(before):
        return "’", True
    if _OPENS.search(before):
        return ("–" if not after or after.isspace() else "“"), False
    if (before[-1:].isdigit() and after.isdigit()) or (before[-1:].islower() and after.isupper()):
        return "–", False  # « 3–1 », « Mali–Russie »
    return ("’" if after.isalnum() else "”"), False
