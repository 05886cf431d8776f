"""What is looked for, folded, and where it stands in a text that is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lessor_desk.text.folding import folded

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Term:
    """Folded words that must stand one after the other; `open`: the last one may go on."""

    words: tuple[str, ...]
    open: bool = False

    @property
    def within_words(self) -> str:
        """What stands in a text of folded words, with a blank before and after each, where the term does."""
        return " " + " ".join(self.words) + ("" if self.open else " ")

    def beginning(self, letters: int) -> Term:
        """An open term that stands wherever this one does, with fewer letters of its last word."""
        return Term((*self.words[:-1], self.words[-1][:letters]), open=True)


def occurrences(text: str, terms: Iterable[Term]) -> tuple[tuple[int, int], ...]:
    """Where the words of `terms` stand in `text`: half-open, in code points, in order, none over another.

    >>> occurrences("Une œuvre à Ségou", (Term(("oeuv",), open=True), Term(("segou",))))
    ((4, 8), (12, 17))
    """
    plain, origin = _plain(text)
    words = list(_WORD.finditer(plain))
    found = {place for term in terms for place in _of_term(words, term)}
    marks: list[tuple[int, int]] = []
    for start, end in sorted((origin[start], origin[end - 1] + 1) for start, end in found):
        if marks and start < marks[-1][1]:
            marks[-1] = (marks[-1][0], max(end, marks[-1][1]))
        else:
            marks.append((start, end))
    return tuple(marks)


def _plain(text: str) -> tuple[str, list[int]]:
    """`text` folded, and for each of its letters the place of the one it came from."""
    pieces: list[str] = []
    origin: list[int] = []
    for place, letter in enumerate(text):
        piece = folded(letter)
        pieces.append(piece)
        origin += [place] * len(piece)
    return "".join(pieces), origin


def _of_term(words: list[re.Match[str]], term: Term) -> Iterator[tuple[int, int]]:
    """Where `term` stands among `words`, in the folded text."""
    if not term.words:
        return
    *before, last = term.words
    for at in range(len(words) - len(before)):
        final = words[at + len(before)]
        if any(words[at + step].group() != word for step, word in enumerate(before)):
            continue
        if final.group() == last or (term.open and final.group().startswith(last)):
            yield words[at].start(), final.start() + len(last)
