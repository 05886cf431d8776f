"""The French words: which there are, how frequent they are, which ones fit what is left of one.

The build (`hatch_build.py`) makes two files: `french.txt`, one word a line in the order of its bytes, with
a NUL before the first line of each block of 32, and `french.zipf`, one byte a word in the same order. Proper
names are rare among them. `french.often.txt` and `french.often.zipf` have those again that most copy is made
of, without the blocks, and `french.outdone.txt` those of them that begin a far more frequent one.
`english.txt` and `english.zipf` are as the first two; names stand among the words there, in lower case.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Set
from functools import cache, lru_cache
from itertools import product

from lessor_desk import resources
from lessor_desk.text.word_blocks import WordBlocks

ACCENTED = "àâäæçéèêëîïôöœùûüÿ’"
"""What a French word loses where only ASCII survives, the typographic apostrophe included."""

_ANY_LETTER = "abcdefghijklmnopqrstuvwxyzñ" + ACCENTED
_STEPS_PER_ZIPF = 20  # a byte of `french.zipf` counts twentieths on the Zipf scale
_LONG = 4  # letters, with which few words begin
_REMEMBERED = 1 << 14  # words that were asked for, some 2 MB
_OFTEN_BARE = {"A": "ÂÀ", "C": "Ç", "E": "ÉÈÊ", "I": "Î", "O": "Ô"}  # capitals lose their accents in print


class Lexicon:
    """The words of a language. Immutable, so that any number of threads may read it.

    Words are composed (NFC) and in lower case, names keep their capitals; the apostrophe inside a word
    (`aujourd'hui`) is found straight or curly. Strip `l'`, `d'`, `qu'` before asking. `word in lexicon`
    takes 2 µs, ten times that in the midst of other work, and next to nothing for a word that is met often or
    was asked for before. Any `str` may be asked for, lone surrogates too.
    """

    def __init__(
        self, words: bytes, zipf: bytes, often: tuple[bytes, bytes, bytes] = (b"", b"", b"")
    ) -> None:
        """`words`: in blocks, as `WordBlocks` has them; `zipf`: their frequencies, a byte each.

        `often`: those that most copy is made of and that are nothing but letters, a line feed after each one;
        their frequencies; those of them that are `outdone`.
        """
        self._in_order = often[0].decode().splitlines()
        self._often = dict(zip(self._in_order, often[1], strict=True))
        self.often: Set[str] = self._often.keys()
        """The words that most copy is made of."""
        self.outdone = frozenset(often[2].decode().splitlines())
        """Those of them that begin a longer word which is met three times as often."""
        self._words = WordBlocks(words)
        self._zipf = zipf
        self._number = lru_cache(_REMEMBERED)(self._words.number)
        self._has = lru_cache(_REMEMBERED)(self._found)

    def __len__(self) -> int:
        return len(self._zipf)

    def __contains__(self, word: str) -> bool:
        """Whether `word` is one, also capitalised (`Demain`, `Etat` for `État`) or in capitals."""
        return self._has(word)

    def count(self, words: Iterable[str]) -> int:
        """How many of `words` it has; quicker than asking for each."""
        return sum(map(self._has, words))

    def _found(self, word: str) -> bool:
        if word in self._often:
            return True
        words = self._words
        return any(spelling in words for spelling in _spellings(word))

    def frequency(self, word: str) -> float:
        """How frequent `word` is on the Zipf scale: 7 for `de`, 3 for a rare word, 0.0 if it is none."""
        if word in self._often and word[0].islower():
            return self._often[word] / _STEPS_PER_ZIPF
        numbers = [self._number(spelling) for spelling in _spellings(word)]
        return max((self._zipf[n] for n in numbers if n is not None), default=0) / _STEPS_PER_ZIPF

    def has_prefix(self, stub: str) -> bool:
        """Whether some word begins with `stub`; every word begins with itself."""
        return any(self._numbers(spelling) for spelling in _spellings(stub))

    def completions(self, prefix: str, limit: int = 8) -> tuple[str, ...]:
        """Up to `limit` longer words that begin with `prefix`, as it is written, most frequent first."""
        steps: dict[str, int] = {}
        for spelling in _spellings(prefix):
            for number in self._most_frequent(self._numbers(spelling), limit + 1):
                [word] = self._words.words(range(number, number + 1))
                longer = prefix + word[len(spelling) :]
                steps[longer] = max(self._zipf[number], steps.get(longer, 0))
        steps.pop(prefix, None)
        return _most_frequent_first(steps)[:limit]

    def frequencies_from(self, stub: str) -> tuple[float, float]:
        """How frequent `stub` is, and the most frequent longer word that begins with it; 0.0 if none.

        Beyond a word of some length that is met often, only words that are met often count.
        """
        known = self._often.get(stub, 0)
        if known and stub[0].islower() and len(stub) >= _LONG:
            return known / _STEPS_PER_ZIPF, self._often_beyond(stub) / _STEPS_PER_ZIPF
        known = beyond = 0
        for spelling in _spellings(stub):
            numbers, itself = self._words.beginning_with(spelling)
            first = numbers.start + itself
            known = max(known, *self._zipf[numbers.start : first], 0)
            beyond = max(beyond, _highest(self._zipf[first : numbers.stop]))
        return known / _STEPS_PER_ZIPF, beyond / _STEPS_PER_ZIPF

    def _often_beyond(self, stub: str) -> int:
        """The frequency of the most frequent longer word that begins with `stub` and is met often, or 0."""
        words, found = self._in_order, 0
        place = bisect_right(words, stub)
        while place < len(words) and words[place].startswith(stub):
            found = max(found, self._often[words[place]])
            place += 1
        return found

    def matching(
        self, pattern: str, *, letters: str = _ANY_LETTER, lost: tuple[int, int] = (1, 1)
    ) -> tuple[str, ...]:
        """The words that fit `pattern`, most frequent first; each `?` in it stands for lost letters.

        >>> lexicon().matching("d?l?gu?s", letters=ACCENTED)
        ('délégués',)
        >>> lexicon().matching("c?ur", letters=ACCENTED, lost=(0, 2))
        ('cœur',)

        `letters` are those that a `?` can be, `lost` how many of them it stands for, at least and at
        most. What `pattern` has in capitals comes back in capitals.
        """
        steps: dict[str, int] = {}
        letters = _straight(letters + letters.upper())
        for spelling in _spellings(pattern):
            fits = _fitting(spelling, letters, lost)
            for stub in _stubs(spelling, letters, lost):
                numbers = self._numbers(stub)
                for number, word in zip(numbers, self._words.words(numbers), strict=True):
                    if fits(word):
                        steps[_capitalised_like(pattern, word)] = self._zipf[number]
        return _most_frequent_first(steps)

    def _numbers(self, stub: str) -> range:
        """The numbers of the words that begin with exactly `stub`; of all of them if it is empty."""
        return self._words.beginning_with(stub)[0] if stub else range(len(self))

    def _most_frequent(self, numbers: range, limit: int) -> list[int]:
        """The `limit` most frequent of the words with these `numbers`, which may be thousands."""
        found: list[int] = []
        zipf = self._zipf[numbers.start : numbers.stop]
        step = max(zipf, default=0)
        while step >= 0 and len(found) < min(limit, len(zipf)):
            place = zipf.find(step)
            while place >= 0 and len(found) < limit:
                found.append(numbers.start + place)
                place = zipf.find(step, place + 1)
            step -= 1
        return found


@cache
def lexicon() -> Lexicon:
    """The French lexicon of the desk; read once, in some 20 ms.

    Raises FileNotFoundError, saying what to do, in a checkout that was never installed.
    """
    return Lexicon(*_read("french"), often=(*_read("french.often"), _built("french.outdone.txt")))


@cache
def english() -> Lexicon:
    """The English words, those that are met often; read once, in some 5 ms, and only for English copy.

    Raises FileNotFoundError as `lexicon` does.
    """
    return Lexicon(*_read("english"))


def _read(name: str) -> tuple[bytes, bytes]:
    return _built(f"{name}.txt"), _built(f"{name}.zipf")


def _built(name: str) -> bytes:
    return resources.built(name).read_bytes()


def _highest(zipf: bytes) -> int:
    """The highest of `zipf`, which may be thousands, most of them of rare words; 0 if there is none."""
    return max(zipf.translate(None, _RARE) or zipf, default=0)


_RARE = bytes(range(3 * _STEPS_PER_ZIPF))


def _straight(text: str) -> str:
    return text.replace("’", "'")


def _spellings(word: str) -> list[str]:
    """How the lexicon may have `word`: as it is, in lower case, as a name, with a capital's accent."""
    word = _straight(word)
    first, rest = word[:1], word[1:]
    if not first.isupper():
        return [word]
    result = [word, word.lower()]
    if len(word) > 1 and word.isupper():
        result.append(word.title())
    for letter in _OFTEN_BARE.get(first, ""):
        result += letter + rest, letter.lower() + rest.lower()
    return result


def _capitalised_like(pattern: str, word: str) -> str:
    known = pattern.replace("?", "")
    if len(known) > 1 and known.isupper():
        return word.upper()
    return word[0].upper() + word[1:] if pattern[0].isupper() else word


def _fitting(pattern: str, letters: str, lost: tuple[int, int]) -> Callable[[str], object]:
    unknown = f"[{re.escape(letters)}]{{{lost[0]},{lost[1]}}}"
    return re.compile(unknown.join(re.escape(known) for known in pattern.split("?"))).fullmatch


def _stubs(pattern: str, letters: str, lost: tuple[int, int]) -> Iterator[str]:
    """The beginnings that fit `pattern` up to its second `?`: where to look, instead of everywhere."""
    known, _, rest = pattern.partition("?")
    if known == pattern:
        yield pattern
        return
    after = rest.partition("?")[0]
    for count in range(lost[0], lost[1] + 1):
        for unknown in product(sorted(set(letters)), repeat=count):
            yield known + "".join(unknown) + after


def _most_frequent_first(steps: dict[str, int]) -> tuple[str, ...]:
    return tuple(sorted(steps, key=lambda word: (-steps[word], word)))
