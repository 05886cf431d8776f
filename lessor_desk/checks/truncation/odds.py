"""The limit at which a source cuts, judged from the lengths of its items.

Every limit that the data suggest is weighed against "there is none": under a limit, items that are cut
have exactly that length, or end at most a word before it; without one, their lengths are as scattered as
those of sentences. How the items end counts with it: whether they look cut at all, and whether those which
look complete are all shorter. Odds are natural logarithms.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from enum import Enum
from math import comb, exp, log
from operator import itemgetter

from lessor_desk.checks.base import Certainty
from lessor_desk.checks.truncation.evidence import Evidence
from lessor_desk.checks.truncation.limits import SLACK, Lengths, Limit, Unit

_SPREAD = {Unit.BYTES: 200.0, Unit.CHARACTERS: 200.0, Unit.WORDS: 35.0}
"""How widely the lengths of texts that nobody cut are scattered."""

_HARD_GAPS = {
    Unit.BYTES: (0.79, 0.185, 0.012, 0.001),
    Unit.CHARACTERS: (0.83, 0.16),
    Unit.WORDS: (1.0,),
}
"""How often a hard cut leaves exactly the limit, and how often one, two… less: in French one letter in six is
a blank, which is stripped, and what is left of an accented one may be dropped."""

_GAPS = (
    0.16,
    0.16,
    0.155,
    0.12,
    0.097,
    0.08,
    0.065,
    0.05,
    0.039,
    0.026,
    0.018,
    0.012,
    0.008,
    0.005,
    0.003,
    0.002,
)
"""How often a text cut back to a word ends 0, 1, 2… characters before the limit, in French."""

_OVER = 3
_MISCOUNTED = 0.004
"""How often what damage left of a last letter is counted as so much more, one to `_OVER`, than was sent."""

_CUT_IF_SHOWN, _CUT_IF_COMPLETE = 0.97, 0.01
"""How likely an item is cut whose end shows it, whose end shows that it is not."""

_OPEN_TO_CUT = 7.8
"""By how much the share of complete items whose end tells nothing either is multiplied to give the odds that
such an item is one of them, not cut."""

_UNSTOPPED, _SURENESS = 0.3, 2.0
"""What share of complete items have such an end, and by how many items we know that beforehand."""

_BEYOND = 0.02
"""How likely an item that is longer than the limit is, compared with where there is none."""

_ROUND = ((50, 0.02), (10, 0.005), (5, 0.001), (1, 0.0005))
_USUAL = {140: 0.01, 155: 0.005, 156: 0.005, 160: 0.01, 255: 0.01, 256: 0.005, 280: 0.01}
_USUAL |= {139: 0.002, 199: 0.005, 259: 0.005, 299: 0.002}  # a round limit that counts the ellipsis
_HARD = {Unit.BYTES: 0.2, Unit.CHARACTERS: 0.3, Unit.WORDS: 0.2}
_WHOLE_WORDS = {Unit.BYTES: 0.03, Unit.CHARACTERS: 0.27}
"""What people choose: round limits by step and those of the web, units, hard cuts or whole words."""

_FALSELY_SHOWN = 0.01
"""How often a complete item's end looks cut."""

_CUT_ANYHOW = 0.1
"""How many of the sources whose items look cut have no limit."""

_MOST_APART = log(50)
"""What it can add that items which look complete are shorter than those which look cut: the lengths of a
source's items depend on each other."""

_LIKELY, _CERTAIN = log(50), log(5000)
_FEWEST = 3  # items at the limit
_OUTSIDE = 0.002  # the chance that the limit lies beyond the range that is told

_Measure = Callable[[Lengths, str], int]  # how long a text is before what was added to it

_MEASURES: tuple[tuple[Unit, _Measure], ...] = (
    (Unit.BYTES, lambda size, added: size.before(added, Unit.BYTES)),
    (Unit.CHARACTERS, lambda size, added: size.before(added, Unit.CHARACTERS)),
    (Unit.WORDS, lambda size, added: size.words),
    (Unit.WORDS, lambda size, added: size.parts),
)


class _End(Enum):
    """What the end of an item tells."""

    CUT, OPEN, COMPLETE = range(3)


class _Sizes:
    """How long the items of a source are in `unit`s, by what their ends tell."""

    def __init__(self, unit: Unit, found: Iterable[tuple[_End, int]]) -> None:
        self.unit = unit
        self.ordered: dict[_End, list[int]] = {end: [] for end in _End}
        for end, size in sorted(found, key=itemgetter(1)):
            self.ordered[end].append(size)
        self.counts = {end: Counter(sizes) for end, sizes in self.ordered.items()}

    def all(self) -> Counter[int]:
        return sum(self.counts.values(), Counter())

    def shorter(self, end: _End, size: int) -> int:
        """How many with such an end are shorter than `size`."""
        return bisect_left(self.ordered[end], size)

    def longer(self, end: _End, size: int) -> int:
        """How many with such an end are longer than `size`."""
        return len(self.ordered[end]) - bisect_right(self.ordered[end], size)


def likely_limit(items: Collection[Evidence], suffix: str, marker: str) -> tuple[Limit, Certainty] | None:
    """The limit that the lengths of `items` show, if they show one, and how surely."""
    ends = [_end(item, suffix, marker) for item in items]
    shown = _cuts_shown(ends.count(_End.CUT), len(ends))
    best, odds = None, _LIKELY
    for unit, measure in _MEASURES:
        found = (
            (end, measure(item.lengths, _added(item, suffix or marker)))
            for item, end in zip(items, ends, strict=True)
        )
        sizes = _Sizes(unit, found)
        for limit, weight in (*_hard(sizes), *_back_to_a_word(sizes)):
            if weight + shown > odds:
                best, odds = limit, weight + shown
    if best is None or sum(best.reached_by(item.lengths, suffix or marker) for item in items) < _FEWEST:
        return None
    return best, Certainty.CERTAIN if odds >= _CERTAIN else Certainty.LIKELY


def _added(item: Evidence, added: str) -> str:
    return added if item.tail.endswith(added) else ""


def _end(item: Evidence, suffix: str, marker: str) -> _End:
    added = suffix or marker
    if not item.tail.endswith(added):
        return _End.COMPLETE
    if item.cut or marker.strip("."):
        return _End.CUT
    kept = item.tail[: len(item.tail) - len(added)].rstrip('"»”’) ')
    return _End.COMPLETE if item.complete or kept.endswith((".", "!", "?", "…")) else _End.OPEN


def _cuts_shown(cut: int, items: int) -> float:
    """What it adds to the odds for any limit that `cut` of all `items` look cut; never less than nothing."""
    by_chance = comb(items, cut) * _FALSELY_SHOWN**cut * (1 - _FALSELY_SHOWN) ** (items - cut)
    return max(0.0, -log(_CUT_ANYHOW + (1 - _CUT_ANYHOW) * by_chance * (items + 1)))


def _hard(sizes: _Sizes) -> Iterator[tuple[Limit, float]]:
    """Limits of hard cuts, with the odds for each."""
    unit, counts = sizes.unit, sizes.all()
    for size in counts:
        if sum(counts[size - gap] for gap in range(SLACK[unit] + 1)) > 1:
            odds = log(_HARD[unit] * _prior(size, unit)) + _odds(sizes, size, _HARD_GAPS[unit])
            yield Limit(size, size, unit, False), odds


def _back_to_a_word(sizes: _Sizes) -> Iterator[tuple[Limit, float]]:
    """The range in which the limit lies if the cut goes back to a word, with the odds for all of it."""
    unit = sizes.unit
    if unit is Unit.WORDS:
        return
    longest = max((sizes.ordered[end][-1] for end in (_End.CUT, _End.OPEN) if sizes.ordered[end]), default=0)
    limits = range(longest, longest + len(_GAPS))
    odds = [log(_prior(limit, unit)) + _odds(sizes, limit, _GAPS) for limit in limits]
    shares = [exp(each - max(odds)) for each in odds]
    gap, rest = 0, sum(shares) - shares[0]
    while rest > _OUTSIDE * sum(shares):
        gap += 1
        rest -= shares[gap]
    yield Limit(longest, longest + gap, unit, True), max(odds) + log(sum(shares) * _WHOLE_WORDS[unit])


def _odds(sizes: _Sizes, limit: int, chances: tuple[float, ...]) -> float:
    """How much likelier `sizes` are under `limit` than without one.

    `chances[gap]`: how often a cut item ends `gap` before the limit.
    """
    over = 0 if sizes.unit is Unit.WORDS else _OVER
    shortest, longest = limit - len(chances) + 1, limit + over
    far = {end: (sizes.shorter(end, shortest), sizes.longer(end, longest)) for end in _End}
    likely_cut = {_End.CUT: _CUT_IF_SHOWN, _End.OPEN: _cut_if_open(far), _End.COMPLETE: _CUT_IF_COMPLETE}
    total = _apart(len(sizes.ordered[_End.CUT]), sizes.shorter(_End.COMPLETE, limit + 1))
    for end, cut in likely_cut.items():
        shorter, longer = far[end]
        total += shorter * log(1 - cut) + longer * log((1 - cut) * _BEYOND)
        for size in range(shortest, longest + 1):
            if count := sizes.counts[end][size]:
                chance, whole = (chances[limit - size], 1.0) if size <= limit else (_MISCOUNTED, _BEYOND)
                total += count * log(cut * chance * _SPREAD[sizes.unit] + (1 - cut) * whole)
    return total


def _cut_if_open(far: Mapping[_End, tuple[int, int]]) -> float:
    """How likely an item is cut whose end tells nothing, by how many of those `far` from the limit end so."""
    unstopped, complete = sum(far[_End.OPEN]), sum(far[_End.COMPLETE])
    share = (_UNSTOPPED * _SURENESS + unstopped) / (_SURENESS + unstopped + complete)
    return 1 / (1 + _OPEN_TO_CUT * share)


def _apart(cut: int, complete: int) -> float:
    """What it adds that `complete` items are all shorter than the limit that `cut` ones have reached.

    Were there none, the ends would have nothing to do with the lengths.
    """
    return min(_MOST_APART, complete * log((cut + complete) / complete)) if complete else 0.0


def _prior(limit: int, unit: Unit) -> float:
    """How likely somebody is to choose `limit`: round figures are, and some of the web's own."""
    if unit is Unit.WORDS:
        return 0.06 if limit % 5 == 0 else 0.008
    return _USUAL.get(limit, next(share for step, share in _ROUND if limit % step == 0))
