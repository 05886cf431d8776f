"""E307: a word still divided where a line of print ended."""

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
from lessor_desk.text.lexicon import lexicon

_DIVIDED = re.compile(r"(?<![\w-])([^\W\d_]{2,30})([-\u2010¬][ ]?\r?\n[ ]?)([^\W\d_A-ZÀ-Þ]{2,30})(?!\w)")


class LineEndHyphen(Check):
    """A word is divided by a hyphen and a line end: « gouverne-⏎ment ».

    The copy was taken from columns of print. Where either the joined word or the one with its
    hyphen is a word of the language, and the other is not, the repair is safe.
    """

    code, name = "E307", "line-end-hyphen"
    traces = (Trace("-\u2010¬", r"[ ]?\r?\n"),)
    examples = (
        Flagged("Le gouverne⟦-\n⟧ment se réunit.", fixed="Le gouvernement se réunit."),
        Flagged("Le porte⟦-\n⟧parole a dit", fixed="Le porte-parole a dit"),
        Flagged("La fin de l’ho⟦-\n⟧micide", fixed="La fin de l’homicide"),
        Clean("Le conseil :\n- la paix\n- le pain"),
        Clean("Ségou -\nBamako"),
    )

    def shown_in(self, parts: str) -> bool:
        return parts.startswith(("\n", "\r")) or " \n" in parts or " \r" in parts  # the hyphen before a blank

    def find(self, copy: Copy) -> Iterator[Finding]:
        if "\n" not in copy.text:
            return
        for match in _DIVIDED.finditer(copy.text):
            first, _, rest = match.groups()
            span = Span(*match.span(2))
            joined, compound = first + rest in lexicon(), f"{first}-{rest}" in lexicon()
            texts = ("", "-") if joined or not compound else ("-", "")
            safe = Safety.SAFE if joined != compound else Safety.REVIEW
            fixes = (Fix(safe, (Edit(span, texts[0]),)), Fix(Safety.REVIEW, (Edit(span, texts[1]),)))
            certainty = Certainty.CERTAIN if safe is Safety.SAFE else Certainty.SUSPECT
            facts = {"word": first + texts[0] + rest}
            yield Finding(self.code, span, certainty, fixes, facts=facts)
