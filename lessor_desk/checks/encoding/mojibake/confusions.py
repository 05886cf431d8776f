"""One single-byte code page taken for another: DOS or Mac text read as Windows-1252, and the reverse.

Every byte still stands for one character, only the wrong one: « d‚j… » for « déjà ». No shape gives
it away, so the words of the language judge: the pair of pages under which most of the odd words
become words of French, and none is lost, is believed. Where all of a text or of a sentence makes sense so,
all of it is read back, its names and signs too; elsewhere only the words that are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from lessor_desk.checks.encoding.mojibake.confused_parts import (
    confused_part,
    looks_odd,
    pairs_that_make_a_word,
    pairs_that_may_tell,
    pairs_worth_reading,
    parts_beyond_ascii,
    read_back,
    without_strangers,
)
from lessor_desk.checks.encoding.mojibake.confused_signs import SIGNS_SEEN, may_hold_signs
from lessor_desk.checks.encoding.mojibake.confused_words import ConfusedWord, differing, in_a_name, is_french
from lessor_desk.checks.encoding.mojibake.lone_dots import has_lone_dots
from lessor_desk.checks.encoding.mojibake.pairs import Pair, in_small_letters
from lessor_desk.checks.encoding.mojibake.without_words import (
    IN_A_NAME,
    INSIDE_A_NAME,
    Confusion,
    signs,
    where_no_word_tells,
)
from lessor_desk.text.french import reads_as_french
from lessor_desk.text.lexicon import lexicon
from lessor_desk.text.span import Span


@dataclass(frozen=True)
class _Reading:
    """What a pair makes of a text: the words that it changes, and where they begin.

    `whole`: every character makes sense so, and no word is lost; `odd`: the text may have gone this way.
    """

    pair: Pair
    words: tuple[tuple[int, ConfusedWord], ...]
    whole: bool
    odd: bool

    @cached_property
    def proofs(self) -> list[ConfusedWord]:
        return [word for _, word in self.words if word.proves]

    @cached_property
    def weight(self) -> float:
        """How much speaks for the pair; words that it makes and nobody knows speak against it.

        They do less beside several long ones that are known, or « ŕ »: the copy quotes another language; and
        where a known word shows what their letters stand for, or no word mixes such letters.
        """
        strangers = [word for _, word in self.words if word.odd and not word.known and word.meant.islower()]
        known = sum(1 if word.proves else 0.5 for _, word in self.words if word.known)
        told = any(word.seen in _OF_NO_LANGUAGE for _, word in self.words)
        quoted = (
            told or len({word.meant for word in self.proofs if len(word.meant) >= _QUITE_LONG}) >= _ENOUGH
        )
        against = sum(0.5 if quoted or self._has_come_so(word) else 2 for word in strangers)
        return known - against + self.whole / 4

    def _has_come_so(self, word: ConfusedWord) -> bool:
        changed = {word.seen[place] for place in differing(word.seen, word.meant)}
        if all(char >= _OTHER_SCRIPTS and char.isalpha() for char in changed):
            return len(changed) < len(word.seen)
        return changed <= self._changed_inside

    @cached_property
    def _changed_inside(self) -> frozenset[str]:
        """What the pair changes inside the words that prove it."""
        return frozenset(
            each.seen[place]
            for each in self.proofs
            if each.strong
            for place in differing(each.seen, each.meant)
            if place  # « ‚den », quoted, is no « éden »
        )


def proves_a_confusion(part: str) -> bool:
    """Whether `part` of a text, between two blanks, holds a word that speaks for one of the pairs.

    A text without any, and without « … » alone, holds no confusion.
    """
    if part.isascii() or in_small_letters().fullmatch(part):
        return False
    a_name, signs = not IN_A_NAME.isdisjoint(part), not SIGNS_SEEN.isdisjoint(part)
    if not (a_name or signs or pairs_that_may_tell(part)):
        return False
    word = part.strip(_MARKS_AND_FIGURES)
    if len(word) > 1 and is_french(word):  # « α » is à too
        return False
    if a_name and INSIDE_A_NAME.search(part):
        return True
    return (signs and may_hold_signs(part)) or any(
        word.proves or _is_bare(word)
        for pair in pairs_that_make_a_word(part)
        for word in confused_part[part, pair].words
    )


LETTERS_SHORT = frozenset(
    re.findall(r"\w+", "aigu ambigu cal contigu exigu mir quo ta tais tait tant tantôt tas tasse tasses te")
) | {"ter", "tes", "tons", "té", "Taïwan", "taïwanais", "taïwanaise"}
"""Words that are others with one letter more, which a page has where another has a mark: « “tasse »."""


@lru_cache(maxsize=1 << 13)
def _remembered(part: str) -> bool:
    return proves_a_confusion(part)


def _proves(part: str) -> bool:
    """The same; what is as short as a word is remembered."""
    return _remembered(part) if len(part) <= _A_WORD else proves_a_confusion(part)


_A_WORD = 40
_SENTENCE = re.compile(r"(?:[^.!?\n]|[.!?](?!\s))+[.!?]*\s*|[.!?\s]+")
_ENOUGH = 3
_SOME = 4
_QUITE_LONG, _LONG = 6, 7
_FREQUENT, _VERY_FREQUENT = 3.0, 4.0
_MARKS_AND_FIGURES = "\"'()[].,;:!?/-0123456789\n\r\t"


@lru_cache(maxsize=64)
def confusions(text: str) -> tuple[Confusion, ...]:
    """The passages of `text` that one page was taken for another in, in order."""
    if not any(_proves(part) for _, part in parts_beyond_ascii(text)) and not has_lone_dots(text):
        return ()
    return read_in_all_pairs(text)


def read_in_all_pairs(text: str) -> tuple[Confusion, ...]:
    """The same, without asking first whether a part of the text proves any."""
    parts = tuple(parts_beyond_ascii(text))
    alone = not _NO_WORD.isdisjoint(text)
    found = [
        _read(parts, pair)
        for pair in pairs_worth_reading(parts)
        if alone or pair.of_letters or pair.odd.search(text)
    ]
    found = [reading for reading in found if reading.words and _is_believed(reading, text)]
    if not found:
        return where_no_word_tells(text)
    found.sort(key=lambda reading: -reading.weight)  # stable: among equals the pair named first
    best = found[0]
    rivals = [read_back(text, other.pair) for other in found[1:] if other.weight == best.weight]
    told = list(_told(text, best, rivals, sure=len(best.proofs) >= _ENOUGH))
    if not best.whole:
        done = {place for each in told for place in range(each.span.start, each.span.end)}
        told += (sign for sign in signs(text) if sign.read == best.pair.read and sign.span.start not in done)
        told.sort(key=lambda each: each.span)
    return tuple(told)


def _read(parts: Iterable[tuple[int, str]], pair: Pair) -> _Reading:
    """What `pair` makes of a text of these `parts`."""
    words: list[tuple[int, ConfusedWord]] = []
    whole, odd = True, False
    for start, part in parts:
        said = confused_part[part, pair]
        words += ((start + word.start, word) for word in said.words)
        whole = whole and said.whole
        odd = odd or looks_odd[part, pair]
    return _Reading(pair, tuple(words), whole, odd)


def _is_believed(reading: _Reading, text: str) -> bool:
    proofs = reading.proofs
    if reading.weight <= 0:
        return False
    if _is_told_by_one_letter(reading, text):
        return True
    if not reading.odd:
        return _is_told_by_a_common_word(reading, text)
    if not proofs:
        lone = [
            each
            for each in reading.words
            if _is_bare(each[1]) and not (in_a_name(text, each[0]) or _is_a_footnote(each[1], text))
        ]
        if any(word.seen in _OF_NO_LANGUAGE and _between_words(start, text) for start, word in lone):
            return True
        told = len(lone) > 1 or any(_stands_alone(start, word, text) for start, word in lone)
        return told and reads_as_french(text, besides=sum(_FOOTNOTES.isdisjoint(w.seen) for _, w in lone))
    if any(word.seen in _OF_NO_LANGUAGE for _, word in reading.words):
        return True
    strong = [word for word in proofs if word.strong]
    if len(strong) > 1 or (strong and len(strong[0].meant) > 3):
        return True
    long = sum(len(word.meant) >= _LONG for word in proofs)
    if long > 1:
        return True
    weak = len(proofs) > 1 or long > 0 or _is_common(proofs[0].meant)
    return weak and reads_as_french(text, besides=long + (len(proofs) > 1))


_WORD_BEFORE = re.compile(r"(?<![^\W_])[a-zà-ÿ’']+ \Z")
_BETWEEN_WORDS = re.compile(r"[^\W_] [ŕŔ] [^\W_]")
_BEGINS = re.compile(r"(?:\A|[.!?:…]\s|[«“(]\s?|\n)\Z")
_BARE = frozenset({"à", "À", "où", "là", "ça"})
_OTHER_SCRIPTS = "\u0370"
_OF_NO_LANGUAGE = frozenset("ŕŔ")  # alone
_NO_WORD = frozenset("êÖа")  # what à becomes, the last one in Cyrillic
_FOOTNOTES = frozenset("†‡ˆ‰")


def _is_a_footnote(word: ConfusedWord, text: str) -> bool:
    """Whether « ‡ » is named beside « † »: « les † et ‡ renvoient aux notes »."""
    return word.seen in _FOOTNOTES and " † " in text


def _is_bare(word: ConfusedWord) -> bool:
    """Whether a word too short to prove anything is seen as what no word is: « ŕ », « ê »."""
    return (word.odd or word.seen in _NO_WORD) and word.meant in _BARE


def _stands_alone(start: int, word: ConfusedWord, text: str) -> bool:
    """Whether it stands where such a word does: after a word in small letters, or at the beginning."""
    if word.meant == "À":
        return _BEGINS.search(text, max(0, start - 4), start) is not None
    before = _WORD_BEFORE.search(text, max(0, start - 30), start)
    return word.meant != "à" or word.seen == "ŕ" or before is not None


def _is_told_by_one_letter(reading: _Reading, text: str) -> bool:
    """Whether « ê » stands for « à » in French copy of which the pair makes nothing but words."""
    return (
        any(word.seen in _NO_WORD and _within_a_line(start, word, text) for start, word in reading.words)
        and all(word.known for _, word in reading.words)
        and reads_as_french(text, besides=2)
    )


def _is_told_by_a_common_word(reading: _Reading, text: str) -> bool:
    """Whether a common word has letters of French that are wrong there: « en quàte de », « bien-àtre »."""
    proofs = reading.proofs
    if not proofs or not reading.whole or not all(word.known for _, word in reading.words):
        return False
    return any(
        len(word.meant) >= _SOME and word.seen not in lexicon() and _is_common(word.meant) for word in proofs
    ) and reads_as_french(text, besides=1)


def _within_a_line(start: int, word: ConfusedWord, text: str) -> bool:
    """Whether « ê » stands for « à » between words: « candidat ê sa succession »."""
    after = text[start + 1 : start + 3]
    return word.meant == "à" and _stands_alone(start, word, text) and after[:1] == " " and after[1:].isalpha()


def _between_words(start: int, text: str) -> bool:
    """Whether the letter at `start` stands between two words: in no language « ŕ » is one."""
    return _BETWEEN_WORDS.match(text, max(0, start - 2)) is not None


def _is_common(word: str) -> bool:
    """Whether `word` is so frequent that a stranger of nearly the same letters is less likely."""
    frequency = lexicon().frequency(re.split("[’'-]", word)[-1])
    return frequency >= (_FREQUENT if len(word) > 3 else _VERY_FREQUENT)


def _told(text: str, reading: _Reading, rivals: list[str], *, sure: bool) -> Iterator[Confusion]:
    said = without_strangers(text, read_back(text, reading.pair))
    for start, end, proven in _passages(text, reading):
        place = start
        while place < end:
            stop = place
            while stop < end and text[stop] != said[stop]:
                stop += 1
            if stop > place:
                meant = said[place:stop]
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
        part = _read(parts_beyond_ascii(match[0]), reading.pair)
        if part.whole and part.proofs:
            yield *match.span(), True
        else:
            for start, word in part.words:
                if word.known:
                    yield match.start() + start, match.start() + start + len(word.seen), True
