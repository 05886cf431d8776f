"""E305: letters whose accents are characters of their own."""

from __future__ import annotations

import re
import unicodedata
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

_DECOMPOSED = re.compile("(?:[^\\W\\d_][\u0300-\u036f]+)+")


class DecomposedAccents(Check):
    """An accent is a character of its own: « é » written as e and a combining accent.

    File names of a Mac and some PDF readers give text so. It looks right, but searching, counting
    and sorting do not find it. Put together the letters are the same ones, so the repair is safe.
    Letters that exist only so, as ɛ̀ with its tone in Bambara, are left alone.
    """

    code, name = "E305", "decomposed-accents"
    traces = (Trace("".join(map(chr, range(0x300, 0x370)))),)
    examples = (
        Flagged("Le pr⟦e\u0301⟧sident", fixed="Le président"),
        Flagged("la C⟦o\u0302⟧te", fixed="la Côte"),
        Clean("Le président"),
        Clean("bɛ\u0300 kɔ\u0301nɔ"),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        for match in _DECOMPOSED.finditer(copy.text):
            composed = unicodedata.normalize("NFC", match[0])
            if composed != match[0]:
                span = Span(*match.span())
                fix = Fix(Safety.SAFE, (Edit(span, composed),))
                yield Finding(self.code, span, Certainty.CERTAIN, (fix,), facts={"character": composed})
