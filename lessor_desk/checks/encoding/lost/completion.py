"""Words that fit what is left of a word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from lessor_desk.text.lexicon import ACCENTED, lexicon
from lessor_desk.text.words import ELIDED

MARK = "\ufffd"
"""Stands for one lost letter or sign."""

LETTERS = ACCENTED.replace("’", "") + ACCENTED.upper().replace("’", "")
_LONGEST, _MOST_MARKS = 40, 8
_OWN_WORD_BONUS = 8.0  # above every word of the lexicon, whose scale ends at 8


@dataclass(frozen=True, slots=True)
class Completion:
    """What a part of a word may have been, and how likely: on the lexicon's scale of frequencies."""

    text: str
    weight: float


def completions(part: str, own: Mapping[str, tuple[str, ...]]) -> tuple[Completion, ...]:
    """The words that fit `part`, whose lost letters are MARKs, most likely first.

    `own` are the item's own words by their skeleton, as `own_words` gives them: a name that stands
    undamaged elsewhere in the item is the best candidate for the one that is damaged.
    """
    found = dict.fromkeys(own.get(part, ()), _OWN_WORD_BONUS)
    for each in _from_the_lexicon(part):
        found.setdefault(each.text, each.weight)
    return tuple(
        Completion(word, weight) for word, weight in sorted(found.items(), key=lambda item: -item[1])
    )


def own_words(text: str, mark_of: re.Pattern[str]) -> Mapping[str, tuple[str, ...]]:
    """The undamaged words of `text` by what would be left of them: `Cond\ufffd` → `Condé`.

    `mark_of` matches the characters that the damage takes away.
    """
    words: dict[str, set[str]] = defaultdict(set)
    for match in _ACCENTED_WORD.finditer(text):
        skeleton = mark_of.sub(MARK, match[0])
        if skeleton != match[0]:
            words[skeleton].add(match[0])
    return {skeleton: tuple(sorted(spellings)) for skeleton, spellings in words.items()}


_ACCENTED_WORD = re.compile(r"[^\W\d_]*[^\W\d_\x00-\x7f][^\W\d_]*")
_ELISION = re.compile(f"(?P<prefix>(?:{'|'.join(ELIDED)}|aujourd)){MARK}(?P<rest>.+)", re.IGNORECASE)

# What any noun may begin with: no list has all of « eurodéputé », « vidéosurveillé », « anticorruption ».
_PREFIXED = re.compile(
    r"(?P<prefix>(?:euro|anti|auto|inter|multi|super|micro|cyber|ultra|radio|photo|socio|agro|pluri|narco|re|co)-?)"
    rf"(?P<rest>[^\W_{MARK}]*{MARK}[^\W_]+.*)"
)
_OF_A_COMPOUND = 2.0


@lru_cache(maxsize=8192)
def _from_the_lexicon(part: str) -> tuple[Completion, ...]:
    if len(part) > _LONGEST or part.count(MARK) > _MOST_MARKS or not part.strip(MARK):
        return ()
    words = lexicon()
    found: dict[str, float] = {}
    for word in words.matching(part.replace(MARK, "?"), letters=LETTERS):
        found[word] = words.frequency(word)
    if elision := _ELISION.fullmatch(part):
        rest = elision["rest"]
        if rest == MARK:
            rests: tuple[Completion, ...] = (Completion("à", 6.0),)
        else:
            rests = _from_the_lexicon(rest) if MARK in rest else _whole(rest)
        for each in rests:
            if _begins_with_a_vowel(each.text):
                found.setdefault(f"{elision['prefix']}’{each.text}", each.weight)
    if not found and (prefixed := _PREFIXED.fullmatch(part)):
        for each in _from_the_lexicon(prefixed["rest"]):
            found[prefixed["prefix"] + each.text] = min(each.weight, _OF_A_COMPOUND)
    return tuple(Completion(*item) for item in sorted(found.items(), key=lambda item: -item[1])[:8])


def _whole(word: str) -> tuple[Completion, ...]:
    """`word` itself: a word of the language, or a name."""
    frequency = lexicon().frequency(word)
    if word.lower() == "hui":
        frequency = 5.0
    if frequency:
        return (Completion(word, frequency),)
    return (Completion(word, 2.0),) if word[0].isupper() else ()


def _begins_with_a_vowel(word: str) -> bool:
    return word[0].lower() in "aeiouyhàâäéèêëîïôöùûüœæ"
