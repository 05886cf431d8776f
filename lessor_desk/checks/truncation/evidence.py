"""What one item shows of its source's habits, and what items show together of what is added to them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from lessor_desk.checks.base import Copy
from lessor_desk.checks.truncation.judgement import judged
from lessor_desk.checks.truncation.limits import Lengths, lengths

Kept = list[int | str | bool]
"""What a store keeps of one item."""

_COMPLETE = re.compile(r"[!?]|[.…][»”\"’)\]]|\.\.\Z|[»”)]")


@dataclass(frozen=True, slots=True)
class Evidence:
    """How long an item is, and whether its end alone shows that it is `cut`, or that it is `complete`."""

    lengths: Lengths
    cut: bool
    complete: bool

    @property
    def tail(self) -> str:
        return self.lengths.tail

    def as_json(self) -> Kept:
        """What a store keeps of it."""
        size = self.lengths
        return [size.bytes, size.characters, size.words, size.tail, self.cut, self.complete]

    @classmethod
    def from_json(cls, kept: Kept) -> Evidence:
        """The evidence that `as_json` told. Raises ValueError if it is none."""
        match kept:
            case [int(size), int(characters), int(words), str(tail), bool(cut), bool(complete)]:
                return cls(Lengths(size, characters, words, tail), cut, complete)
        raise ValueError(f"no evidence: {kept}")


def evidence(text: str) -> Evidence:
    """What `text`, repaired, shows."""
    size = lengths(text)
    cut = judged(Copy(text)) is not None
    return Evidence(size, cut, not cut and _COMPLETE.search(size.tail) is not None)


def added_to_items(items: Collection[Evidence]) -> tuple[str, str]:
    """The suffix that a source adds to every item, and the marker that it adds to those that it cuts.

    One of them is empty. A full stop that follows the author's own (`..`) is a suffix.
    """
    rest = [item.tail for item in items if not item.cut]
    doubled = sum(tail.endswith("..") and not tail.endswith("...") for tail in rest)
    if doubled >= max(1, len(rest) // 3):
        return ".", ""
    added = _shared_end([item.tail for item in items if item.cut])
    return (added, "") if added == "." and not rest else ("", added)


def _shared_end(tails: Collection[str]) -> str:
    """The longest end that three in four of `tails` share."""
    ends = Counter(tail[start:] for tail in tails for start in range(len(tail)))
    shared = [end for end, count in ends.items() if count * 4 >= 3 * len(tails)]
    return max(shared, key=len, default="")
