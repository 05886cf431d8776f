"""What one item is to another: its full text, its teaser, the same text again, another version."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from lessor_desk.checks.truncation.ending import Ending, ending
from lessor_desk.checks.truncation.remnants import REMNANTS
from lessor_desk.matching.agreement import Agreement, agreement
from lessor_desk.matching.datelines import dateline
from lessor_desk.matching.losses import certain
from lessor_desk.matching.openings import signs
from lessor_desk.text.sentences import sentences

FEWEST = 40
"""Characters that two texts must have in common from their beginning; fewer tell nothing."""

_LAST_WORD = 12  # characters
_TELLING = 120  # characters; of so many, a comma more or less is a correction and no other story
_ELIDED = 2  # letters before an apostrophe: `n’`, `qu’`
_SHORTEST_SENTENCE = 10  # signs; shorter ones are in any text
_SHARED = 0.8  # of the shorter text, for two texts that differ within
_CAN_BE_LOST = re.compile(r"(?![A-Za-z0-9])\S|\s(?=[»:;!?%\d])|\Z")
_PART_OF_A_LETTER = re.compile(rf"(?:{REMNANTS.pattern}|(?<=\w)&[A-Za-z#]{{0,7}}\Z)", re.VERBOSE)
_EQUAL = 0.95  # of the longer text, for the same text again


class Relation(StrEnum):
    """What the other item is to this one."""

    FULL_TEXT = "full_text"
    TEASER = "teaser"
    DUPLICATE = "duplicate"
    UPDATE = "update"  # the same story, shorter or longer

    @property
    def inverse(self) -> Relation:
        """What this item is to the other one."""
        return _INVERSE.get(self, self)


_INVERSE = {Relation.FULL_TEXT: Relation.TEASER, Relation.TEASER: Relation.FULL_TEXT}


@dataclass(frozen=True, slots=True)
class Side:
    """The body of an item, repaired. `cut`: its end is missing; `teaser`: it is a beginning by its kind."""

    text: str
    cut: bool
    teaser: bool

    @property
    def kept(self) -> str:
        """The text up to its last word, without what was put at a cut."""
        return kept(self.text)

    def begins(self, other: Side, found: Agreement) -> bool:
        """Whether `found` proves that `other` begins with all of this text: what is certain in it is enough.

        Where a part of a letter is left, or a lost one (`n?` of `n’a`), the other goes on with one that is
        lost at times. After a word that ends there in the other as well, it may have been the ellipsis.
        Of a short text the commas must be those of the other, for so few words begin other stories too.
        """
        ours = self.kept
        if not found.whole or certain(ours) < FEWEST:
            return False
        if len(ours) < _TELLING and _commas(ours) != _commas(other.text[: found.right]):
            return False
        end = ending(self.text)
        following = other.text[found.right :]
        part = _PART_OF_A_LETTER.search(self.text[: end.left]) if end else None
        if part is None:
            return end is None or not end.stops.startswith("?") or _may_follow(end, following)
        if ours[-1:].isspace():
            following = following.lstrip()
        elif set(part.group()) == {"\ufffd"} and following[:1].isspace():
            return True
        return _CAN_BE_LOST.match(following) is not None

    @property
    def beginning(self) -> bool:
        """Whether there may be a text that this is only the beginning of."""
        return self.cut or self.teaser


@dataclass(frozen=True, slots=True)
class Match:
    """What the other item is to this one, and how many bytes of UTF-8 both have in common at first."""

    relation: Relation
    common_bytes: int

    @property
    def inverse(self) -> Match:
        """The same pair from the other side."""
        return Match(self.relation.inverse, self.common_bytes)


def _may_follow(end: Ending, following: str) -> bool:
    """Whether `following` may come after a text with this `end`, a question mark: it was asked, or lost.

    Lost, it may be a letter, the apostrophe of `n?.`, a quotation mark of the next sentence. Alone after a
    whole word, or most of one, it may be the ellipsis of the cut as well.
    """
    alone = end.stops == "?" and not end.marker
    if end.spaced:
        return alone or _CAN_BE_LOST.match(following.lstrip(". \n")) is not None
    if following[:1].isspace() or (alone and len(end.word) > _ELIDED):
        return True
    return _CAN_BE_LOST.match(following) is not None


def kept(text: str) -> str:
    """`text` up to its last word: without stops, a marker, and the part of a letter that is left at a cut."""
    end = ending(text)
    return _PART_OF_A_LETTER.sub("", text[: end.left]) if end else ""


def reaches_the_end(one: str, other: str) -> bool:
    """Whether `other` begins with all of `one`, or all but its last word, which a cut may have damaged."""
    ours = kept(one)
    found = agreement(ours, other)
    return found.whole or (found.left >= FEWEST and len(ours) - found.left <= _LAST_WORD)


def common_opening(one: str, other: str) -> str:
    """The words that both texts begin with, as `one` has them; empty if they are too few to tell anything."""
    found = agreement(kept(one), other)
    if found.left < FEWEST:
        return ""
    shared = one[: found.left]
    return shared if not one[found.left : found.left + 1].isalnum() else shared.rpartition(" ")[0]


def matched(one: Side, other: Side) -> Match | None:
    """What `other` is to `one`; None if they are not the same story, or nothing proves it.

    A cut text belongs to a longer one only if all that is left of it agrees with the other's beginning.
    """
    ours, theirs = one.kept, other.kept
    forth = agreement(ours, theirs)
    if forth.left < FEWEST:
        return None
    if one.begins(other, forth):
        return Match(_longer(one, other, forth), _bytes(ours))
    back = agreement(theirs, ours)
    if other.begins(one, back):
        return Match(_longer(other, one, back).inverse, _bytes(theirs))
    if one.cut or other.cut:
        return None
    return _versions(one.text, other.text, _bytes(ours[: forth.left]))


def _longer(short: Side, long: Side, found: Agreement) -> Relation:
    """What `long`, which begins with all of `short`, is to it."""
    if not signs(long.kept[found.right :]):
        return Relation.DUPLICATE
    beginning = short.beginning or _stops_short(short.text, long.text[found.right :])
    return Relation.FULL_TEXT if beginning and not long.beginning else Relation.UPDATE


def _stops_short(short: str, following: str) -> bool:
    """Whether `short` stops where a longer text goes on with `following`: in a word or before one.

    A stop that the source has put there hides the cut from whoever sees the text alone; the longer one shows
    it. A mark, an ellipsis or a bracket in that place may as well be how one of two versions ends.
    """
    if not following or short.rstrip()[-1:] in "!?»)":
        return False
    return following[0].isalnum() or (following[0] == " " and following[1:2].islower())


def _versions(one: str, other: str, common_bytes: int) -> Match | None:
    """Two complete texts that differ within: the same story if they share most of their sentences."""
    ours, theirs = _sentences(one), _sentences(other)
    shared = sum(map(len, ours & theirs))
    shorter, longer = sorted((sum(map(len, ours)), sum(map(len, theirs))))
    if not shorter or shared < _SHARED * shorter:
        return None
    relation = Relation.DUPLICATE if shared >= _EQUAL * longer else Relation.UPDATE
    return Match(relation, common_bytes)


def _sentences(text: str) -> set[str]:
    found = (signs(span.of(text)) for span in sentences(text))
    return {each for each in found if len(each) >= _SHORTEST_SENTENCE}


def _commas(text: str) -> int:
    """How many commas `text` has within, after its dateline."""
    return text[dateline(text) :].rstrip(", ").count(",")


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
