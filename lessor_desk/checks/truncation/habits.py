"""What the items of a source show together, beside the limit: what is added, how they end, what ails them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from lessor_desk.checks.truncation.evidence import Evidence
from lessor_desk.checks.truncation.limits import LONGEST_GAP, SLACK, Limit

_FEWEST = 3  # items that make a habit
_MANY = 6  # articles
_ARTICLE = 40  # words
_WELL_BELOW = 3  # words or so: an item that is so much shorter than the limit was not cut


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


def settled(items: Collection[Evidence], limit: Limit, suffix: str, marker: str) -> tuple[str, str]:
    """`suffix` and `marker`, once the limit is known: a full stop after cut items alone is a marker.

    Unless several items short enough to have been left whole lack it, it is taken for a suffix: sites put a
    full stop after everything or after nothing, and a single text may have come without one of its own.
    """
    if marker != ".":
        return suffix, marker
    room = LONGEST_GAP if limit.whole_words else SLACK[limit.unit]
    below = [
        item
        for item in items
        if item.lengths.before(".", limit.unit) < limit.least - room - _WELL_BELOW
        and not limit.reached_by(item.lengths, ".")
    ]
    left_whole = sum(_own_stop_only(item) for item in below)
    return ("", ".") if left_whole > 1 and 2 * left_whole > len(below) else (".", "")


def stops(items: Collection[Evidence]) -> bool:
    """Whether the complete items of a source end in an end mark; false where many do not and were not cut."""
    unstopped = [item for item in items if item.unstopped]
    cut = sum(item.cut for item in unstopped)
    habit = len(unstopped) - cut >= _FEWEST and len(unstopped) * 5 >= len(items) and cut * 4 < len(unstopped)
    return not habit


def closing(items: Collection[Evidence]) -> str:
    """The line that four in five articles of a source end with, folded; empty if there is none."""
    lines = Counter(item.closing for item in items if item.closing and not item.teaser)
    [(line, count)] = lines.most_common(1) or [("", 0)]
    articles = sum(not item.teaser and item.lengths.words > _ARTICLE for item in items)
    return line if count >= _MANY and count * 5 >= articles * 4 else ""


def pages(items: Collection[Evidence]) -> str:
    """The code pages that a third of the items and more were taken for one another by; empty if none."""
    [(found, count)] = Counter(item.pages for item in items if item.pages).most_common(1) or [("", 0)]
    return found if count >= _FEWEST and count * 3 >= len(items) else ""


def _own_stop_only(item: Evidence) -> bool:
    return item.tail.strip(' \u00a0\u202f»”"’)') == "."


def _shared_end(tails: Collection[str]) -> str:
    """The longest end that three in four of `tails` share."""
    ends = Counter(tail[start:] for tail in tails for start in range(len(tail)))
    shared = [end for end, count in ends.items() if count * 4 >= 3 * len(tails)]
    return max(shared, key=len, default="")
