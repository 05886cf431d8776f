"""How a source damages its copy: the limit at which it cuts, what it adds, how its items end.

Learnt from the source's items alone. `learn` takes texts; `ProfileEvidence` is a summary of what was seen of
each, which can be kept, added to and merged, so that old items are never read again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from heapq import nlargest

from lessor_desk.checks.base import Certainty, Field
from lessor_desk.checks.truncation import habits
from lessor_desk.checks.truncation.evidence import Evidence, Kept, evidence
from lessor_desk.checks.truncation.limits import Limit, Profile, Unit
from lessor_desk.checks.truncation.odds import likely_limit

__all__ = ["Limit", "Profile", "ProfileEvidence", "Unit", "learn"]

NEWEST = 400
"""A profile is learnt from so many items at most: a source may change its habits."""

FEWEST = 10
"""From fewer items nothing is learnt."""


def learn(texts: Iterable[str]) -> Profile | None:
    """The profile of the source that sent `texts`, repaired; None if they show nothing."""
    return ProfileEvidence(evidence(text, order) for order, text in enumerate(texts)).profile()


class ProfileEvidence:
    """What the newest items of a source have shown: some numbers and the end of each, by their order.

    Whatever way items come and parts are merged, the result is the same.
    """

    def __init__(self, seen: Iterable[Evidence] = ()) -> None:
        found = {item.order: item for item in seen}
        self._seen = {order: found[order] for order in sorted(nlargest(NEWEST, found))}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ProfileEvidence) and self._seen == other._seen

    __hash__ = None  # type: ignore[assignment]

    def __len__(self) -> int:
        return len(self._seen)

    def merged(self, other: ProfileEvidence) -> ProfileEvidence:
        """What both have seen together."""
        return ProfileEvidence([*self._seen.values(), *other._seen.values()])

    def without(self, orders: Collection[int]) -> ProfileEvidence:
        """What the others have seen: those of `orders` are left out."""
        return ProfileEvidence(item for order, item in self._seen.items() if order not in orders)

    def add(self, text: str, order: int, *, field: Field = Field.TEASER, pages: str = "") -> None:
        """Take `text`, repaired, into account: the item that is `order` among those of the source."""
        self._seen = ProfileEvidence(
            [*self._seen.values(), evidence(text, order, field=field, pages=pages)]
        )._seen

    def profile(self) -> Profile | None:
        """What the items show together; None if they show nothing.

        A source's teasers tell its limit, if there are enough of them; else all of its items do.
        """
        items = list(self._seen.values())
        if len(items) < FEWEST:
            return None
        closing = habits.closing(items)
        if closing:
            items = [replace(i, cut=False, complete=True) if i.closing == closing else i for i in items]
        teasers = [item for item in items if item.teaser]
        limited = _limited(teasers) if FEWEST <= len(teasers) < len(items) else None
        limit, suffix, marker, certainty = limited or _limited(items) or (None, "", "", Certainty.LIKELY)
        found = Profile(
            limit,
            suffix,
            marker.strip(),
            stops=limit is not None or habits.stops(items),
            closing=closing,
            pages=habits.pages(items),
            certainty=certainty,
            items=len(items),
            cut=sum(limit.reached_by(item.lengths, suffix or marker) for item in items) if limit else 0,
        )
        return found if limit or not found.stops or found.closing or found.pages else None

    def as_json(self) -> list[Kept]:
        """What a store keeps; `from_json` reads it."""
        return [item.as_json() for item in self._seen.values()]

    @classmethod
    def from_json(cls, kept: Iterable[Kept]) -> ProfileEvidence:
        """The evidence that `as_json` told. Raises ValueError if it is none."""
        return cls(Evidence.from_json(item) for item in kept)


def _limited(items: list[Evidence]) -> tuple[Limit, str, str, Certainty] | None:
    suffix, marker = habits.added_to_items(items)
    found = likely_limit(items, suffix, marker)
    if found is None:
        return None
    limit, certainty = found
    return limit, *habits.settled(items, limit, suffix, marker), certainty
