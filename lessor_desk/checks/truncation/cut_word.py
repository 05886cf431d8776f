"""T102: the text stops in the middle of a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Field, Finding, Flagged
from lessor_desk.checks.truncation.ending import Ending, ending
from lessor_desk.checks.truncation.english_stubs import is_english_stub, reads_english
from lessor_desk.checks.truncation.forms import misfits
from lessor_desk.checks.truncation.function_words import language
from lessor_desk.checks.truncation.stubs import LETTERED, UNITS, is_stub, is_stub_of_a_name
from lessor_desk.text.lexicon import lexicon

_NEAR, _TWO = 40, 2  # characters; letters
_DAMAGED = re.compile(r"[?\ufffd]\w|\d")
_LETTERS = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_BEGINS_A_SENTENCE = re.compile(r"[a-zà-ÿ]{3,}\s?[.!?]\s+\Z")
_ARTICLES = frozenset(("le", "la", "les", "l’", "du", "des", "au", "aux", "un", "une", "ce", "cette", "d’"))
BEFORE_A_NAME = _ARTICLES | {
    *("de", "en", "à", "dans", "sur", "par", "contre", "avec", "pour", "et", "que", "selon", "chez", "qu’"),
}
"""What stands before a name that is looked at: elsewhere it may be a first name without its last one."""

_AFTER_A_FIGURE = re.compile(r"(?:\d|\de|\dème|\dè|°)\Z")
SHORT = 5
"""Letters: an author who breaks off writes a longer word out; what is shorter many words begin with."""


class CutWord(Check):
    """The text stops in the middle of a word.

    What is left is no word of the language but the beginning of words that are (`quelque chos`), and
    it stands nowhere else in the text. What is left may be a word too, but not in this form: `des mesure`.
    A name that the dictionary does not know is let alone, unless it begins a known one.
    """

    code, name = "T102", "cut-word"
    examples = (
        Flagged("Vous voyez quelque ⟦chos.⟧"),
        Flagged("Le Royaume-Uni a également ⟦autori⟧"),
        Flagged("La réunion de mardi a été reportée à la ⟦dem…⟧"),
        Flagged("Le chantier doit durer deux ⟦semai.⟧"),
        Flagged("Le maire a reçu des représentants des ⟦commerçant.⟧"),
        Flagged("Les deux pays de la région souhaitent ⟦instaure.⟧"),
        Flagged("Il est l’ancien patron de ⟦l’A.⟧"),
        Flagged("Le match a eu lieu mercredi. ⟦Décou.⟧"),
        Flagged("Le maire a reçu le président de la ⟦Répub.⟧"),
        Flagged("The minister said that the new road had been opened by the ⟦presid.⟧"),
        Clean("The minister said that the new road had been opened by the nation."),
        Clean("Il a bu un thé chez Dolo."),
        Clean("Les commerçants ont besoin des grandes surfaces."),
        Clean("Un témoin s’appelle Corinne M."),
        Clean("Le train va à Abidjan."),
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
        if not _LETTERS.fullmatch(stub):
            return
        doubted = bool(end.marker) or (not end.stops and copy.field is Field.BODY)
        if stub.islower() and _is_english(stub, copy) and not _elsewhere(stub, end):
            yield Finding(self.code, end.span, Certainty.LIKELY, facts={"word": stub})
            return
        is_beginning = stub.islower() and _cut(stub, end, doubted=doubted)
        if not is_beginning and (copy.field is Field.HEADLINE or not _odd_here(stub, end)):
            return
        if language(copy) == "fr" and not _elsewhere(stub, end):
            sure = is_beginning and end.marker and len(stub) < SHORT
            certainty = Certainty.CERTAIN if sure else Certainty.LIKELY
            yield Finding(self.code, end.span, certainty, facts={"word": stub})


def _cut(stub: str, end: Ending, *, doubted: bool) -> bool:
    """Whether `stub` is the beginning of a word, of the language or of this text, and no word itself."""
    if _AFTER_A_FIGURE.search(end.before) and stub in UNITS:
        return False
    if len(stub) == 1 and LETTERED.match(end.before):
        return False
    return is_stub(stub, doubted=doubted) or _longer_before(stub, end)


def _is_english(stub: str, copy: Copy) -> bool:
    """Whether `stub` is the beginning of an English word, in English copy: none of another language."""
    if copy.field is Field.HEADLINE or not reads_english(copy.text):
        return False
    odd = len(stub) < SHORT or stub not in lexicon() or is_stub(stub)  # the sieve lets French words go
    return odd and is_english_stub(stub) and language(copy) == "en"


def _odd_here(stub: str, end: Ending) -> bool:
    """Whether `stub`, which may be a word or a name, cannot stand as it is after the words before it."""
    return misfits(stub, *end.two_before) if stub.islower() else _capital(stub, end)


def _capital(stub: str, end: Ending) -> bool:
    """Whether `stub`, with a capital, begins a name or a sentence: `à l’A`, `la Répub`, `mercredi. Av`.

    One or two letters may be an initial: only after an article, or where a sentence begins, they are none.
    """
    if not stub[1:].islower() and len(stub) > 1:
        return False
    before = end.two_before[0]
    if _BEGINS_A_SENTENCE.search(end.text, max(0, end.start - _NEAR), end.start):
        return len(stub) == 1 or (is_stub(stub.lower()) and (len(stub) == _TWO or stub not in lexicon()))
    if before not in BEFORE_A_NAME:
        return False
    if len(stub) == 1:
        return before in _ARTICLES
    return is_stub_of_a_name(stub)


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
    pattern = re.compile(rf"(?<!\w){re.escape(stub)}(?![\w’'])", re.IGNORECASE)  # `d’` is no `d`
    return pattern.search(end.text, 0, end.start) is not None


def _stands_before(stub: str, end: Ending) -> bool:
    """Whether the letters of `stub` stand before it at all: asked first, for a pattern is slow to make."""
    return stub.casefold() in end.text[: end.start].casefold()
