"""E301: control characters left in the copy."""

from __future__ import annotations

import re
from collections import defaultdict
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
from lessor_desk.checks.encoding.mojibake.confusions import confusions
from lessor_desk.checks.encoding.mojibake.plausibility import FRENCH_LETTERS
from lessor_desk.text import codepages

_CONTROLS = re.compile(r"[\x80-\x9f]+|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+")
_EACH = "".join(char for char in map(chr, range(0xA0)) if _CONTROLS.match(char))

# A next-line control between two lines may be one; Windows-1252 meant an ellipsis.
_NEXT_LINE = re.compile(r"\x85(?=\w)")

# What only Windows-1252 has there: ’ in a word, quotation marks around some, œ.
_OF_WINDOWS = re.compile(r"\w\x92\w|(?<!\w)\x93\w|\w[.,!?\x85]?\x94(?!\w)|\w\x9c\w")

# Where a character of Windows-1252 does not stand, but a letter of a DOS or Mac page does.
_SIGNS_BETWEEN = "…–—"
_IN_A_WORD = re.compile(r"(?<=[^\W\d_]).(?=[^\W\d_])")
_IN_ONE_WORD = re.compile(r"(?<=[^\W\d_]).(?=[^\W\d_])(?!(?<=[a-zà-ÿ].)[A-ZÀ-Þ])")  # no « Bamako–Dakar »
_AT_A_WORD = re.compile(r"(?<=[a-zà-ÿ]).|.(?=[^\W\d_])")
_ALONE = re.compile(r"(?<=\s).(?=\s)")
_NOWHERE = re.compile(r"(?!)")
_NO_PLACE_FOR = defaultdict(
    lambda: _NOWHERE,
    dict.fromkeys("‚„†‡ˆ‰ƒŠŽ‹", _AT_A_WORD)
    | dict.fromkeys("šžŸŒ", _IN_A_WORD)
    | dict.fromkeys("–—", _IN_ONE_WORD)
    | {"…": _ALONE},
)


class ControlCharacters(Check):
    """A control character stands in the copy: nothing that a reader could see.

    Those of 80 to 9F are what Windows-1252 has for ’ “ ” … – œ € when the copy was taken for
    ISO 8859-1: they are put back safely. Others (a bell, an escape, a form feed) are left by a
    terminal or a telex and mean nothing in copy: taking them out is safe. Where Windows-1252 has no
    character for a control either, the letter is lost and nobody can say which one it was. Where its
    character makes no sense there, as « ‚ » in a word, it may be a letter of a DOS or Mac page.
    """

    code, name = "E301", "control-characters"
    traces = (Trace(_EACH),)
    examples = (
        Flagged("Le cours de l⟦\x92⟧or a monté.", fixed="Le cours de l’or a monté."),
        Flagged("⟦\x93⟧Jamais⟦\x94⟧, dit-il.", fixed="“Jamais”, dit-il."),
        Flagged("Le ministre⟦\x07⟧ arrive.", fixed="Le ministre arrive."),
        Flagged("L⟦\x92⟧or, entre autres⟦\x85⟧Ce métal monte.", fixed="L’or, entre autres…Ce métal monte."),
        Flagged("La pri⟦\x81⟧re est dite."),
        Flagged("La route Bamako⟦\x96⟧Dakar", fixed="La route Bamako–Dakar"),
        Flagged("Le village de Gr⟦\x8a⟧zy"),
        Clean("Une ligne\nune autre\tet un retrait\r\n"),
        Clean("Vent de sud-ouest…"),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        found = list(_CONTROLS.finditer(copy.text))
        told = {
            place
            for each in (confusions(copy.text) if found else ())
            for place in range(each.span.start, each.span.end)
        }
        proven = bool(found) and _OF_WINDOWS.search(copy.text) is not None
        for match in found:
            an_ellipsis = proven and match[0] == "\x85" and told <= {match.start()}
            if an_ellipsis or told.isdisjoint(range(*match.span())):  # DOS or Mac text, that E102 tells
                yield self._finding(copy.text, match, proven=proven)

    def _finding(self, text: str, match: re.Match[str], *, proven: bool) -> Finding:
        span = Span(*match.span())
        if match[0] < "\x80":
            return self._told(span, "useless", (_fix(span, ""),), match[0])
        page = codepages.page("cp1252")
        if any(ord(char) in page.undefined for char in match[0]):
            return self._told(span, "unknown", (), match[0])
        said = page.decoded(match[0].encode("latin-1"))
        if _NEXT_LINE.search(text, span.start, span.end + 1) and not proven:
            return self._told(span, "", (_fix(span, said, Safety.REVIEW),), match[0])
        if _NO_PLACE_FOR[said[0]].search(text[max(0, span.start - 1) : span.end + 1]) and not proven:
            letters = _letters(match[0])
            texts = dict.fromkeys([said, *letters] if said in _SIGNS_BETWEEN else [*letters, said])
            return self._told(
                span, "letter", tuple(_fix(span, each, Safety.REVIEW) for each in texts), match[0]
            )
        return self._told(span, "", (_fix(span, said),), match[0])

    def _told(self, span: Span, reason: str, fixes: tuple[Fix, ...], controls: str) -> Finding:
        names = " ".join(f"U+{ord(char):04X}" for char in controls[:4])
        return Finding(
            self.code, span, Certainty.CERTAIN, fixes, reason, {"characters": names}, lost=reason == "unknown"
        )


def _letters(controls: str) -> list[str]:
    """What `controls` are in a DOS and in a Mac page, if that is letters, those of French first."""
    raw = controls.encode("latin-1")
    read = (codepages.page(name).decoded(raw) for name in ("cp850", "macroman"))
    return sorted(filter(str.isalpha, read), key=lambda each: each not in FRENCH_LETTERS)


def _fix(span: Span, text: str, safety: Safety = Safety.SAFE) -> Fix:
    return Fix(safety, (Edit(span, text),))
