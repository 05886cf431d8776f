"""Letters with an accent that were lost and left a blank: « minist re », « r gion », « d velopp  »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from lessor_desk.checks.encoding.lost.completion import MARK, completions
from lessor_desk.text.french import are_french, reads_as_french
from lessor_desk.text.lexicon import ACCENTED, lexicon

_WORD = re.compile(r"(?<![\w'’.@/&-])[^\W\d_]+(?![\w'’@/&-])")
_LOST_AT_THE_END = re.compile(r" (?=[ ,.;:!?)»])")
_EDGES = "\"'’([«“\n\r\t\xa0"
BEGINNINGS = frozenset("bcdfglmnpqrstv") | frozenset(
    re.findall(r"\w+", "bl br ch cl cr dr fl fr gl gr pl pr ph sc sp st th tr vr")
)
"""Consonants that words begin with before an accent."""
_NO_PIECES = {"F", "M", "Dr", "Pr", "St", "Ph"}  # « F CFA », « M Diarra »
_PIECES = BEGINNINGS | (frozenset(part.title() for part in BEGINNINGS) - _NO_PIECES)
_LETTERS = ACCENTED.replace("’", "")
_ONE_LETTER_WORDS = frozenset("ayàôAYÀÔ")
_MOST_PARTS = 4
_IN_PIECES = 0.5  # of the words of French copy at least so many are known where others are in pieces
_TELLING = 4  # letters of a part that is no word by chance
_FREQUENT, _VERY_FREQUENT = 2.5, 3.5  # on the lexicon's scale
_NEAR = 3  # letters, so that a lost last letter is looked for


@dataclass(frozen=True, slots=True)
class _Joined:
    """Parts of a word with the blanks at `places` between and after them; `strong`: none is a word itself."""

    start: int
    end: int
    places: tuple[int, ...]
    strong: bool


def may_lack(parts: str) -> bool:
    """Whether one of `parts` of a text between blanks is consonants that words begin with before an accent.

    A text without any has lost no letter so, or too few to tell: no word is asked for in clean copy.
    """
    return not _PIECES.isdisjoint([part.lstrip(_EDGES) for part in parts.split(" ")])


@lru_cache(maxsize=4096)
def _begins_a_word(part: str) -> bool:
    """Whether the language has a word that goes on with an accent after `part`."""
    words, stub = lexicon(), part.lower()
    return words.has_prefix(stub) and any(words.has_prefix(stub + letter) for letter in _LETTERS)


def blanks(text: str) -> tuple[int, ...]:
    """The places of the blanks in `text` that stand for a letter, in order.

    A word fits only with a letter in the place of the blank, and its parts are none: that of a part of four
    letters at least tells it. Once one does, words in pieces that are words themselves are looked at too.
    """
    if not any(_in_pieces(text)):
        return ()
    if not are_french((match[0] for match in _WORD.finditer(text)), known=_IN_PIECES):
        return ()
    found = sorted(_joined(text), key=lambda each: (not each.strong, -len(each.places), each.start))
    if not found or not found[0].strong:
        return ()
    taken: list[_Joined] = []
    for each in found:
        if all(each.end <= other.start or other.end <= each.start for other in taken):
            taken.append(each)
    rest = text
    for each in taken:
        rest = rest[: each.start] + " " * (each.end - each.start) + rest[each.end :]
    if not reads_as_french(rest, besides=sum(each.strong for each in taken)):
        return ()
    return tuple(sorted(place for each in taken for place in each.places))


def _in_pieces(text: str) -> Iterator[bool]:
    """Whether neighbouring parts are no words, one of them long enough to tell: for each pair of them."""
    for one, next_one in pairwise(_WORD.finditer(text)):
        near = next_one.start() == one.end() + 1 and text[one.end()] == " "
        if near and len(one[0] + next_one[0]) > _TELLING and not next_one[0][0].isupper():
            yield not _is_word(one[0]) and not _is_word(next_one[0]) and _begins_a_word(one[0])


def _joined(text: str) -> Iterator[_Joined]:
    """Neighbouring parts that a word fits with a letter in the place of each blank."""
    parts = list(_WORD.finditer(text))
    for first in range(len(parts)):
        last = first
        if not _begins_a_word(parts[first][0]):
            continue
        while True:
            end = parts[last].end()
            run = parts[first : last + 1]
            if any(not _is_word(each[0]) for each in run):
                yield from _fitting(text, run, end)
            last += 1
            if last - first >= _MOST_PARTS or last == len(parts):
                break
            if parts[last].start() != end + 1 or text[end] != " " or parts[last][0][0].isupper():
                break


def _fitting(text: str, run: list[re.Match[str]], end: int) -> Iterator[_Joined]:
    words = [each[0] for each in run]
    between = tuple(each.end() for each in run[:-1])
    core = MARK.join(words)
    strange = [word for word in words if not _is_word(word)]
    strong = len(strange) == len(words) and any(len(word) >= _TELLING for word in strange)
    least = _FREQUENT if strong else _VERY_FREQUENT
    if between and _fits(core, least):
        yield _Joined(run[0].start(), end, between, strong)
    lacks_the_last = _LOST_AT_THE_END.match(text, end) is not None and not _is_word(words[-1])
    if lacks_the_last and len(core) >= _NEAR and _fits(core + MARK, least):
        yield _Joined(run[0].start(), end + 1, (*between, end), strong and bool(between))


def _fits(core: str, least: float) -> bool:
    return any(each.weight >= least and "’" not in each.text for each in completions(core))


def _is_word(part: str) -> bool:
    return part in _ONE_LETTER_WORDS if len(part) == 1 else part in lexicon()
