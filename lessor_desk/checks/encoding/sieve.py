"""The sieve: which encoding checks must look at a text. Clean copy falls through at almost no cost.

Each check declares its `traces`: characters, most with a pattern for what stands around them. A check
that only words give away overrides `Check.shown_in` instead. Either is asked of each part of a text
between two blanks, once, for copy is made of the same parts (`telling_parts`), and the latter not of parts
that are made of frequent words (`plain_parts`; see `Check.telling_words`): what is left of those that are new
in a text is asked about together, for as a rule nothing tells in any of them. So no trace may look farther
than one blank before its character or after it; what does tells by `shown_in` (see E307). The traces of
all checks together are one regular expression that begins with one set of characters, so that a search
runs through a part that tells nothing at the speed of that set.

A new rule extends the sieve in its own file: give the check a trace for whatever it may report, or
widen the one it has, and run `tests/checks/encoding/test_sieve.py`. What the check reports, the sieve
must hit; that it hits more costs time only (`benchmarks/speed.py`). So a character that is
frequent in clean copy, as é, ’ or a capital, needs a pattern around it that seldom matches there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from lessor_desk.checks.base import Check, Trace
from lessor_desk.checks.encoding.plain_parts import PlainParts
from lessor_desk.checks.encoding.telling_parts import TellingParts

_COMMON = "’-0\xa0«2»É%œâï?ëÀ°&€\u202f“”–…ÇËÏÊÈÂÎÔÛÙŒüÿæéèàêîôûùç—‘•·=\n\r\t" + "".join(
    map(chr, range(0x20, 0x7F))
)
"""What French copy is full of, the most frequent first: only there is a look around worth its time."""

_TOGETHER = 24  # parts: their strange words are looked for in each of them


class Sieve:
    """Which of `checks`, and of others `beside` them that have no traces, a text tells of."""

    def __init__(self, checks: Iterable[Check], beside: Iterable[Check] = ()) -> None:
        self._checks = tuple(checks)
        self._by_words = tuple(
            (check, check.shown_in)
            for check in (*self._checks, *beside)
            if type(check).shown_in is not Check.shown_in
        )
        self._any = compiled([trace for check in self._checks for trace in check.traces]).search
        self._searches = [_Search(check.traces) for check in self._checks]
        self._of_character: dict[str, list[int]] = defaultdict(list)  # the checks that it is a trace of
        for number, check in enumerate(self._checks):
            for character in {character for trace in check.traces for character in trace.characters}:
                self._of_character[character].append(number)
        self._plain = PlainParts(
            lambda often: (word for check, _ in self._by_words for word in check.telling_words(often))
        )
        self.told: Callable[[str], frozenset[Check]] = TellingParts(self._told_by, self._may_tell).of
        """The checks that may report something on a text, in no order, and with those `beside`."""

    def hits(self, text: str) -> bool:
        """Whether the checks must be `asked` about `text`, or it looks like damage; False is sure."""
        return self._any(text) is not None or not self.told(text).isdisjoint(self._checks)

    def asked(self, text: str) -> tuple[Check, ...]:
        """The checks that may report something on `text`; the others surely do not."""
        told = self.told(text)
        return tuple(check for check in self._checks if check in told)

    def _may_tell(self, parts: set[str]) -> list[str]:
        """Those of `parts` of a text between two blanks that a check must be asked about."""
        rest = self._plain.without_words(parts)
        if len(rest) <= _TOGETHER:
            return self._may_tell_of(rest) if rest else rest
        some = (rest[start : start + _TOGETHER] for start in range(0, len(rest), _TOGETHER))
        return [part for each in some for part in self._may_tell_of(each)]

    def _may_tell_of(self, parts: list[str]) -> list[str]:
        """The same of a few parts, of which each is more than a word."""
        joined = f" {' '.join(parts)} "
        hit = self._any(joined)
        strange = None if hit else self._plain.strange_words(joined)
        if strange is None and len(parts) > 1 and (hit := hit or self._plain.strange_character(joined)):
            told = joined[joined.rfind(" ", 0, hit.start()) + 1 : joined.index(" ", hit.start())]
            return [told, *self._may_tell_of([part for part in parts if part != told])]
        if strange is None:
            return parts
        asked = [part for part in parts if any(map(part.__contains__, strange))]
        together = " ".join(asked)
        for _, shown_in in self._by_words if asked else ():
            if shown_in(together):
                return asked
        return []

    def _told_by(self, part: str) -> frozenset[Check]:
        """The checks that a `part` of a text between two blanks tells of."""
        found = [check for check, shown_in in self._by_words if shown_in(part)]
        between = f" {part} "
        if self._any(between):
            numbers = {number for character in part for number in self._of_character.get(character, ())}
            found += (self._checks[number] for number in numbers if self._searches[number](between))
        return frozenset(found) if found else _NONE


_NONE: frozenset[Check] = frozenset()


class _Search:
    """Whether a text has any of some `traces`, and nothing else.

    What stands around each character is compiled when it is first met: all of it takes 20 ms, and most
    programs meet little.
    """

    def __init__(self, traces: Iterable[Trace]) -> None:
        self._around = _around(traces)
        self._matches: dict[str, Callable[[str, int], object]] = {}

    def __call__(self, text: str) -> bool:
        return any(self._match(begin[0])(text, begin.end()) for begin in self._begins(text))

    @cached_property
    def _begins(self) -> Callable[[str], Iterable[re.Match[str]]]:
        return re.compile(one_of(self._around)).finditer

    def _match(self, character: str) -> Callable[[str, int], object]:
        if character not in self._matches:
            self._matches[character] = re.compile("|".join(sorted(self._around[character]))).match
        return self._matches[character]


def compiled(traces: Iterable[Trace]) -> re.Pattern[str]:
    """A pattern that finds any of `traces` in French copy quickly, and now and then something else too."""
    return _pattern(_around(traces), look_around=_COMMON)


def _around(traces: Iterable[Trace]) -> dict[str, frozenset[str]]:
    """The patterns of which one must match around each character; "" always does."""
    around: dict[str, set[str]] = defaultdict(set)
    for trace in traces:
        for character in trace.characters:
            around[character].add(trace.around)
    return {char: frozenset({""} if "" in patterns else patterns) for char, patterns in around.items()}


def _pattern(around: Mapping[str, frozenset[str]], look_around: str | None = None) -> re.Pattern[str]:
    """One pattern for all of `around`; only characters in `look_around` are looked at closely, if given.

    It begins with one set of characters. Then comes the branch of the most frequent ones; each next one
    stands behind a "none of these", so that a character which is not damage here is left at once.
    """
    if not around:
        return re.compile(r"(?!)")
    alike: dict[frozenset[str], str] = defaultdict(str)
    for character, patterns in around.items():
        close = look_around is None or character in look_around
        alike[patterns if close else frozenset({""})] += character
    at_once = alike.pop(frozenset({""}), "")
    branches = f"(?<={one_of(at_once)})" if at_once else "(?!)"
    for patterns, characters in sorted(alike.items(), key=lambda item: -min(map(_place, item[1]))):
        here = one_of(characters)
        branches = f"(?:(?<={here})(?:{'|'.join(sorted(patterns))})|(?<!{here}){branches})"
    return re.compile(one_of(around) + branches)


def _place(character: str) -> int:
    return _COMMON.find(character) % 0x110000  # what is not common comes last


def one_of(characters: Iterable[str]) -> str:
    """A set that matches one of `characters`; neighbours as a range, which is what makes it quick."""
    ranges: list[list[int]] = []
    for number in sorted(map(ord, characters)):
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return "[" + "".join(f"{_written(first)}-{_written(last)}" for first, last in ranges) + "]"


def _written(number: int) -> str:
    """A character of a set; letters as they are, which `re` reads in a tenth of the time."""
    return chr(number) if chr(number).isalnum() else f"\\U{number:08x}"
