"""E303: controls that turn the direction of writing."""

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

_CONTROLS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+")
_OVERRIDES = frozenset("\u202d\u202e")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]")


class BidirectionalControls(Check):
    """A control that turns the direction of writing stands in the copy.

    It can disguise text: what is shown is then not what is stored, a name or a link reads
    otherwise than it is written. Copy in French or another language written from left to right
    never needs it, so taking it out is safe; beside Hebrew or Arabic words the marks belong there,
    and an override is left to the editor.
    """

    code, name = "E303", "bidirectional-controls"
    traces = (Trace("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"),)
    examples = (
        Flagged("Le fichier ⟦\u202e⟧gnp.exe est joint.", fixed="Le fichier gnp.exe est joint."),
        Flagged("⟦\u200e⟧Bamako, le 3 mai", fixed="Bamako, le 3 mai"),
        Flagged("Il dit ⟦\u202e⟧سلام hier."),
        Clean("Il dit \u200fسلام\u200e et part."),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        found = list(_CONTROLS.finditer(copy.text))
        needed = bool(found) and _RIGHT_TO_LEFT.search(copy.text) is not None
        for match in found:
            overrides = not _OVERRIDES.isdisjoint(match[0])
            if needed and not overrides:
                continue
            span = Span(*match.span())
            fixes = (Fix(Safety.REVIEW if needed else Safety.SAFE, (Edit(span, ""),)),)
            first = match[0][0]
            facts = {"code_point": f"U+{ord(first):04X}", "name": unicodedata.name(first)}
            reason = "override" if overrides else ""
            yield Finding(self.code, span, Certainty.CERTAIN, fixes, reason, facts)
