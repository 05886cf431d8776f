"""What bytes say that were written out as figures: UTF-8, or else Windows-1252."""

from __future__ import annotations

from lessor_desk.checks.encoding.mojibake.plausibility import Rank, rank
from lessor_desk.text import codepages


def said_by(raw: bytes, *, in_a_word: bool = False) -> str | None:
    """The characters of `raw`; None if copy never holds them, or if they needed no escape.

    `in_a_word`: letters stand around, so that a byte of Windows-1252 may be any Latin letter.

    >>> said_by(b"\\xc3\\xa9"), said_by(b"\\xe9"), said_by(b"A")
    ('é', 'é', None)
    """
    if raw.isascii():
        return None
    try:
        said, least = raw.decode(), Rank.SCRIPT
    except UnicodeDecodeError:
        said, least = codepages.page("cp1252").decoded(raw), Rank.LATIN if in_a_word else Rank.FRENCH
    if all(
        char in "\t\n\r" or (char.isascii() and char.isprintable()) or rank(char) >= least for char in said
    ):
        return said
    return None
