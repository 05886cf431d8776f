"""Sequences that ended in a no-break space where now a plain blank stands: « Ã la », « ditÂ : ».

Some tool has taken the no-break space for a blank, or several blanks for one. What stands before tells
whether the lead that is left was meant, as the last letter of a word in capitals may be.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import lru_cache

from lessor_desk.text.french import reads_as_french
from lessor_desk.text.lexicon import lexicon

# What stands before the letter à where it ends a word, damaged as the text may be.
_ENDS_IN_A_GRAVE = re.compile(
    r"(?:^|[\s'’™(\"«-]|(?<!\w )\bL|\b(?:l|[vV]oil|[cCdD]el|[hH]ol|[dD](?:é|Ã©)j|ç|Ã[§‡]))$"
)
_QUOTED = re.compile(r"[«“\"][ \xa0]Ã [»”\"]")  # « la lettre « Ã » »
_A_BLANK_TOO_MANY = re.compile(r"(?<=[a-zà-ÿ©¨ª§´®¯¢¹»])Ã  \S")

_ALONE = re.compile(r"Â(?:(?<=[a-zà-ÿ]{2} Â)|(?<=[a-zà-ÿ]{2}[,;] Â)) (?:[aày] |[a-zà-ÿ]{2})")
_NAMED = re.compile(  # « la lettre Â », « les voyelles A et Â »
    r"(?:(?<![^\W_])(?:lettre|voyelle|majuscule|capitale|caractère|signe|symbole|touche|accent|groupe|bloc)s?"
    r"|(?<![^\W_])[A-Z](?:,| et| ou|, puis)) \Z"
)
_IN_CAPITALS = re.compile(r"(?<![^\W_])(?:[A-Z]{2,}|(?P<figures>[A-Z]*\d+[A-Z]))\Z")
_A_SMALL_WORD = re.compile("Â (?:[aày] |[a-zà-ÿ]{2})")

# « Ã Nous » after a sentence or a colon is the quotation mark of a Mac, read in a DOS page.
_QUOTATION_BEGINS = re.compile(r"[.!?:…]\sÃ [A-ZÀ-Þ]")
_MAC_IN_A_DOS_PAGE = re.compile(r"╚|[a-z]Ä|(?<![^\W_])Ä[a-z]|[ldjmtsncuLDJMTSNC]ı[a-zÄ]|(?<= )ê(?= )")

# What nothing but UTF-8 in Windows-1252 has.
_WESTERN = re.compile("Ã[©¨ª§´®¯¢¹»\x89€‰]|â€[™œ¦“”]|Å“")


def blank_lost(nbsp: str, a: str, of_e: str) -> re.Pattern[str]:
    """The sequences that begin with these leads, `nbsp` of the no-break space itself and `a` of à.

    `of_e`: what Ê begins with that was read wrongly twice, up to its no-break space. In small letters, after
    figures and after signs no word ends in the capital « Â ». After capitals it may (« Mariama BÂ »), and
    alone between two words it may be meant for À, unless other damage or the words tell (`unsure`); after
    letters that no French word has it may anyway (`weak`).
    """
    blank = rf" (?=[\s,;:.!?)\]»’'\"…-]|{nbsp} |\Z)|(?= [\w«\"(\[“–—-])"
    a_name = rf"\b[A-ZÀ-Þ]{nbsp} |\bMB{nbsp} "
    meant = rf"(?<! {nbsp} )(?<![«“\"]{nbsp} (?=»))(?<!{a_name.replace('|', ')(?<!')})"
    told = unsure = "(?!)"
    if nbsp == "Â":
        told = rf"(?<=[a-zà-ÿ\d.,;:!?)\]»”\"’%>–—‚\x82-]{nbsp}) |(?<={nbsp} {nbsp}) "
        unsure = (
            rf"(?<=[A-ZÀ-Þ]{{2}}{nbsp}) | (?=[\w:;!?%€»])(?:(?<=[\w,;»>-] {nbsp} )|(?<=\b[A-ZÀ-Þ]{nbsp} ))"
        )
    return re.compile(  # all leads first: a search then runs through what holds none
        f"[{a}{nbsp}{of_e[-1]}](?:(?<={a})(?P<a>)(?:{blank})|(?<={of_e})(?P<e>) (?=[^\\W\\d_])"
        f"|(?<={nbsp})(?: (?=[:;!?%€»{nbsp}]|\\d){meant}|(?<=«{nbsp}) |{told}"
        f"|(?P<unsure>{unsure})|(?<=[^\\W\\dA-ZÀ-Þ]{nbsp}) (?P<weak>)))"
    )


def blank_said(match: re.Match[str]) -> str:
    """What a sequence stands for that the pattern of a page has found."""
    return "à" if match["a"] is not None else "Š" if match["e"] is not None else "\xa0"


def lost_blanks(
    text: str, blank: re.Pattern[str], known: Container[int]
) -> Iterator[tuple[tuple[int, int], str, bool]]:
    """Where the sequences are that the pattern `blank` of a page finds, what they say, whether they are weak.

    At the places in `known` a wrong reading has already been undone.
    """
    for match in blank.finditer(text):
        said, weak = blank_said(match), False
        if (
            said == "\xa0"
            and match.start() in known
            and text[max(0, match.start() - 1) : match.start()].isupper()
        ):
            continue  # « BÂ », read back from « BÃ‚ »
        if said == "à" and not _is_a_grave(text, match.start()):
            continue
        if said == "\xa0":
            unsure = match["unsure"] is not None and not (
                _is_told(text, blank, match.start()) or _stands_between_words(text, match.start())
            )
            weak = (unsure or match["weak"] is not None) and match.start() not in known
        yield match.span(), said, weak


def _is_a_grave(text: str, start: int) -> bool:
    """Whether « Ã » and a blank are à at the end of a word: of one that ends so, or before one more blank."""
    ends = _ENDS_IN_A_GRAVE.search(text, max(0, start - 9), start) is not None
    if not ends and not (_A_BLANK_TOO_MANY.match(text, start) and _is_western(text)):
        return False
    if _QUOTED.match(text, max(0, start - 2)) and not _is_western(text):
        return False
    return not (_QUOTATION_BEGINS.match(text, max(0, start - 2)) or _is_a_mac_in_a_dos_page(text))


def _is_told(text: str, blank: re.Pattern[str], start: int) -> bool:
    """Whether other damage tells that the « Â » at `start` is none, in which letters are not whole.

    Beside those that are, it takes another « Â », and no name that ends so: « Mariama BÂ ».
    """
    if not _has_whole_letters(text):
        return _is_damaged_besides(text, blank) or _is_western(text)
    return _is_damaged_besides(text, blank) and _NAME_BEFORE.search(text, max(0, start - 30), start) is None


_WHOLE = re.compile("[éèêàçùîôû]")
_NAME_BEFORE = re.compile(r"(?<![^\W_])(?:[A-ZÀ-Þ][a-zà-ÿ]+|MM?\.|Dr|Pr) (?:[BDKSN]|MB|DI)\Z")


# Of the whole text: asked again for each « Â » and « Ã » of it.


@lru_cache(maxsize=4)
def _has_whole_letters(text: str) -> bool:
    return _WHOLE.search(text) is not None


@lru_cache(maxsize=4)
def _is_western(text: str) -> bool:
    return _WESTERN.search(text) is not None


@lru_cache(maxsize=4)
def _is_damaged_besides(text: str, blank: re.Pattern[str]) -> bool:
    """Whether a no-break space is damaged besides, where no « Â » may be meant."""
    return any(match["a"] is match["weak"] is match["unsure"] is None for match in blank.finditer(text))


def _stands_between_words(text: str, start: int) -> bool:
    """Whether « Â » stands in French copy where nobody writes one: alone in a sentence, or after « ONU »."""
    if _ALONE.match(text, start):
        return _NAMED.search(text, max(0, start - 30), start) is None and _is_french(text)
    capitals = _IN_CAPITALS.search(text, max(0, start - 30), start)
    if capitals is None or _A_SMALL_WORD.match(text, start) is None:
        return False
    known = capitals["figures"] is not None or capitals[0] in lexicon()
    return known and _is_french(text)


@lru_cache(maxsize=4)
def _is_french(text: str) -> bool:
    return reads_as_french(text)


@lru_cache(maxsize=4)
def _is_a_mac_in_a_dos_page(text: str) -> bool:
    """Whether letters of that page tell so."""
    return _MAC_IN_A_DOS_PAGE.search(text) is not None
