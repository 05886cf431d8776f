"""Whether a text is French: by its small words, for all else may be damaged."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from lessor_desk.text.lexicon import lexicon

# In ASCII alone, and away from other characters: what is left of a damaged word is none.
_WORD = re.compile(r"(?<![^\W_])(?<![^\x00-\x7f’])[A-Za-z][a-z]*(?![^\W_])(?![^\x00-\x7f])")
_COMMONEST = frozenset(
    re.findall(
        r"\w+",
        "le la les des du une un et est dans pour par qui que sur avec au aux son ses il elle ne pas ce cette"
        " ces mais sont ont nous vous leur leurs comme fait plus tout dit ou",
    )
)
_SMALL = re.compile(r"[a-z]{2}")
_AT_MOST = 200  # words that are looked at
_KNOWN = 0.8  # of the words of French copy at least so many are known; of Spanish or Catalan half


def are_french(words: Iterable[str], known: float = _KNOWN, besides: int = 0) -> bool:
    """Whether so many of `words` are French, at least two of them of the commonest.

    What speaks for French `besides` counts as so many of these. Words with a capital may be names: they
    are looked at only where they are of the commonest (« Le », « Dans »).
    """
    asked = [word for word in islice(words, _AT_MOST) if word.islower() or word.lower() in _COMMONEST]
    french = lexicon()
    commonest = _COMMONEST.intersection(map(str.lower, asked))
    return len(commonest) + besides > 1 and french.count(map(str.lower, asked)) >= known * len(asked)


def reads_as_french(text: str, besides: int = 0) -> bool:
    """Whether what is undamaged of `text` is French; `besides` as in `are_french`.

    >>> reads_as_french("Le pr‚sident est arriv‚ dans la ville."), reads_as_french("El día de la huelga")
    (True, False)
    """
    if not _SMALL.search(text):  # a headline in capitals
        text = text.lower()
    return are_french((match[0] for match in _WORD.finditer(text)), besides=besides)
