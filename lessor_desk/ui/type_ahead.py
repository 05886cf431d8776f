"""Letters typed in a list go to the next row that begins with them, accents and case aside."""

from __future__ import annotations

import time
from collections.abc import Sequence

from lessor_desk.text.folding import folded

_TYPING_S = 1.0  # seconds without a key after which typing begins anew


class TypeAhead:
    """Remembers what was typed so far."""

    def __init__(self) -> None:
        self._typed, self._typed_at = "", 0.0

    def find(self, letters: str, texts: Sequence[str], current: int) -> int | None:
        """The place of the text that is meant, from the `current` one on and round to it."""
        now = time.monotonic()
        fresh = now - self._typed_at > _TYPING_S
        self._typed = letters if fresh else self._typed + letters
        self._typed_at = now
        wanted = folded(self._typed)
        start = current + 1 if fresh else max(0, current)
        for step in range(len(texts)):
            place = (start + step) % len(texts)
            if folded(texts[place]).startswith(wanted):
                return place
        return None
