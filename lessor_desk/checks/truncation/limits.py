"""The length at which a source cuts, and how long a text is in the units in which sites count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from lessor_desk.checks.base import Certainty
from lessor_desk.checks.truncation.ending import ending
from lessor_desk.checks.truncation.remnants import bytes_too_many


class Unit(StrEnum):
    """What a site counts to find out where to cut."""

    BYTES = "bytes"  # of UTF-8
    CHARACTERS = "characters"
    WORDS = "words"


SLACK = {Unit.BYTES: 3, Unit.CHARACTERS: 1, Unit.WORDS: 0}
"""What a hard cut can lack: the bytes of a letter that was dropped, a blank that was stripped."""

USUAL_LIMITS = frozenset(
    (110, 139, 140, 150, 155, 160, 199, 200, 250, 255, 259, 260, 280, 299, 300, 350, 400, 500)
)
"""Lengths in characters at which sites cut, with what they add or without: where an end tells little, it is
told that the text is just as long."""

_LONGEST_TAIL = 120
_LONGEST_WORD, _ROOM = 40, 400  # characters: a text that is so much longer was never cut at the limit

LONGEST_GAP = 15
"""How many characters before the limit a text may end that was cut back to a word."""

_FIGURES = re.compile(r"\d[\d\u00a0\u202f]*")
_WORDS = re.compile(r"[^ \t\r\n\f\v]+")  # a no-break space holds words together for some sites,
_PARTS = re.compile(r"\S+")  # and parts them for others


@dataclass(frozen=True, slots=True)
class Lengths:
    """How long a text is up to its last word, and the `tail` after it: blanks, stops, marker.

    `words` are held together by no-break spaces, `parts` are not: sites count either.
    Figures in the tail stand as `N`, so that `[+1234 chars]` is the same in all items.
    """

    bytes: int
    characters: int
    words: int
    parts: int
    tail: str

    def before(self, added: str, unit: Unit) -> int:
        """The length in `unit`s before `added`, which ends the tail."""
        kept = self.tail[: len(self.tail) - len(added)]
        match unit:
            case Unit.BYTES:
                return self.bytes + _bytes(kept)
            case Unit.CHARACTERS:
                return self.characters + len(kept)
            case Unit.WORDS:
                return self.words


def lengths(text: str) -> Lengths:
    """The lengths of `text`, repaired; a lone remnant at its end counts as the bytes that it was."""
    end = ending(text)
    if end is None:
        return Lengths(0, 0, 0, 0, text.strip()[-_LONGEST_TAIL:])
    left = text[: end.left]
    return Lengths(
        _bytes(left) - bytes_too_many(end.last),
        len(left),
        sum(1 for _ in _WORDS.finditer(left)),
        sum(1 for _ in _PARTS.finditer(left)),
        _FIGURES.sub("N", text[end.left :].rstrip())[-_LONGEST_TAIL:],
    )


@dataclass(frozen=True, slots=True)
class Limit:
    """A length at which a source cuts: from `least` to `most`, which differ only for `whole_words`."""

    least: int
    most: int
    unit: Unit
    whole_words: bool

    def reached_by(self, text: Lengths, added: str) -> bool:
        """Whether a text is, before what the source has `added`, as long as the limit lets it be."""
        if not text.tail.endswith(added):
            return False
        room = LONGEST_GAP - 3 if self.whole_words else SLACK[self.unit]
        if self.unit is Unit.WORDS:
            return self.least in (text.words, text.parts)
        return self.least - room <= text.before(added, self.unit) <= self.most


@dataclass(frozen=True, slots=True)
class Profile:
    """How a source damages its items, as they show it or as a person has said.

    `limit`: where it cuts, None if it does not or if nothing shows it. `suffix` is added to every item,
    `marker` to those that are cut; blanks before a marker that is set off are not shown. `stops`: whether
    its complete items end in an end mark at all. `closing`: the line that ends its articles, if most share
    one. `pages`: what its text mostly suffers from (`utf-8/cp1252`), empty if from nothing. `items` were
    seen, of which `cut` end at the limit. `full` is of one item alone: how a longer text begins that the desk
    has found to go on where it stops.
    """

    limit: Limit | None = None
    suffix: str = ""
    marker: str = ""
    stops: bool = True
    closing: str = ""
    pages: str = ""
    certainty: Certainty = Certainty.CERTAIN
    items: int = 0
    cut: int = 0
    full: str = ""

    def reached_by(self, text: str) -> bool:
        """Whether `text`, repaired, is as long as this source lets a text be."""
        limit = self.limit
        if (
            limit is None
            or len(text) > limit.most * (_LONGEST_WORD if limit.unit is Unit.WORDS else 1) + _ROOM
        ):
            return False
        return limit.reached_by(lengths(text), self.suffix or self.marker)

    def share_of(self, text: str) -> float:
        """How much of what the limit allows `text` is long; 0 where there is no limit."""
        if self.limit is None:
            return 0.0
        if self.limit.unit is not Unit.WORDS:  # near enough, without counting a long text
            return len(text) / max(1, self.limit.most)
        return lengths(text).words / max(1, self.limit.most)


def _bytes(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
