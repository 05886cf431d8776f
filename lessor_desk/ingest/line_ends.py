"""Line ends: one kind inside the desk, the original kind remembered."""

from __future__ import annotations

import re
from enum import StrEnum

from lessor_desk.text.edit import Alignment, Edit
from lessor_desk.text.span import Span

_FOREIGN = re.compile(r"\r\n?")


class LineEnds(StrEnum):
    """How the lines of a file end; `MIXED` is several kinds in one file."""

    NONE = "none"
    LF = "lf"
    CRLF = "crlf"
    CR = "cr"
    MIXED = "mixed"


def line_ends(text: str) -> LineEnds:
    """The kind of line ends that `text` has."""
    crlf = text.count("\r\n")
    found = {
        LineEnds.CRLF: crlf,
        LineEnds.LF: text.count("\n") - crlf,
        LineEnds.CR: text.count("\r") - crlf,
    }
    kinds = [kind for kind, times in found.items() if times]
    if not kinds:
        return LineEnds.NONE
    return kinds[0] if len(kinds) == 1 else LineEnds.MIXED


def unified(text: str) -> str:
    """`text` with every line end as `\\n`."""
    return _FOREIGN.sub("\n", text) if "\r" in text else text


def unification(text: str) -> Alignment:
    """Where each place of `unified(text)` was in `text`."""
    return Alignment(Edit(Span(*end.span()), "\n") for end in _FOREIGN.finditer(text))
