"""The pairs of single-byte code pages of which one is taken for the other, and what becomes of copy then."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from string import ascii_lowercase

from lessor_desk.checks.encoding.mojibake.neighbours import ANYTHING, may_stand_between
from lessor_desk.checks.encoding.mojibake.plausibility import FRENCH_LETTERS, FRENCH_SIGNS, Rank, rank
from lessor_desk.text import codepages

# Written in the first, read in the second; of two that say the same the one named first is told.
_NAMES = (
    ("cp850", "cp1252"),
    ("macroman", "cp1252"),
    ("cp1252", "cp850"),
    ("cp1252", "macroman"),
    ("cp437", "cp1252"),
    ("cp1252", "cp437"),
    ("macroman", "cp850"),
    ("cp850", "macroman"),
    ("latin9", "cp1252"),
    ("cp1252", "cp1250"),
    ("cp1252", "cp1251"),
)

# What French copy has of its own accord: it proves nothing by itself.
NATURAL = frozenset("’‘“”«»–—…•·°€\xa0" + FRENCH_LETTERS)

# Such letters stand in every line of clean copy: no text is looked at for their sake.
SMALL_LETTERS = frozenset(char for char in FRENCH_LETTERS if char.islower())

_IN_CAPITALS = "".join(sorted(SMALL_LETTERS))

FOREIGN_LETTERS = "ª¹º¼½¾ÌÐÒÕÝÞßìðòõøýþıŽž"
"""Letters, as far as these go, that no word of the lexicon has."""

_FREQUENT = frozenset("éèàêâôëç")

# Signs that copy of the West holds beside those of French; no lines and blocks of a DOS screen.
_SIGNS = frozenset(FRENCH_SIGNS + "‚„†‡‰™¡¢£¥§©ª®±²³´µ¶¸¹º¼½¾¿×÷¨¤¬")


@dataclass(frozen=True, eq=False)
class Pair:
    """Text written in one page and read in another.

    `table` leads from the characters that are seen to those that were meant, all of them outside
    ASCII; of those of its keys that lead to another character, `plausible` holds those that were
    characters of copy, `senseless` the others; `to_copy` leads from the plausible ones alone. `telling` are
    those of them that words can be made of. `odd` matches, inside a word, what shows that a text may have
    gone this way; it has the `shape`, and is made when it is needed. `of_letters`: French letters are
    seen where others were meant (« quàte », « Noâl »). Each pair is equal to itself alone.
    """

    written: str
    read: str
    table: dict[int, str]
    to_copy: dict[int, str]
    plausible: frozenset[str]
    telling: frozenset[str]
    senseless: frozenset[str]
    shape: str
    of_letters: bool

    @cached_property
    def odd(self) -> re.Pattern[str]:
        return re.compile(self.shape)


@cache
def pairs() -> tuple[Pair, ...]:
    """Every pair, in the order in which equally good ones are believed."""
    return tuple(_pair(*names) for names in _NAMES)


@cache
def pairs_that_tell() -> dict[str, tuple[Pair, ...]]:
    """The pairs under which each character is one of words."""
    return {
        char: tuple(pair for pair in pairs() if char in pair.telling)
        for char in frozenset().union(*(pair.telling for pair in pairs()))
    }


@cache
def in_small_letters() -> re.Pattern[str]:
    """Matches parts of a text of which no pair makes a word: « déclaré, », « fidèle », « dit». », « Kaboré ».

    Whatever page they are read in, letters like é become capitals in the middle of a word, or no letters, or
    others that no word has there, and so do quotation marks, and no-break spaces beside them. All letters
    are small ones, but for the first of a word.
    """
    letters = "éèàùâêîôûçëïœ«»"
    inside = "|".join(_that_makes_no_word(char) for char in letters)
    last = "|".join(_that_makes_no_word(char, last=True) for char in letters)
    ends = r"(?![^\W_]|’)"
    small = rf"[a-z]++(?:(?:{inside})[a-z]++)*+(?:{last})?{ends}"
    # « Mamadouî » and « L’îleî » may end in a sign.
    capital = rf"(?:(?:[LDJMTSNC]’|Qu’)[A-Z]?|(?:[ldjmtsnc]’|qu’)?[A-Z]){small}(?<!î)"
    whole = rf"(?:[LDJMTSNCldjmtsnc]’|[Qq]u’)?[A-Z]++{ends}|[aA]ujourd’hui{ends}"
    words = rf"(?:[ldjmtsnc]’|qu’)?{small}|{capital}|{whole}"
    opens = rf"(?<![^ ])«\xa0(?=[{_beside_no_break_space(after=True)}])(?![^ ]*î)"
    closes = rf"(?<=[{_beside_no_break_space(after=False)}])\xa0(?:»(?![^\W_])|(?=[:;!?]))"
    # Python 3.11.2 fails on a possessive repeat of possessive repeats: here the parts alone are.
    return re.compile(rf"(?:[\x00-@\[-`{{-\x7f]|(?<![^\W_])(?:{words})|{opens}|{closes})+")


def _beside_no_break_space(*, after: bool) -> str:
    """The letters that may stand before one, or `after` it, where no pair makes a letter of a word of it.

    What else it becomes there is a capital after a small letter. Where it becomes a small one, a quotation
    mark beside it becomes none.
    """
    meant = {pair.to_copy[0xA0] for pair in pairs() if "\xa0" in pair.telling}
    if after:
        letters = [each for each in ascii_lowercase if not _may_stand(map(str.lower, meant), " ", each)]
        return "".join(letters + [each.upper() for each in letters])
    small = [letter for letter in meant if letter.islower()]
    return "".join(each for each in ascii_lowercase if not _may_stand(small, each, " "))


def _that_makes_no_word(char: str, *, last: bool = False) -> str:
    """`char` after a small letter, where no pair can have made a small letter of a word of it."""
    meant = {pair.to_copy[ord(char)] for pair in pairs() if char in pair.telling}
    small = [letter for letter in meant if not _CAPITAL.match(letter)]
    if not small:
        return char
    end = "" if last else ANYTHING
    before = "".join(each for each in ascii_lowercase if not _may_stand(small, each, end))
    after = "".join(each for each in ascii_lowercase if not _may_stand(small, ANYTHING, each))
    shapes = [f"(?<=[{before}]{char})"] if before else []
    if after and not last:
        shapes.append(f"(?=[{after}])")
    return f"{char}(?:{'|'.join(shapes) or '(?!)'})"


def _may_stand(letters: Iterable[str], before: str, after: str) -> bool:
    return any(may_stand_between(letter, before, after) for letter in letters)


_CAPITAL = re.compile("[À-ÖØ-ÞŒŸŽŠ]")


def _pair(written: str, read: str) -> Pair:
    true, seen = codepages.page(written).table, codepages.page(read).table
    table: dict[int, str] = {}
    for byte in range(0x80, 0x100):
        table[ord(seen[byte])] = true[byte]
        if byte < 0xA0 and read == "cp1252":
            table[byte] = true[byte]  # read as ISO 8859-1
    changed = {chr(key): meant for key, meant in table.items() if chr(key) != meant}
    plausible = frozenset(char for char, meant in changed.items() if _of_copy(meant))
    keys = "".join(map(re.escape, sorted(plausible - SMALL_LETTERS)))
    odd = "".join(re.escape(char) for char in sorted(plausible - NATURAL))
    capitals = rf"[a-z][ÀÉÈÊËÎÏÔÛÙÇÆŒ]|Ç[b-df-hj-np-tv-z]|[A-Z][{_IN_CAPITALS}](?:[A-Z]|\b)"
    shape = rf"[{odd}]|[^\W\d_][{keys}][^\W\d_]|{capitals}"
    to_copy = {ord(char): changed[char] for char in plausible}
    telling = frozenset(char for char in plausible if _IN_WORDS.match(changed[char]))
    senseless = frozenset(changed.keys() - plausible)
    of_letters = any(char != meant and {char, meant} <= _FREQUENT for char, meant in changed.items())
    return Pair(written, read, table, to_copy, plausible, telling, senseless, shape, of_letters)


# Letters, but for those that no word of the lexicon has, and what joins words.
_IN_WORDS = re.compile(rf"(?![{FOREIGN_LETTERS}])[^\W\d_]|[’'-]")


def _of_copy(char: str) -> bool:
    return rank(char) >= Rank.LATIN or char in _SIGNS
