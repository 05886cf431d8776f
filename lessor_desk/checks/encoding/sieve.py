"""The sieve: whether a text needs looking at. Clean copy falls through at almost no cost.

It must hit whatever the encoding checks would report; that it hits a little more costs time only.
"""

from __future__ import annotations

import re

# What clean French copy is made of. The euro is not among it, for half of ’ “ ” – … begin with it
# when they are read in Windows-1252; nor are the capitals that are rare in French, but not in damage.
_UNUSUAL = re.compile("[^ -~\n\r\téèàçêùôîâûïëœÉÀÇ’«»“”–…\xa0°\u202f]")

# Characters that escapes and lost letters show themselves by, and what to look for where one is.
_SIGNS = (
    ("&", re.compile(r"&[#A-Za-z]")),
    ("?", re.compile(r"\w\?{1,2}[a-zà-ÿ]|[ldjmtsncLDJMTSNCu]\?\w")),
    ("=", re.compile(r"=[0-9A-Fa-f]{2}")),
    ("%", re.compile(r"%[0-9A-Fa-f]{2}")),
    ("\\", re.compile(r"\\[uUx]")),
    ("-\n", re.compile("-\n")),
    ("-\r", re.compile("-\r")),
    ("u00", re.compile(r"[^\W\d_]u00[a-f]")),
    ("u20", re.compile(r"[^\W\d_]u20[012]")),
    ("u01", re.compile(r"[^\W\d_]u015")),
)

# The letter that is left of ’ “ ” … at a cut, and the signs that two code pages put for à.
_LEFT_AT_THE_END = re.compile(r"(?<![^\W_])(?:[ldjmtsncLDJMTSNC]|[Qq]u|squ|jourd)?â(?![^\W_])|squâ|jourdâ")

# French copy of some length has an apostrophe; where it has none, or where a small letter runs into
# a name, they may have been lost.
_ELIDED = re.compile(r"[^\W_]['’]")
_NAMED_OR_TOLD = re.compile(r"\b(?:[ldLDu][AEIOUYHÉÈÊÎÔŒÂ]|[Qq]uils?\b|[Cc]est\b|[Dd]un\b)|jourdhui")


def hits(text: str) -> bool:
    """Whether `text` may be damaged: False only if no encoding check would report anything."""
    if _UNUSUAL.search(text):
        return True
    for sign, shape in _SIGNS:
        if sign in text and shape.search(text):
            return True
    if not _ELIDED.search(text) or _NAMED_OR_TOLD.search(text):
        return True
    return "â" in text and _LEFT_AT_THE_END.search(text) is not None
