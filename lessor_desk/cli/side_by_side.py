"""Two texts of an item beside each other on a terminal, the words that differ marked."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from lessor_desk.cli.output import on_terminal, shown
from lessor_desk.text.comparison import compare
from lessor_desk.text.span import Span

if TYPE_CHECKING:
    from lessor_desk.services.rows import ItemText

_PIECES = re.compile(r"[ \t]+|[^ \t]+")
_NARROWEST = 24  # columns of one side
_GAP = "  "

_Word = tuple[str, bool]
"""Words or blanks, and whether they differ."""


def side_by_side(before: ItemText, after: ItemText, headings: tuple[str, str]) -> Iterator[str]:
    """The lines that show `after` beside `before`: headline, body, then the meta fields that differ.

    What differs is coloured on a terminal and in brackets elsewhere.
    """
    width = max(_NARROWEST, (shutil.get_terminal_size().columns - len(_GAP)) // 2)
    yield _line([(headings[0], False)], [(headings[1], False)], width)
    yield _line([("─" * width, False)], [("─" * width, False)], width)
    for one, other in ((before.headline, after.headline), (before.body, after.body), _metas(before, after)):
        if one or other:
            yield from _both(one, other, width)
            yield ""


def _metas(before: ItemText, after: ItemText) -> tuple[str, str]:
    def told(meta: Mapping[str, str]) -> str:
        return "\n".join(f"{name}: {meta[name]}" for name in sorted(names) if name in meta)

    names = {name for name in {*before.meta, *after.meta} if before.meta.get(name) != after.meta.get(name)}
    return told(before.meta), told(after.meta)


def _both(before: str, after: str, width: int) -> Iterator[str]:
    for row in compare(before, after):
        left = _wrapped(before, row.before, [change.before for change in row.changes], width)
        right = _wrapped(after, row.after, [change.after for change in row.changes], width)
        for one, other in zip_longest(left, right, fillvalue=()):
            yield _line(one, other, width)


def _wrapped(text: str, row: Span, changed: Sequence[Span], width: int) -> Iterator[Sequence[_Word]]:
    """The lines of `text` within `row`, no wider than `width`."""
    start = row.start
    for paragraph in row.of(text).split("\n"):
        line: list[_Word] = []
        used = 0
        for piece in _PIECES.finditer(paragraph):
            span = Span(start + piece.start(), start + piece.end())
            word = (shown(piece.group()), any(span.overlaps(each) for each in changed))
            room = _width(word[0]) + 2 * word[1]
            if line and used + room > width:
                yield line
                line, used = [], 0
            if line or not piece.group().isspace():
                line.append(word)
                used += room
        yield line
        start += len(paragraph) + 1


def _line(left: Sequence[_Word], right: Sequence[_Word], width: int) -> str:
    used = sum(_width(word) + (2 if changed and not on_terminal() else 0) for word, changed in left)
    return (_marked(left, "31") + " " * (width - used) + _GAP + _marked(right, "32")).rstrip()


def _marked(words: Sequence[_Word], colour: str) -> str:
    if on_terminal():
        return "".join(f"\x1b[{colour}m{word}\x1b[0m" if changed else word for word, changed in words)
    return "".join(f"[{word}]" if changed and not word.isspace() else word for word, changed in words)


def _width(text: str) -> int:
    """The columns that `text` takes."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return len(text) + wide - sum(unicodedata.combining(letter) != 0 for letter in text)
