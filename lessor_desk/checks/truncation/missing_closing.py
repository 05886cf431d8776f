"""T109: the line that ends the source's articles is missing."""

from __future__ import annotations

from collections.abc import Iterator

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Field, Finding, Flagged
from lessor_desk.checks.truncation.ending import ending
from lessor_desk.checks.truncation.limits import Profile
from lessor_desk.text.folding import folded

SIGNED = Profile(closing="redaction du matin", items=20)
"""What the examples' source has shown: its articles end in the line `Rédaction du Matin`."""

_FEWEST_LINES = 3
_LAST = 3  # lines among which the closing one is looked for: a note may come after it


class MissingClosing(Check):
    """The line that ends the source's articles is missing.

    A source that closes every article in the same way (its name, a signature) has shown it in most of
    them. Where the line is not there, the end of the article may have been lost, with some of its text.
    """

    code, name = "T109", "missing-closing"
    examples = (
        Flagged("Un titre.\nUn premier paragraphe.\nUn ⟦second.⟧", profile=SIGNED),
        Clean("Un titre.\nUn premier paragraphe.\nUn second.\nRédaction du Matin", profile=SIGNED),
        Clean("Un titre.\nUn premier paragraphe.\nUn second."),
        Clean("Une brève.", profile=SIGNED),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        closing = copy.profile.closing if copy.profile is not None else ""
        if not closing or copy.field is not Field.BODY:
            return
        lines = copy.text.rstrip().rsplit("\n", _LAST)
        end = ending(copy.text)
        if end is None or len(lines) < _FEWEST_LINES:
            return
        if not any(folded(line.strip()) == closing for line in lines[-_LAST:]):
            yield Finding(
                self.code, end.span, Certainty.SUSPECT, facts={"word": end.last, "closing": closing}
            )
