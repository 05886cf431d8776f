"""How a text ends: what is left of it, its last word, and what was put after it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from lessor_desk.checks.truncation.markers import Marker, MarkerKind, marker_at_end, trailer_start
from lessor_desk.text.span import Span
from lessor_desk.text.words import blank_word_start

_STOPS = re.compile(r"(?P<stops>[.!?…]*)(?P<closers>(?:\s?[»”]|(?:(?<!\s)|(?<=[.!?…]\s))[\"'’)\]])*)\Z")
_LONGEST_STOPS = 8
_OPENERS = "«“\"'‘’([{*"
_AROUND = _OPENERS + "»”)]},;:.!?…–—•"
_ELISION = re.compile(r"(?<!\w)(?:[ldjmtsnc]|(?:lors|puis|quoi|jus)?qu)['’]", re.IGNORECASE)
_ELIDED = re.compile(rf"{_ELISION.pattern}\Z", re.IGNORECASE)
_NEAR = 70  # characters
_WORDS = re.compile(r"(?:(?<!\w)(?:[ldjmtsnc]|(?:lors|puis|quoi|jus)?qu)’|[^\s’]+(?:’(?=hui))?)[^\s\w’-]*")
_AROUND_BUT_ELIDING = frozenset(_AROUND) - {"’"}
_PAUSES = ",;:–—-"
_set = object.__setattr__


@dataclass(frozen=True, slots=True)
class Ending:
    """The end of a text, taken apart.

    In `plus de 8.000 personnes, dont 50% de.` the text is left up to `de`, and `.` stops it; in
    `reçu par la [...]` a marker comes after what is left. `closers` are the quotation marks and
    brackets after the stops. What all checks ask for is found out once: `last` is the last blank-separated
    word that is left, with the punctuation that it carries, `word` the word itself, without quotation marks,
    commas and elided words before it (empty where an elided one is all that is left, as in `d’`); `elided`:
    it is an article or a pronoun that lacks what it was elided for. `before` is the word before the last one,
    with its punctuation; empty at the start of the text.
    """

    text: str
    start: int  # of the last blank-separated word that is left
    left: int  # the end of what is left, before stops, marker and the blanks between
    stops: str
    closers: str
    marker: Marker | None
    last: str = field(init=False)
    word: str = field(init=False)
    elided: bool = field(init=False)
    before: str = field(init=False)

    @property
    def span(self) -> Span:
        """From the last word left to the end of the text: where a cut is shown."""
        return Span(self.start, len(self.text))

    def __post_init__(self) -> None:
        _set(self, "last", last := self.text[self.start : self.left])
        bare = last.lstrip(_AROUND)
        while match := _ELISION.match(bare):
            bare = bare[match.end() :].lstrip(_AROUND)
        _set(self, "word", bare.rstrip(_AROUND))
        _set(self, "elided", _ELISION.fullmatch(last.lstrip(_OPENERS)) is not None)
        before = self.text[blank_word_start(self.text, self.start) : self.start]
        _set(self, "before", before.strip())

    @property
    def near(self) -> str:
        """The last words that are left, with curly apostrophes."""
        return self.text[max(0, self.left - _NEAR) : self.left].replace("'", "’")

    @property
    def two_before(self) -> tuple[str, str]:
        """The word right before the last one and the one before that, in lower case.

        An elided one (`l’`) is a word of its own. Empty where a mark comes between.
        """
        first = self.left - len(self.last) + max(0, self.last.rfind(self.word))
        found = _WORDS.findall(self.text[max(0, first - _NEAR) : first].lower().replace("'", "’"))
        other, one = ("", "", *(each.lstrip(_OPENERS) for each in found))[-2:]
        if not one or one[-1] in _AROUND_BUT_ELIDING:
            return "", ""
        return one, "" if not other or other[-1] in _AROUND_BUT_ELIDING else other

    @property
    def pause(self) -> str:
        """The comma, semicolon, colon or dash that is left at the end; empty if there is none."""
        last = self.text[self.left - 1]
        return last if last in _PAUSES else ""

    @property
    def unstopped(self) -> bool:
        """Whether nothing at all ends the text."""
        return not (self.stops or self.closers or self.marker)

    @property
    def open_end(self) -> bool:
        """Whether the last word is the very last thing, but for a marker or glued full stops."""
        return not self.closers and self.stops.strip(".") == ""

    @property
    def spaced(self) -> bool:
        """Whether a blank stands between the last word and a glued stop or a marker."""
        return self.left < len(self.text.rstrip()) and self.text[self.left].isspace()

    @property
    def ellipsis(self) -> bool:
        """Whether the marker is an ellipsis, which people write too."""
        return self.marker is not None and self.marker.kind is MarkerKind.ELLIPSIS

    @property
    def shown(self) -> str:
        """The marker as it stands in the text."""
        return self.text[self.marker.start :].strip() if self.marker else ""


@lru_cache(maxsize=8)
def ending(text: str) -> Ending | None:
    """How `text` ends; None where nothing is left but blanks and stops. Looks at the last words only."""
    end = _before_blanks(text, len(text))
    end = _before_blanks(text, trailer_start(text, end))
    marker = marker_at_end(text, end)
    if marker:
        end = _before_blanks(text, marker.start)
    match = _STOPS.search(text, max(0, end - _LONGEST_STOPS), end)
    assert match is not None  # it can be empty
    stops, closers, left = match["stops"], match["closers"], _before_blanks(text, match.start())
    if closers in ("'", "’") and _ELIDED.search(text, max(0, left - _LONGEST_STOPS), end):
        stops, closers, left = "", "", end
    if not left:
        return None
    return Ending(text, blank_word_start(text, left), left, stops, closers, marker)


def _before_blanks(text: str, end: int) -> int:
    while end and text[end - 1].isspace():
        end -= 1
    return end
