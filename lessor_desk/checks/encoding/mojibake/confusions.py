"""One single-byte code page taken for another: DOS or Mac text read as Windows-1252, and the reverse.

Every byte still stands for one character, only the wrong one: « d‚j… » for « déjà ». No shape gives
it away, so the words of the language judge: the pair of pages under which most of the odd words
become words of French, and none is lost, is believed. Where all of a text or of a sentence makes sense so,
all of it is read back, its names and signs too; elsewhere only the words that are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lessor_desk.checks.base import Trace
from lessor_desk.checks.encoding.mojibake.pairs import NATURAL, SMALL_LETTERS, Pair, pairs
from lessor_desk.text.french import reads_as_french
from lessor_desk.text.lexicon import lexicon
from lessor_desk.text.span import Span
from lessor_desk.text.words import ELIDED


@dataclass(frozen=True, slots=True)
class Confusion:
    """Characters read in the page `read` that were written in `written`, and what they are.

    `word`: words that the language knows prove it. `sure`: so many that nothing else can be meant.
    """

    span: Span
    text: str
    written: str
    read: str
    word: bool
    sure: bool


@dataclass(frozen=True, slots=True)
class _Word:
    """A word that the pair changes: where it stands, what is seen, what was meant.

    `known`: the language knows what was meant, and not what is seen. `proves`: a letter of French
    has come of it. `strong`: what is seen is no word of any language. `odd`: no French word is written so.
    """

    start: int
    seen: str
    meant: str
    known: bool
    proves: bool
    strong: bool
    odd: bool


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a pair makes of a text; `whole`: every character makes sense so, and no word is lost."""

    pair: Pair
    meant: str
    words: tuple[_Word, ...]
    whole: bool

    @property
    def proofs(self) -> list[_Word]:
        return [word for word in self.words if word.proves]

    @property
    def weight(self) -> float:
        strangers = sum(word.odd and not word.known and word.meant.islower() for word in self.words)
        known = sum(1 if word.proves else 0.5 for word in self.words if word.known)
        return known - 2 * strangers + self.whole / 4


def traces() -> tuple[Trace, ...]:
    """What the sieve looks for: what is odd under one of the pairs.

    An apostrophe between letters is odd unless it may be that of an elision: there it stays.
    """
    keys = {char for pair in pairs() for char in pair.plausible}
    return (
        Trace("".join(sorted(keys - NATURAL))),
        Trace("".join(sorted(keys & NATURAL - SMALL_LETTERS - {"’"})), r"(?<=[^\W\d_].)[^\W\d_]"),
        Trace("’", r"(?<=[^\W\d_]’)(?<![ldjmtsncuLDJMTSNCU]’)[^\W\d_]"),
        Trace("ÀÉÈÊËÎÏÔÛÙÇÆŒ", "(?<=[a-z].)"),
    )


_SENTENCE = re.compile(r"(?:[^.!?\n]|[.!?](?!\s))+[.!?]*\s*|[.!?\s]+")
_ENOUGH = 3
_LONG = 7
_FREQUENT, _VERY_FREQUENT = 3.0, 4.0


@lru_cache(maxsize=64)
def confusions(text: str) -> tuple[Confusion, ...]:
    """The passages of `text` that one page was taken for another in, in order."""
    found = [_read(text, pair) for pair in pairs() if pair.odd.search(text)]
    found = [reading for reading in found if reading.words and _is_believed(reading, text)]
    if not found:
        return _names(text)
    found.sort(key=lambda reading: -reading.weight)  # stable: among equals the pair named first
    best = found[0]
    rivals = [other.meant for other in found[1:] if other.weight == best.weight]
    sure = len(best.proofs) >= _ENOUGH
    return tuple(_told(text, best, rivals, sure=sure))


def _read(text: str, pair: Pair) -> _Reading:
    characters = list(text.translate(pair.table))
    for match in _ELISION.finditer(text):  # in its place as it stands
        characters[match.start()] = text[match.start()]
    whole = True
    for place, (char, new) in enumerate(zip(text, characters, strict=True)):
        if new != char and char not in pair.plausible:
            whole, characters[place] = False, char
    meant = "".join(characters)
    changed = tuple(_changed(text, meant))
    whole = whole and not any(
        _is_lost(match[0], meant[match.start() : match.end()]) for match in _words_of(text, meant)
    )
    return _Reading(pair, meant, changed, whole)


_ELISION = re.compile(r"(?<=[ldjmtsncuLDJMTSNCU])’(?=[^\W\d_]|[…‚])")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def _words_of(text: str, other: str) -> Iterator[re.Match[str]]:
    """The words of `text` that are not the same in `other`, a text of the same length."""
    for match in _WORD.finditer(text):
        if match[0] != other[match.start() : match.end()]:
            yield match


def _changed(text: str, meant: str) -> Iterator[_Word]:
    for match in _words_of(meant, text):
        start, end = match.span()
        seen = text[start:end]
        known = (match[0] in _BARE or _is_french(match[0])) and not _is_french(seen)
        proves = known and any(_proves(*parts) for parts in _parts(seen, match[0]))
        before, after = text[start - 1 : start] if start else "", text[end : end + 1]
        strong = any(
            _is_no_letter_there(f"{before}{seen}{after}", place + len(before))
            for place in _differing(seen, match[0])
        )
        odd = not all(char.isascii() or char in NATURAL for char in seen)
        yield _Word(start, seen, match[0], known, proves, strong, odd)


def _is_lost(seen: str, meant: str) -> bool:
    """Whether a word that is one as it stands would be none any more."""
    if not _is_french(seen) or all(char in NATURAL - _LETTERS for char in meant):
        return False
    left = _NO_LETTERS.sub("", meant)
    return bool(left) and not _is_french(meant) and not (left != meant and _is_french(left))


_BARE = frozenset("àÀ")
_LETTERS = frozenset(char for char in NATURAL if char.isalpha())
_NO_LETTERS = re.compile(r"[\W\d_]+")
_PART = re.compile(r"[^’'-]+")
_VOWELS = frozenset("aeiouyhàâéèêëîïôœAEIOUYHÀÂÉÈÊÎÔŒ")
_BEFORE_A = frozenset({"n", "l", "qu"})
_KEPT_WHOLE = frozenset({"aujourd", "presqu", "quelqu", "entr", "hui"})


@lru_cache(maxsize=1 << 14)
def _is_french(word: str) -> bool:
    """Whether the language knows `word`, with an elision before it perhaps, or all parts of a compound."""
    words = lexicon()
    if word in words:
        return True
    *elided, rest = re.split(r"[’']", word)
    if any(part.lower() not in ELIDED and part.lower() not in _KEPT_WHOLE for part in elided):
        return False
    if elided and rest[:1] not in _VOWELS and rest.lower() != "hui":
        return False
    parts = rest.split("-")
    return all(part in words or part in _KEPT_WHOLE for part in parts) and any(
        len(part) > 1 or part in "àay" for part in parts
    )


def _differing(seen: str, meant: str) -> list[int]:
    return [place for place, char in enumerate(seen) if char != meant[place]]


def _parts(seen: str, meant: str) -> Iterator[tuple[str, str, str]]:
    """Each part of a word between apostrophes and hyphens that was changed, and what stands before it."""
    for match in _PART.finditer(meant):
        part = seen[match.start() : match.end()]
        before = meant[: match.start()]
        if part != match[0] or (before.endswith("’") and seen[match.start() - 1] != "’"):
            yield before if before != seen[: match.start()] else "", part, match[0]


def _proves(before: str, seen: str, meant: str) -> bool:
    """Whether a letter has become one of French in a word of some length, or ’ stands where it is elided.

    `before`: what stands before the part, if that was changed too.
    """
    if before.endswith("’") and before[:-1].lower() in (*ELIDED, *_KEPT_WHOLE):
        return meant[0] in _VOWELS and (len(meant) > 1 or before[:-1].lower() in _BEFORE_A)
    return len(meant) > 2 and any(meant[place].isalpha() for place in _differing(seen, meant))


def _is_no_letter_there(passage: str, place: int) -> bool:
    """Whether what is seen at `place` stands in a word where no letter does, as « ‚ » in « d‚j… »."""
    char, before, after = (
        passage[place],
        passage[place - 1 : place] if place else "",
        passage[place + 1 : place + 2],
    )
    if char >= _OTHER_SCRIPTS and char.isalpha() and (before + after).isascii():
        return (before + after).isalpha()
    letter = char.isalpha() and char not in _MODIFIERS
    if not before.islower():
        return not letter and char not in _OUTSIDE_WORDS and after.islower()
    if letter:
        return char.isupper() and not after.isupper()
    return char not in _OUTSIDE_WORDS or after.islower()


_OTHER_SCRIPTS = "\u0370"
_MODIFIERS = frozenset("ˆ˜ˇ")
_OUTSIDE_WORDS = frozenset("’‘“”«»–—…•·°€\xa0?!()[]/")


def _is_believed(reading: _Reading, text: str) -> bool:
    proofs = reading.proofs
    if reading.weight <= 0:
        return False
    if not proofs:
        return _has_a_lone_letter(reading, text) and reads_as_french(text)
    strong = [word for word in proofs if word.strong]
    if len(strong) > 1 or (strong and len(strong[0].meant) > 3):
        return True
    weak = len(proofs) > 1 or len(proofs[0].meant) >= _LONG or _is_common(proofs[0].meant)
    return weak and reads_as_french(text)


_WORD_BEFORE = re.compile(r"(?<![^\W_])[a-zà-ÿ’']+ \Z")


def _has_a_lone_letter(reading: _Reading, text: str) -> bool:
    """Whether « à » is seen, after a word in small letters, as a letter that French does not have: « ŕ »."""
    return any(
        word.meant == "à" and word.odd and _WORD_BEFORE.search(text, max(0, word.start - 30), word.start)
        for word in reading.words
    )


def _is_common(word: str) -> bool:
    """Whether `word` is so frequent that a stranger of nearly the same letters is less likely."""
    frequency = lexicon().frequency(re.split("[’'-]", word)[-1])
    return frequency >= (_FREQUENT if len(word) > 3 else _VERY_FREQUENT)


def _told(text: str, reading: _Reading, rivals: list[str], *, sure: bool) -> Iterator[Confusion]:
    for start, end, proven in _passages(text, reading):
        place = start
        while place < end:
            stop = place
            while stop < end and text[stop] != reading.meant[stop]:
                stop += 1
            if stop > place:
                meant = reading.meant[place:stop]
                alone = all(other[place:stop] == meant for other in rivals)
                yield Confusion(
                    Span(place, stop), meant, reading.pair.written, reading.pair.read, proven, sure and alone
                )
            place = stop + 1


def _passages(text: str, reading: _Reading) -> Iterator[tuple[int, int, bool]]:
    """What is to be read back: the whole, or the sentences that are whole, and known words elsewhere."""
    if reading.whole:
        yield 0, len(text), True
        return
    for match in _SENTENCE.finditer(text):
        part = _read(match[0], reading.pair)
        if part.whole and part.proofs:
            yield *match.span(), True
        else:
            for word in part.words:
                if word.known:
                    yield match.start() + word.start, match.start() + word.start + len(word.seen), True


# Signs that no word has inside, and the capitals that DOS text read as Windows-1252 has there.
_INSIDE_A_NAME = re.compile(r"\b[A-Z][a-zà-ÿ]*(?:[a-zà-ÿ][‚„†‡ˆ‰ŠŽÈÇ][a-zà-ÿ]+)+\b")


def _names(text: str) -> tuple[Confusion, ...]:
    """Names that hold what no name can hold, where no word tells which page it was."""
    found: list[Confusion] = []
    for match in _INSIDE_A_NAME.finditer(text):
        for pair in pairs():
            meant = match[0].translate(pair.table)
            if meant != match[0] and meant.isalpha() and meant[1:].islower() and _are_letters(meant):
                found += (
                    Confusion(
                        Span(match.start() + place, match.start() + place + 1),
                        meant[place],
                        pair.written,
                        pair.read,
                        word=False,
                        sure=False,
                    )
                    for place in _differing(match[0], meant)
                )
                break
    return tuple(found)


def _are_letters(word: str) -> bool:
    return all(char.isascii() or char in NATURAL for char in word)
