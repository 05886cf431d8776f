"""Quotation marks, dashes and blanks of one code page taken for another, where no word tells of it.

« ®complot¯ » is « complot » of a DOS page read in Windows-1252: an opening sign before a word, its closing
one after a word. No other copy has both so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lessor_desk.text.french import reads_as_french
from lessor_desk.text.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign at `place` that was written in the page `written` and read in `read`, and what it was.

    `doubtful`: clean copy may, seldom, look the same.
    """

    place: int
    text: str
    written: str
    read: str
    doubtful: bool = False


# Written in, read in: the signs that open and close, as they are seen, and what they were.
_QUOTED = (
    ("cp850", "cp1252", "®¯", "«»"),
    ("macroman", "cp1252", "ÇÈ", "«»"),
    ("macroman", "cp1252", "ÒÓ", "“”"),
    ("macroman", "cp850", "Ã╚", "«»"),
    ("cp850", "macroman", "ÆØ", "«»"),
    ("cp1252", "macroman", "´ª", "«»"),
    ("cp1252", "macroman", "ìî", "“”"),
    ("cp1252", "cp850", "½╗", "«»"),
)
_BLANKS = {"ÿ": ("cp850", "cp1252"), "Ê": ("macroman", "cp1252"), "ˇ": ("cp850", "macroman")}
_DASHES = {"Ð": "–", "Ñ": "—"}  # of a Mac

_BLANK = f"[ \xa0{''.join(_BLANKS)}]"


_NO_NAME = 5  # letters: « Croÿ » is one


def _quotation(opens: str, closes: str, blank: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W_])(?P<open>{opens})(?P<blank>{blank})?(?=[^\W_])[^{opens}{closes}\n]{{1,400}}?"
        rf"(?(blank)[\w.,!?…%)]{blank}|[a-zà-ÿ.,!?…%)])(?P<close>{closes})(?![^\W_])"
    )


_QUOTATIONS = tuple(
    (written, read, _quotation(seen[0], seen[1], _BLANK if meant == "«»" else "(?!)"), meant)
    for written, read, seen, meant in _QUOTED
)
_AFTER_FIGURES = re.compile(r"(?<=\d)[ÿˇ](?=[:;!?%]|[a-zà-ÿ]{2})")
_AFTER_WORDS = re.compile(r"(?<![^\W\d_])(?P<word>[^\W\d_]{3,40})(?<=[a-zà-þ])[ÿˇ](?=[:;!?»%])")
_ELIDED = re.compile(
    r"(?<![^\W_])(?:[ldjmtsncLDJMTSNC]|[Qq]u|[Jj]usqu)Æ(?=[aeiouyhéèêàâîôûAEIOUYHÉÈÊ][a-zà-ÿ])"
)
_DASH = re.compile(
    r"(?<=[^\W_] )(?<![Ll][ea] )(?<! un )(?<! et )(?<!tre )(?<! de )[ÐÑ](?= [^\W_])"
)  # « la lettre Ñ »
_MAY_BE = re.compile(
    r"[¯╚╗]|(?<![^\W_])[ÈÓØªîÐÑ](?![^\W_])|[a-zà-ÿÊˇ][ÈÓØªî](?![^\W_])|\d[ÿˇ](?:[:;!?%]|[a-zà-ÿ])|[a-zà-þ][ÿˇ][:;!?»%]"
    r"|(?<![^\W_])(?:[ldjmtsncLDJMTSNC]|[Qq]u|[Jj]usqu)Æ[aeiouyhéèêàâîôûAEIOUYHÉÈÊ][a-zà-ÿ]"
)
SIGNS_SEEN = frozenset("¯╚╗ÈÓØªîÐÑÿˇÆ")
"""What stands for the signs, of each at least one."""


def may_hold_signs(part: str) -> bool:
    """Whether `part` of a text, between two blanks, may hold such a sign; a text without any holds none."""
    return not SIGNS_SEEN.isdisjoint(part) and _MAY_BE.search(part) is not None


def confused_signs(text: str) -> tuple[Sign, ...]:
    """Such signs of `text`, in order."""
    return tuple(sorted(_signs(text), key=lambda sign: sign.place))


def _signs(text: str) -> Iterator[Sign]:
    for written, read, shape, meant in _QUOTATIONS:
        for match in shape.finditer(text):
            yield Sign(match.start("open"), meant[0], written, read)
            yield Sign(match.start("close"), meant[1], written, read)
            for place in (match.end("open"), match.start("close") - 1):
                if _BLANKS.get(text[place]) == (written, read):
                    yield Sign(place, "\xa0", written, read)
    for match in _AFTER_FIGURES.finditer(text):
        yield Sign(match.start(), "\xa0", *_BLANKS[match[0]])
    for match in _AFTER_WORDS.finditer(text):
        known = match["word"] in lexicon()
        if known or len(match["word"]) >= _NO_NAME:
            place = match.end("word")
            may_be_a_name = not known and match["word"].istitle()  # « Nicolaÿ: », « Keitaÿ: »
            yield Sign(place, "\xa0", *_BLANKS[text[place]], doubtful=may_be_a_name)
    for match in _ELIDED.finditer(text):
        yield Sign(match.end() - 1, "’", "cp1252", "cp850")
    dashes = list(_DASH.finditer(text))
    if dashes and reads_as_french(text):
        for match in dashes:
            yield Sign(match.start(), _DASHES[match[0]], "macroman", "cp1252")
