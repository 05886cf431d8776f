"""E403: percent escapes left in the copy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessor_desk.checks.base import (
    Certainty,
    Check,
    Clean,
    Copy,
    Edit,
    Finding,
    Fix,
    Flagged,
    Safety,
    Span,
    Trace,
)
from lessor_desk.checks.encoding.escaped_bytes import said_by
from lessor_desk.checks.encoding.verbatim import Verbatim, verbatim

_ESCAPES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_PATH = re.compile(r"(?<!\S)[^\s/=&]*[/=&]\S*")
_ONE_BYTE = 3


class PercentEscapes(Check):
    """Percent escapes were left in the copy: « d%C3%A9cid%C3%A9 ».

    Addresses on the web write the bytes of accented letters so; a title or a name was taken from
    one. The bytes say what they were, so the repair is safe. Addresses themselves stay as they are,
    and so does a percentage before letters.
    """

    code, name = "E403", "percent-escapes"
    traces = (Trace("%", "[0-9A-Fa-f]{2}"),)
    examples = (
        Flagged("Il a d⟦%C3%A9⟧cid⟦%C3%A9⟧ hier.", fixed="Il a décidé hier."),
        Flagged("L⟦%E2%80%99⟧ann⟦%c3%a9⟧e", fixed="L’année"),
        Flagged("Le pr⟦%E9⟧sident", fixed="Le président"),
        Clean("Une hausse de 50%ee ou 20%DE plus"),
        Clean("https://fr.exemple.org/wiki/S%C3%A9gou et /wiki/S%C3%A9gou"),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        if "%" not in copy.text:
            return
        keep = verbatim(copy.text)
        paths = Verbatim(tuple(Span(*match.span()) for match in _PATH.finditer(copy.text)))
        for match in _ESCAPES.finditer(copy.text):
            span = Span(*match.span())
            said = said_by(bytes.fromhex(match[0].replace("%", "")))
            alone = len(span) == _ONE_BYTE and not copy.text[max(0, span.start - 1) : span.start].isalpha()
            if said is None or alone or keep.touches(span) or paths.touches(span):
                continue
            fix = Fix(Safety.SAFE, (Edit(span, said),))
            facts = {"escape": match[0], "character": said}
            yield Finding(self.code, span, Certainty.CERTAIN, (fix,), facts=facts)
