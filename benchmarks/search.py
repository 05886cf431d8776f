"""How fast searches answer: `python benchmarks/search.py [--items 100000] [--folder DIR]`.

Texts of 90 words, drawn from the French lexicon as often as French uses them, so that some words stand in
nearly every text and some in a few. What is measured is the whole page of 50 that a window asks for, through
the services: reading the query, the hits, their rows, how many there are (up to 1,000), whether the index has
caught up. p95 over words and beginnings of words, each asked once. DIR keeps the desk for the next run.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import tempfile
import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from itertools import accumulate
from pathlib import Path

from store import EDITOR, fill

from lessor_desk.resources import built
from lessor_desk.services.desk import Desk
from lessor_desk.text.folding import folded_words
from lessor_desk.workflow.states import Order

WORDS = 90  # of a text
REAL = 100  # dispatches that the desk stores itself
HALVES = 40_000  # halves of texts, of which any two make one
ASKED = 300  # of each kind
PAGE = 50
INDEXED_AT_ONCE = 20_000


class Copy:
    """Texts of words as frequent as they are in French."""

    def __init__(self, seed: int = 3) -> None:
        self._rng = random.Random(seed)
        self.words = built("french.txt").read_text(encoding="utf-8").splitlines()
        often = built("french.zipf").read_bytes()
        self._sums = list(accumulate(10 ** (steps / 20) for steps in often))

    def words_of(self, many: int) -> str:
        """So many words, folded as a search looks through them."""
        chosen = (self._rng.random() * self._sums[-1] for _ in range(many))
        return " ".join(folded_words(" ".join(self.words[bisect_left(self._sums, each)] for each in chosen)))


def main() -> None:
    """Fill a desk, index it, and ask."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--items", type=int, default=100_000)
    arguments.add_argument("--folder", type=Path)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ask(given.folder or Path(folder), given.items)


def ask(folder: Path, items: int) -> None:
    file = folder / f"search-{items}.sqlite"
    fresh = not file.exists()
    with Desk.open(f"sqlite:///{file}") as desk:
        copy = Copy()
        if fresh:
            desk.people.add(EDITOR)
            stock(desk, file, copy, items)
        rng = random.Random(7)
        sample = Counter(word for _ in range(3000) for word in copy.words_of(WORDS).split())
        standing = sorted(sample)
        frequent = [word for word, _ in sample.most_common(ASKED)]
        kinds: dict[str, Sequence[str]] = {
            "any word": rng.sample(standing, min(ASKED, len(standing))),
            "the most frequent words": frequent,
            "beginnings of 2 letters": beginnings(standing, 2, rng),
            "beginnings of 3 letters": beginnings(standing, 3, rng),
            "beginnings of 4 letters": beginnings(standing, 4, rng),
            "two words": [" ".join(rng.sample(frequent, 2)) for _ in range(ASKED)],
            "a word, to handle": [f"{word} statut:a_traiter" for word in rng.sample(standing, 100)],
        }
        for what, asked in kinds.items():
            tell(what, desk, asked)
        tell("three letters, oldest first", desk, beginnings(standing, 3, rng), order=True)


def stock(desk: Desk, file: Path, copy: Copy, items: int) -> None:
    """Put `items` rows and their words in, as the desk stores them, then let searches see them.

    Only what searches look at: a few dispatches are stored by the desk, the rest are their rows again.
    """
    fill(f"sqlite:///{file}", REAL)
    took = timed(lambda: copied(file, copy, items))
    print(f"{items:,} texts of {WORDS} words put in: {items / took * 1000:,.0f} a second")
    took = timed(lambda: [None for _ in iter(lambda: desk.reading.index(INDEXED_AT_ONCE), False)])
    print(f"indexed: {took / items * 1000:.0f} µs a text; the file has {file.stat().st_size / 1e6:,.0f} MB")


def copied(file: Path, copy: Copy, items: int) -> None:
    halves = [copy.words_of(WORDS // 2) for _ in range(min(items, HALVES))]
    rng = random.Random(11)
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("PRAGMA synchronous = OFF")
        raw.execute("DELETE FROM item_words")
        columns = [row[1] for row in raw.execute("PRAGMA table_info(items)")]
        others = ", ".join(name for name in columns if name not in ("number", "id"))
        raw.execute(
            f"WITH RECURSIVE n(i) AS (SELECT {REAL + 1} UNION ALL SELECT i + 1 FROM n WHERE i < {items}) "
            f"INSERT INTO items (number, id, {others}) "
            f"SELECT n.i, lower(hex(randomblob(16))), {others} "
            f"FROM n JOIN items ON items.number = n.i % {REAL} + 1"
        )
        words = ((number, f"{rng.choice(halves)} {rng.choice(halves)}") for number in range(1, items + 1))
        raw.executemany("INSERT INTO item_words (item_number, words) VALUES (?, ?)", words)
        raw.execute("UPDATE tallies SET number = ? WHERE what = 'items' AND number > 0", (items,))


def beginnings(words: Sequence[str], letters: int, rng: random.Random) -> Sequence[str]:
    found = sorted({word[:letters] for word in words if len(word) >= letters})
    return rng.sample(found, min(ASKED, len(found)))


def tell(what: str, desk: Desk, asked: Sequence[str], *, order: bool = False) -> None:
    """Ask each once and print how long the pages took."""
    by = Order.OLDEST if order else Order.URGENCY
    took, hits = [], []
    for search in asked:
        start = time.perf_counter()
        computed = time.process_time()
        page = desk.reading.page(None, editor=EDITOR, search=search, size=PAGE, order=by)
        took.append(((time.perf_counter() - start) * 1000, (time.process_time() - computed) * 1000))
        hits.append(page.total)
    passed, spent = (sorted(column) for column in zip(*took, strict=True))
    full = sum(number >= PAGE for number in hits)
    print(
        f"{what:28} {len(asked):4} asked, {full:4} with 50 or more: p50 {at(passed, 0.5):6.2f} ms, "
        f"p95 {at(passed, 0.95):6.2f}, most {passed[-1]:6.2f}; of processor time p95 {at(spent, 0.95):6.2f}"
    )


def at(ordered: Sequence[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that `work` takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    main()
