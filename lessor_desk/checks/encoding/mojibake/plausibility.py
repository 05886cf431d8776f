"""How likely a character is in copy: the facts by which a decoding is judged."""

from __future__ import annotations

import unicodedata
from enum import IntEnum
from functools import lru_cache


class Rank(IntEnum):
    """How well a decoded character speaks for its decoding."""

    NONE = 0  # unassigned, private, a control: no copy holds it
    SCRIPT = 1  # a letter of another script: believed in words, not alone
    SIGN = 2  # symbols, emoji, marks
    LATIN = 3  # a letter of a language with Latin script
    FRENCH = 4  # what French copy is full of


FRENCH_LETTERS = "éèàùâêîôûçëïüÿœæÉÈÀÙÂÊÎÔÛÇËÏÜŸŒÆ"
FRENCH_SIGNS = "’‘“”«»‹›…–—•·€°\xa0\u202f"
_FRENCH = frozenset(FRENCH_LETTERS + FRENCH_SIGNS)

# Bambara, Wolof, Hausa, Fula, Fon, Ewe and their neighbours, and those of Cameroon.
_AFRICAN = frozenset("ɛɔɲŋƐƆƝŊɓɗƁƊƙƘƴƳɠɩɪʋǝƎɖƉəɣǎǐẽẹọṣẸỌṢ")

_SIGN_BLOCKS = (
    (0x00A1, 0x00BF),
    (0x00D7, 0x00D7),
    (0x00F7, 0x00F7),
    (0x02B0, 0x02B8),  # raised letters: 1ᵉʳ
    (0x02BB, 0x02BC),
    (0x02C6, 0x02DC),
    (0x1D43, 0x1D65),
    (0x2000, 0x206F),
    (0x2070, 0x20BF),
    (0x2100, 0x218F),
    (0x2190, 0x23FF),
    (0x2500, 0x27BF),
    (0x2B00, 0x2BFF),
    (0x3000, 0x301F),  # 《 》, taken from Chinese keyboards
    (0xFB00, 0xFB06),
    (0xFE0E, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFFD, 0xFFFD),
    (0x1F1E6, 0x1F1FF),
    (0x1F300, 0x1FAFF),
)


@lru_cache(maxsize=4096)
def rank(character: str) -> Rank:
    """How well `character`, as the result of a decoding, speaks for it.

    >>> rank("é").name, rank("Ż").name, rank("ж").name, rank("\\x81").name
    ('FRENCH', 'LATIN', 'SCRIPT', 'NONE')
    """
    if character in _FRENCH:
        return Rank.FRENCH
    number = ord(character)
    if character in _AFRICAN or 0xC0 <= number <= 0x17F or 0x218 <= number <= 0x21B:
        return Rank.SIGN if number in {0xD7, 0xF7} else Rank.LATIN
    if 0x1EA0 <= number <= 0x1EF9:  # Vietnamese
        return Rank.LATIN
    if any(first <= number <= last for first, last in _SIGN_BLOCKS):
        return Rank.SIGN if unicodedata.category(character) != "Cn" else Rank.NONE
    if 0x300 <= number <= 0x36F:  # accents that follow their letter
        return Rank.SIGN
    category = unicodedata.category(character)
    if category[0] in "LMN" and number >= 0x370:
        return Rank.SCRIPT
    return Rank.NONE
