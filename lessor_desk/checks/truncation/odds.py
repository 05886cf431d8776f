"""The limit at which a source cuts, judged from the lengths of its items.

Every limit that the data suggest is weighed against "there is none": under a limit, items that are cut
have exactly that length, or end at most a word before it; without one, their lengths are as scattered as
those of sentences. Odds are natural logarithms.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from math import exp, log

from lessor_desk.checks.base import Certainty
from lessor_desk.checks.truncation.evidence import Evidence
from lessor_desk.checks.truncation.limits import SLACK, Lengths, Limit, Unit

_SPREAD = {Unit.BYTES: 200.0, Unit.CHARACTERS: 200.0, Unit.WORDS: 35.0}
"""How widely the lengths of texts that nobody cut are scattered."""

_EXACT = 0.9
"""How often a hard cut leaves exactly the limit, nothing dropped or stripped."""

_GAPS = (
    0.13,
    0.13,
    0.12,
    0.11,
    0.095,
    0.085,
    0.075,
    0.065,
    0.05,
    0.04,
    0.03,
    0.025,
    0.017,
    0.012,
    0.008,
    0.008,
)
"""How often a text cut back to a word ends 0, 1, 2… characters before the limit, in French."""

_CUT_IF_SHOWN, _CUT_IF_OPEN, _CUT_IF_COMPLETE = 0.97, 0.3, 0.01
"""How likely an item is cut whose end shows it, whose end tells nothing, whose end shows that it is not."""

_BEYOND = 0.02
"""How likely an item that is longer than the limit is, compared with where there is none."""

_ROUND = ((50, 0.02), (10, 0.005), (5, 0.001), (1, 0.0005))
_USUAL = {140: 0.01, 155: 0.005, 156: 0.005, 160: 0.01, 199: 0.005, 255: 0.01, 256: 0.005, 280: 0.01}
_HARD = {Unit.BYTES: 0.2, Unit.CHARACTERS: 0.3, Unit.WORDS: 0.2}
_WHOLE_WORDS = {Unit.BYTES: 0.03 / 640, Unit.CHARACTERS: 0.27 / 640}
"""What people choose: round limits by step and those of the web, units, hard cuts or whole words."""

_LIKELY, _CERTAIN = log(50), log(5000)
_FEWEST = 3  # items at the limit
_OUTSIDE = 0.002  # the chance that the limit lies beyond the range that is told

_Weighed = tuple[int, float]  # a length, and how likely an item that ends so is cut
_Measure = Callable[[Lengths, str], int]  # how long a text is before what was added to it

_MEASURES: tuple[tuple[Unit, _Measure], ...] = (
    (Unit.BYTES, lambda size, added: size.before(added, Unit.BYTES)),
    (Unit.CHARACTERS, lambda size, added: size.before(added, Unit.CHARACTERS)),
    (Unit.WORDS, lambda size, added: size.words),
    (Unit.WORDS, lambda size, added: size.parts),
)


def likely_limit(items: Collection[Evidence], suffix: str, marker: str) -> tuple[Limit, Certainty] | None:
    """The limit that the lengths of `items` show, if they show one, and how surely."""
    best, odds = None, _LIKELY
    for unit, measure in _MEASURES:
        sizes = Counter(_weighed(item, measure, suffix, marker) for item in items)
        for limit, weight in (*_hard(sizes, unit), *_back_to_a_word(sizes, unit)):
            if weight > odds:
                best, odds = limit, weight
    if best is None or sum(best.reached_by(item.lengths, suffix or marker) for item in items) < _FEWEST:
        return None
    return best, Certainty.CERTAIN if odds >= _CERTAIN else Certainty.LIKELY


def _weighed(item: Evidence, measure: _Measure, suffix: str, marker: str) -> _Weighed:
    added = suffix or marker
    if not item.tail.endswith(added):
        return measure(item.lengths, ""), _CUT_IF_COMPLETE
    kept = item.tail[: len(item.tail) - len(added)].rstrip('"»”’) ')
    if item.cut or marker.strip("."):
        cut = _CUT_IF_SHOWN
    elif item.complete or kept.endswith((".", "!", "?", "…")):
        cut = _CUT_IF_COMPLETE
    else:
        cut = _CUT_IF_OPEN
    return measure(item.lengths, added), cut


def _hard(sizes: Counter[_Weighed], unit: Unit) -> Iterator[tuple[Limit, float]]:
    """Limits of hard cuts, with the odds for each."""
    slack = SLACK[unit]
    chances = (_EXACT, *((1 - _EXACT) / slack for _ in range(slack)))
    for size, count in Counter(size for size, _ in sizes.elements()).items():
        if count > 1:
            yield Limit(size, size, unit, False), log(_prior(size, unit)) + _odds(sizes, size, unit, chances)


def _back_to_a_word(sizes: Counter[_Weighed], unit: Unit) -> Iterator[tuple[Limit, float]]:
    """The range in which the limit lies if the cut goes back to a word, with the odds for all of it."""
    if unit is Unit.WORDS:
        return
    longest = max((size for size, cut in sizes if cut >= _CUT_IF_OPEN), default=0)
    odds = [_odds(sizes, longest + gap, unit, _GAPS) for gap in range(len(_GAPS))]
    shares = [exp(each - max(odds)) for each in odds]
    gap, rest = 0, sum(shares) - shares[0]
    while rest > _OUTSIDE * sum(shares):
        gap += 1
        rest -= shares[gap]
    yield Limit(longest, longest + gap, unit, True), max(odds) + log(sum(shares) * _WHOLE_WORDS[unit])


def _odds(sizes: Counter[_Weighed], limit: int, unit: Unit, chances: tuple[float, ...]) -> float:
    """How much likelier `sizes` are under `limit` than without one.

    `chances[gap]`: how often a cut item ends `gap` before the limit.
    """
    total = 0.0
    for (size, cut), count in sizes.items():
        gap = limit - size
        at_limit = chances[gap] * _SPREAD[unit] if 0 <= gap < len(chances) else 0.0
        total += count * log(cut * at_limit + (1 - cut) * (1.0 if gap >= 0 else _BEYOND))
    return total


def _prior(limit: int, unit: Unit) -> float:
    """How likely somebody is to choose `limit`: round figures are, and some of the web's own."""
    if unit is Unit.WORDS:
        return _HARD[unit] * (0.06 if limit % 5 == 0 else 0.008)
    return _HARD[unit] * _USUAL.get(limit, next(share for step, share in _ROUND if limit % step == 0))
