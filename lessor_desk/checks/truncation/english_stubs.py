"""Whether an English word is what a cut left of another: `announced by the presid`. As `stubs` for French."""

from __future__ import annotations

from functools import lru_cache

from lessor_desk.text.lexicon import english


def _named(words: str) -> frozenset[str]:
    return frozenset(words.split())


WHOLE = _named(
    """
    accord ad advert ai am app approx approximate awe ban bc bee bot broth cal candid cas char cm comp
    compute contra convent count coup da dedicate definite depart differ don equip etc eve eventual exam
    excite fam fir fore forge gb genera govern hat import inform insta instruct intern ire kg kin km
    latte lit literal ma mat matte mb medic min mm mont moth mph ok op pa par pas pc persona plea pm
    potent prima rad rec reside rig seas sec sis situ sometime spec stat statistic stud sup techno thin
    tho tit tv uni unit unite vs wit writ yo
    """
)
"""Words that far more frequent ones begin with, units and short forms: they may end a sentence."""

_LEAST_BEYOND = {1: 0.0, 2: 4.0, 3: 3.5, 4: 3.0}
"""How frequent the longer words of an unknown stub must be, on the Zipf scale."""

_LEAST_LEAD = {1: -1.0, 2: 1.0, 3: 1.5, 4: 1.5, 5: 1.25}
"""How much more frequent the longer words of a known one must be, in powers of ten."""

_LEAST_BEYOND_A_LONG_ONE, _LEAST_LEAD_OF_A_LONG_ONE = 2.5, 1.0


def reads_english(text: str) -> bool:
    """Whether `text` may be English: asked before the words are read, which few desks need."""
    return " the " in text or " of " in text or " and " in text or " to " in text


@lru_cache(maxsize=1 << 12)
def is_english_stub(word: str) -> bool:
    """Whether `word`, in lower case, is rather the beginning of a longer one.

    >>> is_english_stub("presid"), is_english_stub("gover"), is_english_stub("nation")
    (True, True, False)
    """
    if word in WHOLE or not word.isascii() or word in ("a", "i", "o"):
        return False
    (known, beyond), size = english().frequencies_from(word), len(word)
    if known:
        return beyond - known >= _LEAST_LEAD.get(size, _LEAST_LEAD_OF_A_LONG_ONE)
    return beyond >= _LEAST_BEYOND.get(size, _LEAST_BEYOND_A_LONG_ONE)
