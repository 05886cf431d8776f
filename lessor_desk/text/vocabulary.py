"""Words that no dictionary has, by what is left of them when letters are lost: names, above all.

`names()` are those that the desk knows; a batch of items has more of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from lessor_desk import resources

_LOST = "\ufffd"
_WITH_AN_ACCENT = re.compile(r"(?<![^\W\d_])[a-zA-Z]*+[^\W\d_\x00-\x7f][^\W\d_]*")
_BEYOND = {"ascii": re.compile(r"[^\x00-\x7f]"), "latin-1": re.compile("[^\x00-\xff]")}


class Vocabulary:
    """Words and how often they stand in the texts that were added.

    >>> known = Vocabulary()
    >>> known.add("Amadou Condé est à Ségou, dit Condé.")
    >>> known.like("Cond\ufffd"), known.like("S\ufffdgou")
    (('Condé',), ('Ségou',))
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._seen: dict[str, dict[str, Counter[str]]] = {kept: {} for kept in _BEYOND}
        for word in words:
            self._count(word)

    def add(self, text: str) -> None:
        """Take the words of `text`, undamaged, that hold more than ASCII."""
        for word in accented(text):
            self._count(word)

    def like(self, part: str, *, kept: str = "ascii") -> tuple[str, ...]:
        """The words of which `part` is left, the most frequent first.

        U+FFFD stands for each lost letter; `kept` says which ones the damage leaves: those of
        "ascii", or of "latin-1".
        """
        seen = self._seen[kept].get(part)
        return tuple(word for word, _ in seen.most_common()) if seen else ()

    def _count(self, word: str) -> None:
        for kept, beyond in _BEYOND.items():
            left = beyond.sub(_LOST, word)
            if left != word:
                seen = self._seen[kept]
                if left not in seen:
                    seen[left] = Counter()
                seen[left][word] += 1


def accented(text: str) -> Iterator[str]:
    """The words of `text`, undamaged, that hold more than ASCII, as often as they stand there."""
    return (match[0] for match in _WITH_AN_ACCENT.finditer(text))


@lru_cache(maxsize=4)
def of_words(words: tuple[str, ...]) -> Vocabulary:
    """The vocabulary of `words`, the most frequent first. Immutable: nobody adds to it."""
    return Vocabulary(words)


@cache
def names() -> Vocabulary:
    """The names of people and places that the desk knows. Immutable: nobody adds to it."""
    return Vocabulary(part for name in _names() for part in name.split("-"))


def _names() -> Iterator[str]:
    for file in sorted(resources.path("names").glob("*.txt")):
        for line in file.read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                yield line
