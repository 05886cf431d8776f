"""The sieve: whether a text needs looking at. Clean copy falls through at almost no cost.

It must hit whatever the encoding checks would report; that it hits a little more costs time only.
"""

from __future__ import annotations

import re

# What clean French copy is made of. Euro and trade mark signs are left out on purpose, and so are
# capitals that are rare in French but common in damage.
_ORDINARY = " -~\n\r\téèàçêùôîâûïëœÉÀÇ’«»“”–…\xa0°\u202f"
_UNUSUAL = re.compile(f"[^{_ORDINARY}]")

# Marks of escapes, and where to look once one is there.
_ESCAPES = (("&", re.compile(r"&[#A-Za-z]")),)

_ENDING_IN_A = re.compile(r"â(?=\W{0,40}\Z|\W{1,9}(?:Lire|Suite|Voir|Read|En savoir)|[\W]{1,6}\d+ chars)")


def hits(text: str) -> bool:
    """Whether `text` may be damaged: False only if no encoding check would report anything."""
    if _UNUSUAL.search(text):
        return True
    if any(mark in text and escape.search(text) for mark, escape in _ESCAPES):
        return True
    return "â" in text[-100:] and _ENDING_IN_A.search(text, max(0, len(text) - 100)) is not None
