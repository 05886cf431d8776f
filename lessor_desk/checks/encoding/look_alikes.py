"""E304: letters of another script that look like the right ones."""

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
from lessor_desk.checks.encoding.mojibake.confusions import confusions

_LATIN_OF = str.maketrans(
    "аеорсухіјѕԁһԛԝАВЕКМНОРСТУХІЈЅԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "aeopcyxijsdhqwABEKMHOPCTYXIJSQWABEZHIKMNOPTYXo",
)
# The Greek small letters stand in science and in the spelling of African languages: « kΩ », « bε ».
_OTHER = "\u0400-\u052fΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
_MIXED = re.compile(
    rf"(?<![^\W\d])(?=[^\W\d_]*[{_OTHER}])(?=[^\W\d_{_OTHER}]|[{_OTHER}]+[^\W\d_{_OTHER}])[^\W\d_]{{2,60}}(?!\w)"
)
_LATIN = rf"[^\W\d_{_OTHER}]"
_EACH = "".join(char for char in map(chr, range(0x370, 0x530)) if re.match(f"[{_OTHER}]", char))
_GREEK = re.compile("[ΓΔΘΛΞΠΣΦΨΩ\u03ac-\u03bd\u03c0-\u03ff]")
_RUN = re.compile(f"[{_OTHER}]+")


class LookAlikes(Check):
    """A letter of another script stands in a word: a Cyrillic « а » in « Mаli ».

    It comes from a keyboard switched over, from read print, or from someone who wants a word not to
    be found. Nobody sees it, but no search finds the word. Where every such letter has a Latin one
    of the same shape the repair is safe. Words that are all Greek or Cyrillic are left alone.
    """

    code, name = "E304", "look-alikes"
    traces = (Trace(_EACH, rf"(?={_LATIN})|(?<={_LATIN}.)"),)
    examples = (
        Flagged("Le M⟦а⟧li et S⟦о⟧ng⟦о⟧", fixed="Le Mali et Songo"),
        Flagged("La 12e⟦а⟧nnée, le club Post4⟦Н⟧ealth", fixed="La 12eannée, le club Post4Health"),
        Flagged("La v⟦Ж⟧le de Kayes"),
        Clean("Москва et Αθήνα, 5 kΩ, Δt, 3 μm"),
        Clean("a bε taga, tι karẽn"),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        found = list(_MIXED.finditer(copy.text))
        told = {
            place
            for each in (confusions(copy.text) if found else ())
            for place in range(each.span.start, each.span.end)
        }
        for word in found:
            foreign = sum(len(run[0]) for run in _RUN.finditer(word[0]))
            if foreign * 2 > len(word[0]) or _GREEK.search(word[0]):
                continue
            for run in _RUN.finditer(word[0]):
                span = Span(*run.span()).shifted(word.start())
                if told.isdisjoint(range(span.start, span.end)):  # Cyrillic that E102 tells
                    yield self._finding(word[0], span, run[0])

    def _finding(self, word: str, span: Span, letters: str) -> Finding:
        latin = letters.translate(_LATIN_OF)
        fixes = (Fix(Safety.SAFE, (Edit(span, latin),)),) if not _RUN.search(latin) else ()
        facts = {"word": word, "name": unicodedata.name(letters[0], "?")}
        return Finding(self.code, span, Certainty.CERTAIN, fixes, facts=facts, lost=not fixes)
