"""The words of a text that a pair of code pages would change: which are right, which are wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from lessor_desk.checks.encoding.mojibake.pairs import NATURAL
from lessor_desk.text.lexicon import lexicon
from lessor_desk.text.words import ELIDED


class ConfusedWord(NamedTuple):
    """A word that the pair changes: where it stands, what is seen, what was meant.

    `known`: the language knows what was meant, and not what is seen. `proves`: a letter of French
    has come of it. `strong`: it does, and what is seen is no word of any language. `odd`: no French word
    is written so.
    """

    start: int
    seen: str
    meant: str
    known: bool
    proves: bool
    strong: bool
    odd: bool


_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def words_changed(text: str, other: str) -> Iterator[re.Match[str]]:
    """The words of `text` that are not the same in `other`, a text of the same length."""
    for match in _WORD.finditer(text):
        if match[0] != other[match.start() : match.end()]:
            yield match


def confused_words(text: str, meant: str) -> Iterator[ConfusedWord]:
    for match in words_changed(meant, text):
        start, end = match.span()
        seen = text[start:end]
        odd = not _OF_COPY.issuperset(seen)
        lone = odd and len(seen) == 1  # « α », which the lexicon has as a sign of science
        known = may_be_known(match[0]) and (lone or not is_french(seen))
        proves = known and any(_proves(*parts) for parts in _parts(seen, match[0]))
        proves = proves or (known and odd and len(match[0]) > _SOME)  # « c’est-ŕ-dire »
        strong = proves and _is_strong(text, match)
        yield ConfusedWord(start, seen, match[0], known, proves, strong, odd)


def _is_strong(text: str, meant: re.Match[str]) -> bool:
    """Whether what is seen in `text` of a word that was `meant` has a character where no word has it."""
    start, end = meant.span()
    before = text[start - 1 : start] if start else ""
    passage = before + text[start : end + 1]
    places = differing(text[start:end], meant[0])
    return any(_is_no_letter_there(passage, place + len(before)) for place in places)


def may_be_known(meant: str) -> bool:
    """Whether the language knows a word that a pair has made: none with a capital inside (« traorÈ »)."""
    return meant in _ALONE or (_CAPITAL_INSIDE.match(meant) is None and is_french(meant))


# No word of the language is written so.
_CAPITAL_INSIDE = re.compile(r"(?:[a-zß-ÿœ]+[’'-])*[A-ZÀ-ÖØ-ÞŒ]?[a-zß-ÿœ]+[À-ÖØ-ÞŒŸŽŠ]")


def is_lost(seen: str, meant: str) -> bool:
    """Whether a word that is one as it stands would be none any more."""
    if not is_french(seen) or all(char in NATURAL - _LETTERS for char in meant):
        return False
    left = _NO_LETTERS.sub("", meant)
    return bool(left) and not is_french(meant) and not (left != meant and is_french(left))


_SOME = 4  # letters
_OF_COPY = NATURAL.union(map(chr, range(0x80)))
_ALONE = frozenset({"à", "À", "ème", "èmes"})  # the last two behind figures
_JOINS = frozenset("'’-")
_LETTERS = frozenset(char for char in NATURAL if char.isalpha())
_NO_LETTERS = re.compile(r"[\W\d_]+")
_PART = re.compile(r"[^’'-]+")
_VOWELS = frozenset("aeiouyhàâéèêëîïôœAEIOUYHÀÂÉÈÊÎÔŒ")
_BEFORE_A = frozenset({"n", "l", "qu"})
_KEPT_WHOLE = frozenset({"aujourd", "presqu", "quelqu", "entr", "hui"})


@lru_cache(maxsize=1 << 14)
def is_french(word: str) -> bool:
    """Whether the language knows `word`, with an elision before it perhaps, or all parts of a compound."""
    if _JOINS.isdisjoint(word):
        return word in lexicon() or word in _KEPT_WHOLE
    return _is_made_of_words(word) or word in lexicon()


def _is_made_of_words(word: str) -> bool:
    *elided, rest = re.split(r"[’']", word)
    if any(part.lower() not in ELIDED and part.lower() not in _KEPT_WHOLE for part in elided):
        return False
    if elided and rest[:1] not in _VOWELS and rest.lower() != "hui":
        return False
    words, parts = lexicon(), rest.split("-")
    return all(part in words or part in _KEPT_WHOLE for part in parts) and any(
        len(part) > 1 or part in "àay" for part in parts
    )


def in_a_name(text: str, start: int) -> bool:
    """Whether « Ó » stands before a name that French copy does not know: « Ó Conchúir »."""
    match = _IRISH.match(text, start)
    return match is not None and not is_french(match[1])


_IRISH = re.compile(r"Ó ([A-ZÀ-Þ][^\W_]+)")


def differing(seen: str, meant: str) -> list[int]:
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
    return len(meant) > 2 and any(meant[place].isalpha() for place in differing(seen, meant))


def _is_no_letter_there(passage: str, place: int) -> bool:
    """Whether what is seen at `place` stands in a word where no letter does, as « ‚ » in « d‚j… »."""
    char, before, after = (
        passage[place],
        passage[place - 1 : place] if place else "",
        passage[place + 1 : place + 2],
    )
    if char >= _OTHER_SCRIPTS and char.isalpha() and (before + after).isascii():
        return before.isalpha() or after.isalpha()
    letter = char.isalpha() and char not in _MODIFIERS
    if letter and char.islower() and before.isupper() and after.isupper():
        return True  # « MâTâO »
    if not before.islower():
        return not letter and char not in _OUTSIDE_WORDS and after.islower()
    if letter:
        return char.isupper() and not after.isupper()
    return char not in _OUTSIDE_WORDS or after.islower()


_OTHER_SCRIPTS = "\u0370"
_MODIFIERS = frozenset("ˆ˜ˇ")
_OUTSIDE_WORDS = frozenset("’‘“”«»–—…•·°€\xa0?!()[]/")
