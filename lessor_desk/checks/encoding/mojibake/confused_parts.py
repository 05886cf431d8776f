"""What a pair of code pages makes of the parts of a text between two blanks: asked once, and remembered.

No word reaches over a blank, so that a text says what its parts say, and copy is made of the same ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from lessor_desk.checks.encoding.mojibake.confused_words import (
    ConfusedWord,
    confused_words,
    is_lost,
    may_be_known,
    words_changed,
)
from lessor_desk.checks.encoding.mojibake.natural_signs import ELISION, natural
from lessor_desk.checks.encoding.mojibake.neighbours import ANYTHING, may_stand_between
from lessor_desk.checks.encoding.mojibake.pairs import NATURAL, SMALL_LETTERS, Pair, pairs, pairs_that_tell
from lessor_desk.checks.encoding.mojibake.remembering import Remembered


@dataclass(frozen=True, slots=True)
class ConfusedPart:
    """`words` that the pair changes, with their starts in the part.

    `whole`: every character makes sense so, and no word is lost.
    """

    words: tuple[ConfusedWord, ...]
    whole: bool


_UNTOUCHED, _SENSELESS = ConfusedPart((), whole=True), ConfusedPart((), whole=False)


def parts_beyond_ascii(text: str) -> Iterator[tuple[int, str]]:
    """The parts of `text` between blanks that a confusion can have changed, and where they begin."""
    start = 0
    for part in text.split(" "):
        if not part.isascii():
            yield start, part
        start += len(part) + 1


def without_elisions(part: str) -> str:
    """`part` with straight apostrophes where no pair changes them, each character in its place."""
    return ELISION.sub("'", part) if "’" in part else part


def read_back(text: str, pair: Pair) -> str:
    """`text` as the pair would have it: what it makes no sense of stays, and signs at their place."""
    meant = text.translate(pair.to_copy)
    characters = list(meant)
    for place in natural(text, meant):
        characters[place] = text[place]
    return "".join(characters)


def without_strangers(text: str, said: str) -> str:
    """`said` with what copy has in `text` and would not have in it: « Diéma », no « DiÚma », and « no ½.

    It was never damaged: a part of the text was.
    """
    if _OF_COPY.isdisjoint(text):
        return said
    kept = list(said)
    for place, seen in enumerate(text):
        if seen in _OF_COPY and seen != said[place] and said[place] not in NATURAL:
            kept[place] = said[place] if _is_a_half(text, said, place) else seen
    return "".join(kept)


_OF_COPY = SMALL_LETTERS | frozenset("«»")


def _is_a_half(text: str, said: str, place: int) -> bool:
    return said[place] == "½" and text[place - 1 : place].isdigit()


def pairs_that_may_tell(part: str) -> set[Pair]:
    """The pairs that may make of something in `part` a word of French: none, as a rule, in clean copy.

    Asked of each new part, and so cheaply: by the characters that may be letters, and those beside them.
    """
    changed = f" {without_elisions(part)} "
    found: set[Pair] = set()
    for match in _BEYOND_ASCII.finditer(changed):
        place = match.start()
        found |= _pairs_at(changed[place - 1 : place + 2])
    return found


def pairs_worth_reading(parts: Iterable[tuple[int, str]]) -> list[Pair]:
    """The pairs that may make a word that is known of something in `parts`; no other one is believed."""
    may_tell: set[Pair] = set()
    for _, part in parts:
        may_tell |= pairs_that_may_tell(part)
    return [pair for pair in pairs() if pair in may_tell]


_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


@lru_cache(maxsize=1 << 12)
def _pairs_at(passage: str) -> frozenset[Pair]:
    """The pairs under which the character in the middle of three may be a letter of a word, or join words."""
    before, char, after = tuple(passage)
    return frozenset(
        pair
        for pair in pairs_that_tell().get(char, ())
        if may_stand_between(pair.to_copy[ord(char)], _beside(before, pair), _beside(after, pair))
    )


def _beside(char: str, pair: Pair) -> str:
    """What `char` beside a letter that the pair makes is: itself, an end of the word, or anything."""
    if char.isascii() or char == ANYTHING:
        return char
    return ANYTHING if pair.to_copy.get(ord(char), char).isalpha() else " "


def pairs_that_make_a_word(part: str) -> Iterator[Pair]:
    """Those of them that do."""
    for pair in pairs_that_may_tell(part):
        meant = read_back(part, pair)
        if any(map(may_be_known, (word[0] for word in words_changed(meant, part)))):
            yield pair


@Remembered
def confused_part(part: str, pair: Pair) -> ConfusedPart:
    """What the pair makes of `part`."""
    if pair.plausible.isdisjoint(part):
        return _UNTOUCHED if _makes_sense(part, pair) else _SENSELESS
    meant = read_back(part, pair)
    whole = _makes_sense(part, pair) and not any(
        is_lost(match[0], meant[match.start() : match.end()]) for match in words_changed(part, meant)
    )
    return ConfusedPart(tuple(confused_words(part, meant)), whole)


@Remembered
def looks_odd(part: str, pair: Pair) -> bool:
    """Whether `part` may have gone this way; `Pair.odd` takes a while to make, so ask late."""
    return not pair.plausible.isdisjoint(part) and pair.odd.search(part) is not None


def _makes_sense(part: str, pair: Pair) -> bool:
    """Whether every character of `part` was one of copy, or stands where copy has it."""
    if pair.senseless.isdisjoint(part):
        return True
    kept = frozenset(natural(part, part.translate(pair.table)))
    return all(place in kept for place, char in enumerate(part) if char in pair.senseless)
