"""How long the French words take to load, and to be asked for: `python benchmarks/lexicon.py`.

The best of several rounds. Asked: loaded within 30 ms, for the first text waits for it.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from lessor_desk.text.lexicon import lexicon

ROUNDS = 9
ASKED = ("mairie", "Délégués", "ÉTAT", "xqzt", "aujourd’hui", "marchÃ©")


def best(work: Callable[[], object]) -> float:
    """Milliseconds of the quickest of some rounds."""
    took = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        work()
        took.append(1000 * (time.perf_counter() - begun))
    return min(took)


def load() -> None:
    """Read it anew."""
    lexicon.cache_clear()
    lexicon()


def main() -> None:
    """Print one line for each figure."""
    print(f"loaded in {best(load):.1f} ms  (30)")
    words = lexicon()
    first = 1000 * best(lambda: [words._found(word) for word in ASKED]) / len(ASKED)
    again = 1000 * best(lambda: [word in words for word in ASKED]) / len(ASKED)
    print(f"a word, never asked before: {first:.2f} µs, again: {again:.2f} µs")


if __name__ == "__main__":
    main()
