"""E302: characters of no width inside the copy."""

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

_INVISIBLE = re.compile(
    "[\ufeff\u200b-\u200d\u2060-\u2064\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u3164"
    "\ufff9-\ufffb\U000e0000-\U000e007f]+"
)
_EACH = "".join(
    char for char in map(chr, (*range(0x10000), *range(0xE0000, 0xE0080))) if _INVISIBLE.match(char)
)

# Joiners shape words of these scripts and put emoji together.
_JOINERS = frozenset("\u200c\u200d\U000e0020\U000e007f")
_SHAPED = re.compile(
    "[\u0590-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af\ufb1d-\ufdff\ufe70-\ufefe"
    "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff\U000e0020-\U000e007f]"
)


class InvisibleCharacters(Check):
    """An invisible character stands in the copy: a byte order mark, a blank of no width, a soft hyphen.

    Word processors, web pages and joined files leave them behind. Nobody sees them, but searching,
    counting and hyphenation stumble over them. Taking them out changes nothing that can be read,
    so it is safe. Joiners in Arabic, Persian or Indian words and in emoji belong there.
    """

    code, name = "E302", "invisible-characters"
    traces = (Trace(_EACH),)
    examples = (
        Flagged("⟦\ufeff⟧Le conseil se réunit.", fixed="Le conseil se réunit."),
        Flagged("La popu⟦\u00ad⟧lation attend.", fixed="La population attend."),
        Flagged("Le ⟦\u200b⟧ministre parle.", fixed="Le ministre parle."),
        Clean("می\u200cخواهم"),
        Clean("Une famille 👨\u200d👩\u200d👧 heureuse."),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        for match in _INVISIBLE.finditer(copy.text):
            if set(match[0]) <= _JOINERS and self._shapes(copy.text, match):
                continue
            span = Span(*match.span())
            number = ord(match[0][0])
            facts: dict[str, str | int] = {
                "code_point": f"U+{number:04X}",
                "name": unicodedata.name(match[0][0], "?"),
                "n": len(match[0]),
            }
            fix = Fix(Safety.SAFE, (Edit(span, ""),))
            yield Finding(self.code, span, Certainty.CERTAIN, (fix,), facts=facts)

    @staticmethod
    def _shapes(text: str, match: re.Match[str]) -> bool:
        start, end = match.span()
        return bool(_SHAPED.search(text, max(0, start - 1), start) or _SHAPED.search(text, end, end + 1))
