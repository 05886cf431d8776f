"""Parts of texts that are made of frequent words, with marks where copy has them: most parts of most copy.

Nothing was lost from such a part and no page was taken for another in it, so that no check which judges by
words need be asked about it. To see it takes a tenth of the time of asking them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Set
from functools import cached_property

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
_LETTER = r"[^\W\d_]"
_BEGINS = rf"(?<!{_LETTER})"
# All letters, but for those elided before a word.
_WORDS = re.compile(
    rf"{_LETTER}++(?!['’](?={_LETTER})(?:(?<={_BEGINS}[ldjnsmtcLDJNSMTC].)|(?<={_BEGINS}[Qq]u.)"
    rf"|(?<={_BEGINS}[Jj]usqu.)|(?<={_BEGINS}(?:[Ll]or|[Pp]ui)squ.)|(?<={_BEGINS}[Qq]uoiqu.)))"
).findall


class PlainParts:
    """Parts made of frequent words of which none is `telling`: of one that is, a check must be asked."""

    def __init__(self, telling: Callable[[Set[str]], Iterable[str]]) -> None:
        self._telling = telling

    @cached_property
    def words(self) -> Set[str]:
        """These words: plain parts themselves, with stops and commas after them too."""
        often = lexicon().often
        telling = set(self._telling(often))
        return set(often).difference(telling, map(str.title, telling), map(str.upper, telling))

    def without_words(self, parts: Set[str]) -> list[str]:
        """`parts` without those that are one of the `words`, with stops and commas after it perhaps."""
        words = self.words
        return [part for part in parts - words if part.rstrip(",.") not in words]

    def strange_character(self, parts: str) -> re.Match[str] | None:
        """The first character of `parts`, one or several with blanks between them, that no plain one has."""
        return _STRANGE.search(parts)

    def strange_words(self, parts: str) -> list[str] | None:
        """The words of `parts` for whose sake one is not so; None where a character tells it."""
        if self.strange_character(parts):
            return None
        known = self.words
        return [
            word
            for word in set(_WORDS(parts)).difference(known)
            if not ((word.istitle() or word.isupper()) and word.lower() in known)
        ]
