"""The code pages that UTF-8 is wrongly read in, and what its sequences look like there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from lessor_desk.checks.encoding.mojibake.lost_blanks import blank_lost
from lessor_desk.checks.encoding.mojibake.plausibility import FRENCH_LETTERS, FRENCH_SIGNS, Rank, rank
from lessor_desk.text import codepages

_LEADS_OF_TWO, _LEADS_OF_THREE, _LEADS_OF_FOUR = range(0xC2, 0xE0), range(0xE0, 0xF0), range(0xF0, 0xF5)
CONTINUATIONS = range(0x80, 0xC0)

# The lead bytes of French letters and signs.
FRENCH_LEADS = frozenset({0xC2, 0xC3, 0xC5, 0xE2, 0xEF})

# That of emoji, whose four bytes are nothing else by chance.
_EMOJI_LEAD = 0xF0

# Those of ɛ ɔ ɲ ɓ ɗ ƙ in the languages of the Sahel: telling where the page has no small letter there.
_AFRICAN_LEADS = frozenset({0xC6, 0xC9})

# Those of Cyrillic and Arabic letters, in pages where none of them is a letter that copy has.
_LEADS_OF_SCRIPTS = frozenset({0xD0, 0xD1, 0xD8, 0xD9})
_PAGES_OF_SIGNS = frozenset({"macroman", "cp850", "cp437"})

# Marks that follow a word: "IRMÃ»" may be a Portuguese word in capitals and a closing quotation.
MARKS_AFTER_A_WORD = frozenset("\xa0»”’…–—™°®›•·²³¹ªº‘“«")

# Leads of what French is full of ("Ã\xa0" for à, "Â«"; Cyrillic "Г\xa0", "В«"): no word by themselves.
LEADS_OF_FRENCH = frozenset("ÂÃĂВГ")

# Leads that are themselves punctuation, which a letter may follow in clean copy ("…é", "’É").
MARK_LEADS = frozenset("…«»–—“”‘’‹›‚„·•")

# In the order in which equally good readings are believed.
_WESTERN = ("cp1252", "macroman", "cp850", "cp437", "latin9")
_GUESSED = ("cp1250", "latin10", "cp874", "cp1251", "cp1256", "cp1253", "cp1254")
PAGES = _WESTERN + _GUESSED

# Pages of other scripts: what looks like damage there may be words of that script.
FOREIGN = {
    "cp874": re.compile("[ก-๛]"),
    "cp1251": re.compile("[Ѐ-ӿ]"),
    "cp1253": re.compile("[Ͱ-Ͽ]"),
    "cp1256": re.compile("[ء-ۿ]"),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """UTF-8 read in `page`: the shape of its sequences, and the way back to bytes.

    `blank` finds the sequences whose no-break space some tool has made a plain blank: the lead of
    à (`a`: "Ã la") or of the no-break space itself ("ditÂ :"), and Ê read wrongly twice (`e`: "ÃƒÅ tre");
    `weak` matches where clean copy may look the same, `unsure` where it may unless other damage is seen.
    None in pages whose byte A0 is not a no-break space.
    """

    page: str
    sequence: re.Pattern[str]
    blank: re.Pattern[str] | None
    before_blanks: tuple[str, ...]  # what `blank` begins with
    bytes_of: dict[str, int]
    leads: frozenset[int]
    telling: frozenset[str]  # the leads that alone can speak for the page
    twice: dict[str, str]
    deep: re.Pattern[str]  # what `twice` leads from

    def may_be_in(self, characters: Iterable[str]) -> bool:
        """Whether a text of these `characters` may hold a sequence that speaks for the page."""
        return not self.telling.isdisjoint(characters)

    def blank_in(self, text: str) -> re.Pattern[str] | None:
        """`blank`, if it may find anything in `text`: to see that it does not takes a tenth of the search."""
        for begin in self.before_blanks:
            if begin in text:
                return self.blank
        return None

    def judged(self, sequence: str) -> tuple[str, Rank, bool] | None:
        """What one `sequence` says, what that is worth, and whether it `tells`; None if it says nothing."""
        return _judged(self.page, sequence)

    def tells(self, sequence: str) -> bool:
        """Whether `sequence` speaks for the page by itself, and is not seen in clean copy besides."""
        lead = self.bytes_of[sequence[0]]
        if self.page == "cp1252":
            return not sequence.islower() or not sequence.isalpha()
        return lead in self.leads and not (sequence.isalpha() and sequence.islower())

    def decoded(self, sequence: str) -> str | None:
        """The character that one `sequence` stands for; None if its bytes are not UTF-8."""
        return _decoded(self.page, sequence)


@lru_cache(maxsize=4096)
def _decoded(page: str, sequence: str) -> str | None:
    bytes_of = reading(page).bytes_of
    try:
        return bytes([bytes_of[char] for char in sequence]).decode()
    except UnicodeDecodeError:
        return None


@lru_cache(maxsize=4096)
def _judged(page: str, sequence: str) -> tuple[str, Rank, bool] | None:
    read = reading(page)
    decoded = read.decoded(sequence)
    return None if decoded is None else (decoded, rank(decoded), read.tells(sequence))


@cache
def reading(name: str) -> Reading:
    """How UTF-8 looks when it was read in the code page `name`."""
    page = codepages.page(name)
    bytes_of = {char: byte for char, byte in page.bytes_of.items() if byte >= 0x80}
    # Lenient readers let the undefined bytes through, and ISO 8859-1 has the controls themselves.
    lenient = {*CONTINUATIONS[:0x20], *(page.undefined & set(CONTINUATIONS))}
    bytes_of |= {chr(byte): byte for byte in lenient if chr(byte) not in bytes_of}

    def one_of(numbers: range) -> str:
        return "[" + "".join(re.escape(char) for char, byte in bytes_of.items() if byte in numbers) + "]"

    continuation = one_of(CONTINUATIONS)
    leads = range(_LEADS_OF_TWO.start, _LEADS_OF_FOUR.stop)
    shape = (  # all leads first: a search then runs through what holds none
        f"{one_of(leads)}{continuation}(?:(?<={one_of(_LEADS_OF_TWO)}.)"
        f"|{continuation}(?:(?<={one_of(_LEADS_OF_THREE)}..)"
        f"|{continuation}(?<={one_of(_LEADS_OF_FOUR)}...)))"
    )
    african = {lead for lead in _AFRICAN_LEADS if not page.table[lead].islower()}
    scripts = {lead for lead in _LEADS_OF_SCRIPTS if _is_of_no_copy(page.table[lead])}
    others = african | {_EMOJI_LEAD} | (scripts if name in _PAGES_OF_SIGNS else set())
    told_by = frozenset(leads) if name == "cp1252" else FRENCH_LEADS | others
    table = page.table
    of_e = table[0xC3] + table[0x83] + table[0xC5]
    blank: re.Pattern[str] | None = None
    before_blanks: tuple[str, ...] = ()
    if table[0xA0] == "\xa0":
        blank = blank_lost(table[0xC2], table[0xC3], of_e)
        before_blanks = tuple(f"{lead} " for lead in dict.fromkeys(table[0xC2] + table[0xC3] + of_e[-1]))
    telling = {char for char, byte in bytes_of.items() if byte in told_by}
    sequence = re.compile(shape)
    twice = {} if name == "cp1252" else _twice(page.table, bytes_of, sequence, told_by)
    telling.update(seen[0] for seen in twice)
    deep = re.compile("|".join(map(re.escape, sorted(twice, key=len, reverse=True))) or r"(?!)")
    return Reading(name, sequence, blank, before_blanks, bytes_of, told_by, frozenset(telling), twice, deep)


def _is_of_no_copy(char: str) -> bool:
    """Whether `char` is a line of a DOS screen, or « Ÿ »."""
    return char == "Ÿ" or "\u2500" <= char <= "\u25ff"


def _twice(
    table: Sequence[str], bytes_of: dict[str, int], sequence: re.Pattern[str], told_by: frozenset[int]
) -> dict[str, str]:
    """What the characters of French become in two wrong readings, to what they are after one."""

    def misread(text: str) -> str:
        raw = text.encode()
        return "".join(table[byte] if table[byte] in bytes_of or byte < 0x80 else chr(byte) for byte in raw)

    found = {}
    for char in FRENCH_LETTERS + FRENCH_SIGNS:
        once = misread(char)
        seen = misread(once)
        parts = list(sequence.finditer(seen))
        told = all(bytes_of[part[0][0]] in told_by for part in parts) and all(
            rank(part) > Rank.SCRIPT for part in once
        )
        if not told:
            found[seen] = once
    return found
