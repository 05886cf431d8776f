"""Joining the rest to a text that was cut: wherever it begins, no word comes twice and none is lost."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lessor_desk.matching.agreement import Signs, agreement, letters
from lessor_desk.text.lexicon import lexicon
from lessor_desk.text.words import blank_word_start

_TELLING = 16  # signs that two texts hardly ever share by chance
_WORDS_BACK = 6  # words at the end of what is kept among which a shorter overlap is looked for
_DOUBLED = frozenset({"nous", "vous"})  # `nous nous rendons`: the same word twice is right
_WORD = re.compile(r"\w+")
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Joined:
    """A text with its rest.

    `kept` is the length of what is left of the old text, `overlap` the pasted words that it has already, and
    `skipped` the pasted words before them: a headline, the sender's greeting. They are in no text then.
    """

    text: str
    kept: int
    overlap: str
    skipped: str


def joined(kept: str, pasted: str, *, in_word: bool = False) -> Joined:
    """`kept`, without the stop that was put at the cut, and what `pasted` adds to it.

    `in_word`: the cut has gone through a word, so that the last one may be a part of what comes first.

    >>> joined("plus de 8.000 personnes, dont 50% de", "dont 50% de femmes, dans onze localités.").text
    'plus de 8.000 personnes, dont 50% de femmes, dans onze localités.'
    """
    kept, pasted = kept.rstrip(), _BREAKS.sub("\n", pasted).strip()
    place = _shared(kept, pasted) or _last_words(kept, pasted, in_word=in_word)
    if place is not None:
        start, end = place
        return Joined(kept + pasted[end:], len(kept), pasted[start:end].strip(), pasted[:start].strip())
    return Joined(kept + _between(kept, pasted, in_word=in_word) + pasted, len(kept), "", "")


def _shared(kept: str, pasted: str) -> tuple[int, int] | None:
    """Where the end of `kept` stands in `pasted`, if enough of it does; what goes further back is first."""
    whole = agreement(kept, pasted)
    if whole.whole and len(kept) >= _TELLING:
        return 0, whole.right
    ours, theirs = Signs(kept), Signs(pasted)
    tail = ours.text[-_TELLING:]
    if len(tail) < _TELLING:
        return None
    best: tuple[int, int, int] | None = None
    found = theirs.text.find(tail)
    while found >= 0:
        last = found + len(tail)
        rest = letters(kept[ours.after(len(ours.text)) :])
        following = theirs.whole[theirs.after(last) : theirs.before(last)]
        if letters(following).startswith(rest):
            back = _back(ours.text, theirs.text[:last])
            end = theirs.after(last) + _length_of(rest, following)
            if best is None or back > best[0]:
                start = 0 if last == back else theirs.before(last - back)
                best = back, start, end
        found = theirs.text.find(tail, found + 1)
    return None if best is None else best[1:]


def _last_words(kept: str, pasted: str, *, in_word: bool) -> tuple[int, int] | None:
    """Where the last words of `kept` end in `pasted`, if that begins with them."""
    starts: list[int] = []
    place = len(kept)
    while place and len(starts) < _WORDS_BACK:
        place = blank_word_start(kept, place)
        starts.append(place)
    for number in reversed(range(len(starts))):
        wanted = letters(kept[starts[number] :])
        if not wanted or not letters(pasted[: 4 * len(wanted) + 40]).startswith(wanted):
            continue
        end = _length_of(wanted, pasted)
        within = end < len(pasted) and (pasted[end].isalnum())
        if number == 0 and not in_word and (within or wanted in _DOUBLED):
            continue
        return 0, end
    return None


def _between(kept: str, pasted: str, *, in_word: bool) -> str:
    """What stands between `kept` and `pasted`: nothing within a word or before punctuation, else a blank."""
    if not pasted or not kept or pasted[0] in ",.;)]" or kept[-1] in "'’([-":
        return ""
    first = _WORD.match(pasted)
    stub = kept[blank_word_start(kept, len(kept)) :]
    word = _WORD.findall(stub)
    if first and word and stub.endswith(word[-1]) and pasted[0].islower():
        known = lexicon()
        whole = word[-1] + first.group()
        if whole in known and (in_word or first.group() not in known):
            return ""
    return " "


def _back(ours: str, theirs: str) -> int:
    """How many signs the ends of both share."""
    number = 0
    for one, other in zip(reversed(ours), reversed(theirs), strict=False):
        if one != other:
            break
        number += 1
    return number


def _length_of(wanted: str, text: str) -> int:
    """How many code points of `text` the letters `wanted` are."""
    number = 0
    for place, letter in enumerate(text):
        if number >= len(wanted):
            return place
        number += len(letters(letter))
    return len(text)
