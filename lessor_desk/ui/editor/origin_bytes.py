"""The bytes that lost damage must have come from, as far as they can be told."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from lessor_desk.checks.flags import Flag


class Origin(Enum):
    """What a byte is: of a letter that is whole, of one that is cut, or gone."""

    WHOLE, CUT, GONE = range(3)


class OriginByte(NamedTuple):
    text: str  # two hexadecimal figures, nothing for what is gone
    origin: Origin


def origin_bytes(flag: Flag) -> tuple[OriginByte, ...]:
    """The bytes of the flagged word, the lone byte and what must have followed it marked.

    Nothing where the findings do not tell a byte.
    """
    lone = {
        place - flag.span.start: str(finding.facts["byte"])
        for finding in flag.findings
        if finding.lost and "byte" in finding.facts
        for place in (finding.span.start,)
    }
    if not lone:
        return ()
    made: list[OriginByte] = []
    for place, character in enumerate(flag.before):
        if place in lone:
            lead = lone[place]
            made.append(OriginByte(lead, Origin.CUT))
            made.extend([OriginByte("", Origin.GONE)] * _followers(lead))
        else:
            whole = character.encode("utf-8", "surrogatepass")
            made.extend(OriginByte(f"{byte:02X}", Origin.WHOLE) for byte in whole)
    return tuple(made)


def _followers(lead: str) -> int:
    """How many bytes follow a lead byte in UTF-8; 0 for a byte that leads nothing."""
    byte = int(lead.split()[0], 16)
    return 3 if byte >= 0xF0 else 2 if byte >= 0xE0 else 1 if byte >= 0xC0 else 0
