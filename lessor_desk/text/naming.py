"""Names that people give: to themselves, to labels, to searches."""

from __future__ import annotations

import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Cs"})  # controls, directions and zero widths, halves of characters


def tidied(name: str, longest: int) -> str:
    """`name` on one line of at most `longest` code points, composed, without what nobody sees.

    Two names that look the same are the same then.

    >>> tidied(" E\u0301diteur\u200b\u00a0 A\\n", 20)
    'Éditeur A'
    """
    seen = "".join(
        character for character in " ".join(name.split()) if unicodedata.category(character) not in _UNSEEN
    )
    return " ".join(unicodedata.normalize("NFC", seen).split())[:longest].rstrip()
