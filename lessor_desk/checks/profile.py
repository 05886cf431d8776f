"""How a source damages its copy: the limit at which it cuts, and what it adds.

Learnt from the source's items alone. `learn` takes texts; `ProfileEvidence` keeps what was seen of each,
so that a store can add items as they arrive and never reads old ones again.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from lessor_desk.checks.truncation.evidence import Evidence, Kept, added_to_items, evidence
from lessor_desk.checks.truncation.limits import Profile, Unit
from lessor_desk.checks.truncation.odds import likely_limit

__all__ = ["Profile", "ProfileEvidence", "Unit", "learn"]

NEWEST = 400
"""A profile is learnt from so many items at most: a source may change its habits."""

FEWEST = 10
"""From fewer items nothing is learnt."""


def learn(texts: Iterable[str]) -> Profile | None:
    """The profile of the source that sent `texts`, repaired; None if they show no limit."""
    seen = ProfileEvidence()
    for text in texts:
        seen.add(text)
    return seen.profile()


class ProfileEvidence:
    """What the items of a source have shown so far: some numbers and the end of each."""

    def __init__(self, seen: Iterable[Evidence] = ()) -> None:
        self._seen = deque(seen, maxlen=NEWEST)

    def add(self, text: str) -> None:
        """Take `text`, repaired, into account."""
        self._seen.append(evidence(text))

    def profile(self) -> Profile | None:
        """What the items show together; None if they show no limit."""
        if len(self._seen) < FEWEST:
            return None
        suffix, marker = added_to_items(self._seen)
        found = likely_limit(self._seen, suffix, marker)
        if found is None:
            return None
        limit, certainty = found
        cut = sum(limit.reached_by(item.lengths, suffix or marker) for item in self._seen)
        return Profile(limit, suffix, marker.strip(), certainty=certainty, items=len(self._seen), cut=cut)

    def as_json(self) -> list[Kept]:
        """What a store keeps; `from_json` reads it."""
        return [item.as_json() for item in self._seen]

    @classmethod
    def from_json(cls, kept: Iterable[Kept]) -> ProfileEvidence:
        """The evidence that `as_json` told. Raises ValueError if it is none."""
        return cls(Evidence.from_json(item) for item in kept)
