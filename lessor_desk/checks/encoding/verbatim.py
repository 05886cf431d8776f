"""Passages that are written for machines: addresses, and code that is quoted. They stay as they are."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from lessor_desk.text.span import Span

_VERBATIM = re.compile(
    r"""
      \b(?:https?|ftp|file)://[^\s<>"«»“”]+                    # an address
    | \bwww\.[^\s<>"«»“”]+
    | \b[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?:\?[^\s<>"]*)?           # of a person
    | \b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|fr|ml|sn|ci|bf|info|eu|html?|php|aspx?)\b[/?][^\s<>"«»“”]*
    | `[^`\n]{1,200}`                                          # code
    | [«“"][ \xa0\u202f]?(?:&\#?\w{2,32};|=[0-9A-F]{2}|\\u[0-9a-fA-F]{4}|%[0-9A-F]{2})[ \xa0\u202f]?[»”"]
    """,
    re.VERBOSE,
)

# What every such passage has, each branch beginning with a character: quick to look for.
_MAY_BE_ONE = re.compile(
    r"""://|www\.|@|\.(?:com|org|net|fr|ml|sn|ci|bf|info|eu|html?|php|aspx?)[/?]|`"""
    + "".join(rf"|{quote}[ \xa0\u202f]?[&=\\%]" for quote in "«“\"'")
)


@dataclass(frozen=True, slots=True)
class Verbatim:
    """The verbatim passages of one text, in order."""

    spans: tuple[Span, ...]

    def touches(self, span: Span) -> bool:
        """Whether `span` lies in one of them, wholly or in part."""
        index = bisect_right(self.spans, span.start, key=lambda passage: passage.start) - 1
        return any(passage.overlaps(span) for passage in self.spans[max(index, 0) : index + 2])


def verbatim(text: str) -> Verbatim:
    """The addresses and the quoted code of `text`."""
    if _MAY_BE_ONE.search(text) is None:
        return _NOTHING
    return Verbatim(tuple(Span(*match.span()) for match in _VERBATIM.finditer(text)))


_NOTHING = Verbatim(())
