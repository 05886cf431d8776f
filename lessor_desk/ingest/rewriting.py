"""A file with edits made: everything that was not edited comes back byte for byte."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from lessor_desk.ingest.decoding import joined_text
from lessor_desk.ingest.line_ends import LineEnds, unification
from lessor_desk.ingest.reading import Reading
from lessor_desk.text.edit import Edit, ordered

_LINE_ENDS = {LineEnds.CRLF: "\r\n", LineEnds.CR: "\r"}


class UnwritableError(Exception):
    """The file's code page lacks a character that an edit brings."""

    def __init__(self, character: str, page: str) -> None:
        super().__init__(f"{character!r} is not in {page}")
        self.character = character
        self.page = page


def rewritten(reading: Reading, edits: Iterable[Edit] = ()) -> bytes:
    """The bytes that `reading` was read from with `edits` (places in its text) made.

    Byte order mark, code page and line ends are kept. Raises UnwritableError, and OverlapError for edits
    that touch each other.
    """
    here = unification(joined_text(reading.parts))
    source = _Source(reading)
    result = [reading.bom]
    done = 0
    for edit in ordered(edits):
        span = here.before(edit.span)
        result += source.between(done, span.start), _encoded(edit.text, reading, source.codec_at(span.start))
        done = span.end
    result.append(source.between(done, source.length))
    return b"".join(result)


class _Source:
    """The text as decoded, given back as the bytes it was read from."""

    def __init__(self, reading: Reading) -> None:
        self._parts = reading.parts
        self._ends = list(accumulate(len(part.text) for part in reading.parts))
        self.length = self._ends[-1] if self._ends else 0

    def codec_at(self, place: int) -> str:
        """The page that the code point at `place` was read in; at the end, that of the last one."""
        number = bisect_right(self._ends, place)
        return self._parts[min(number, len(self._parts) - 1)].codec

    def between(self, start: int, end: int) -> bytes:
        """The bytes of the code points `start` to `end`."""
        result = []
        for number in range(bisect_right(self._ends, start), len(self._parts)):
            part = self._parts[number]
            offset = self._ends[number] - len(part.text)
            if offset >= end:
                break
            result.append(part.text[max(0, start - offset) : end - offset].encode(part.codec))
        return b"".join(result)


def _encoded(text: str, reading: Reading, codec: str) -> bytes:
    """`text` in the page of the part that it goes into; a stray byte gives way to the page of the file."""
    if end := _LINE_ENDS.get(reading.line_ends):
        text = text.replace("\n", end)
    error = UnicodeEncodeError("", "", 0, 0, "")
    for page in dict.fromkeys((codec if codec != "latin1" else reading.code_page, reading.code_page)):
        try:
            return text.encode(page)
        except UnicodeEncodeError as failed:
            error = failed
    raise UnwritableError(text[error.start], reading.code_page) from None
