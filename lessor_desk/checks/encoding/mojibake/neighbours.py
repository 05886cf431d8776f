"""Which small letters stand beside the letters beyond a to z in words of the language.

What a pair of pages makes of a character is no letter of a word where no word has it there: « Ngaoundéré »
is not « NgaoundÇrÇ », for no ç follows a d, and « mentir” » is not « mentirö », for no word ends so. Found
out like this, most pairs need not be tried on a new part of a text.
"""

from __future__ import annotations

from string import ascii_lowercase, ascii_uppercase

_STAND_BESIDE = """
²:::m: ³:::m: µ::::abcdefghjklmnprstvw à:s:r:_hjlt: á:chlrtu:knprsvz:mt:s ã:s:o:: ä:gl:n:: å:::_:n
â:abcdefghijklmnprstuvwxyz:bcfgiklmnpqrstvy:rt:cgmnpt æ:chlmnrt:acinrstuv:_ntv:gpqst ç:aeilnoprsuy:aou::au
è:abcdfghijklmnoprstuvwxyz:bcdfgklmnpqrstvyz:bmny:rsv ê:bcdfghlmnoprtuvz:bcklmnpqstv:r:t ë:aou:lmnrst:ou:
é:abcdfghijklmnoprstuvwxyz:abcdefghijklmnopqrstuvwyz:abcdfghijklmnoprstuvwxyz:bcdfghjlmnopqrstvz
í:dlsv:gklnv:dl: î:abcdefghlmnoprstuv:cmnst:mt:l ï:aeou:abcdefgiklmnopqrstuvwz:aeou:a ñ:aeio:ao::
ó:cefijlprt:adklnr:lr: ô:abcdehijlmnprtuv:cdilmnpstv:_hlnpt:t ö:fghjkmr:bdhklmnrst:m: ø::::r ù:::o: ú:cr:ns:r:
û:bcdefhlmnopqrstvz:celmnprst:dmor: ü:adfgjlmnprtw:behklmnrsty::r ÿ:::a: š:o:i::
œ:bcdfhilmnoprstvx:bcdhilmnrstuv:_:cdiknrsux
"""
"""Each letter, and what of a to z stands beside it in any word of the lexicon: inside a word before it and
after it, then before it at the end of a word (_: nothing) and after it at the beginning of one."""

ANYTHING = "\ufffd"
"""Beside a letter: what may be any letter or none."""


def _read() -> dict[str, frozenset[str]]:
    """What each letter stands between: both characters, and each of them beside a blank for any other one."""
    found: dict[str, frozenset[str]] = {}
    for entry in _STAND_BESIDE.split():
        letter, before, after, last_after, first_before = entry.split(":")
        inside = {one + other for one in before for other in after}
        ends = {f"{one}_" for one in last_after} | {f"_{one}" for one in first_before}
        both = inside | ends
        some = {f"{one[0]} " for one in both} | {f" {one[1]}" for one in both}
        found[letter] = frozenset(both | some | {"  "})
    return found


_BETWEEN = _read()
_LETTERS, _CAPITALS = frozenset(ascii_lowercase), frozenset(ascii_uppercase)


def may_stand_between(letter: str, before: str, after: str) -> bool:
    """Whether a word may have `letter`, in any case, between these two characters.

    Only letters of a to z tell, and what is in ASCII and no letter: that is the end of a word. Other
    characters may be changed themselves. Capitals may lack accents, but none stands after a small letter, nor
    among small ones that do not all follow it.
    """
    if "À" <= letter <= "ž":  # not « µF », « kΩ »
        if letter.isupper():
            if before in _LETTERS or (after in _LETTERS and before in _CAPITALS):
                return False
        elif after in _CAPITALS:
            return False
    known = _BETWEEN.get(letter.lower())
    return known is None or _told(before) + _told(after) in known


def _told(beside: str) -> str:
    if beside in _LETTERS:
        return beside
    return "_" if beside.isascii() and not beside.isalpha() else " "
