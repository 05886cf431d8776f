"""Parts of texts that are made of frequent words, with marks where copy has them: most parts of most copy.

Nothing was lost from such a part and no page was taken for another in it, so that no check which judges by
words need be asked about it. To see it takes a tenth of the time of asking them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from lessor_desk.text.lexicon import lexicon

_LETTERS = "a-zàâçéèêëîïôùûüœæ"
_CAPITALS = "A-ZÀÂÇÉËÎÏÔÙÛŒ"
_BESIDE_WORDS = "«»“”–…"
_WITHIN = "’\xa0-"
_LINE_ENDS = "\n\r"
# It begins with one set of characters, seldom met in copy, which is what makes it quick.
_STRANGE = re.compile(
    rf"[^{_LETTERS}\x00-\x09\x0b\x0c\x0e-,.-@\[-`{{-\x7f](?:"
    rf"(?<=[^{_CAPITALS}{_BESIDE_WORDS}{_LINE_ENDS}{_WITHIN}])"  # no character of such parts
    rf"|(?<=[{_LETTERS}][{_CAPITALS}])|(?<=[{_CAPITALS}]-)(?=[{_LETTERS}])"  # « dÉjà », « LES-là »
    rf"|(?<=[{_BESIDE_WORDS}])(?<=[^\W\d_].)(?=[^\W\d_])"
    rf"|(?<=…)(?:(?<=[{_CAPITALS}].)|(?=[^\W\d_]))"  # perhaps an É
    rf"|(?<=[{_LINE_ENDS}])(?<=(?<![^ ])[\s]))"
)
_WORDS = re.compile(
    r"(?:(?<![^\W\d_])(?:[ldjnsmtcLDJNSMTC]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu)['’])?([^\W\d_]+)"
).findall


class PlainParts:
    """Parts made of frequent words of which none is `telling`: of one that is, a check must be asked."""

    def __init__(self, telling: Callable[[frozenset[str]], Iterable[str]]) -> None:
        self._telling = telling
        self._words: frozenset[str] | None = None

    def strange_words(self, parts: str) -> list[str] | None:
        """The words of `parts`, one or several with blanks between them, for whose sake one is not so.

        None where a character tells that one is not.
        """
        if _STRANGE.search(parts):
            return None
        known = self._known()
        strange = set(_WORDS(parts)).difference(known)
        if not strange:
            return []
        return [
            word for word in strange if not ((word.istitle() or word.isupper()) and word.lower() in known)
        ]

    def _known(self) -> frozenset[str]:
        if self._words is None:
            often = lexicon().often
            telling = set(self._telling(often))
            self._words = often.difference(telling, map(str.title, telling), map(str.upper, telling))
        return self._words
