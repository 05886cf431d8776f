"""What the palette offers: an action, a queue, an item, a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from lessor_desk.checks.base import FindingClass
from lessor_desk.ui.palette.matching import Folded, folded_text, match

RECENT_BONUS = 1.5  # what having been used lately is worth beside a better match


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be chosen. `key` names it for good: `action:send`, `item:1042`.

    `shape` (a class of flag, and whether letters are lost) or `icon` stands before it, `keys` is the
    shortcut that does the same. What is not `enabled` is shown, and cannot be chosen now.
    """

    key: str
    text: str
    run: Callable[[], object]
    detail: str = ""
    icon: str = ""
    shape: tuple[FindingClass, bool] | None = None
    keys: str = ""
    enabled: bool = True
    folded: Folded = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", folded_text(self.text))


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that was found, and the code points of its text that were meant."""

    entry: Entry
    places: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A title, and what was found under it, the best first."""

    title: str
    found: tuple[Found, ...]


def found(query: str, entries: Iterable[Entry], recent: Sequence[str], *, limit: int) -> tuple[Found, ...]:
    """The best `limit` of `entries` for `query`: the match counts, then recent use; without a query all.

    What cannot be chosen now comes after what can.
    """
    ranks = {key: place for place, key in enumerate(recent)}
    scored = []
    for place, entry in enumerate(entries):
        if (meant := match(query, entry.folded)) is None:
            continue
        rank = ranks.get(entry.key)
        bonus = 0.0 if rank is None else RECENT_BONUS + 1 / (1 + rank)
        scored.append((not entry.enabled, -meant.score - bonus, place, Found(entry, meant.places)))
    scored.sort(key=lambda each: each[:3])
    return tuple(each for *_, each in scored[:limit])
