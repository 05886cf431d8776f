"""The sieve: which encoding checks must look at a text. Clean copy falls through at almost no cost.

Each check declares its `traces`: characters, most with a pattern for what stands around them. All of
them together are one regular expression that begins with one set of characters, so that a search runs
through clean copy at the speed of that set (some 3 ns a code point) and looks closer only where one
of them stands. A check that characters cannot give away overrides `Check.shown_by` instead.

A new rule extends the sieve in its own file: give the check a trace for whatever it may report, or
widen the one it has, and run `tests/checks/encoding/test_sieve.py`. What the check reports, the sieve
must hit; that it hits more costs time only (`benchmarks/speed.py`). So a character that is
frequent in clean copy, as é, ’ or a capital, needs a pattern around it that seldom matches there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from lessor_desk.checks.base import Check, Trace

_COMMON = "dcAEIOUYHqh’-0\xa0«2»É%œâï?ëÀ°&€\u202f“”–…ÇËÏÊÈÂÎÔÛÙŒüÿæéèàêîôûùç—‘•·=\n\r\t" + "".join(
    map(chr, range(0x20, 0x7F))
)
"""What French copy is full of, the most frequent first: only there is a look around worth its time."""


class Sieve:
    """The traces of `checks`, compiled."""

    def __init__(self, checks: Iterable[Check]) -> None:
        checks = tuple(checks)
        traces = [trace for check in checks for trace in check.traces]
        self._of = tuple((check, _Traced(check)) for check in checks)
        self._any = _pattern(_around(traces), look_around=_COMMON).search
        self._otherwise = tuple(
            check.shown_by for check in checks if type(check).shown_by is not Check.shown_by
        )

    def hits(self, text: str) -> bool:
        """Whether the checks must be `asked` about `text`; False is sure."""
        if self._any(text) is not None:
            return True
        for shown in self._otherwise:  # noqa: SIM110 (a generator would cost as much as all the rest)
            if shown(text):
                return True
        return False

    def asked(self, text: str) -> tuple[Check, ...]:
        """The checks that may report something on `text`; the others surely do not."""
        if not self.hits(text):
            return ()
        characters = frozenset(text)
        return tuple(check for check, traced in self._of if traced(text, characters))


class _Traced:
    """Whether one check has a trace in a text."""

    def __init__(self, check: Check) -> None:
        around = _around(check.traces)
        self._characters = frozenset(around)
        self._search = _pattern(around).search
        self._shown = check.shown_by

    def __call__(self, text: str, characters: frozenset[str]) -> bool:
        if not self._characters.isdisjoint(characters) and self._search(text):
            return True
        return self._shown(text)


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
    branches = f"(?<={_set(at_once)})" if at_once else "(?!)"
    for patterns, characters in sorted(alike.items(), key=lambda item: -min(map(_place, item[1]))):
        here = _set(characters)
        branches = f"(?:(?<={here})(?:{'|'.join(sorted(patterns))})|(?<!{here}){branches})"
    return re.compile(_set(around) + branches)


def _place(character: str) -> int:
    return _COMMON.find(character) % 0x110000  # what is not common comes last


def _set(characters: Iterable[str]) -> str:
    """A set that matches one of `characters`; neighbours as a range, which is what makes it quick."""
    ranges: list[list[int]] = []
    for number in sorted(map(ord, characters)):
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return "[" + "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in ranges) + "]"
