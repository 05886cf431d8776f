"""The chain of the audit: every entry carries the hash of the one before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

BEGINNING = "0" * 64  # the hash before the first entry
MOST_MISSING = 10_000  # removed entries that are told one by one of a gap: any number may be written into it
_AS_JSON = json.JSONEncoder(sort_keys=True, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Entry:
    """Who did what when. `editor` None: the desk itself; `item` is an id, which outlives the item's text."""

    number: int
    at: datetime
    editor: str | None
    action: str
    item: str | None = None
    revision: int | None = None
    digest: str | None = None
    reason: str = ""
    facts: Mapping[str, str | int] = field(default_factory=dict)

    def hashed(self, previous: str) -> str:
        """The hash of this entry after one whose hash is `previous`."""
        content = {name: getattr(self, name) for name in self.__slots__}
        content["at"] = self.at.astimezone(UTC).isoformat(timespec="microseconds")
        content["facts"] = dict(self.facts)
        written = _AS_JSON([previous, content])
        return hashlib.sha256(written.encode("ascii")).hexdigest()


class Damage(StrEnum):
    """What was done to an entry."""

    ALTERED = "altered"
    REMOVED = "removed"
    INSERTED = "inserted"
    UNEXPECTED = "unexpected"  # whole, but another one than was told before


@dataclass(frozen=True, slots=True)
class Flaw:
    """An entry that does not hold, by its number."""

    number: int
    damage: Damage


@dataclass(frozen=True, slots=True)
class Proof:
    """What reading the chain has shown. `number` and `hash` are those of the latest entry.

    `beside` is the number of the latest entry as it is told outside of the chain, if it is: without that
    nothing tells whether the newest entries were cut off.
    """

    number: int
    hash: str
    flaws: tuple[Flaw, ...]
    beside: int | None = None


class Chain:
    """Follows the entries in the order of their numbers, and finds each one that does not hold.

    An entry holds if it continues the one before, as that is written or as it should read: so one that was
    altered does not make all later ones doubtful. Where both its words and its hash were replaced, the next
    one is doubtful too: nothing says any more what it continued.
    """

    def __init__(
        self,
        last: int,
        last_hash: str,
        expected: tuple[int, str] | None = None,
        ends: Sequence[tuple[int, str]] = (),
    ) -> None:
        """The desk's ledger says that the chain ends with entry `last`, whose hash is `last_hash`.

        `expected` is an entry that a person was told, `ends` are those that it once ended with, the latest
        last: what is behind the end now, up to the last of them, was cut off.
        """
        self._last, self._last_hash, self._expected, self._ends = last, last_hash, expected, ends
        self._told = ends if expected is None else (expected, *ends)
        self._number = 0
        self._before: frozenset[str] = frozenset({BEGINNING})
        self._flaws: dict[int, Flaw] = {}
        self._end_holds = last == 0 and last_hash == BEGINNING

    def follow(self, number: int, entry: Entry | None, hash_: str) -> None:
        """The next entry as it is stored; `entry` None: it cannot be read."""
        if not self._number < number <= self._last:
            self._flaw(number, Damage.INSERTED)
            return
        gap = number > self._number + 1
        self._missing(number)
        meant = {entry.hashed(before) for before in self._before} if entry is not None else set()
        # After a gap nothing says what came before: the entry is taken at its word, the gap is told.
        if hash_ not in meant and not gap:
            self._flaw(number, Damage.ALTERED)
        self._before = frozenset({hash_, *meant})
        self._number = number
        if number == self._last:
            self._end_holds = self._last_hash in self._before
        if any(number == told and hash_ != told_hash for told, told_hash in self._told):
            self._flaw(number, Damage.UNEXPECTED)

    def proof(self) -> Proof:
        """What the entries so far, which are all, have shown."""
        self._missing(self._last + 1)
        if not self._end_holds and not self._flaws:
            self._flaw(self._last, Damage.ALTERED)
        end = max((number for number, _ in self._ends), default=0)
        for number in range(self._last + 1, min(end, self._last + MOST_MISSING) + 1):
            self._flaw(number, Damage.REMOVED)
        if self._expected is not None and self._expected[0] > max(self._last, end):
            self._flaw(self._expected[0], Damage.REMOVED)
        return Proof(
            self._last,
            self._last_hash,
            tuple(self._flaws.values()),
            self._ends[-1][0] if self._ends else None,
        )

    def _missing(self, until: int) -> None:
        for number in range(self._number + 1, min(until, self._number + 1 + MOST_MISSING)):
            self._flaw(number, Damage.REMOVED)

    def _flaw(self, number: int, damage: Damage) -> None:
        """Each entry is told once, for what was found first."""
        self._flaws.setdefault(number, Flaw(number, damage))
