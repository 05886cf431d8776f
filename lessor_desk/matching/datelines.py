"""The dateline that an agency puts before its text, and that others leave out: `BAMAKO, 27 nov (AMAP) –`."""

from __future__ import annotations

import re

_DATELINE = re.compile(
    r"""
    \s* (?P<place> [A-ZÀ-Þ][^\W\d_]* (?:[ ’'-][^\W\d_]+){0,3} )
    (?P<date> \s*,?\s* (?:le\s+|the\s+)? \d{1,2}(?:er)?\s+ [^\W\d_]{3,9}\.? (?:\s+\d{4})? )?
    (?P<agency> \s* \( [A-Z][A-Za-z/ -]{1,15} \) )?
    \s* (?:\.\s*)? [-–—:]{1,2} \s+
    """,
    re.VERBOSE,
)


def dateline(text: str) -> int:
    """The length of the dateline that `text` begins with; 0 if there is none.

    >>> dateline("BAMAKO, 27 nov (AMAP) – Le"), dateline("Le marché – celui de Kita – rouvre")
    (24, 0)
    """
    found = _DATELINE.match(text)
    if found is None or not (found["date"] or found["agency"] or found["place"].isupper()):
        return 0
    return found.end()
