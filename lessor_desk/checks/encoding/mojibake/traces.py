"""What the sieve looks for: the pairs of characters by which wrongly read UTF-8 gives itself away.

The decoder believes a page only where a sequence tells of it by itself. Here stands what such a
sequence begins with, page by page, a little widened: the sieve must miss none, and may hit too often.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from lessor_desk.checks.base import Trace
from lessor_desk.checks.encoding.mojibake.plausibility import Rank, rank
from lessor_desk.checks.encoding.mojibake.readings import (
    CONTINUATIONS,
    LEADS_OF_FRENCH,
    MARK_LEADS,
    MARKS_AFTER_A_WORD,
    PAGES,
    Reading,
    reading,
)
from lessor_desk.checks.encoding.sieve import one_of

_SMALL_BEFORE_BOTH = r"(?<=[^\W\dA-ZÀ-Þ_]..)"
_LETTER = r"[^\W\d_]"

# Blocks of 64 code points with more than other scripts: raised letters, Vietnamese, 《 》, then all signs.
_THREE_BYTES = {
    0xE1: (0xB5, 0xBA, 0xBB),
    0xE2: tuple(CONTINUATIONS),
    0xE3: (0x80,),
    0xEF: tuple(CONTINUATIONS),
}
_FOUR_BYTES = {0xF0: (0x9F,)}  # emoji


@cache
def traces() -> tuple[Trace, ...]:
    """The traces of every page in which UTF-8 is wrongly read."""
    pairs: dict[str, set[str]] = defaultdict(set)  # lead: what may follow it
    threes: dict[str, set[str]] = defaultdict(set)  # lead: what may follow it, with a third after it
    for name in PAGES:
        _add(reading(name), pairs, threes)
    third = one_of({char for name in PAGES for char in _characters(reading(name), CONTINUATIONS)})
    return (
        *_of_two(pairs),
        *(Trace(lead, f"{one_of(second)}{third}") for lead, second in threes.items() if second),
        *_of_lost_blanks(),
        Trace("â", r"€[?\ufffd \n.,;:!)]|[?\ufffd][?\ufffd¦¢¬]"),
        Trace("ÅÃ", r"[?\ufffd]"),
        Trace("€", "[\x9d™˜œ¦“]"),
        *_of_other_scripts(reading("cp1252")),
        Trace("…", "[õ≤î]"),
        Trace("Â", r"(?<=(?<![^\W_])N.)°"),
        Trace("Â", r"(?<=[A-Z].)(?:\xa0[:;!?»%]|»)"),
        Trace("Ã", r"(?<=(?<![^\W_])O.)[¹™]"),
        Trace("ÃĂ", r"(?<=(?<![^\W_])L.)\xa0"),
        *(Trace(seen[0], re.escape(seen[1:3])) for name in PAGES for seen in reading(name).twice),
    )


def _add(read: Reading, pairs: dict[str, set[str]], threes: dict[str, set[str]]) -> None:
    """Add what sequences of the page `read` begin with, of those that speak for the page."""
    leads = read.leads & set(range(0xC2, 0xE0))
    following = [byte for byte in CONTINUATIONS if any(_is_believed(lead, byte) for lead in leads)]
    for char in _characters(read, leads):
        pairs[char].update(_characters(read, following))
    for lead, second in (_THREE_BYTES | _FOUR_BYTES).items():
        for char in _characters(read, (lead,)):
            threes[char].update(_characters(read, second))
    for char in MARK_LEADS & threes.keys():
        threes[char] &= {"Ä", "Ç"}  # see decoder
    for char in MARK_LEADS & pairs.keys():
        del pairs[char]


def _is_believed(lead: int, continuation: int) -> bool:
    return rank(chr((lead & 0x1F) << 6 | continuation & 0x3F)) not in (Rank.NONE, Rank.SCRIPT)


def _of_two(pairs: dict[str, set[str]]) -> Iterator[Trace]:
    for lead, following in pairs.items():
        after_a_word = following & MARKS_AFTER_A_WORD if lead.isupper() else set()
        if sure := following - after_a_word:
            yield Trace(lead, one_of(sure))
        if after_a_word:
            free = "|(?<![A-ZÀ-Þ]..)" if lead in LEADS_OF_FRENCH else ""
            yield Trace(lead, f"{one_of(after_a_word)}(?:(?={_LETTER})|{_SMALL_BEFORE_BOTH}{free})")


def _of_lost_blanks() -> Iterator[Trace]:
    """The lead of à or of a no-break space, and a plain blank."""
    leads = {
        char
        for read in map(reading, PAGES)
        if read.blank is not None
        for char in _characters(read, (0xC2, 0xC3))
    }
    yield Trace("".join(sorted(leads)), " ")


def _of_other_scripts(read: Reading) -> Iterator[Trace]:
    """Three letters of another script in a row, of which one alone tells nothing.

    Those that begin with a small letter of French are told by the character after it.
    """
    yield Trace("".join(_characters(read, range(0xC2, 0xE0))), r"[^\x00-\x7f]{5}")
    yield Trace("".join(_characters(read, range(0xD8, 0xDC))), one_of(_characters(read, CONTINUATIONS)))
    yield Trace("".join(_characters(read, CONTINUATIONS)), r"(?<=[à-ô].)[^\x00-\x7f]{4}")


def _characters(read: Reading, numbers: Iterable[int]) -> list[str]:
    """The characters that stand for one of the bytes `numbers` in the page."""
    wanted = frozenset(numbers)
    return [char for char, byte in read.bytes_of.items() if byte in wanted]
