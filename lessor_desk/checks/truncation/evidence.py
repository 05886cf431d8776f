"""What one item shows of its source's habits."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lessor_desk.checks.base import Copy, Field
from lessor_desk.checks.truncation.ending import ending
from lessor_desk.checks.truncation.judgement import judged
from lessor_desk.checks.truncation.limits import Lengths, lengths
from lessor_desk.text.folding import folded

Kept = list[int | str | bool]
"""What a store keeps of one item."""

_COMPLETE = re.compile(r"[!?]|[.…][»”\"’)\]]|\.\.\Z|[»”)]")
_KINDS = (int, int, int, int, int, str, bool, bool, bool, bool, str, str)
_CLOSING = 60  # characters: a longer last line is a paragraph
_FEWEST_LINES = 3  # of an article that may have a closing line


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one item shows: how long it is, and how it ends.

    `order` is its place among the items of its source. `cut`: its end alone shows that it is cut,
    `complete`: that it is not, `unstopped`: that it has no end mark. `closing` is the short line that ends
    it, folded; `pages` the code pages it was taken for another by (`utf-8/cp1252`).
    """

    order: int
    lengths: Lengths
    cut: bool
    complete: bool
    unstopped: bool
    teaser: bool
    closing: str = ""
    pages: str = ""

    @property
    def tail(self) -> str:
        return self.lengths.tail

    def as_json(self) -> Kept:
        """What a store keeps of it."""
        size = self.lengths
        flags = (self.cut, self.complete, self.unstopped, self.teaser)
        sizes = (size.bytes, size.characters, size.words, size.parts, size.tail)
        return [self.order, *sizes, *flags, self.closing, self.pages]

    @classmethod
    def from_json(cls, kept: Kept) -> Evidence:
        """The evidence that `as_json` told. Raises ValueError if it is none."""
        try:
            order, size, characters, words, parts, tail, cut, complete, unstopped, teaser, closing, pages = (
                kept
            )
        except ValueError:
            raise ValueError(f"no evidence: {kept}") from None
        if not all(isinstance(value, kind) for value, kind in zip(kept, _KINDS, strict=True)):
            raise ValueError(f"no evidence: {kept}")
        found = Lengths(int(size), int(characters), int(words), int(parts), str(tail))
        flags = (bool(cut), bool(complete), bool(unstopped), bool(teaser))
        return cls(int(order), found, *flags, str(closing), str(pages))


def evidence(text: str, order: int = 0, *, field: Field = Field.TEASER, pages: str = "") -> Evidence:
    """What `text`, repaired, shows; `order` is its place among the items of its source."""
    size = lengths(text)
    found = judged(Copy(text, field))
    cut = found is not None and found.facts["signs"] != "T108"
    end = ending(text)
    return Evidence(
        order,
        size,
        cut,
        complete=not cut and _COMPLETE.search(size.tail) is not None,
        unstopped=end is not None and end.unstopped,
        teaser=field is Field.TEASER,
        closing=closing_line(text),
        pages=pages,
    )


def closing_line(text: str) -> str:
    """The short line that ends an article (a source, a signature), folded; empty if there is none.

    >>> closing_line("Un titre.\\nUn texte.\\nRédaction Lessor")
    'redaction lessor'
    """
    lines = text.rstrip().rsplit("\n", _FEWEST_LINES - 1)
    last = lines[-1].strip()
    return folded(last) if len(lines) >= _FEWEST_LINES and 0 < len(last) <= _CLOSING else ""
