"""The French words: which there are, how frequent they are, which ones fit what is left of one.

The build (`hatch_build.py`) makes two files: `french.txt`, one word a line in the order of its bytes,
and `french.zipf`, one byte a word in the same order. Proper names are rare among them. `french.often.txt` and
`french.often.zipf` have those again that most copy is made of. `english.txt` and `english.zipf` are alike;
names stand among the words there, in lower case.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property, lru_cache
from itertools import accumulate, pairwise, product

from lessor_desk import resources

ACCENTED = "àâäæçéèêëîïôöœùûüÿ’"
"""What a French word loses where only ASCII survives, the typographic apostrophe included."""

_ANY_LETTER = "abcdefghijklmnopqrstuvwxyzñ" + ACCENTED
_STEPS_PER_ZIPF = 20  # a byte of `french.zipf` counts twentieths on the Zipf scale
_LONG = 4  # letters, with which few words begin
_BLOCK = re.compile(rb"(?s)\n([^\n]+).{0,400}[^\n]*")  # words that a look-up reads through
_REMEMBERED = 1 << 14  # words that were asked for, some 2 MB
_OFTEN_BARE = {"A": "ÂÀ", "C": "Ç", "E": "ÉÈÊ", "I": "Î", "O": "Ô"}  # capitals lose their accents in print


class Lexicon:
    """The words of a language. Immutable, so that any number of threads may read it.

    Words are composed (NFC) and in lower case, names keep their capitals; the apostrophe inside a word
    (`aujourd'hui`) is found straight or curly. Strip `l'`, `d'`, `qu'` before asking. `word in lexicon`
    takes 2 µs, and a tenth of it when it is asked again. Any `str` may be asked for, lone surrogates too.
    """

    def __init__(self, words: bytes, zipf: bytes, often: tuple[bytes, bytes] = (b"", b"")) -> None:
        """`words`: UTF-8, sorted, a line feed after each one; `zipf`: their frequencies, a byte each.

        `often`: both again of the words that most copy is made of, those that are nothing but letters.
        """
        self._in_order = often[0].decode().splitlines()
        self._often = dict(zip(self._in_order, often[1], strict=True))
        self._lines = b"\n" + words
        self._zipf = zipf
        self._starts: list[int] = []  # of blocks: the first word's,
        self._heads: list[bytes] = []  # the word itself,
        for match in _BLOCK.finditer(self._lines):
            self._starts.append(match.start(1))
            self._heads.append(match[1])
        self._starts.append(len(self._lines))
        self._number = lru_cache(_REMEMBERED)(self._find)
        self._has = lru_cache(_REMEMBERED)(self._found)

    @property
    def often(self) -> frozenset[str]:
        """The words that most copy is made of."""
        return frozenset(self._often)

    @cached_property
    def _ranks(self) -> list[int]:
        """How many words stand before each block."""
        lines, starts = self._lines, self._starts
        return [0, *accumulate(lines.count(b"\n", *block) for block in pairwise(starts[:-1]))]

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
        heads, starts, lines = self._heads, self._starts, self._lines
        for spelling in (word,) if word[:1].islower() else _spellings(word):
            key = spelling.replace("’", "'").encode(errors="replace")
            block = bisect_right(
                heads, key
            )  # as `_place` has it; here, for calls take longer than the search
            if lines.find(b"\n%b\n" % key, starts[block - 1] - 1, starts[block]) >= 0 and b"\n" not in key:
                return True
        return False

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
                [word] = self._words(range(number, number + 1))
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
            numbers, itself = self._beginning_with(spelling)
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
                for number, word in zip(numbers, self._words(numbers), strict=True):
                    if fits(word):
                        steps[_capitalised_like(pattern, word)] = self._zipf[number]
        return _most_frequent_first(steps)

    def _find(self, word: str) -> int | None:
        """The number of exactly `word`, or None."""
        block, place = self._place(_key(word))
        if place < 0:
            return None
        return self._number_at(block, place + 1)

    def _number_at(self, block: int, place: int) -> int:
        """How many words stand before `place`, which lies in `block` or at its end."""
        return self._ranks[block] + self._lines.count(b"\n", self._starts[block], place)

    def _place(self, key: bytes) -> tuple[int, int]:
        """The block that has `key` if one does, and the place of the line feed before it; -1 if none does."""
        block = bisect_right(self._heads, key) - 1
        if block < 0 or b"\n" in key:
            return 0, -1
        return block, self._lines.find(b"\n%b\n" % key, self._starts[block] - 1, self._starts[block + 1])

    def _numbers(self, stub: str) -> range:
        """The numbers of the words that begin with exactly `stub`."""
        return self._beginning_with(stub)[0]

    def _beginning_with(self, stub: str) -> tuple[range, bool]:
        """The same, and whether the first of these words is `stub`."""
        key = _key(stub)
        if not key:
            return range(len(self)), False
        line, beyond = b"\n" + key, key + b"\xff"
        block = max(0, bisect_right(self._heads, key) - 1)
        first = self._lines.find(line, self._starts[block] - 1, self._starts[block + 1] + len(key))
        if first < 0 or b"\n" in key:
            return range(0), False
        end_block = bisect_right(self._heads, beyond, block) - 1
        last = self._lines.rfind(line, self._starts[end_block] - 1, self._starts[end_block + 1])
        numbers = range(self._number_at(block, first + 1), self._number_at(end_block, last + 1) + 1)
        return numbers, self._lines.startswith(b"\n", first + len(line))

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

    def _words(self, numbers: range) -> list[str]:
        """The words that have these `numbers`."""
        if not numbers:
            return []
        first = bisect_right(self._ranks, numbers[0]) - 1
        last = bisect_right(self._ranks, numbers[-1]) - 1
        lines = self._lines[self._starts[first] : self._starts[last + 1]].decode().split("\n")
        return lines[numbers.start - self._ranks[first] : numbers.stop - self._ranks[first]]


@cache
def lexicon() -> Lexicon:
    """The French lexicon of the desk; read once, in some 20 ms.

    Raises FileNotFoundError, saying what to do, in a checkout that was never installed.
    """
    return Lexicon(*_read("french"), often=_read("french.often"))


@cache
def english() -> Lexicon:
    """The English words, those that are met often; read once, in some 5 ms, and only for English copy.

    Raises FileNotFoundError as `lexicon` does.
    """
    return Lexicon(*_read("english"))


def _read(name: str) -> tuple[bytes, bytes]:
    return resources.built(f"{name}.txt").read_bytes(), resources.built(f"{name}.zipf").read_bytes()


def _highest(zipf: bytes) -> int:
    """The highest of `zipf`, which may be thousands, most of them of rare words; 0 if there is none."""
    return max(zipf.translate(None, _RARE) or zipf, default=0)


_RARE = bytes(range(3 * _STEPS_PER_ZIPF))


def _key(word: str) -> bytes:
    return word.encode(errors="replace")


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
