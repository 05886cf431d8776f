"""T102: the text stops in the middle of a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Field, Finding, Flagged
from lessor_desk.checks.truncation.ending import Ending, ending
from lessor_desk.checks.truncation.function_words import language
from lessor_desk.text.lexicon import lexicon

UNITS = frozenset(
    [
        *("m", "km", "cm", "mm", "kg", "g", "mg", "t", "l", "cl", "dl", "ml", "ha", "h", "mn", "min"),
        *("s", "j", "w", "kw", "mw", "gw", "kwh", "mwh", "v", "go", "mo", "ko", "hz", "mhz", "f"),
        *("fcfa", "cfa", "k", "c"),
    ]
)
"""Signs of measure: no words, and no stubs."""

WHOLE = frozenset(["etc", "cf", "sic", "ibid", "bis", "ter", "vs", "ok", "tv", "st", "ste", "mél", "x", "y"])
"""Short forms that may end a sentence and are in no dictionary."""

_DAMAGED = re.compile(r"[?\ufffd]\w|\d")
_LETTERS = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_COMMON = 3.0
_MANY = 5


class CutWord(Check):
    """The text stops in the middle of a word.

    What is left is no word of the language but the beginning of words that are (`quelque chos`), and
    it stands nowhere else in the text. A name that the dictionary does not know is let alone.
    """

    code, name = "T102", "cut-word"
    examples = (
        Flagged("Vous voyez quelque ⟦chos.⟧"),
        Flagged("Le Royaume-Uni a également ⟦autori⟧"),
        Flagged(
            "La réunion de mardi a été ⟦reportée à la dem…⟧".replace(
                "⟦reportée à la dem", "reportée à la ⟦dem"
            )
        ),
        Clean("Il a bu un thé chez Dolo."),
        Clean("La route fait 300 km."),
        Clean("Le toubab parle bambara ; on aime ce toubab."),
        Clean("Un titre sans fin à Tombouct", field=Field.BYLINE),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        if copy.field is Field.BYLINE:
            return
        end = ending(copy.text)
        if end is None or not end.open_end or end.pause:
            return
        stub = end.word
        if _DAMAGED.search(end.last):
            return
        if not _LETTERS.fullmatch(stub) or language(copy) != "fr" or not _is_stub(stub, end):
            return
        certainty = Certainty.CERTAIN if end.marker and len(stub) < 5 else Certainty.LIKELY
        yield Finding(self.code, end.span, certainty, facts={"word": stub})


def _is_stub(stub: str, end: Ending) -> bool:
    """Whether `stub` is the beginning of a word and no word itself."""
    if not stub.islower() or stub in WHOLE or (stub in UNITS and end.before[-1:].isdigit()):
        return False
    last = re.split("[-’']", stub)[-1]
    words = lexicon()
    if any(part in words and words.frequency(part) >= _floor(part) for part in {stub, last}):
        return False
    longer = words.completions(last, _MANY)
    if not longer or (len(longer) < _MANY and words.frequency(longer[0]) < _COMMON):
        return False
    return not _elsewhere(stub, end)


def _floor(word: str) -> float:
    """How frequent a word must be to be taken for one: short stubs are in every dictionary."""
    return {1: 9.0, 2: 4.0, 3: 3.0}.get(len(word), 0.0)


def _elsewhere(stub: str, end: Ending) -> bool:
    pattern = re.compile(rf"(?<!\w){re.escape(stub)}(?!\w)", re.IGNORECASE)
    return pattern.search(end.text, 0, end.start) is not None
