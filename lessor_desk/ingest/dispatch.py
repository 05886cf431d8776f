"""One dispatch read from a run of lines: headline, body, credits."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from lessor_desk.ingest.lines import credit, ends_a_sentence, is_headline, signature
from lessor_desk.text.span import Span
from lessor_desk.workflow.states import Kind

_ALERT = re.compile(r"\s*(?:URGENT|FLASH|ALERTE|ALERT|BREAKING)\b")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an input: its number from 0, the place of its first code point, and its text."""

    number: int
    start: int
    text: str

    @property
    def blank(self) -> bool:
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class Dispatch:
    """An item as it arrived, a part of an input.

    `lines` are its line numbers, from 0, half-open, no blank line at either end. `places` says where in the
    input each part begins: `headline`, `body` and the names of the meta fields; every part is there letter
    for letter.
    """

    kind: Kind
    headline: str
    body: str
    meta: Mapping[str, str]
    lines: Span
    text: str = field(repr=False)  # the lines as they came, joined by "\n"
    places: Mapping[str, int] = field(repr=False)

    @property
    def start(self) -> int:
        """Where its first line begins in the input."""
        return self.places[""]


def lines_of(text: str, *, number: int = 0, start: int = 0) -> tuple[Line, ...]:
    """The lines of `text`, whose first one has that `number` and begins at `start`."""
    result = []
    for row, line in enumerate(text.split("\n"), number):
        result.append(Line(row, start, line))
        start += len(line) + 1
    return tuple(result)


def dispatch(lines: Sequence[Line], kind: Kind | None = None, *, headline: bool | None = None) -> Dispatch:
    """The dispatch that `lines` are; they are not all blank.

    `kind` and `headline` (whether the first line is one) are judged from the lines if they are None. The
    credits are the last lines, and what stands right under the headline; a line that is neither headline
    nor credit is body.
    """
    rows = _trimmed(lines)
    copy = rows
    places = {"": rows[0].start}
    meta: dict[str, str] = {}
    title = ""
    if len(rows) > 1 and (_has_headline(rows) if headline is None else headline):
        title = rows[0].text.strip()
        places["headline"] = rows[0].start + rows[0].text.index(title)
        copy = _trimmed(rows[1:])
        copy = _without_credits(copy, meta, places, at_the_end=False)
    copy = _without_credits(copy, meta, places, at_the_end=True)
    body = "\n".join(row.text for row in copy)
    if copy:
        places["body"] = copy[0].start
    return Dispatch(
        kind or _kind(rows),
        title,
        body,
        meta,
        Span(rows[0].number, rows[-1].number + 1),
        "\n".join(row.text for row in rows),
        places,
    )


def _trimmed(lines: Sequence[Line]) -> Sequence[Line]:
    full = [place for place, line in enumerate(lines) if not line.blank]
    return lines[full[0] : full[-1] + 1] if full else ()


def _has_headline(rows: Sequence[Line]) -> bool:
    below = [row.text for row in rows[1:] if not row.blank]
    following = next((text for text in below if not credit(text)), below[0])
    if not is_headline(rows[0].text, following):
        return False
    return rows[1].blank or not is_wrapped(rows)


def is_wrapped(rows: Sequence[Line]) -> bool:
    """Whether the lines were broken at a width, as in mail: then a line is no paragraph."""
    inner = [row.text for row, below in pairwise(rows) if not row.blank and not below.blank]
    if len(inner) < 2 or max(map(len, inner)) > 100:
        return False
    return sum(len(text) > 40 and not ends_a_sentence(text) for text in inner) * 2 > len(inner)


def _without_credits(
    rows: Sequence[Line], meta: dict[str, str], places: dict[str, int], *, at_the_end: bool
) -> Sequence[Line]:
    """`rows` without the credit lines at that end, which fill `meta` and `places`; a text is always left."""
    while True:
        full = [row for row in rows if not row.blank]
        if len(full) < 2:
            return rows
        row = full[-1] if at_the_end else full[0]
        found = credit(row.text)
        if found is None and at_the_end and ends_a_sentence(full[-2].text):
            found = signature(row.text)
        if found is None or found[0] in meta:
            return rows
        name, start, end = found
        meta[name], places[name] = row.text[start:end], row.start + start
        rows = _trimmed(rows[: rows.index(row)] if at_the_end else rows[rows.index(row) + 1 :])


def _kind(rows: Sequence[Line]) -> Kind:
    return Kind.ALERT if len(rows) == 1 and _ALERT.match(rows[0].text) else Kind.ARTICLE
