"""What remains of a letter of several bytes when a cut comes between them."""

from __future__ import annotations

import re

REMNANTS = re.compile(
    r"""
    (?: (?<![A-ZÀ-Þ]{2}) [ÂÃÄÅ]     # the first byte of é, œ, «… read as Windows-1252 or Latin-1
      | â (?: \x80 | € )?           # the first bytes of ’, “, …
      | [√├┬╬]                      # the first byte of é read as Mac Roman or DOS
      | (?<![€\ufffd]) \ufffd+
    ) \Z
    """,
    re.VERBOSE,
)
"""A remnant at the end of what is left. `â` alone may also be a letter."""

LAST_OF_REMNANTS = frozenset("ÂÃÄÅâ\x80€√├┬╬\ufffd")
"""The characters that remnants end in."""

_TWO_BYTES = ("â€", "â\x80")


def bytes_too_many(last: str) -> int:
    """How many bytes of UTF-8 the remnant that ends `last` has too many: `Ã` is one byte, read as two."""
    match = REMNANTS.search(last)
    if match is None:
        return 0
    remnant = match.group()
    return len(remnant.encode()) - (2 if remnant in _TWO_BYTES else 1)
