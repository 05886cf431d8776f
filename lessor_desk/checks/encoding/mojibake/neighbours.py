"""Which small letters stand beside the letters beyond a to z in words of the language.

What a pair of pages makes of a character is no letter of a word where no word has it there: « Ngaoundéré »
is not « NgaoundÇrÇ », for no ç follows a d. Found so, most pairs need not be tried on a new part of a text.
"""

from __future__ import annotations

_STAND_BESIDE = """
²:m: ³:m: µ::abcdefghjklmnprstvw à:hjlst:r á:chlmrtu:knprsvz ã:s:o ä:gl:n å::n ç:aeilnoprsuy:aou ë:aou:lmnrst
â:abcdefghijklmnprstuvwxyz:bcfgiklmnpqrstvy æ:chlmnrtv:acginpqrstuv ê:bcdfghlmnoprtuvz:bcklmnpqstv
è:abcdfghijklmnoprstuvwxyz:bcdfgklmnpqrstvyz í:dlsv:gklnv
é:abcdfghijklmnoprstuvwxyz:abcdefghijklmnopqrstuvwyz ï:aeou:abcdefgiklmnopqrstuvwz
î:abcdefghlmnoprstuv:clmnst ñ:aeio:ao ó:cefijlprt:adklnr
ô:abcdehijlmnprtuv:cdilmnpstv ö:fghjkmr:bdhklmnrst ø::r ù:o: ú:cr:ns û:bcdefhlmnopqrstvz:celmnprst
ü:adfgjlmnprtw:behklmnrsty ÿ:a: œ:bcdfhilmnoprstvx:bcdhiklmnrstuvx š:o:i
"""
"""Each letter with those of a to z that it follows and those that follow it, in any word of the lexicon."""

_BEFORE_AND_AFTER = {
    letter: (before, after) for letter, before, after in (entry.split(":") for entry in _STAND_BESIDE.split())
}


def may_stand_between(letter: str, before: str, after: str) -> bool:
    """Whether a word may have `letter`, in any case, between these two characters, "" where there is none.

    Only a small letter of a to z tells: others may be changed themselves, and capitals may lack accents.
    """
    known = _BEFORE_AND_AFTER.get(letter.lower())
    return known is None or (_may_be(before, known[0]) and _may_be(after, known[1]))


def _may_be(beside: str, known: str) -> bool:
    return not "a" <= beside <= "z" or beside in known
