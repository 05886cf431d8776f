"""Words that fit what is left of a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from lessor_desk.text.lexicon import ACCENTED, lexicon
from lessor_desk.text.vocabulary import Vocabulary, names
from lessor_desk.text.words import ELIDED

MARK = "\ufffd"
"""Stands for one lost letter or sign."""

LETTERS = ACCENTED.replace("’", "") + ACCENTED.upper().replace("’", "")
_LONGEST, _MOST_MARKS = 40, 8
_OF_THE_ITEM = 8.0  # above every word of the lexicon, whose scale ends at 8
_OF_THE_BATCH = 7.0


@dataclass(frozen=True, slots=True)
class Completion:
    """What a part of a word may have been, and how likely: on the lexicon's scale of frequencies.

    `hearsay`: a name that is known from elsewhere only, and may here be another one.
    """

    text: str
    weight: float
    hearsay: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """Where names are looked up: the words of the item, then of its batch, then those that the desk knows.

    `kept`: the letters that the damage leaves ("ascii" or "latin-1").
    """

    item: Vocabulary
    batch: Vocabulary | None
    kept: str

    @classmethod
    def of(cls, text: str, batch: Vocabulary | None, *, kept: str = "ascii") -> Known:
        item = Vocabulary()
        item.add(text)
        return cls(item, batch, kept)

    def has_like(self, part: str) -> bool:
        """Whether some word is `like` this part."""
        if self.item.like(part, kept=self.kept):
            return True
        return not part[:1].islower() and any(True for _ in self.like(part))

    def like(self, part: str) -> Iterator[Completion]:
        for word in self.item.like(part, kept=self.kept):
            yield Completion(word, _OF_THE_ITEM)
        if part[:1].islower():
            return
        for vocabulary in (self.batch, names()):
            for place, word in enumerate(vocabulary.like(part, kept=self.kept) if vocabulary else ()):
                yield Completion(word, _OF_THE_BATCH - place / 8, hearsay=True)


NOTHING = Known(Vocabulary(), None, "ascii")


def completions(part: str, known: Known = NOTHING) -> tuple[Completion, ...]:
    """The words that fit `part`, whose lost letters are MARKs, most likely first.

    A name that stands undamaged elsewhere in the item is the best candidate for the one that is
    damaged, one of the batch the next one.
    """
    fitting, alike = _from_the_lexicon(part), tuple(known.like(part))
    if not alike:
        return fitting
    found = {each.text: each for each in fitting}
    for each in alike:
        if each.text not in found or not each.hearsay:
            found[each.text] = max(each, found.get(each.text, each), key=lambda one: one.weight)
        else:
            before = found[each.text]
            found[each.text] = replace(before, weight=max(before.weight, each.weight))
    return tuple(sorted(found.values(), key=lambda each: -each.weight))


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
    frequency = lexicon().frequency(word) if len(word) > 1 or word in "aày" else 0.0
    if word.lower() == "hui":
        frequency = 5.0
    if frequency:
        return (Completion(word, frequency),)
    return (Completion(word, 2.0),) if word[0].isupper() else ()


def _begins_with_a_vowel(word: str) -> bool:
    return word[0].lower() in "aeiouyhàâäéèêëîïôöùûüœæ"
