"""T102: the text stops in the middle of a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Field, Finding, Flagged
from lessor_desk.checks.truncation.ending import Ending, ending
from lessor_desk.checks.truncation.function_words import language
from lessor_desk.checks.truncation.stubs import LETTERED, UNITS, is_stub
from lessor_desk.text.lexicon import lexicon

_DAMAGED = re.compile(r"[?\ufffd]\w|\d")
_LETTERS = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_AFTER_A_FIGURE = re.compile(r"(?:\d|\de|\dème|\dè|°)\Z")
SHORT = 5
"""Letters: an author who breaks off writes a longer word out; what is shorter many words begin with."""


class CutWord(Check):
    """The text stops in the middle of a word.

    What is left is no word of the language but the beginning of words that are (`quelque chos`), and
    it stands nowhere else in the text. A name that the dictionary does not know is let alone.
    """

    code, name = "T102", "cut-word"
    examples = (
        Flagged("Vous voyez quelque ⟦chos.⟧"),
        Flagged("Le Royaume-Uni a également ⟦autori⟧"),
        Flagged("La réunion de mardi a été reportée à la ⟦dem…⟧"),
        Flagged("Le chantier doit durer deux ⟦semai.⟧"),
        Clean("Il a bu un thé chez Dolo."),
        Clean("La route fait 300 km."),
        Clean("Le but est venu à la 86e mn."),
        Clean("Le score est égal."),
        Clean("Le toubab parle bambara ; on aime ce toubab."),
        Clean("a"),
        Clean("Un titre sans fin à Tombouct", field=Field.BYLINE),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        if copy.field is Field.BYLINE:
            return
        end = ending(copy.text)
        if end is None or not end.open_end or end.pause or _DAMAGED.search(end.last):
            return
        if not end.start and not end.marker:
            return  # one word alone is no sentence, and what it may be the beginning of cannot be told
        stub = end.word
        if not stub.islower() or not _LETTERS.fullmatch(stub):
            return
        doubted = bool(end.marker) or (not end.stops and copy.field is Field.BODY)
        if _cut(stub, end, doubted=doubted) and language(copy) == "fr" and not _elsewhere(stub, end):
            certainty = Certainty.CERTAIN if end.marker and len(stub) < SHORT else Certainty.LIKELY
            yield Finding(self.code, end.span, certainty, facts={"word": stub})


def _cut(stub: str, end: Ending, *, doubted: bool) -> bool:
    """Whether `stub` is the beginning of a word, of the language or of this text, and no word itself."""
    if _AFTER_A_FIGURE.search(end.before) and stub in UNITS:
        return False
    if len(stub) == 1 and LETTERED.match(end.before):
        return False
    return is_stub(stub, doubted=doubted) or _longer_before(stub, end)


def _longer_before(stub: str, end: Ending) -> bool:
    """Whether `stub` is no word and one before begins with it, longer than a plural: `Zimbabwe … zimbabw`."""
    if len(stub) < SHORT or stub in lexicon():
        return False
    if not _stands_before(stub, end):
        return False
    longer = re.compile(rf"(?<!\w){re.escape(stub)}(?!(?:s|e|es|x)?(?!\w))\w", re.IGNORECASE)
    return longer.search(end.text, 0, end.start) is not None


def _elsewhere(stub: str, end: Ending) -> bool:
    if not _stands_before(stub, end):
        return False
    pattern = re.compile(rf"(?<!\w){re.escape(stub)}(?!\w)", re.IGNORECASE)
    return pattern.search(end.text, 0, end.start) is not None


def _stands_before(stub: str, end: Ending) -> bool:
    """Whether the letters of `stub` stand before it at all: asked first, for a pattern is slow to make."""
    return stub.casefold() in end.text[: end.start].casefold()
