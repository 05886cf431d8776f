"""Letters that are written from right to left. Where there are some, an edit may turn what is far from it."""

from __future__ import annotations

import re

_LEFTWARDS = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def goes_leftwards(text: str) -> bool:
    """Whether some of `text` is written from right to left: Arabic, Hebrew, N’Ko, Adlam."""
    return not text.isascii() and _LEFTWARDS.search(text) is not None
